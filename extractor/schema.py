"""The vocabulary of the whole system: what a stage hands on, and the columns of every table.

This module is the single source of truth for column names, labels, relation names and
their allowed values. It imports nothing else of this package. Offsets are Python string
indices into ``Article.text``, end exclusive, so ``text[start:end]`` is always the words meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import takewhile
from typing import Final, Literal, NamedTuple


class Label(StrEnum):
    """The kinds of mention."""

    PERSON = "PERSON"
    LOCATION = "LOCATION"
    ORGANIZATION = "ORGANIZATION"
    DATE = "DATE"
    TIME = "TIME"
    QUANTITY = "QUANTITY"
    TITLE = "TITLE"


NAME_LABELS: Final = frozenset({Label.PERSON, Label.LOCATION, Label.ORGANIZATION})
"""Labels whose mentions stand for an entity and carry an ``entity_id``."""

DATE_LABELS: Final = frozenset({Label.DATE, Label.TIME})
"""Labels whose mentions carry a resolved ``value``."""


class Script(StrEnum):
    """The scripts a name form is written in."""

    HANGUL = "Hangul"
    CYRILLIC = "Cyrillic"
    LATIN = "Latin"
    HAN = "Han"


class How(StrEnum):
    """Why a written form is held to belong to an entity."""

    SEEN = "seen"
    PARENTHESIS = "parenthesis"
    SHORT_FORM = "short form"
    TRANSCRIPTION = "transcription"
    LEXICON = "lexicon"
    PRONOUN = "pronoun"


class Fact(StrEnum):
    """Relations that hold."""

    POSITION_HELD = "position_held"
    AFFILIATED_WITH = "affiliated_with"
    NATIONALITY = "nationality"
    ALSO_KNOWN_AS = "also_known_as"
    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    BORN_ON = "born_on"
    DIED_ON = "died_on"
    BORN_IN = "born_in"
    DIED_IN = "died_in"
    LIVES_IN = "lives_in"
    EDUCATED_AT = "educated_at"
    MEMBER_OF = "member_of"
    PART_OF = "part_of"
    LOCATED_IN = "located_in"
    FOUNDED_BY = "founded_by"
    FOUNDED_ON = "founded_on"
    DISSOLVED_ON = "dissolved_on"
    PLAYS_ROLE = "plays_role"


class Event(StrEnum):
    """Relations that happen: somebody does something to or with somebody."""

    CONSULT = "consult"
    AGREE = "agree"
    SUPPORT = "support"
    CONCEDE = "concede"
    COOPERATE = "cooperate"
    AID = "aid"
    RETREAT = "retreat"
    REQUEST = "request"
    ACCUSE = "accuse"
    REJECT = "reject"
    THREATEN = "threaten"
    PROTEST = "protest"
    SANCTION = "sanction"
    MOBILIZE = "mobilize"
    COERCE = "coerce"
    ASSAULT = "assault"
    COMPETE = "compete"
    APPOINT = "appoint"
    TRANSACT = "transact"
    STATE = "state"
    OTHER = "other"


RELATIONS: Final = tuple(str(name) for name in (*Fact, *Event))
"""The closed inventory of the column ``relation``."""


class Polarity(StrEnum):
    """Whether the relation is said to hold or not to hold."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How firmly the relation is said to hold."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    DEMANDED = "demanded"


class Stage(StrEnum):
    """Where an input failed; the column ``stage`` of the errors table."""

    READ = "read"
    EXTRACT = "extract"


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, the unit of the pipeline.

    ``published`` is the anchor of dates without a year; None where nobody knows it.
    ``source`` names the file or agency that it came from.
    """

    doc_id: str
    text: str
    title: str = ""
    published: date | None = None
    source: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be read or processed, and what to do about it."""

    source: str
    doc_id: str
    stage: Stage
    message: str


class Morpheme(NamedTuple):
    """One morpheme of Kiwi's analysis with its Sejong tag; morphemes may share characters."""

    form: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names something.

    ``sentence`` counts from 0. ``within`` and ``entity`` are indices into the mentions and
    the entities of the same article; None where there is none. ``value`` is the EDTF value
    of a DATE or TIME, empty for everything else and for impossible dates.
    """

    start: int
    end: int
    text: str
    label: Label
    sentence: int = 0
    confidence: float = 1.0
    value: str = ""
    within: int | None = None
    entity: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of an entity. ``mentions`` counts its occurrences (0: not seen, derived)."""

    form: str
    script: Script
    how: How
    score: float
    mentions: int


@dataclass(frozen=True, slots=True)
class ArticleEntity:
    """A person, place or organization as one article knows it. ``forms`` is never empty."""

    label: Label
    name: str
    forms: tuple[Form, ...]


class Anaphor(NamedTuple):
    """Words that stand for a person named elsewhere in the article: 그, 크렘린궁 대변인.

    ``entity`` and ``mention`` are indices into the article's entities and mentions; the mention
    is the one that tells whom the words mean.
    """

    start: int
    end: int
    text: str
    entity: int
    mention: int
    score: float


@dataclass(frozen=True, slots=True)
class DateValue:
    """A resolved date or time.

    ``value`` is ISO 8601-2 (EDTF). ``start`` and ``end`` bound it half open, in the local time
    that the text tells; None where the value is open there, has no year, or none that a
    datetime can hold. ``grain`` is one of year, season, half year, quarter, month, week,
    weekend, day, hour, minute, decade, century, duration, set, interval, event (the date of a
    named event, which no other expression leans on). ``anchor`` is the ISO date that an
    incomplete expression was resolved against, or empty. ``certain`` is False for 약, 쯤, 경.
    ``mod`` is START, MID or END for 초, 중순, 말, else empty.
    """

    value: str
    start: datetime | None = None
    end: datetime | None = None
    grain: str = ""
    anchor: str = ""
    certain: bool = True
    mod: str = ""

    def timex3(self) -> dict[str, str]:
        """The attributes of a TIMEX3 tag (ISO-TimeML, ISO 24617-1).

        Returns:
            ``type`` (DATE, TIME, DURATION, SET), ``value``, ``mod`` (START, MID, END, APPROX,
            ON_OR_AFTER, ON_OR_BEFORE, or empty) and ``anchor``; all empty without a value.
        """
        if not self.value:
            return dict.fromkeys(("type", "value", "mod", "anchor"), "")
        value = self.value.replace("~", "")
        first, _, last = value.partition("/")
        mod = self.mod or ("" if self.certain else "APPROX")
        if ".." in (first, last):
            mod = "ON_OR_AFTER" if last == ".." else "ON_OR_BEFORE"
            value = first if last == ".." else last
        elif last:
            value = _timex_period(first, last, self)
        kind = {"duration": "DURATION", "set": "SET"}.get(self.grain)
        kind = kind or ("TIME" if "T" in value else "DATE")
        return {"type": kind, "value": value.rstrip("X"), "mod": mod, "anchor": self.anchor}


def _timex_period(first: str, last: str, date_value: DateValue) -> str:
    """The one name that TIMEX3 has for a period: 2022-Q1, 2022-SP, 2022-W08, 2022-02."""
    year, _, month = first.rpartition("-")  # a year before our era begins with a hyphen
    match date_value.grain:
        case "quarter":
            return f"{year}-Q{(int(month) + 2) // 3}"
        case "half year":
            return f"{year}-H{(int(month) + 5) // 6}"
        case "season":
            return f"{year}-{('SP', 'SU', 'FA', 'WI')[int(month) // 3 - 1]}"
        case "week" | "weekend":
            day = date_value.start
            tail = "-WE" if date_value.grain == "weekend" else ""
            return f"{day.isocalendar().year}-W{day.isocalendar().week:02d}{tail}" if day else first
    if not date_value.mod:
        return f"{first}/{last}"
    same = (one == other for one, other in zip(first, last, strict=False))
    shared = first[: sum(takewhile(bool, same))]
    return shared.rpartition("-")[0] if "-" in first else shared


@dataclass(frozen=True, slots=True)
class Relation:
    """A triple found in one sentence.

    ``subject``, ``object``, ``attributed_to``, ``date`` and ``place`` are indices into the
    article's mentions. ``start`` and ``end`` bound the evidence in the article's text.
    """

    sentence: int
    subject: int
    relation: str
    object: int
    predicate: str
    start: int
    end: int
    rule: str
    confidence: float
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    attributed_to: int | None = None
    date: int | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """All that the pipeline found in one article."""

    article: Article
    sentences: int
    mentions: tuple[Mention, ...] = ()
    entities: tuple[ArticleEntity, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organization over the whole run; ``articles`` counts articles."""

    entity_id: str
    label: Label
    name: str
    name_ko: str
    name_ru: str
    name_en: str
    aliases: tuple[str, ...]
    mentions: int
    articles: int


@dataclass(frozen=True, slots=True)
class Links:
    """What linking across articles found.

    ``ids[doc_id][i]`` is the entity id of entity ``i`` of that article; ``forms[entity_id]``
    lists all forms of that entity.
    """

    entities: tuple[Entity, ...]
    forms: dict[str, tuple[Form, ...]]
    ids: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Name:
    """One entry of a name lexicon in seeds/.

    ``aliases`` are other full forms in any script; ``short`` the forms that news uses alone
    (푸틴); ``common`` those of the Hangul forms that are everyday Korean words too (가나, 고성).
    """

    label: Label
    ko: str
    en: str = ""
    ru: str = ""
    kind: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


ColumnType = Literal["string", "date", "integer", "number", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, its type, and what a reader finds in it."""

    name: str
    type: ColumnType
    meaning: str


TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "articles": (
        Column("doc_id", "string", "the article"),
        Column("title", "string", "its headline, empty where unknown"),
        Column("published", "date", "its date, empty where unknown"),
        Column("source", "string", "the file or agency it came from"),
        Column("url", "string", "its address on the web"),
        Column("text", "string", "the text that all offsets point into"),
        Column("sentences", "integer", "how many sentences were found"),
    ),
    "mentions": (
        Column("mention_id", "string", "the mention"),
        Column("doc_id", "string", "the article it stands in"),
        Column("sentence", "integer", "its sentence, counted from 0"),
        Column("start", "integer", "first character in the article's text"),
        Column("end", "integer", "character after the last one"),
        Column("text", "string", "the words, without particles"),
        Column("label", "string", "PERSON, LOCATION, ORGANIZATION, DATE, TIME, QUANTITY or TITLE"),
        Column("entity_id", "string", "who or what it names; empty for other labels"),
        Column("value", "string", "EDTF value of a DATE or TIME"),
        Column("confidence", "number", "0 to 1"),
        Column("within", "string", "the longer mention that it stands in"),
    ),
    "entities": (
        Column("entity_id", "string", "the person, place or organization"),
        Column("label", "string", "PERSON, LOCATION or ORGANIZATION"),
        Column("name", "string", "the fullest form seen, Hangul first"),
        Column("name_ko", "string", "its name in Hangul, seen or derived"),
        Column("name_ru", "string", "its name in Cyrillic, seen or derived"),
        Column("name_en", "string", "its name in Latin letters, seen or derived"),
        Column("aliases", "list", "all other forms seen"),
        Column("mentions", "integer", "how often it is mentioned"),
        Column("articles", "integer", "in how many articles"),
    ),
    "variants": (
        Column("entity_id", "string", "whose form it is"),
        Column("form", "string", "the written form"),
        Column("script", "string", "Hangul, Cyrillic, Latin or Han"),
        Column("mentions", "integer", "how often it was seen; 0 where derived"),
        Column(
            "how",
            "string",
            "seen, parenthesis, short form, transcription, lexicon or pronoun",
        ),
        Column("score", "number", "0 to 1: how sure the link is"),
    ),
    "relations": (
        Column("relation_id", "string", "the triple"),
        Column("doc_id", "string", "the article"),
        Column("sentence", "integer", "the sentence, counted from 0"),
        Column("subject_id", "string", "entity id of the subject; empty for a title"),
        Column("subject", "string", "name of the subject"),
        Column("relation", "string", "one of the closed inventory"),
        Column("object_id", "string", "entity id of the object; empty for a title or a date"),
        Column("object", "string", "name, title or date value of the object"),
        Column("predicate", "string", "the Korean words that express it"),
        Column("polarity", "string", "positive or negative"),
        Column("modality", "string", "asserted, planned, conditional, possible or demanded"),
        Column("attributed_to", "string", "who says so; empty where the article does"),
        Column("date", "string", "EDTF value of its date or time"),
        Column("place", "string", "where"),
        Column("start", "integer", "first character of the evidence"),
        Column("end", "integer", "character after its last one"),
        Column("evidence", "string", "the words that say so"),
        Column("confidence", "number", "0 to 1: how probable it is that the triple is right"),
        Column("rule", "string", "what made the row, see the rules below"),
        Column("subject_mention", "string", "mention id of the subject"),
        Column("object_mention", "string", "mention id of the object"),
    ),
    "errors": (
        Column("source", "string", "the input"),
        Column("doc_id", "string", "the article, where it is known"),
        Column("stage", "string", "read or extract"),
        Column("message", "string", "what went wrong and what to do"),
    ),
}
"""Every table with its columns, in order."""


def columns(table: str) -> list[str]:
    """The column names of a table, in order.

    Raises:
        KeyError: there is no such table.
    """
    return [column.name for column in TABLES[table]]
