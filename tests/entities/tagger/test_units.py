from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.entities.tagger.component import words_of
from extractor.entities.tagger.units import Piece, Unit, units_of

TOKENIZER: Any = spacy.blank(
    "ko", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.KiwiTokenizer.v1"}}}
).tokenizer


def unknown(_form: str, _tag: str) -> int:
    return 0


def known(_form: str, _tag: str) -> int:
    return 1


def read(text: str, *, knows: bool) -> list[Unit]:
    doc = TOKENIZER(text)
    return [
        unit for units in units_of(words_of(doc), known if knows else unknown) for unit in units
    ]


def test_known_words_stay_whole() -> None:
    units = read("대통령은 서울에서 웃었다.", knows=True)
    assert {"대통령", "서울"} <= {unit.form for unit in units}
    assert all(unit.piece is Piece.WHOLE for unit in units)


def test_an_unknown_noun_is_cut_into_syllables() -> None:
    units = read("대통령", knows=False)
    assert [unit.form for unit in units] == ["대", "통", "령"]
    assert [unit.piece for unit in units] == [Piece.FIRST, Piece.LATER, Piece.LATER]


@pytest.mark.parametrize(
    ("text", "forms"), [("남북 정상회담", ["남", "북"]), ("한미 연합훈련", ["한", "미"])]
)
def test_letters_of_countries_are_cut(text: str, forms: list[str]) -> None:
    assert [unit.form for unit in read(text, knows=True)][: len(forms)] == forms


def test_blanks_are_told_on_both_sides() -> None:
    units = read("서울 시내", knows=True)
    assert (units[0].spaced, units[0].space) == (True, True)
    assert (units[-1].spaced, units[-1].space) == (True, False)


@settings(max_examples=50)
@given(st.text(alphabet="가나다라 남북한미김민수123abcЯн.,'\n\t😀漢", max_size=40))
def test_units_are_stretches_of_the_text_in_order(text: str) -> None:
    for knows in (True, False):
        units = read(text, knows=knows)
        assert all(text[unit.start : unit.end] == unit.form for unit in units)
        assert all(one.end <= two.start for one, two in pairwise(units))
        covered = "".join(unit.form for unit in units)
        assert "".join(covered.split()) == "".join(text.split())
