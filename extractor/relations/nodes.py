"""What a sentence is made of for finding relations: noun phrases and predicates, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from extractor.schema import Mention, Morpheme

COPULA: Final = "이다"
"""The base form of 이다 behind a noun."""

SUBJECTS: Final = frozenset({"nom", "top", "also"})
"""The roles of phrases that may be subjects."""

CARRIED: Final = "carried"
"""The role of a subject that stands in the sentence before."""

TENSE: Final = "었 "
"""How what follows the stem of a clause in the past starts, in Kiwi's forms."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its morphemes and the mentions in it, by their index in the article.

    ``opened`` is the mark that closes a quotation which a sentence before has opened; or empty.
    ``topic`` is the mention that its dropped subjects stand for, or that says it, where that
    stands in another sentence; it is among the mentions too. So are those that the pronouns in
    ``anaphors`` stand for, by the pronoun's span, each with the chance that it means them.
    """

    number: int
    text: str
    start: int
    end: int
    morphemes: tuple[Morpheme, ...]
    mentions: dict[int, Mention]
    opened: str = ""
    topic: int | None = None
    anaphors: Mapping[tuple[int, int], Mapping[int, float]] = field(default_factory=dict)

    def words(self, start: int, end: int) -> str:
        """Words of the article by their offsets."""
        return self.text[start:end]

    def first_of(self, *positions: int) -> int:
        """The first of some offsets that lies in this sentence; a topic may stand outside."""
        return min((at for at in positions if self.start <= at < self.end), default=self.start)

    def chance(self, index: int) -> float:
        """The chance that the words of the sentence mean a mention: 1 unless by a pronoun."""
        if index == self.topic or self.holds(self.mentions[index]):
            return 1.0
        return max((meant.get(index, 0.0) for meant in self.anaphors.values()), default=1.0)

    def holds(self, mention: Mention) -> bool:
        """Whether a mention stands in this sentence; its topic may stand in another."""
        return self.start <= mention.start < self.end


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase with the role that its particle gives it.

    ``members`` are the mentions that the phrase stands for, several where they are
    coordinated; ``modifiers`` those that only modify its head (우크라이나 in 우크라이나 영토).
    ``bodies`` are the places and bodies of a title that is a member (코레일 사장에서).
    ``head`` is the last noun. ``genitive`` is the phrase with 의 before it, ``partner`` the one
    with 와 that a noun of meeting draws to itself (푸틴과 여러 차례 전화통화). ``quote`` numbers
    the quotation that the phrase stands in; 0 outside. ``kind`` is the label of its members.
    """

    start: int
    end: int
    role: str
    head: str
    members: list[int] = field(default_factory=list)
    modifiers: list[int] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)
    genitive: Phrase | None = None
    partner: Phrase | None = None
    nouns: tuple[str, ...] = ()
    quote: int = 0
    kind: str = ""


class Ending(StrEnum):
    """How a clause goes on after its predicate."""

    FINAL = "final"
    CONNECTIVE = "connective"
    CONDITIONAL = "conditional"
    QUOTATIVE = "quotative"
    ADNOMINAL = "adnominal"
    NOMINAL = "nominal"


class Voice(StrEnum):
    """Whether the subject acts or is acted upon."""

    ACTIVE = "active"
    PASSIVE = "passive"


@dataclass(slots=True, eq=False)
class Predicate:
    """A predicate: its base form, voice, and the forms that follow its stem up to the next name."""

    start: int
    end: int
    lemma: str
    voice: Voice
    ending: Ending
    tail: str
    negated: bool = False
    close: int = 0
    """Character after the last one of the clause's verb group."""
    quote: int = 0
    """The quotation that it stands in, counted from 1; 0 outside."""
    quality: bool = False
    """Whether it says how something is rather than what is done (과도한)."""
    outlook: str = ""
    """The modality that a light verb gives the event of its noun (제재를 준비하다); or empty."""


Node = Phrase | Predicate


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate with its arguments. ``start`` is where its first argument starts.

    ``topic`` is the phrase with 은/는 before a subject of its own: the object may be fronted
    there (데이터원은 윤 박사가 설립했다). ``since`` is where the clause before closed, if that
    one has a tense of its own: its date is not shared.
    """

    predicate: Predicate
    subject: Phrase | None = None
    own_subject: bool = False
    arguments: list[Phrase] = field(default_factory=list)
    shared: list[Phrase] = field(default_factory=list)
    head: Phrase | None = None
    topic: Phrase | None = None
    start: int = 0
    since: int = 0
    before: Clause | None = field(default=None, repr=False)
    after: Clause | None = field(default=None, repr=False)

    def with_role(self, role: str) -> Phrase | None:
        """The nearest argument of a role that names somebody, else the nearest of that role."""
        found = [phrase for phrase in self.arguments if phrase.role == role]
        named = [phrase for phrase in found if phrase.members]
        return next(iter(named or found), None)

    def shared_role(self, role: str) -> Phrase | None:
        """The phrase of a role that the clause shares with the one joined before it."""
        return next((phrase for phrase in self.shared if phrase.role == role), None)
