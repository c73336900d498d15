"""Sentences that no newspaper prints: tagged or empty, never an exception."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.document import get_mentions
from extractor.pipeline import Extractor
from extractor.schema import Label, Mention
from tests.soundness import check, run

LONG = 10_000
WORDS = "러시아 외무부 대변인 마리야 자하로바는 20일 모스크바에서 제재를 비난했고 "

SENTENCES: dict[str, Callable[[], str]] = {
    "one long sentence of names": lambda: WORDS * (LONG // 14),
    "one long word": lambda: "가" * LONG,
    "one long word of many": lambda: "서울러시아" * (LONG // 5),
    "one long row of names": lambda: "서울·부산·" * (LONG // 8),
    "titles without end": lambda: "대변인 " * LONG,
    "one long number": lambda: "1" * LONG,
    "numbers without end": lambda: "3월 " * (LONG // 2),
    "open brackets without end": lambda: "(푸틴" * (LONG // 2),
    "foreign words without end": lambda: "Путин Putin " * (LONG // 2),
    "emoji": lambda: "😀🇰🇷👨‍👩‍👧‍👦❤️" * 20,
    "one emoji": lambda: "🇰🇷",
    "Han": lambda: "金正恩國務委員長訪問俄羅斯會談普京總統" * 5,
    "Han country letters": lambda: "美中日露韓北" * 10,
    "blanks": lambda: " \t\n\u3000\u00a0 " * 50,
    "marks": lambda: "…“”‘’·~!?" * 50,
    "nothing": str,
}


def mentions_of(pipeline: Extractor, text: str) -> list[Mention]:
    """What is found up to the stage of the mentions."""
    doc = pipeline.nlp.tokenizer(text)
    for name, stage in pipeline.nlp.pipeline:
        doc = stage(doc)
        if name == "korean_mentions":
            break
    return get_mentions(doc)


@pytest.mark.parametrize("name", SENTENCES)
def test_is_tagged_or_empty(pipeline: Extractor, name: str) -> None:
    text = SENTENCES[name]()
    mentions = mentions_of(pipeline, text)
    spans = [(mention.start, mention.end) for mention in mentions]
    assert len(spans) == len(set(spans))
    assert all(text[m.start : m.end] == m.text == m.text.strip() != "" for m in mentions)


@pytest.mark.parametrize(
    "character", ["가", "김", "a", "Я", "1", ".", " ", "\n", "韓", "😀", "\u0301", "\ufeff", "\x00"]
)
def test_one_character(pipeline: Extractor, character: str) -> None:
    result = run(pipeline, character)
    check(result)
    assert len(result.mentions) <= 1


@pytest.mark.parametrize("name", ["emoji", "one emoji", "blanks", "marks", "nothing"])
def test_without_letters_there_are_no_names(pipeline: Extractor, name: str) -> None:
    result = run(pipeline, SENTENCES[name]())
    check(result)
    assert result.mentions == ()


def test_names_are_found_to_the_end_of_a_long_sentence(pipeline: Extractor) -> None:
    text = SENTENCES["one long sentence of names"]()
    last = text.rindex("모스크바")
    found = [m for m in mentions_of(pipeline, text) if m.start == last]
    assert [m.label for m in found] == [Label.LOCATION]
