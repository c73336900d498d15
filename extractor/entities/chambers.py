"""Courts with their chambers, which a tagger cuts apart: 서울중앙지법 형사합의38부."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractor.entities.candidates import Candidate
from extractor.resources import load_yaml
from extractor.schema import Label


@cache
def _chamber() -> re.Pattern[str]:
    subjects = "|".join(map(re.escape, load_yaml("contexts.yaml")["chambers"]))
    number = r"제?\s?\d+"
    kind = rf"(?:{number}\s?)?(?:{subjects})\s?(?:{number})?|{number}"
    return re.compile(rf"\s(?:{kind})(?:부|단독)(?=[\s(),]|은|는|이|가|에|의|로|$)")


@cache
def _courts() -> tuple[str, ...]:
    return tuple(load_yaml("contexts.yaml")["courts"])


def join_chambers(text: str, tagged: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates, a court longer by the chamber named behind it, its pieces left out."""
    done = 0
    for name in sorted(tagged, key=lambda candidate: (candidate.start, -candidate.end)):
        if name.start < done:
            continue
        chamber = None
        if name.label is Label.ORGANIZATION and text.endswith(_courts(), name.start, name.end):
            chamber = _chamber().match(text, name.end)
        if chamber:
            done = chamber.end()
            name = replace(name, end=done)
        yield name
