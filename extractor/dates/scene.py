"""What surrounds an expression: the article's date, the dates before it, the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from extractor.dates.calendar import Point
from extractor.dates.tense import hinted, stated
from extractor.schema import DateValue

_VALUE: Final = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?![\dX])")
_RANGE_BEFORE: Final = re.compile(r"(?:부터|에서|[~∼～\-,·]|와|과|및)\s*$")


_MODERN: Final = 1990


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that an incomplete expression is resolved against.

    ``floor`` is the left end while the right end of an interval is read: 3일 in 6월 1~3일
    cannot lie before it.
    """

    published: date | None = None
    now: datetime | None = None
    context: tuple[DateValue, ...] = ()
    after: str = ""
    before: str = ""
    floor: Point | None = None

    def direction(self) -> int:
        """1 or -1 where the words around state the future or the past, 0 otherwise."""
        return stated(self.before)

    def hint(self) -> int:
        """1 where the words after tell of a plan, -1 of a report, 0 of neither."""
        return hinted(self.after)

    def anchor(self) -> date | None:
        """The article's date; where it is unknown, the latest whole date that the text gave.

        A date long past is told by an article, but no article of today is dated so.
        """
        if self.published is not None:
            return self.published
        points = (to_point(value) for value in self.context)
        days = (point.to_date() for point in points if point is not None)
        return max((day for day in days if day and day.year >= _MODERN), default=None)

    def last(self, *units: str) -> Point | None:
        """The point last meant in the text that knows all these units (year, month, day)."""
        for value in reversed(self.context):
            point = to_point(value)
            if point is not None and all(getattr(point, unit) is not None for unit in units):
                return point
        return None

    def left_end(self) -> Point | None:
        """The point that this mention continues: 6월 1일 before 부터 3일까지."""
        if self.floor is not None:
            return self.floor
        if self.context and _RANGE_BEFORE.search(self.before):
            return to_point(self.context[-1])
        return None


def to_point(value: DateValue) -> Point | None:
    """Year, month and day that a value begins with; None for lengths, unknown years, events."""
    match = _VALUE.match(value.value)
    if match is None or value.grain == "event":
        return None
    year, month, day = (int(part) if part and part != "XXXX" else None for part in match.groups())
    return Point(year, month, day)


def make_scene(
    published: date | datetime | str | None,
    context: Sequence[DateValue],
    after: str,
    before: str,
) -> Scene:
    """The scene of one mention; a date that cannot be read counts as unknown."""
    now = _moment(published)
    return Scene(
        published=now.date() if now else None,
        now=now if _has_clock(published) else None,
        context=tuple(context),
        after=after,
        before=before,
    )


def _has_clock(published: date | datetime | str | None) -> bool:
    return isinstance(published, datetime) or (isinstance(published, str) and ":" in published)


def _moment(published: date | datetime | str | None) -> datetime | None:
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    if isinstance(published, date):
        return datetime(published.year, published.month, published.day)  # noqa: DTZ001
    try:
        return datetime.fromisoformat(published.strip()).replace(tzinfo=None) if published else None
    except ValueError:
        return None
