from __future__ import annotations

from pathlib import Path

import pytest

from extractor.articles.record import Flaw, Record, Unreadable
from extractor.articles.text import normalize_lines, read_md, read_txt

BODY = "정부는 20일 새 계획을 밝혔다."
FRONT = "---\ntitle: 새 계획\ndate: 2022. 2. 20.\nurl: https://example.com/1\n---\n"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_first_line_is_the_title_and_stays_in_the_text(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"\n \n새 계획\n\n{BODY}\n\n")
    assert list(read_txt(path)) == [Record(f"새 계획\n\n{BODY}", title="새 계획")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_newlines(end: str, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"새 계획{end}{end}{BODY}{end}")
    assert [record.text for record in read_txt(path) if isinstance(record, Record)] == [
        f"새 계획\n\n{BODY}"
    ]


def test_indent_of_the_first_line_stays() -> None:
    assert normalize_lines("\n  첫 줄\n둘째 줄 \n  \n") == "  첫 줄\n둘째 줄 "


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t\n"])
def test_blank_file_is_empty(text: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is empty: "):
        list(read_txt(write(tmp_path, "a.txt", text)))


def test_front_matter_is_read_and_taken_off(tmp_path: Path) -> None:
    (record,) = read_md(write(tmp_path, "a.md", f"{FRONT}\n# 제목\n\n{BODY}"))
    assert record == Record(
        f"# 제목\n\n{BODY}",
        title="새 계획",
        published="2022. 2. 20.",
        url="https://example.com/1",
    )


MARKDOWN_TITLES = [
    (f"# 새 계획 \n\n**{BODY}**", "새 계획"),
    (f"서울, 20일\n\n# 새 계획\n\n{BODY}", "새 계획"),
    (f"새 계획\n\n## 배경\n\n{BODY}", "새 계획"),
    (f"---\npublished: 2022-02-20\n---\n새 계획\n\n{BODY}", "새 계획"),
]


@pytest.mark.parametrize(("text", "title"), MARKDOWN_TITLES)
def test_markdown_title(text: str, title: str, tmp_path: Path) -> None:
    (record,) = read_md(write(tmp_path, "a.md", text))
    assert isinstance(record, Record)
    assert record.title == title


BROKEN_FRONTS = [
    "---\ntitle: [\n---\n",
    "---\n그냥 줄\n---\n",
    "---\n" + "[" * 5000 + "\n---\n",
    "---\na: *b\n---\n",
]


@pytest.mark.parametrize("front", BROKEN_FRONTS, ids=range(len(BROKEN_FRONTS)))
def test_broken_front_matter_is_told_and_nothing_is_lost(front: str, tmp_path: Path) -> None:
    flaw, record = read_md(write(tmp_path, "a.md", f"{front}새 계획\n\n{BODY}"))
    assert isinstance(flaw, Flaw)
    assert isinstance(record, Record)
    assert record.text == f"{front}새 계획\n\n{BODY}"


def test_front_matter_runs_no_code(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    front = f"---\ntitle: !!python/object/apply:os.mkdir [{marker}]\n---\n"
    list(read_md(write(tmp_path, "a.md", front + BODY)))
    assert not marker.exists()
