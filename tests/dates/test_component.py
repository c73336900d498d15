"""The spaCy component on Docs made by hand."""

from __future__ import annotations

from datetime import date

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor import document
from extractor.dates.component import create_dates
from extractor.schema import Label, Mention


def make_doc(nlp: Language, sentences: list[str], mentions: list[tuple[str, Label]]) -> Doc:
    words = [word for sentence in sentences for word in sentence.split()]
    starts: list[bool | int | None] = [
        number == 0 for sentence in sentences for number in range(len(sentence.split()))
    ]
    doc = Doc(nlp.vocab, words=words, sent_starts=starts)
    position, found = 0, []
    for text, label in mentions:
        position = doc.text.index(text, position)
        found.append(Mention(position, position + len(text), text, label))
        position += len(text)
    document.set_mentions(doc, found)
    return doc


def values(doc: Doc) -> list[str]:
    return [mention.value for mention in document.get_mentions(doc)]


def test_values_lean_on_the_text_before() -> None:
    nlp = spacy.blank("xx")
    doc = make_doc(
        nlp,
        [
            "백악관 은 20일 오후 3시 회견 을 열었다 .",
            "이날 회견 은 짧았다 .",
            "오전 9시 에 비 가 왔다 .",
        ],
        [
            ("백악관", Label.ORGANIZATION),
            ("20일", Label.DATE),
            ("오후 3시", Label.TIME),
            ("이날", Label.DATE),
            ("오전 9시", Label.TIME),
        ],
    )
    document.set_published(doc, date(2022, 2, 21))
    assert values(create_dates(nlp, "dates")(doc)) == [
        "",
        "2022-02-20",
        "2022-02-20T15:00",
        "2022-02-20",
        "T09:00",
    ]


def test_the_tense_of_the_sentence_counts() -> None:
    nlp = spacy.blank("xx")
    doc = make_doc(
        nlp, ["6월 16일 제네바 에서 열릴 회담 을 앞두고 있다 ."], [("6월 16일", Label.DATE)]
    )
    document.set_published(doc, date(2021, 6, 5))
    assert values(create_dates(nlp, "dates")(doc)) == ["2021-06-16"]


def test_without_the_date_of_the_article() -> None:
    nlp = spacy.blank("xx")
    doc = make_doc(nlp, ["2월 24일 시작됐다 ."], [("2월 24일", Label.DATE)])
    assert values(create_dates(nlp, "dates")(doc)) == ["XXXX-02-24"]


def test_it_is_a_factory_and_survives_bytes() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("korean_dates")
    again = spacy.blank("xx")
    again.add_pipe("korean_dates")
    again.from_bytes(nlp.to_bytes())
    assert values(again("없다")) == []


def test_a_headline_waits_for_the_sentence_that_tells_its_tense() -> None:
    nlp = spacy.blank("xx")
    doc = make_doc(
        nlp,
        [
            "총리 28일 오후 3시 서울 방문",
            "총리 는 28일 서울 을 방문할 예정이다 .",
            "그는 20일 왔다 .",
        ],
        [
            ("28일", Label.DATE),
            ("오후 3시", Label.TIME),
            ("28일", Label.DATE),
            ("20일", Label.DATE),
        ],
    )
    document.set_published(doc, date(2022, 2, 21))
    assert values(create_dates(nlp, "dates")(doc)) == [
        "2022-02-28",
        "2022-02-28T15:00",
        "2022-02-28",
        "2022-02-20",
    ]


def test_the_first_whole_date_of_the_text_dates_those_before_it() -> None:
    nlp = spacy.blank("xx")
    doc = make_doc(
        nlp,
        ["총리 는 2월 24일 왔다 .", "2022년 3월 1일 회담 이 열렸다 .", "전날 비가 왔다 ."],
        [("2월 24일", Label.DATE), ("2022년 3월 1일", Label.DATE), ("전날", Label.DATE)],
    )
    assert values(create_dates(nlp, "dates")(doc)) == ["2022-02-24", "2022-03-01", "2022-02-28"]


def test_an_event_named_by_its_date_is_kept_apart() -> None:
    nlp = spacy.blank("xx")
    doc = make_doc(
        nlp,
        ["그는 6·25전쟁 참전 용사를 만났다 .", "이날 비가 왔다 ."],
        [("6·25전쟁", Label.DATE), ("이날", Label.DATE)],
    )
    document.set_published(doc, date(2022, 2, 21))
    assert values(create_dates(nlp, "dates")(doc)) == ["1950-06-25/1953-07-27", "2022-02-21"]
