from __future__ import annotations

from extractor.entities.tagger.labels import FIRST, INSIDE, LAST, SINGLE, number
from extractor.entities.tagger.units import Unit
from extractor.training.corpora import Sentence
from extractor.training.ner.examples import numbered, read_units, types_of, vocabulary_of

LABELS = ("PERSON", "LOCATION")
PERSON, LOCATION = 0, 1


def known(_form: str, _tag: str) -> int:
    return 1


def units_of(text: str) -> list[Unit]:
    return read_units([Sentence("one", text, ())], known)[0]


def test_labels_stand_on_the_units_of_a_mention() -> None:
    text = "서울 시내에서 남북이 만났다"
    units = units_of(text)
    spans = [(0, 5, "LOCATION"), (8, 9, "PERSON")]
    labels = numbered(units, spans, LABELS)
    own = {unit.form: label for unit, label in zip(units, labels, strict=True)}
    assert own["서울"] == number(FIRST, LOCATION)
    assert own["시내"] == number(LAST, LOCATION)
    assert own["남"] == number(SINGLE, PERSON)
    assert own["북"] == own["에서"] == 0


def test_an_edge_inside_a_unit_is_widened_and_a_rival_left_out() -> None:
    units = units_of("대통령은 서울에서 웃었다")
    labels = numbered(units, [(0, 2, "PERSON"), (1, 3, "LOCATION")], LABELS)
    assert labels[0] == number(SINGLE, PERSON)
    assert not labels[1:].any()


def test_what_lies_inside_has_its_own_label() -> None:
    units = units_of("김 철 수 씨")
    labels = numbered(units, [(0, 5, "PERSON")], LABELS)
    assert number(INSIDE, PERSON) in labels
    types = types_of(units, [(0, 5, "PERSON")], LABELS)
    assert list(types[:3]) == [PERSON] * 3
    assert types[-1] == -1


def test_rare_letters_have_no_number() -> None:
    units = units_of("서울 서울 서울 쀍")
    vocabulary = vocabulary_of((), [units])
    assert vocabulary.letter("서") > 1
    assert vocabulary.letter("쀍") == 1
