from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles import is_archive
from extractor.articles.archive import split_archive

TITLE_1 = "외교부, “협상 계속하겠다”, 다음 회의는 20일"
BODY_1 = "외교부는 18일 협상을 계속하겠다고 밝혔다. 다음 회의는 20일 서울에서 열린다."
TITLE_2 = "한강시, 새 다리 이름 '은하교'로 확정, 5월 개통"
BODY_2 = "한강시는 새 다리의 이름을 은하교로 정했다. 다리는 5월에 열린다."
CUT = " 시장은 “시민이 지은 … Read more"

ARCHIVES = {
    "cut off": [TITLE_1, BODY_1 + CUT, TITLE_2, BODY_2 + CUT],
    "whole bodies": [TITLE_1, BODY_1, TITLE_2, BODY_2],
    "first cut, second whole": [TITLE_1, BODY_1 + CUT, TITLE_2, BODY_2],
    "first whole, second cut": [TITLE_1, BODY_1, TITLE_2, BODY_2 + CUT],
    "question as title after a cut": [TITLE_1, BODY_1 + CUT, "다리는 언제 열리나?", BODY_2],
    "three dots": [TITLE_1, BODY_1 + " 장관은 ... Read more", TITLE_2, BODY_2],
}

SINGLE = {
    "title and paragraphs": [TITLE_1, BODY_1, BODY_2, BODY_2],
    "title and one paragraph": [TITLE_1, BODY_1],
    "title and cut-off body": [TITLE_1, BODY_1 + CUT],
    "byline": [TITLE_1, "(서울) 이가온 기자", BODY_1, BODY_2],
    "sections": [TITLE_1, BODY_1, "◇ 다음 회의는 서울", BODY_2],
    "markdown sections": [f"# {TITLE_1}", BODY_1, "## 다음 회의", BODY_2],
    "interview": [TITLE_1, BODY_1, "다음 회의는 언제인가?", BODY_2],
    "body shorter than its title": [TITLE_1, BODY_1, TITLE_2, "끝났다."],
    "title without body at the end": [TITLE_1, BODY_1, TITLE_2],
    "no blank line": [f"{TITLE_1}\n{BODY_1}\n{TITLE_2}\n{BODY_2}"],
    "nothing": [],
}


@pytest.mark.parametrize("blocks", ARCHIVES.values(), ids=ARCHIVES)
def test_archive_page_is_split_into_its_articles(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    assert is_archive(text)
    assert list(split_archive(text)) == ["\n\n".join(blocks[:2]), "\n\n".join(blocks[2:])]


@pytest.mark.parametrize("blocks", SINGLE.values(), ids=SINGLE)
def test_ordinary_article_is_not_split(blocks: list[str]) -> None:
    assert not is_archive("\n\n".join(blocks))


def test_cut_off_body_keeps_its_paragraphs() -> None:
    blocks = [TITLE_1, BODY_1, BODY_2 + CUT, TITLE_2, BODY_2 + CUT]
    articles = list(split_archive("\n\n".join(blocks)))
    assert articles == ["\n\n".join(blocks[:3]), "\n\n".join(blocks[3:])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_part_the_articles(end: str) -> None:
    assert is_archive(f"{end}{end}".join([TITLE_1, BODY_1, TITLE_2, BODY_2]))
    assert not is_archive(end.join([TITLE_1, BODY_1, TITLE_2, BODY_2]))


def test_blank_lines_may_hold_spaces() -> None:
    text = f"{TITLE_1}\n \t\n{BODY_1}\n\n\n{TITLE_2}\n\n{BODY_2}\n"
    assert list(split_archive(text)) == [f"{TITLE_1}\n\n{BODY_1}", f"{TITLE_2}\n\n{BODY_2}"]


@given(st.lists(st.sampled_from([TITLE_1, BODY_1, TITLE_2, BODY_2 + CUT, "◇ 소제목", " "])))
def test_no_word_is_lost(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    assert "\n\n".join(split_archive(text)).split() == text.split()
