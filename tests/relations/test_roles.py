"""Particles and the roles that they give."""

from __future__ import annotations

import pytest

from extractor.korean import analyze
from extractor.relations.roles import NONE, role_at

CASES = [
    ("러시아가", "nom"),
    ("정부가", "nom"),
    ("러시아는", "top"),
    ("러시아도", "also"),
    ("러시아를", "acc"),
    ("러시아의", "gen"),
    ("러시아에", "goal"),
    ("러시아에서", "place"),
    ("러시아로", "ins"),
    ("친구에게", "dat"),
    ("친구에게서", "from"),
    ("러시아로부터", "from"),
    ("총리께서", "nom"),
    ("러시아까지", NONE),
    ("러시아에 대해", "about"),
    ("러시아에 대한", "about-of"),
    ("러시아에 의해", "by"),
    ("러시아에 따르면", "source"),
    ("러시아를 위해", "for"),
    ("러시아를 상대로", "about"),
    ("러시아를 통해", NONE),
    ("러시아에서의", "place-of"),
    ("친구에게는", "dat"),
    ("러시아에서도", "place"),
]


@pytest.mark.parametrize(("text", "role"), CASES)
def test_particles_give_a_role(text: str, role: str) -> None:
    (morphemes,) = analyze([f"{text} 갔다"])
    first = next(i for i, m in enumerate(morphemes) if m.tag.startswith("J"))
    assert role_at(morphemes, first)[0] == role


def test_a_noun_without_a_particle_is_bare() -> None:
    (morphemes,) = analyze(["러시아"])
    assert role_at(morphemes, len(morphemes)) == ("bare", len(morphemes))


def test_verbs_that_became_particles_are_passed_over() -> None:
    (morphemes,) = analyze(["러시아에 대해 말했다"])
    _, end = role_at(morphemes, 1)
    assert morphemes[end].form == "말"
