from __future__ import annotations

from pathlib import Path

import pytest

from extractor.articles.html import read_html
from extractor.articles.record import Unreadable

PARAGRAPHS = [
    "한빛시는 18일 새 도서관의 문을 연다고 밝혔다. 도서관은 시청 옆에 있다.",
    "시장은 “아이들이 먼저 쓰게 하겠다”고 말했다. 도서관에는 책 12만 권이 있다.",
]
TITLE = "한빛시, 새 도서관 18일 개관"
PAGE = f"""<!DOCTYPE html><html lang="ko"><head><title>{TITLE} | 한빛신문</title>
<meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2022-02-17T18:00:00+09:00">
<link rel="canonical" href="https://news.example.com/library">
</head><body><nav><a href="/">처음</a> <a href="/world">세계</a></nav>
<article><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>
<footer>Copyright 2019 한빛신문</footer></body></html>"""


def write(folder: Path, data: bytes) -> Path:
    path = folder / "a.html"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_page_gives_title_body_date_and_address(encoding: str, tmp_path: Path) -> None:
    (record,) = read_html(write(tmp_path, PAGE.encode(encoding)))
    assert record.title == TITLE
    assert record.text == f"{TITLE}\n\n" + "\n".join(PARAGRAPHS)
    assert record.published.startswith("2022-02-17")
    assert record.url == "https://news.example.com/library"


def test_page_with_xml_declaration_is_read(tmp_path: Path) -> None:
    declaration = '<?xml version="1.0" encoding="euc-kr"?>'
    (record,) = read_html(write(tmp_path, (declaration + PAGE).encode("cp949")))
    assert record.text.endswith(PARAGRAPHS[1])


def test_year_of_the_copyright_is_no_date(tmp_path: Path) -> None:
    page = "".join(line for line in PAGE.splitlines() if "published_time" not in line)
    (record,) = read_html(write(tmp_path, page.encode()))
    assert record.published == ""


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b" \n", "is empty: "),
        (b"<html><head><title>x</title></head><body></body></html>", "holds no article"),
        (b"<" * 500, "holds no article"),
        (b"<div>" * 3000, "."),
        (b"<p>\0</p>", "is binary"),
    ],
)
def test_page_without_article_is_unreadable(page: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=reason):
        list(read_html(write(tmp_path, page)))
