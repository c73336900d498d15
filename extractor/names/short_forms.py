"""Which person a short form means: 바이든, Ю. Ушаков, 김 위원장."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from extractor.names import evidence
from extractor.names.korean_names import is_surname, split_korean
from extractor.names.matching import compare_names
from extractor.names.phonemes import skeleton
from extractor.names.scripts import tokens
from extractor.names.titles import exclude_each_other, same_title
from extractor.schema import Mention

_LEAST: Final = 0.55
"""A surname or a given name that stands in the full name scores more, anything else less."""


@dataclass(slots=True)
class Person:
    """What the article has said about a person so far; ``owner`` is its cluster."""

    owner: int
    forms: dict[str, None] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)

    def see(self, mention: Mention, title: str) -> None:
        """Note a mention."""
        self.forms.setdefault(mention.text)
        self.starts.append(mention.start)
        if title:
            self.titles.add(title)

    def last_before(self, start: int) -> int:
        """Where the nearest mention before an offset starts; -1 where there is none."""
        return max((known for known in self.starts if known < start), default=-1)

    def has_title(self, title: str) -> bool:
        """Whether the title was given to this person."""
        return any(same_title(title, known) for known in self.titles)

    def cannot_be(self, title: str, text: str) -> bool:
        """Whether the article gives this person a post that nobody holds beside this title."""
        if not title or self.has_title(title):
            return False
        return any(exclude_each_other(title, known, text) for known in self.titles)


def is_short(form: str, full: Mapping[str, Sequence[str]], given: Collection[str] = ()) -> bool:
    """Whether a form is part of a fuller one.

    Args:
        form: a form of a person.
        full: the full names of the article by the consonants of each of their parts.
        given: the given names of its Korean names.
    """
    if is_surname(form) or form in given:
        return True
    parts = tokens(form)
    candidates = {name for part in parts for name in full.get(skeleton(part.text), ())}
    return any(_is_part(form, name) for name in candidates)


def _is_part(form: str, name: str) -> bool:
    parts, whole = tokens(form), tokens(name)
    fewer = len(parts) < len(whole) or any(part.initial for part in parts)
    return fewer and compare_names(form, name).score >= _LEAST


def given_name(form: str) -> str:
    """The given name of a Korean name where it may stand alone: 도윤 of 강도윤."""
    korean = split_korean(form)
    return korean[1] if korean and len(korean[1]) > 1 else ""


def choose(
    people: Sequence[Person],
    mention: Mention,
    title: str,
    text: str,
) -> tuple[Person | None, float]:
    """The person that a short form means, and how sure that is; None where nobody is meant.

    Among several the one with the same title wins, then the nearest before; one who comes
    later in the article is meant only where nobody came before (a headline). Somebody whose
    title excludes the one given here is never meant.

    Args:
        people: those of the article so far.
        mention: the short form.
        title: its title, or empty.
        text: the article, which may tell of somebody who changes posts.
    """
    open_to = [person for person in people if not person.cannot_be(title, text)]
    if is_surname(mention.text):
        return _choose_by_surname(open_to, mention, title)
    fitting = [person for person in open_to if _fits(person, mention.text)]
    if len(fitting) < 2:
        return (fitting[0], evidence.SHORT_FORM) if fitting else (None, 0.0)
    before = [person for person in fitting if person.last_before(mention.start) >= 0]
    titled = [person for person in before if person.has_title(title)]
    if len(titled) == 1:
        return titled[0], evidence.SURNAME_AND_TITLE
    pool = titled or before or fitting[:1]
    nearest = max(pool, key=lambda person: person.last_before(mention.start))
    return nearest, evidence.SHORT_FORM_OF_SEVERAL


def _fits(person: Person, form: str) -> bool:
    return form in person.forms or any(
        given_name(known) == form or (len(tokens(known)) > 1 and _is_part(form, known))
        for known in person.forms
    )


def _choose_by_surname(
    people: Sequence[Person], mention: Mention, title: str
) -> tuple[Person | None, float]:
    """김 위원장: one person of that surname came before; of several, one with that title."""
    before = [
        person
        for person in people
        if person.last_before(mention.start) >= 0 and _has_surname(person, mention.text)
    ]
    titled = [person for person in before if person.has_title(title)]
    if len(titled) == 1:
        return titled[0], evidence.SURNAME_AND_TITLE
    if title and len(before) == 1 and any(map(split_korean, before[0].forms)):
        return before[0], evidence.SURNAME_AND_OTHER_TITLE
    return None, 0.0


def _has_surname(person: Person, surname: str) -> bool:
    names = (split_korean(form) for form in person.forms)
    return surname in person.forms or any(name and name[0] == surname for name in names)
