"""The dates of a whole article: each is read against those before it, some against one after it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from extractor.dates.resolve import resolve
from extractor.dates.scene import to_point
from extractor.dates.tense import hinted, stated
from extractor.schema import DateValue, Label, Mention

_MEMORY: Final = 30
"""How many dates back an expression may lean on; more would cost time and mean nothing."""

_BARE: Final = re.compile(r"(?:\d{1,2}월\s?)?\d{1,2}일")


class Dated(NamedTuple):
    """A DATE or TIME mention: its number among the article's mentions, and the words around it."""

    number: int
    mention: Mention
    before: str
    after: str


def read_along(dated: Sequence[Dated], published: date | None) -> dict[int, DateValue]:
    """The values of an article's dates by the number of their mention.

    A second reading corrects what only the text after it can tell: the year of the dates before
    the first whole one, in an article without a date of its own, and whether a headline without
    a predicate (28일 서울 방문) tells what has been or what will be.
    """
    values = _forward(dated, published, {})
    settled = _settle(dated, values) if published else _lean_on_first(dated, values)
    return _forward(dated, published, settled) if settled else values


def _forward(
    dated: Iterable[Dated], published: date | None, settled: Mapping[int, DateValue]
) -> dict[int, DateValue]:
    told: deque[tuple[int, DateValue]] = deque(maxlen=_MEMORY)
    values: dict[int, DateValue] = {}
    for item in dated:
        mention = item.mention
        value = settled.get(item.number) or resolve(
            mention.text,
            published=published,
            context=_context(told, mention),
            after=item.after,
            before=item.before,
        )
        values[item.number] = value
        if value.value and value.grain != "event" and mention.within is None:
            told.append((mention.sentence, value))
    return values


def _context(told: Iterable[tuple[int, DateValue]], mention: Mention) -> list[DateValue]:
    """What was meant before; a clock time leans only on the dates of its own sentence."""
    own = mention.label is Label.TIME
    return [value for sentence, value in told if not own or sentence == mention.sentence]


def _settle(dated: Sequence[Dated], values: Mapping[int, DateValue]) -> dict[int, DateValue]:
    """Bare days whose sentence tells no tense, with the value of the next one that does."""
    settled: dict[int, DateValue] = {}
    known: dict[str, DateValue] = {}
    for item in reversed(dated):
        value = values[item.number]
        if value.grain != "day" or len(value.value) != len("2022-02-24"):
            continue
        if not _BARE.fullmatch(item.mention.text):
            # 오는 28일, 이달 28일, 2월 28일 told with its year: all say more than 28일.
            known[value.value[-3:]] = known[value.value[-6:]] = value
            continue
        key = value.value[-6:] if "월" in item.mention.text else value.value[-3:]
        if stated(item.before) or hinted(item.after):
            known[value.value[-3:]] = known[value.value[-6:]] = value
        elif known.get(key, value) != value:
            settled[item.number] = known[key]
    return settled


def _lean_on_first(dated: Sequence[Dated], values: Mapping[int, DateValue]) -> dict[int, DateValue]:
    """Dates without a year before the first whole date, beside that one."""
    first = next((value for item in dated if _is_whole(value := values[item.number])), None)
    if first is None:
        return {}
    settled: dict[int, DateValue] = {}
    for item in dated:
        if values[item.number] == first:
            return settled
        if values[item.number].value.startswith("XXXX") and values[item.number].grain != "set":
            settled[item.number] = resolve(
                item.mention.text, context=(first,), after=item.after, before=item.before
            )
    return settled


def _is_whole(value: DateValue) -> bool:
    point = to_point(value)
    return point is not None and point.to_date() is not None
