"""Names with their Chinese characters in the middle: 난징(南京)정보공정대학, 선양(沈陽)시.

KLUE marks the first as one body, and of the second 선양 and 沈陽, without the kind of place. A
tagger, for which the parentheses are units like others, begins names inside them: 沈陽)시.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from extractor.entities.agree import body_endings
from extractor.entities.candidates import Candidate, TextView
from extractor.resources import load_yaml
from extractor.schema import NAME_LABELS, Label

_IN_CHARACTERS: Final = re.compile(r"(?<=[가-힣])\((?P<characters>[一-鿿]{2,8})\)(?=[가-힣])")
_HANGUL: Final = re.compile("[가-힣]+")
_KIND: Final = 1
"""Syllables of a kind of place or of 씨; what is longer is a part of the name."""


def around_characters(view: TextView, tagged: Iterable[Candidate]) -> list[Candidate]:
    """The tagger's candidates, joined over the characters in a name or cut behind them."""
    found = sorted(tagged, key=lambda candidate: (candidate.start, -candidate.end))
    for match in _IN_CHARACTERS.finditer(view.text):
        near = [c for c in found if c.start < match.end() + 1 and match.start() <= c.end]
        near = [c for c in near if c.label in NAME_LABELS]
        if near and not any(c.start < match.start() and match.end() < c.end for c in near):
            new = _read(view, match, near)
            found = sorted([c for c in found if c not in near] + new, key=lambda c: c.start)
    return found


@cache
def _endings_of_bodies() -> tuple[str, ...]:
    suffixes: list[str] = load_yaml("contexts.yaml")["body_suffixes"]
    return (*body_endings(), *(suffix for suffix in suffixes if len(suffix) > _KIND))


def _read(view: TextView, match: re.Match[str], near: Sequence[Candidate]) -> list[Candidate]:
    run = _HANGUL.match(view.text, match.end())
    told = [c.end for c in near if run is not None and run.start() < c.end <= run.end()]
    end = max(_noun_end(view, match.end()), *told, match.end())
    before = [c for c in near if c.start < match.start()]
    if before and end - match.end() > _KIND:
        whole = replace(before[-1], end=max(end, *(c.end for c in near)))
        is_body = view.text.endswith(_endings_of_bodies(), match.end(), end)
        label = Label.ORGANIZATION if is_body else near[-1].label
        return [*before[:-1], replace(whole, label=label)]
    return [*before, *_inside_and_behind(view.text, match, near)]


def _inside_and_behind(
    text: str, match: re.Match[str], near: Sequence[Candidate]
) -> list[Candidate]:
    """沈陽)시 → 沈陽; 福州)시 민허우 → 福州, 민허우."""
    cut: list[Candidate] = []
    for name in near:
        if not match.start() <= name.start < match.end() - 1 < name.end:
            cut += [name] if name.start >= match.start() else []
            continue
        cut.append(replace(name, end=match.end("characters")))
        blank = text.find(" ", match.end(), name.end)
        if blank >= 0:
            cut.append(replace(name, start=blank + 1))
    return cut


def _noun_end(view: TextView, position: int) -> int:
    """Where the nouns that begin at a position end."""
    while (morpheme := view.starting.get(position)) and morpheme.tag[0] in {"N", "X"}:
        position = morpheme.end
    return position
