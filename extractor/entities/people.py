"""Persons that the tagger took for bodies or places, told by what else the article says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.resources import load_yaml
from extractor.schema import Label

_BODIES: Final = frozenset({Label.LOCATION, Label.ORGANIZATION})
_WORD: Final = (
    r"(?:[A-Z\u00c0-\u00de][a-z\u00df-\u024f'’-]+|[\u0400-\u042f\u0490][\u0430-\u045f\u0491'’-]+)"
)
_FULL_NAME: Final = re.compile(rf"{_WORD}(?: (?:[A-Z\u0400-\u042f]\.|{_WORD})){{1,3}}")
COURTESY_CONFIDENCE: Final = 0.9
_SHORTEST: Final = 3
"""Characters of a last name that a place or body is not likely to share."""


def beside_posts(
    text: str,
    tagged: Iterable[Candidate],
    listed: Sequence[Candidate],
    posts: Sequence[Candidate],
) -> Iterator[Candidate]:
    """Two or more capitalised foreign words right beside a post are a person's name.

    EU의 Helena Varga 대변인. Names that the lexicon knows keep their label.
    """
    starts, ends = {post.start for post in posts}, {post.end for post in posts}
    for name in tagged:
        beside = name.end + 1 in starts or name.start - 1 in ends
        if (
            beside
            and name.label in _BODIES
            and _FULL_NAME.fullmatch(text, name.start, name.end)
            and not any(name.overlaps(known) for known in listed)
        ):
            yield replace(name, label=Label.PERSON)
        else:
            yield name


def find_courteous(view: TextView) -> Iterator[Candidate]:
    """A family name alone before 씨, the given one withheld or not: 김 씨, 배모(49)씨."""
    for match in _courteous().finditer(view.text):
        word = view.starting.get(match.start("courtesy"))
        if word is not None and word.end == match.end("courtesy"):  # 씨앗 is a seed
            start, end = match.span("name")
            yield Candidate(start, end, Label.PERSON, Source.RULE, COURTESY_CONFIDENCE)


@cache
def _courteous() -> re.Pattern[str]:
    words = load_yaml("contexts.yaml")
    courtesy, unnamed = ("|".join(words[key]) for key in ("courtesy", "unnamed"))
    return re.compile(
        rf"(?<!\w)(?P<name>[{words['family_names']}])"
        rf"(?: ?(?:{unnamed})(?: ?\([^()]{{1,20}}\))?)? ?(?P<courtesy>{courtesy})"
    )


def with_last_names(text: str, known: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those being persons that are the last word of a person's full name.

    위르겐 알트호프가 … 알트호프는. A name that the lexicon knows as something else keeps its label.
    """
    last = _last_names(text, known)
    listed = {(name.start, name.end) for name in known if name.source is Source.LEXICON}
    return [
        replace(name, label=Label.PERSON)
        if name.source is Source.TAGGER
        and name.label in _BODIES
        and text[name.start : name.end] in last
        and (name.start, name.end) not in listed
        else name
        for name in known
    ]


def without_particles(text: str, known: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, a person's full name cut before 이 where the article tells it without.

    데이비드 첸이 창업했다 … 첸 최고경영자는: Kiwi, which knows no 첸, takes 첸이 for one word.
    """
    people = {text[name.start : name.end] for name in known if name.label is Label.PERSON}
    alone = {form.split()[-1] for form in people}
    particles = load_yaml("contexts.yaml")["particles_of_names"]
    return [
        replace(name, end=name.end - 1)
        if name.label is Label.PERSON
        and name.source is Source.TAGGER
        and text[name.end - 1] in particles
        and " " in text[name.start : name.end]
        and text[name.start : name.end - 1].split()[-1] in alone
        else name
        for name in known
    ]


def _last_names(text: str, known: Iterable[Candidate]) -> frozenset[str]:
    words = (text[name.start : name.end].split() for name in known if name.label is Label.PERSON)
    return frozenset(own[-1] for own in words if len(own) > 1 and len(own[-1]) >= _SHORTEST)
