"""Calendar arithmetic: what lies how many units away, and which date with given parts is next."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

_REACH: Final = 9
"""How many years or months a search walks: eight years part two leap days at most."""


class Point(NamedTuple):
    """A date or time known down to some unit; None where a part is unknown or finer than told."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def to_date(self) -> date | None:
        """The calendar day, None where a part is missing or there is no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return make_date(self.year, self.month, self.day)


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none (2월 30일) or Python cannot hold it."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def from_date(day: date) -> Point:
    """The point of a calendar day."""
    return Point(day.year, day.month, day.day)


def add_days(day: date, amount: int) -> date | None:
    """The day so many days away, None outside the years 1 to 9999."""
    try:
        return day + timedelta(days=amount)
    except OverflowError:
        return None


def add_months(year: int, month: int, amount: int) -> tuple[int, int]:
    """Year and month so many months away."""
    index = year * 12 + month - 1 + amount
    return index // 12, index % 12 + 1


def month_length(year: int, month: int) -> int:
    """How many days the month has; 31 where the year is outside 1 to 9999."""
    return monthrange(year, month)[1] if 1 <= year <= 9999 else 31


def week_start(day: date, weeks: int = 0) -> date | None:
    """The Monday of the week so many weeks away from the one of ``day``."""
    return add_days(day, 7 * weeks - day.weekday())


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """The second Sunday of a month; the last one where ``nth`` is -1. None where there is none."""
    if nth < 0:
        following = make_date(*add_months(year, month, 1), 1)
        last = add_days(following, -1) if following else None
        return add_days(last, -((last.weekday() - weekday) % 7)) if last else None
    first = make_date(year, month, 1)
    if first is None:
        return None
    day = add_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day and day.month == month else None


def seek(
    anchor: date, month: int | None, day: int | None, step: int, *, strict: bool
) -> Point | None:
    """The first point from the anchor on, in the direction of ``step``, with these parts.

    Args:
        anchor: where the search begins.
        month: the month, None where any will do (20일).
        day: the day, None where a whole month is meant (3월).
        step: -1 into the past, 1 into the future.
        strict: leave out the anchor itself.

    Returns:
        None where no such day exists (2월 30일).
    """
    here = (anchor.year, anchor.month, anchor.day if day is not None else 0)
    for distance in range(_REACH):
        year, found = _candidate(anchor, month, step * distance)
        if day is not None and make_date(year, found, day) is None:
            continue
        there = (year, found, day or 0)
        if (there > here) - (there < here) == step or (there == here and not strict):
            return Point(year, found, day)
    return None


def _candidate(anchor: date, month: int | None, distance: int) -> tuple[int, int]:
    if month is None:
        return add_months(anchor.year, anchor.month, distance)
    return anchor.year + distance, month
