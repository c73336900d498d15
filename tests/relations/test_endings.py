"""How a clause goes on after its predicate, and where its verbs end."""

from __future__ import annotations

import pytest

from extractor.korean import analyze
from extractor.relations.endings import ending_of, tail_of
from extractor.relations.nodes import Ending
from extractor.schema import Morpheme

CASES = [
    ("공격했다.", Ending.FINAL),
    ("공격했고 달아났다.", Ending.CONNECTIVE),
    ("공격하며 외쳤다.", Ending.CONNECTIVE),
    ("공격하면 갚는다.", Ending.CONDITIONAL),
    ("공격하지 않는다면 물러난다.", Ending.CONDITIONAL),
    ("공격했다고 말했다.", Ending.QUOTATIVE),
    ("공격한다며 따졌다.", Ending.QUOTATIVE),
    ("공격하라고 시켰다.", Ending.QUOTATIVE),
    ("공격한 군인이 왔다.", Ending.ADNOMINAL),
    ("공격하던 군인이 왔다.", Ending.ADNOMINAL),
    ("공격함에 따라 물러났다.", Ending.NOMINAL),
    ("공격할 수 있다.", Ending.FINAL),
    ("공격하지 않았다.", Ending.FINAL),
    ("공격하기로 했다.", Ending.FINAL),
    ("공격할 예정이다.", Ending.FINAL),
    ("공격해야 한다.", Ending.FINAL),
    ("공격할 수 있다고 말했다.", Ending.QUOTATIVE),
]


def after_stem(text: str) -> tuple[list[Morpheme], int]:
    """The morphemes of a text that opens with 공격하, and the index behind that stem."""
    (morphemes,) = analyze([text])
    return morphemes, 1 + next(i for i, m in enumerate(morphemes) if m.form == "하")


@pytest.mark.parametrize(("text", "ending"), CASES)
def test_tells_how_the_clause_goes_on(text: str, ending: Ending) -> None:
    assert ending_of(*after_stem(text))[0] is ending


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("공격했다.", "공격했다"),
        ("공격하지 않았다고 말했다.", "공격하지 않았다고"),
        ("공격할 수 있다.", "공격할 수 있다"),
        ("공격하기로 했다.", "공격하기로 했다"),
        ("공격할 예정이다.", "공격할 예정이다"),
        ("공격해야 한다고 말했다.", "공격해야 한다고"),
        ("공격한 군인이 왔다.", "공격한"),
    ],
)
def test_auxiliaries_belong_to_the_verbs(text: str, verbs: str) -> None:
    morphemes, index = after_stem(text)
    _, end = ending_of(morphemes, index)
    assert text[: morphemes[end - 1].end] == verbs


def test_a_noun_without_endings_is_nominal() -> None:
    (morphemes,) = analyze(["공격"])
    assert ending_of(morphemes, len(morphemes)) == (Ending.NOMINAL, len(morphemes))


def test_the_tail_is_the_forms_up_to_the_end_of_the_clause() -> None:
    morphemes, index = after_stem("공격하지 않았다.")
    assert tail_of(morphemes, index) == "지 않 었 다"


def test_the_tail_stops_at_the_next_name() -> None:
    morphemes, index = after_stem("공격했고 러시아는 물러났다.")
    assert tail_of(morphemes, index) == "었 고"
