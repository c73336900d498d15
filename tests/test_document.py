"""What the stages leave on a Doc, on Docs made by hand."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
import srsly
from spacy.tokens import Doc

from extractor import document
from extractor.schema import (
    ArticleEntity,
    Form,
    How,
    Label,
    Mention,
    Modality,
    Morpheme,
    Polarity,
    Relation,
    Script,
)

NLP = spacy.blank("xx")
WORDS = ["새봄시", "강남동", "의", "윤시장은", "3일", "떠난다", ".", "끝났다", "."]


@pytest.fixture
def doc() -> Doc:
    """새봄시 강남동 의 윤시장은 3일 떠난다 . 끝났다 ."""
    starts: list[bool | int | None] = [word in {"새봄시", "끝났다"} for word in WORDS]
    return Doc(NLP.vocab, words=WORDS, sent_starts=starts)


def mention(doc: Doc, text: str, label: Label = Label.LOCATION) -> Mention:
    start = doc.text.index(text)
    return Mention(start, start + len(text), text, label)


def place(start: int, end: int) -> Mention:
    return Mention(start, end, "x" * (end - start), Label.LOCATION)


def test_nothing_is_set_on_a_new_doc(doc: Doc) -> None:
    assert document.get_published(doc) is None
    assert document.get_morphemes(doc) == []
    assert document.get_mentions(doc) == []
    assert document.get_entities(doc) == []
    assert document.get_relations(doc) == []


@pytest.mark.parametrize("day", [None, date(2024, 3, 6)])
def test_published(doc: Doc, day: date | None) -> None:
    document.set_published(doc, day)
    assert document.get_published(doc) == day


def test_morphemes(doc: Doc) -> None:
    morphemes = [Morpheme("새봄시", "NNP", 0, 3), Morpheme("의", "JKG", 3, 4)]
    document.set_morphemes(doc, morphemes)
    assert document.get_morphemes(doc) == morphemes


def test_mentions_are_ordered_with_the_longer_one_first(doc: Doc) -> None:
    document.set_mentions(
        doc, [mention(doc, "강남동"), mention(doc, "새봄시"), mention(doc, "새봄시 강남동")]
    )
    found = document.get_mentions(doc)
    assert [m.text for m in found] == ["새봄시 강남동", "새봄시", "강남동"]
    assert [m.within for m in found] == [None, 0, 0]


@pytest.mark.parametrize(
    ("text", "found"), [(" 강남동 ", ["강남동"]), (" ", []), ("", []), ("새봄시 ", ["새봄시"])]
)
def test_blanks_at_the_edges_are_left_out(doc: Doc, text: str, found: list[str]) -> None:
    document.set_mentions(doc, [mention(doc, text)])
    assert [m.text for m in document.get_mentions(doc)] == found
    assert [doc.text[m.start : m.end] for m in document.get_mentions(doc)] == found


def test_of_two_mentions_of_the_same_words_the_first_wins(doc: Doc) -> None:
    document.set_mentions(
        doc, [mention(doc, "새봄시", Label.ORGANIZATION), mention(doc, "새봄시", Label.LOCATION)]
    )
    assert [m.label for m in document.get_mentions(doc)] == [Label.ORGANIZATION]


def test_a_mention_inside_a_token_keeps_its_characters(doc: Doc) -> None:
    document.set_mentions(
        doc, [mention(doc, "윤", Label.PERSON), mention(doc, "시장", Label.TITLE)]
    )
    found = document.get_mentions(doc)
    assert [doc.text[m.start : m.end] for m in found] == ["윤", "시장"]
    assert [span.text for span in doc.spans[document.MENTIONS]] == ["윤시장은", "윤시장은"]
    assert [(span.text, span.label_) for span in doc.ents] == [("윤시장은", "PERSON")]


def test_sentences_are_counted_from_0(doc: Doc) -> None:
    document.set_mentions(doc, [mention(doc, "새봄시"), mention(doc, "끝")])
    assert [m.sentence for m in document.get_mentions(doc)] == [0, 1]


def test_the_ents_leave_out_titles_and_overlaps(doc: Doc) -> None:
    document.set_mentions(
        doc,
        [
            mention(doc, "새봄시 강남동"),
            mention(doc, "강남동"),
            mention(doc, "강남동 의", Label.ORGANIZATION),
            mention(doc, "시장", Label.TITLE),
            mention(doc, "3일", Label.DATE),
        ],
    )
    assert [span.text for span in doc.ents] == ["새봄시 강남동", "3일"]
    assert len(doc.spans[document.MENTIONS]) == 5


@pytest.mark.parametrize(
    ("stretches", "within"),
    [
        pytest.param([(0, 9), (0, 3), (1, 2), (5, 6)], [None, 0, 1, 0], id="the nearest one"),
        pytest.param([(0, 5), (1, 2), (3, 8), (6, 7)], [None, 0, None, 2], id="crossing"),
        pytest.param([(0, 3), (3, 6)], [None, None], id="touching"),
        pytest.param(
            [(0, 15), *((at, at + 1) for at in range(12))], [None, *[0] * 12], id="a long list"
        ),
    ],
)
def test_within(doc: Doc, stretches: list[tuple[int, int]], within: list[int | None]) -> None:
    document.set_mentions(doc, [place(*stretch) for stretch in stretches])
    assert [m.within for m in document.get_mentions(doc)] == within


def test_the_mention_behind_a_span(doc: Doc) -> None:
    document.set_mentions(
        doc,
        [
            mention(doc, "새봄시 강남동"),
            mention(doc, "강남동"),
            mention(doc, "윤", Label.PERSON),
            mention(doc, "시장", Label.TITLE),
        ],
    )
    texts = [span._.mention.text for span in doc.spans[document.MENTIONS]]
    assert texts == ["새봄시 강남동", "강남동", "윤", "시장"]
    assert doc[-2:]._.mention is None


def test_values(doc: Doc) -> None:
    document.set_mentions(doc, [mention(doc, "새봄시"), mention(doc, "3일", Label.DATE)])
    document.set_values(doc, ["", "2024-03-03"])
    assert [m.value for m in document.get_mentions(doc)] == ["", "2024-03-03"]
    with pytest.raises(ValueError, match="zip"):
        document.set_values(doc, ["2024-03-03"])


ENTITY = ArticleEntity(
    Label.LOCATION,
    "새봄시",
    (
        Form("새봄시", Script.HANGUL, How.SEEN, 1.0, 1),
        Form("Saebom", Script.LATIN, How.TRANSCRIPTION, 0.5, 0),
    ),
)
RELATION = Relation(
    sentence=0,
    subject=0,
    relation="part_of",
    object=1,
    predicate="의",
    start=0,
    end=9,
    rule="parts",
    confidence=0.75,
    polarity=Polarity.NEGATIVE,
    modality=Modality.PLANNED,
    attributed_to=1,
    date=None,
    place=0,
)


def fill(doc: Doc) -> None:
    document.set_published(doc, date(2024, 3, 6))
    document.set_morphemes(doc, [Morpheme("새봄시", "NNP", 0, 3)])
    document.set_mentions(doc, [mention(doc, "새봄시"), mention(doc, "3일", Label.DATE)])
    document.set_values(doc, ["", "2024-03-03"])
    document.set_entities(doc, [ENTITY], [0, None])
    document.set_relations(doc, [RELATION])


def test_entities(doc: Doc) -> None:
    fill(doc)
    assert document.get_entities(doc) == [ENTITY]
    assert [m.entity for m in document.get_mentions(doc)] == [0, None]
    assert [m.value for m in document.get_mentions(doc)] == ["", "2024-03-03"]
    with pytest.raises(ValueError, match="zip"):
        document.set_entities(doc, [ENTITY], [0])


def test_relations(doc: Doc) -> None:
    fill(doc)
    (relation,) = document.get_relations(doc)
    assert relation == RELATION
    assert isinstance(relation.modality, Modality)
    assert isinstance(relation.polarity, Polarity)


def test_all_of_it_survives_bytes(doc: Doc) -> None:
    fill(doc)
    again = Doc(NLP.vocab).from_bytes(doc.to_bytes())
    assert document.get_published(again) == document.get_published(doc)
    assert document.get_morphemes(again) == document.get_morphemes(doc)
    assert document.get_mentions(again) == document.get_mentions(doc)
    assert document.get_entities(again) == document.get_entities(doc)
    assert document.get_relations(again) == document.get_relations(doc)
    assert [span.text for span in again.spans[document.MENTIONS]] == ["새봄시", "3일"]
    assert [span.text for span in again.ents] == ["새봄시", "3일"]


def test_what_is_stored_is_plain(doc: Doc) -> None:
    fill(doc)
    for name in ("published", "morphemes", "mentions", "entities", "relations"):
        stored = doc._.get(name)
        assert srsly.msgpack_loads(srsly.msgpack_dumps(stored)) == stored
    assert type(doc._.mentions[0][3]) is str
    assert type(doc._.relations[0][9]) is str


def test_an_empty_doc_takes_no_mentions() -> None:
    doc = Doc(NLP.vocab)
    document.set_mentions(doc, [])
    assert document.get_mentions(doc) == []
    assert doc.ents == ()
