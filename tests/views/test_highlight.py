from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from extractor.schema import Article, ArticleResult, Label, Mention
from extractor.tables import Extraction
from extractor.views import COLOURS, highlight
from tests.tables.samples import BARE, FULL, LINKS, TEXT


def marked(html: str) -> list[tuple[str, str]]:
    """The words and the label of every mark."""
    marks = re.findall(r"<mark[^>]*>\s*(.*?)\s*<span[^>]*>(\w+)</span>\s*</mark>", html, re.DOTALL)
    return [(unescape(words), label) for words, label in marks]


def test_outer_mentions_are_marked() -> None:
    assert marked(highlight(FULL)) == [
        ("한지우", "PERSON"),
        ("새솔시", "LOCATION"),
        ("시장", "TITLE"),
        ("3월 2일", "DATE"),
        ("이반 소콜로프", "PERSON"),
        ("Иван Соколов", "PERSON"),
        ("새솔시 문화재단", "ORGANIZATION"),
    ]


def test_results_and_tables_look_the_same() -> None:
    extraction = Extraction.build([FULL, BARE], LINKS)
    assert highlight(extraction, "a1") == highlight(FULL)
    assert highlight(extraction.for_article("a2")) == highlight(BARE)


def test_every_label_has_a_colour_of_its_own() -> None:
    assert set(COLOURS) == set(Label)
    assert len(set(COLOURS.values())) == len(COLOURS)
    assert f"background: {COLOURS[Label.TITLE]}" in highlight(FULL)


def test_everything_is_escaped() -> None:
    text = "<script>alert('하나')</script> & <b>둘</b>"
    mention = Mention(0, 8, "<script>", Label.PERSON)
    html = highlight(ArticleResult(Article("x", text, title="<i>제목</i>"), 1, (mention,)))
    assert not {"<script>", "<b>", "<i>"} & set(re.findall(r"</?\w+>", html))
    assert marked(html) == [("<script>", "PERSON")]
    assert "&lt;i&gt;제목" in html


def test_labels_of_foreign_tables_are_escaped() -> None:
    extraction = Extraction.build([FULL], LINKS)
    mentions = extraction.mentions.assign(label="<img src=x>")
    assert "<img" not in highlight(replace(extraction, mentions=mentions))


def test_the_text_is_all_there() -> None:
    body = re.sub(r"<span.*?</span>", "", highlight(replace(FULL, article=Article("a1", TEXT))))
    words = unescape(re.sub(r"<br>|<[^>]*>", " ", body)).split()
    assert "".join(words) == "".join(TEXT.split())


def test_overlapping_mentions_do_not_repeat_words() -> None:
    mentions = (Mention(0, 3, "가나다", Label.PERSON), Mention(2, 4, "다라", Label.TITLE))
    html = highlight(ArticleResult(Article("x", "가나다라"), 1, mentions))
    assert marked(html) == [("가나다", "PERSON")]
    assert html.count("다") == 1


def test_articles_that_are_not_there() -> None:
    extraction = Extraction.build([FULL, BARE], LINKS)
    with pytest.raises(ValueError, match="one of the 2 articles"):
        highlight(extraction)
    with pytest.raises(KeyError, match="a9"):
        highlight(extraction, "a9")
    with pytest.raises(KeyError, match="a1"):
        highlight(FULL, "a9")
