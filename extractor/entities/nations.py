"""A country before a body of one word is a part of the body's name: 일본 경제산업성.

So KLUE marks 48 of 49; a tagger cuts between the two where it does not know the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.entities.candidates import Candidate
from extractor.resources import countries
from extractor.schema import Label


def with_countries(text: str, outer: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, a body longer by the country right before it."""
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


def _is_country(text: str, name: Candidate) -> bool:
    return name.label is Label.LOCATION and text[name.start : name.end] in countries()


def _belongs(text: str, country: Candidate, body: Candidate) -> bool:
    return (
        body.label is Label.ORGANIZATION
        and text[country.end : body.start] == " "
        and " " not in text[body.start : body.end]
        and text[body.start : body.end] not in countries()
    )
