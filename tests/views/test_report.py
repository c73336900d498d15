from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from extractor.pipeline import Extractor
from extractor.schema import Article, ArticleResult, Label, Mention
from extractor.tables import Extraction
from extractor.views import report_html, write_report
from tests.newsroom import ARTICLES
from tests.tables.samples import BARE, FULL, LINKS, NO_LINKS, PROBLEMS

PROBLEM = PROBLEMS[0]
EXTRACTION = Extraction.build([FULL, BARE], LINKS, PROBLEMS)


class Page(HTMLParser):
    """The tags of a page; unclosed and crossed ones are an error."""

    EMPTY = frozenset({"meta", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str | None]] = []
        self.tags: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs
        self.tags.append(tag)
        if tag not in self.EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.EMPTY:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(extraction: Extraction) -> Page:
    return Page("\n".join(report_html(extraction)))


def test_articles_triples_entities_and_errors_are_there() -> None:
    page = page_of(EXTRACTION)
    for words in ("Иван Соколов", "만나지 않았다", "새솔시 문화재단", PROBLEM.message):
        assert words in page.text
    assert page.tags.count("section") == len(EXTRACTION) + 2
    assert page.tags.count("mark") == 7


def test_every_link_leads_somewhere() -> None:
    attributes = page_of(EXTRACTION).attributes
    anchors = {f"#{value}" for name, value in attributes if name == "id"}
    assert {value for name, value in attributes if name == "href"} == anchors


def test_the_page_needs_nothing_else() -> None:
    page = page_of(EXTRACTION)
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert all(value and value.startswith("#") for name, value in page.attributes if name == "href")
    assert "src" not in {name for name, _ in page.attributes}
    assert not re.search(r"@import|url\(", page.text)


def test_everything_is_escaped() -> None:
    evil = "<script>alert('하나')</script>"
    article = Article(evil, f"{evil} & {evil}", title=evil, source=evil, url=f'"><img src="{evil}')
    result = ArticleResult(article, 1, (Mention(0, 8, "<script>", Label.DATE),))
    problem = replace(PROBLEM, message=evil, source=evil)
    extraction = Extraction.build([result], NO_LINKS, [problem])
    page = page_of(extraction)
    assert not {"script", "img"} & set(page.tags)
    assert page.text.count("alert('하나')") >= 5


def test_names_of_entities_are_escaped() -> None:
    aliases = EXTRACTION.entities["aliases"].map(lambda _: ["<i>", "|"])
    entities = EXTRACTION.entities.assign(name="<b>", aliases=aliases)
    page = page_of(replace(EXTRACTION, entities=entities))
    assert not {"b", "i"} & set(page.tags)
    assert "<i>, |" in page.text


def test_no_articles() -> None:
    page = page_of(Extraction.build([], NO_LINKS))
    assert "articles 0" in page.text
    assert "Errors" not in page.text


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_report(EXTRACTION, tmp_path / "new" / name)
    assert (tmp_path / "new" / "a").read_bytes() == (tmp_path / "new" / "b").read_bytes()


def test_a_page_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text("old", encoding="utf-8")
    broken = replace(EXTRACTION, entities=EXTRACTION.entities.drop(columns="name"))
    with pytest.raises(KeyError):
        write_report(broken, page)
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
    assert page.read_text(encoding="utf-8") == "old"


def test_what_the_pipeline_finds_is_shown(pipeline: Extractor) -> None:
    articles = [Article(f"a{n}", text) for n, text in enumerate(ARTICLES)]
    extraction = pipeline.extract(articles)
    page = page_of(extraction)
    outer = extraction.mentions[extraction.mentions["within"] == ""]
    assert page.tags.count("mark") == len(outer)
