"""Persons that the tagger took for bodies or places, told by what else the article says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from extractor.entities.candidates import Candidate, Source, TextView, is_hangul
from extractor.resources import countries, load_yaml
from extractor.schema import NAME_LABELS, Label

_BODIES: Final = frozenset({Label.LOCATION, Label.ORGANIZATION})
_WORD: Final = (
    r"(?:[A-Z\u00c0-\u00de][a-z\u00df-\u024f'’-]+|[\u0400-\u042f\u0490][\u0430-\u045f\u0491'’-]+)"
)
_FULL_NAME: Final = re.compile(rf"{_WORD}(?: (?:[A-Z\u0400-\u042f]\.|{_WORD})){{1,3}}")
_KOREAN_NAME: Final = 3
"""Syllables of nearly all Korean full names."""
_PARTICLES: Final = frozenset({"JKS", "JKO", "JX"})
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


def whole_before_posts(
    view: TextView, tagged: Iterable[Candidate], posts: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The candidates, a Korean name whole before a title: 오주|한 선수, which Kiwi cuts."""
    starts = {post.start for post in posts}
    families = load_yaml("contexts.yaml")["family_names"]
    for name in tagged:
        last = view.starting.get(name.end)
        cut = (
            name.label is Label.PERSON
            and name.end - name.start == _KOREAN_NAME - 1
            and view.text[name.start] in families
            and last is not None
            and last.end == name.end + 1
            and is_hangul(view.text[name.end])
            and not last.tag.startswith(("J", "XS", "NNB"))
            and view.text[last.end : last.end + 1] == " "
            and last.end + 1 in starts
        )
        yield replace(name, end=name.end + 1) if cut else name


def join_beside_posts(
    text: str, tagged: Iterable[Candidate], posts: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates, two foreign words beside a title one person: 바흐릴 | 라하달 장관.

    Several persons stand side by side without a title, or are Koreans (김도윤 이세아 의원). Behind
    a title the first may look like a place: 창업자 소피아 | 린드는.
    """
    starts, ends = {post.start - 1 for post in posts}, {post.end + 1 for post in posts}
    joined: list[Candidate] = []
    for name in sorted(tagged, key=lambda name: name.start):
        given = joined[-1] if joined else None
        if given is not None and _are_given_and_last(text, given, name):
            behind = given.start in ends and text[given.start : given.end] not in countries()
            if behind or (name.end in starts and given.label is Label.PERSON):
                joined[-1] = replace(given, end=name.end, label=Label.PERSON)
                continue
        joined.append(name)
    return joined


def _are_given_and_last(text: str, given: Candidate, last: Candidate) -> bool:
    first, second = text[given.start : given.end], text[last.start : last.end]
    korean = is_korean_name(second) or (given.label is Label.PERSON and is_korean_name(first))
    return (
        (last.label is Label.PERSON and given.label in NAME_LABELS)
        and text[given.end : last.start] == " "
        and not {" "} & {*first, *second}
        and not korean
    )


def join_namesakes(view: TextView, tagged: Iterable[Candidate]) -> list[Candidate]:
    """The tagger's candidates, a given name and the body behind it one person: 윌리엄 | 보잉이.

    A body that a person belongs to has a title behind it; here a particle is. A Korean name is
    whole without a second word, and a country is nobody's name.
    """
    joined: list[Candidate] = []
    for name in sorted(tagged, key=lambda name: name.start):
        if joined and _is_namesake(view, joined[-1], name):
            joined[-1] = replace(joined[-1], end=name.end)
        else:
            joined.append(name)
    return joined


def _is_namesake(view: TextView, person: Candidate, body: Candidate) -> bool:
    given, last = view.text[person.start : person.end], view.text[body.start : body.end]
    return (
        (person.label is Label.PERSON and body.label in _BODIES)
        and view.text[person.end : body.start] == " "
        and not {" "} & {*given, *last}
        and not is_korean_name(given)
        and last not in countries()
        and view.tag_at(body.end) in _PARTICLES
    )


def is_korean_name(word: str) -> bool:
    """Whether a word looks like nearly all Korean full names: 오세륜, but not 윌리엄."""
    return len(word) == _KOREAN_NAME and word[0] in load_yaml("contexts.yaml")["family_names"]


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
