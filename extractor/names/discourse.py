"""Who each sentence of an article is about: its topic, its subject, the source it quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Final, NamedTuple

from extractor.names.reference import reference
from extractor.names.titles import Title, find_title_after, find_title_before
from extractor.resources import load_yaml
from extractor.schema import Label, Mention, Morpheme

_QUOTES: Final = re.compile(r"“[^”\n]*”?|‘[^’\n]*’?|\"[^\"\n]*\"?")
_BRACKET: Final = re.compile(r"\s?[(\[（][^()\[\]（）\n]*[)\]）]")


class Role(StrEnum):
    """How a sentence speaks of somebody."""

    TOPIC = "topic"
    SUBJECT = "subject"
    SOURCE = "source"


class Speaker(NamedTuple):
    """Somebody whom a sentence is about; ``mention`` is None where it is nobody named."""

    start: int
    role: Role
    mention: int | None


class Discourse:
    """An article as the rules for pronouns read it.

    Args:
        mentions: in order, with the sentence of each.
        owners: the entity of each mention.
        text: what the offsets point into.
        morphemes: Kiwi's, in order.
        starts: where each sentence starts.
    """

    def __init__(
        self,
        mentions: Sequence[Mention],
        owners: Sequence[int | None],
        text: str,
        morphemes: Sequence[Morpheme],
        starts: Sequence[int],
    ) -> None:
        self.mentions, self.owners, self.text = mentions, owners, text
        self.morphemes, self.starts = morphemes, starts
        self.people = [n for n, m in enumerate(mentions) if m.label == Label.PERSON]
        self.after = {n: find_title_after(mentions, text, n) for n in self.people}
        self.before = {n: find_title_before(mentions, text, n) for n in self.people}
        self.attached = {t.start for t in (*self.after.values(), *self.before.values()) if t}
        self._quotes = [match.span() for match in _QUOTES.finditer(text)]
        self._at = {morpheme.start: place for place, morpheme in reversed([*enumerate(morphemes)])}
        self._speakers: dict[int, list[Speaker]] = {}
        for speaker in [*self._named(), *self._unnamed()]:
            self.add(speaker)

    def sentence(self, offset: int) -> int:
        """The sentence that an offset lies in."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def paragraph(self, offset: int) -> int:
        """Where the paragraph of an offset starts."""
        return self.text.rfind("\n", 0, offset) + 1

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies between quotation marks."""
        return any(start < offset < end for start, end in self._quotes)

    def speakers(self, sentence: int) -> Sequence[Speaker]:
        """Whom a sentence is about, quotations left out."""
        return self._speakers.get(sentence, ())

    def add(self, speaker: Speaker) -> None:
        """Note somebody whom a sentence is about."""
        self._speakers.setdefault(self.sentence(speaker.start), []).append(speaker)

    def people_in(self, sentence: int) -> list[int]:
        """The mentions of persons in a sentence, quotations left out."""
        return [
            n
            for n in self.people
            if self.mentions[n].sentence == sentence and not self.is_quoted(self.mentions[n].start)
        ]

    def role(self, end: int) -> Role | None:
        """What the particle that follows a phrase makes of it."""
        place = self._at.get(end)
        if place is None:
            return None
        particle = self.morphemes[place]
        kind = _roles().get(particle.tag, {}).get(particle.form)
        if kind == "top":
            return Role.TOPIC
        if kind == "nom":
            return Role.SUBJECT
        following = self.morphemes[place + 1 : place + 2]
        names_source = particle.form == "에" and any(
            m.form in reference().sources for m in following
        )
        return Role.SOURCE if names_source else None

    def end_of_phrase(self, number: int) -> int:
        """Where the particle of a person stands: behind brackets and the title."""
        title = self.after[number]
        end = title.end if title else self.mentions[number].end
        bracket = _BRACKET.match(self.text, end)
        return bracket.end() if bracket else end

    def _named(self) -> list[Speaker]:
        found = []
        for number in self.people:
            role = self.role(self.end_of_phrase(number))
            start = self.mentions[number].start
            if role and not self.is_quoted(start):
                found.append(Speaker(start, role, number))
        return found

    def _unnamed(self) -> list[Speaker]:
        """Titles without a name, and words for people of whom the article tells no name."""
        spans = [
            (m.start, m.end)
            for m in self.mentions
            if m.label == Label.TITLE and m.start not in self.attached
        ]
        words = reference().unnamed
        spans += [(m.start, m.end) for m in self.morphemes if m.tag == "NNG" and m.form in words]
        return [
            Speaker(start, role, None)
            for start, end in spans
            if not self.is_quoted(start) and not self._in_title(start) and (role := self.role(end))
        ]

    def _in_title(self, start: int) -> bool:
        titles: list[Title] = [t for t in (*self.after.values(), *self.before.values()) if t]
        return any(title.start <= start < title.end for title in titles)


@cache
def _roles() -> Any:
    return load_yaml("particles.yaml")["particles"]
