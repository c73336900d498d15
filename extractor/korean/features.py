"""Sejong tags → lemma, universal part of speech and morphological features."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from extractor.resources import load_yaml
from extractor.schema import Morpheme


@cache
def _tables() -> Any:
    return load_yaml("morphology.yaml")


def tag_of(morphemes: Sequence[Morpheme]) -> str:
    """The Sejong tags of a token, joined by ``+``."""
    return "+".join(morpheme.tag for morpheme in morphemes)


@cache
def upos_of(tag: str) -> str:
    """The universal part of speech of a token, told by its first morpheme."""
    upos: str = _tables()["upos"].get(tag.partition("+")[0], "X")
    return upos


def lemma_of(morphemes: Sequence[Morpheme]) -> str:
    """The base form: of the first morpheme, with 다 where it is a predicate."""
    first = morphemes[0]
    if first.tag in _tables()["predicates"]:
        return first.form + "다"
    return first.form


def features_of(morphemes: Sequence[Morpheme]) -> str:
    """Particles and endings as features in the notation of Universal Dependencies."""
    return _join(tuple([morpheme[:2] for morpheme in morphemes]))


@cache
def _join(pairs: tuple[tuple[str, str], ...]) -> str:
    found: dict[str, str] = {}
    for form, tag in pairs:
        for feature in (
            _tables()["features"].get(tag),
            _tables()["forms"].get(tag, {}).get(form),
        ):
            if feature:
                name, _, value = feature.partition("=")
                found[name] = value
    return "|".join(f"{name}={value}" for name, value in sorted(found.items()))
