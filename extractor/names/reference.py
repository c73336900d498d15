"""The words of seeds/reference.yaml: what stands for a person, what tells two persons apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.resources import load_yaml


@dataclass(frozen=True, slots=True)
class Reference:
    """The seed in the types that the rules need; the keys are explained there."""

    pronouns: Mapping[str, str]
    sources: frozenset[str]
    unnamed: frozenset[str]
    pairs: Mapping[str, str]
    heads: frozenset[str]
    deceased: tuple[str, ...]
    deaths: tuple[str, ...]
    former: frozenset[str]
    apart: tuple[tuple[str, ...], ...]
    changes: tuple[str, ...]
    joints: tuple[str, ...]


@cache
def reference() -> Reference:
    """The words, read once.

    Raises:
        ResourceError: the seed is missing.
    """
    data: Any = load_yaml("reference.yaml")
    return Reference(
        pronouns=data["pronouns"],
        sources=frozenset(data["sources"]),
        unnamed=frozenset(data["unnamed"]),
        pairs=data["pairs"],
        heads=frozenset(data["heads"]),
        deceased=tuple(data["deceased"]["words"]),
        deaths=tuple(data["deceased"]["deaths"]),
        former=frozenset(data["former"]),
        apart=tuple(tuple(line) for line in data["apart"]),
        changes=tuple(data["changes"]),
        joints=tuple(data["joints"]),
    )
