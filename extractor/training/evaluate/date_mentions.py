"""The dates and times of KLUE-NER: how many get a value, and how often it is the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from extractor.dates.article import Dated, read_along
from extractor.resources import load_table
from extractor.schema import DATE_LABELS, Label, Mention
from extractor.training.corpora import klue_sentences
from extractor.training.evaluate.other_parsers import read_dateparser, read_korean_datetime

JUDGED: Final = "evaluation/dates-judged.tsv"
ASSUMED: Final = date(2018, 6, 15)
"""The sentences have no date of their own; all methods read them as if written on this day."""

UNCLEAR: Final = "unclear"


class Marked(NamedTuple):
    """A marked date or time: its sentence, its offsets, its words, and our value for it."""

    sentence_id: str
    start: int
    end: int
    text: str
    value: str


class Judged(NamedTuple):
    """A marked date or time that was read and judged; ``values`` are those that are right."""

    sentence_id: str
    start: int
    end: int
    values: tuple[str, ...]


def read_marked(corpora: Path) -> list[Marked]:
    """The dates and times of the sentences that are not held out, read as the pipeline does it.

    Raises:
        CorpusError: the corpus is missing.
    """
    marked: list[Marked] = []
    for sentence in klue_sentences(corpora, held_out=False):
        text = sentence.text
        spans = sorted(entity for entity in sentence.entities if entity[2] in DATE_LABELS)
        dated = [
            Dated(
                number, Mention(start, end, text[start:end], Label(label)), text[:start], text[end:]
            )
            for number, (start, end, label) in enumerate(spans)
        ]
        values = read_along(dated, ASSUMED)
        for item in dated:
            mention = item.mention
            value = values[item.number].value
            marked.append(
                Marked(sentence.sentence_id, mention.start, mention.end, mention.text, value)
            )
    return marked


def read_judged() -> list[Judged]:
    """The mentions that were read and whose sentence tells what they mean.

    Raises:
        ResourceError: the table is missing.
    """
    return [
        Judged(row["id"], int(row["start"]), int(row["end"]), tuple(row["value"].split("|")))
        for row in load_table(JUDGED)
        if row["judgement"] != UNCLEAR
    ]


def _ours(mention: Marked) -> str:
    return mention.value


def _by_korean_datetime(mention: Marked) -> str:
    return read_korean_datetime(mention.text, _now())


def _by_dateparser(mention: Marked) -> str:
    return read_dateparser(mention.text, _now())


def _now() -> datetime:
    return datetime.combine(ASSUMED, datetime.min.time())


METHODS: Final[tuple[Callable[[Marked], str], ...]] = (_ours, _by_korean_datetime, _by_dateparser)
"""The value of a mention by us, by korean-datetime, by dateparser (which may be missing)."""


def count_right(
    judged: Sequence[Judged], marked: Sequence[Marked], values: Sequence[str]
) -> tuple[int, int]:
    """How many of the judged mentions have a right value, and how many of them are marked."""
    found = {(m.sentence_id, m.start, m.end): v for m, v in zip(marked, values, strict=True)}
    known = [one for one in judged if one[:3] in found]
    return sum(found[one[:3]] in one.values for one in known), len(known)
