from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.training.parser.eojeols import MARKS, SLOTS, bounds_of, read_eojeols
from extractor.training.parser.vocabulary import vocabulary_from_json, vocabulary_of


@given(st.text(max_size=40), st.text(max_size=10))
def test_bounds_slice_back_to_the_words(text: str, before: str) -> None:
    whole = before + text
    bounds = bounds_of(whole, len(before), len(whole))
    assert [whole[start:end] for start, end in bounds] == text.split()
    assert all(start >= len(before) for start, _ in bounds)


@pytest.mark.parametrize(
    ("word", "forms", "marks"),
    [
        ("강릉에서는", ["강릉", "강릉", "에서", "에서", "는"], set()),
        ("만났다.", ["만나", "만나", "었", "었", "다"], {"SF"}),
        ("발표했으며,", ["발표", "발표", "하", "었", "으며"], {"SP"}),
        ("(강릉)", ["강릉"] * SLOTS, {"SSO", "SSC"}),
    ],
)
def test_what_is_seen_of_an_eojeol(word: str, forms: list[str], marks: set[str]) -> None:
    ((eojeol,),) = read_eojeols([[word]])
    assert [form for form, _ in eojeol.morphemes] == forms
    assert eojeol.marks == marks


def test_an_eojeol_of_punctuation_has_no_morphemes() -> None:
    ((_, eojeol, _),) = read_eojeols([["강릉", "…", "여수"]])
    assert eojeol.morphemes == ()
    assert eojeol.marks <= set(MARKS)


def test_every_word_is_an_eojeol_and_an_empty_sentence_has_none() -> None:
    read = list(read_eojeols([["강릉에", "눈이", "왔다."], [], ["여수"]]))
    assert [len(eojeols) for eojeols in read] == [3, 0, 1]


def test_numbers_know_what_was_often_and_nothing_else() -> None:
    read = list(read_eojeols([["강릉에", "왔다."], ["여수에", "왔다."]]))
    vocabulary = vocabulary_of(["강릉/NNP", "에/JKB"], read, often=2)
    assert "에/JKB" in vocabulary.often
    assert "강릉/NNP" not in vocabulary.often
    features = vocabulary.features(read[0])
    assert features.rows.shape == features.own.shape == features.tags.shape == (2, SLOTS)
    assert features.rows[0].tolist() == [1, 1, 2, 1, 2]
    assert (features.rows[1] == 0).all()
    assert (features.tags > 0).all()
    assert features.marks.sum() == 1
    assert vocabulary_from_json(vocabulary.to_json()) == vocabulary
