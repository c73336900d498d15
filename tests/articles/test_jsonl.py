from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.articles.jsonl import read_json_lines, read_jsonl
from extractor.articles.record import Flaw, Record, Unreadable

GOOD = '{"text": "본문이다."}'.encode()


def test_lines_are_counted_with_blank_ones_and_numbered_without(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD + b"\r\n\r\n{}\n" + GOOD)
    found = list(read_jsonl(path))
    assert [entry.place for entry in found] == ["line 1", "line 3", "line 4"]
    assert [entry.number for entry in found if isinstance(entry, Record)] == [1, 3]


BAD_LINES = {
    "no JSON": (b"{text: 1}", "is not valid JSON (Expecting property name"),
    "cut off": (GOOD[:-3], "is not valid JSON"),
    "array": (b'["a"]', "is no JSON object"),
    "too deep": (b"[" * 200_000, "is not"),
    "number too long": (b'{"text": ' + b"1" * 5000 + b"}", "is not JSON that can be read"),
    "no text": (b'{"title": "a"}', "has no field text"),
    "binary": (b'{"text": "\0"}', "is binary"),
    "encoding": (b'{"text": "\xff\xff"}', "is neither UTF-8 nor CP949"),
    "too long": (None, "is too long"),
}


@pytest.mark.parametrize(("line", "reason"), BAD_LINES.values(), ids=BAD_LINES)
def test_bad_line_is_told_and_the_others_go_on(line: bytes | None, reason: str) -> None:
    before, flaw, after = read_json_lines([GOOD, line, GOOD])
    assert isinstance(before, Record)
    assert isinstance(after, Record)
    assert isinstance(flaw, Flaw)
    assert flaw.message.startswith(reason)
    assert flaw.place == "line 2"


def test_one_line_may_be_cp949() -> None:
    line = json.dumps({"text": "본문이다."}, ensure_ascii=False).encode("cp949")
    (record,) = read_json_lines([line])
    assert isinstance(record, Record)
    assert record.text == "본문이다."


def test_binary_file_is_one_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(GOOD.decode().encode("utf-16") * 50)
    with pytest.raises(Unreadable, match="is binary"):
        list(read_jsonl(path))
