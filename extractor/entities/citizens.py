"""The country in a word for its people before a person's name: 미국인 목사 폴 그레이."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.resources import countries, load_yaml
from extractor.schema import Label

CONFIDENCE: Final = 0.9
_NOUN: Final = re.compile(r"[가-힣]+(?= )")
_MOST_NOUNS: Final = 2


def find_citizens(view: TextView, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """The countries of the people named: with at most two nouns between, none with a particle.

    Elsewhere the word is no name of a country (한국인 3명, 중국인 관광객).
    """
    people = {name.start for name in known if name.label is Label.PERSON}
    for match in _citizen().finditer(view.text):
        if match["country"] in countries() and _leads_to(view, match.end(), people):
            start, end = match.span("country")
            yield Candidate(start, end, Label.LOCATION, Source.RULE, CONFIDENCE)


@cache
def _citizen() -> re.Pattern[str]:
    suffix = load_yaml("contexts.yaml")["citizen"]
    return re.compile(rf"(?<![가-힣])(?P<country>[가-힣]{{2,8}}){suffix}(?= )")


def _leads_to(view: TextView, end: int, people: set[int]) -> bool:
    for _ in range(_MOST_NOUNS + 1):
        if end + 1 in people:
            return True
        noun = _NOUN.match(view.text, end + 1)
        last = view.ending.get(noun.end()) if noun else None
        if noun is None or last is None or not last.tag.startswith(("N", "XSN")):
            return False
        end = noun.end()
    return False
