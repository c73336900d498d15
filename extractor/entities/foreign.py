"""People written in foreign letters: the whole run of capitalised words is the name.

A tagger trained on Korean sees Nikolai or Вершинин and stops; no Korean word stands in these
letters, so the words beside it belong to the name. Abbreviations (CEO, NATO) do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from extractor.entities.candidates import Candidate
from extractor.schema import Label

_LATIN: Final = r"[A-Z\u00c0-\u00de](?:\.|[a-z\u00df-\u024f'’-]+(?:[A-Z][a-z]+)?)"
_CYRILLIC: Final = r"[\u0400-\u042f\u0490](?:\.|[\u0430-\u045f\u0491'’-]+)"
_RUN: Final = re.compile(
    rf"(?<!\w)(?:{_LATIN}(?: ?{_LATIN}){{0,4}}|{_CYRILLIC}(?: ?{_CYRILLIC}){{0,4}})"
)


def extend_foreign(text: str, tagged: Iterable[Candidate]) -> list[Candidate]:
    """The tagger's candidates, a person's name grown to the run of words that it stands in."""
    runs = [match.span() for match in _RUN.finditer(text)]
    grown: list[Candidate] = []
    for candidate in sorted(tagged, key=lambda c: c.start):
        longer = _grown(candidate, runs)
        if grown and longer.start < grown[-1].end:
            if grown[-1].label is Label.PERSON and grown[-1].holds(candidate):
                continue  # the second half of a name that is whole already
            longer = candidate
        grown.append(longer)
    return grown


def _grown(candidate: Candidate, runs: Iterable[tuple[int, int]]) -> Candidate:
    if candidate.label is not Label.PERSON:
        return candidate
    for start, end in runs:
        if start <= candidate.start and candidate.end <= end:
            return replace(candidate, start=start, end=end)
    return candidate
