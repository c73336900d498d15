from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from extractor.articles import encoding
from extractor.articles.encoding import decode, find_encoding, read_lines, read_whole
from extractor.articles.record import Unreadable

TEXT = "대변인은 20일 “똠방각하”라고 말했다.\n"

READ = {
    "utf-8": TEXT.encode(),
    "utf-8 with BOM": TEXT.encode("utf-8-sig"),
    "cp949": TEXT.encode("cp949"),
}
REFUSED = {
    "utf-16": (TEXT.encode("utf-16"), "binary"),
    "zip": (b"PK\x03\x04\x00\x00", "binary"),
    "neither": (b"\xff\xff caf\xe9 ", "neither UTF-8 nor CP949"),
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_korean_encodings_are_read(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert decode(data) == TEXT
    assert path.read_text(encoding=find_encoding(path)) == TEXT


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_other_bytes_are_refused(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=reason):
        decode(data)
    with pytest.raises(Unreadable, match=reason):
        find_encoding(path)


def test_text_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 10)
    assert read_whole(BytesIO(b"1234567890")) == "1234567890"
    with pytest.raises(Unreadable, match="split it"):
        read_whole(BytesIO(b"12345678901"))


def test_line_beyond_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 4)
    monkeypatch.setattr(encoding, "_CHUNK", 3)
    lines = read_lines(BytesIO(b"one\ntoo long a line\ntwo\nend"))
    assert list(lines) == [b"one\n", None, b"two\n", b"end"]


def test_last_line_beyond_the_limit_ends_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 4)
    assert list(read_lines(BytesIO(b"one\nendless"))) == [b"one\n", None]
