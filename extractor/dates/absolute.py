"""Years, months, days, decades and centuries; what is left out is filled in."""

from __future__ import annotations

from datetime import date
from typing import Final

from extractor.dates.calendar import Point, add_days, make_date, seek
from extractor.dates.edtf import Period
from extractor.dates.frame import Frame
from extractor.dates.scene import Scene, to_point

_FRESH: Final = 3
"""A report tells of the last days: so many days back a date is past whatever the verb says."""

_STALE: Final = 14
"""A bare day this many days back is rather a day beside the date just told."""


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
    if frame.century is not None and frame.before_christ:
        # The first century before Christ is the astronomical years -99 to 0.
        first = 1 - 100 * frame.century
        return first, Period(Point(first), Point(first + 99), "century")
    if frame.century is not None and 1 <= frame.century <= 99:
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
    if point.month is None:
        return _neighbour(past, today, scene) or past
    return _same_year(point, today, scene) or past


def _same_year(point: Point, today: date, scene: Scene) -> Point | None:
    """10월 after 2010년 5월 in one sentence is that of 2010, or of the year after it."""
    told = to_point(scene.context[-1]) if scene.context else None
    if told is None or told.year is None or told.month is None:
        return None
    if told.year >= today.year or f"{told.year}년" not in scene.before:
        return None
    near = make_date(told.year, told.month, told.day or 1)
    return seek(near, point.month, point.day, 1, strict=False) if near else None


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
    found = seek(near, None, day.day, 1, strict=False)
    there = found.to_date() if found else None
    limit = add_days(near, _STALE)
    return found if there and limit and there <= min(limit, today) else None
