"""Which labels the two sides of a relation can have."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.resources import load_yaml
from extractor.schema import Event, Fact, Label

SIGNATURES: Any = load_yaml("signatures.yaml")


@pytest.mark.parametrize("fact", Fact)
def test_every_fact_has_a_line(fact: Fact) -> None:
    assert fact in SIGNATURES


@pytest.mark.parametrize("name", SIGNATURES)
def test_holds_both_sides_of_a_relation_in_labels(name: str) -> None:
    assert name in {"event", *Fact, *Event}
    sides = SIGNATURES[name]
    assert set(sides) == {"subject", "object"}
    assert all(set(labels) <= set(Label) and labels for labels in sides.values())
