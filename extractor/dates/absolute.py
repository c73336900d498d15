"""Years, months, days, decades, centuries and holidays; what is left out is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from korean_datetime import lunar_to_solar

from extractor.dates.calendar import Point, add_days, from_date, make_date, seek
from extractor.dates.edtf import Period, whole
from extractor.dates.frame import Frame
from extractor.dates.lexicon import lexicon
from extractor.dates.scene import Scene

_FRESH: Final = 3
"""A report tells of the last days: so many days back a date is past whatever the verb says."""

_STALE: Final = 14
"""A bare day this many days back is rather a day beside the date just told."""


_AHEAD: Final = 45
"""So many days before a holiday its bare name means the coming one."""


def full_year(number: int, short: bool, scene: Scene) -> int:
    """The year of a number: 98 is 1998, 22 is 2022, seen from ten years after the article."""
    if number >= 100 or (not short and number < 10):
        return number
    pivot = (scene.published.year if scene.published else 2025) % 100 + 10
    return number + (2000 if number <= pivot else 1900)


def era(frame: Frame, scene: Scene) -> tuple[int, Period] | None:
    """First year and period of a decade (199X) or a century (19XX)."""
    if frame.decade is not None and frame.decade % 10 == 0:
        first = full_year(frame.decade, True, scene) if frame.decade < 100 else frame.decade
        return first, Period(Point(first), Point(first + 9), "decade", f"{first // 10:03d}X")
    if frame.century is not None and 1 <= frame.century <= 99 and not frame.before_christ:
        first = (frame.century - 1) * 100
        return first, Period(Point(first), Point(first + 99), "century", f"{first // 100:02d}XX")
    return None


def fill(point: Point, frame: Frame, scene: Scene) -> Point | None:
    """The point with the year, and for a bare day the month, that it leaves out.

    News tells the latest such date not after the article, the next one after 오는 or before
    the words of a plan. Without any anchor the missing parts stay unknown.
    """
    if point.year is not None or (point.month is None and point.day is None):
        return point
    left = scene.left_end()
    if left is not None:
        return _continue(point, left)
    if scene.published is None:
        return _beside(point, scene)
    return _choose(scene.published, point, frame, scene)


def _continue(point: Point, left: Point) -> Point | None:
    """The right end of an interval: the first such date from its left end on."""
    if left.year is None:
        return point._replace(month=point.month if point.month is not None else left.month)
    start = make_date(left.year, left.month or 1, left.day or 1)
    return seek(start, point.month, point.day, 1, strict=False) if start else None


def _beside(point: Point, scene: Scene) -> Point | None:
    """Without the article's date: the one nearest to the date last told."""
    told = scene.last("year", "month", "day") or scene.last("year", "month")
    near = make_date(told.year or 0, told.month or 0, told.day or 1) if told else None
    if near is None:
        return point
    ends = [seek(near, point.month, point.day, step, strict=False) for step in (1, -1)]
    found = [end for end in ends if end is not None]
    return min(found, key=lambda end: _distance(end, near), default=None)


def _distance(point: Point, day: date) -> int:
    there = make_date(point.year or 0, point.month or 1, point.day or 1)
    return abs((there - day).days) if there else 10**6


def _choose(today: date, point: Point, frame: Frame, scene: Scene) -> Point | None:
    sign = frame.direction or scene.direction()
    if sign:
        return seek(today, point.month, point.day, sign, strict=True)
    past = seek(today, point.month, point.day, -1, strict=False)
    if past is None:
        return None
    if frame.stated and point.month is None:
        return Point(today.year, today.month, point.day)
    if scene.hint() > 0 and not _is_fresh(past, today):
        return seek(today, point.month, point.day, 1, strict=True)
    return _neighbour(past, today, scene) or past


def _is_fresh(point: Point, today: date) -> bool:
    day = point.to_date()
    if day is None:
        return (point.year, point.month) == (today.year, today.month)
    return (today - day).days <= _FRESH


def _neighbour(past: Point, today: date, scene: Scene) -> Point | None:
    """31일 after 12월 30일 is its neighbour, not the last 31st before the article."""
    day, told = past.to_date(), scene.last("year", "month", "day")
    near = told.to_date() if told else None
    if day is None or near is None or (today - day).days <= _STALE:
        return None
    found = seek(near, None, day.day, 1, strict=False) if _was_bare(past, scene) else None
    there = found.to_date() if found else None
    limit = add_days(near, _STALE)
    return found if there and limit and there <= min(limit, today) else None


def _was_bare(past: Point, scene: Scene) -> bool:
    """Whether a neighbour may lie in another month: only where the text gave the day alone."""
    return past.day is not None and scene.floor is None


def holiday(frame: Frame, year: int | None, scene: Scene) -> Period | None:
    """광복절, 추석, 설 연휴 in the year told, else the one that the article is near to."""
    lunar, month, day = lexicon().holidays[frame.holiday]
    if year is None and scene.published is None:
        return None if lunar else whole(Point(None, month, day))
    if year is not None:
        found = _holiday_of(lunar, year, month, day)
    else:
        found = _nearest(list(_around(lunar, month, day, scene)), frame, scene)
    return _spread(found, 1 if frame.long else 0) if found else None


def _around(lunar: bool, month: int, day: int, scene: Scene) -> Iterator[date]:
    for year in range(-1, 2):
        if scene.published:
            found = _holiday_of(lunar, scene.published.year + year, month, day)
            if found:
                yield found


def _nearest(found: list[date], frame: Frame, scene: Scene) -> date | None:
    today = scene.published
    if today is None:
        return None
    sign = frame.direction or scene.direction() or max(scene.hint(), 0)
    if sign:
        found = [day for day in found if (day > today) - (day < today) in (sign, 0)]
        return min(found, key=lambda day: abs((day - today).days), default=None)
    # News turns to a holiday in the weeks before it; otherwise it tells of the last one.
    return max((day for day in found if (day - today).days <= _AHEAD), default=None)


def _holiday_of(lunar: bool, year: int, month: int, day: int) -> date | None:
    if not lunar:
        return make_date(year, month, day)
    try:
        return lunar_to_solar(year, month, day)
    except ValueError:
        return None


def _spread(day: date, around: int) -> Period | None:
    first, last = add_days(day, -around), add_days(day, around)
    return Period(from_date(first), from_date(last)) if first and last else None
