"""Countries at the edges of names: where they are a part of one, and where a name of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from extractor.entities.candidates import Candidate
from extractor.entities.letters import lone_letters
from extractor.resources import countries, names
from extractor.schema import Label


def with_countries(text: str, outer: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, a body of one word longer by the country before it: 일본 경제산업성.

    So KLUE marks 48 of 49; a tagger cuts between the two where it does not know the body.
    """
    country: Candidate | None = None
    for name in sorted(outer, key=lambda candidate: (candidate.start, -candidate.end)):
        if country is not None and _belongs(text, country, name):
            yield replace(name, start=country.start)
            country = None
            continue
        if country is not None:
            yield country
        country = name if _is_country(text, name) else None
        if country is None:
            yield name
    if country is not None:
        yield country


def cut_before_countries(text: str, tagged: Iterable[Candidate]) -> Iterator[Candidate]:
    """The tagger's candidates, cut before a country at the end: 미국 | 영국, 존 케리 | 미 국무장관.

    A country stands last in the name of a place only behind a part of the world (아프리카 우간다).
    """
    for name in tagged:
        start = text.rfind(" ", name.start, name.end) + 1
        before, last = text[name.start : max(name.start, start - 1)], text[start : name.end]
        if name.label is Label.LOCATION and last in countries() and _ends_before(before):
            yield replace(name, end=start - 1)
            yield replace(name, start=start)
        elif name.label is Label.PERSON and " " in before and last in lone_letters():
            yield replace(name, end=start - 1)
        else:
            yield name


def _ends_before(words: str) -> bool:
    return bool(words) and (words in countries() or words not in _parts_of_the_world())


@cache
def _parts_of_the_world() -> frozenset[str]:
    kinds = {"continent", "region", "island"}
    return frozenset(form for n in names() if n.kind in kinds for form in (n.ko, *n.aliases))


def _is_country(text: str, name: Candidate) -> bool:
    return name.label is Label.LOCATION and text[name.start : name.end] in countries()


def _belongs(text: str, country: Candidate, body: Candidate) -> bool:
    return (
        body.label is Label.ORGANIZATION
        and text[country.end : body.start] == " "
        and " " not in text[body.start : body.end]
        and text[body.start : body.end] not in countries()
    )
