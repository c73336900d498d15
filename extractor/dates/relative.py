"""지난달, 이번 주, 오는 금요일, 사흘 전: points told by their distance."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from extractor.dates import anaphora
from extractor.dates.calendar import Point, add_days, add_months, from_date, nth_weekday, week_start
from extractor.dates.edtf import Period, whole
from extractor.dates.frame import Frame
from extractor.dates.lexicon import lexicon
from extractor.dates.scene import Scene

_UNITS: Final = ("year", "month", "week", "day")
_THURSDAY: Final = 3
_SATURDAY: Final = 5


def shifted(frame: Frame, scene: Scene) -> Point | None:
    """The point that the frame's year, month and day shifts lead to; None without an anchor."""
    beside = (frame.year, frame.month, frame.day, frame.year_shift, frame.month_shift)
    if frame.day_shift is not None and any(said is not None for said in beside):
        return None
    point = Point()
    for unit in ("year", "month", "day"):
        shift = getattr(frame, f"{unit}_shift")
        if shift is None:
            continue
        start = _start(scene, unit, shift)
        moved = move(start, unit, shift[0]) if start else None
        if moved is None:
            return None
        point = Point(point.year or moved.year, point.month or moved.month, moved.day)
    return point


def _start(scene: Scene, unit: str, shift: tuple[int, bool]) -> Point | None:
    amount, anaphoric = shift
    if anaphoric:
        return anaphora.base(scene, unit, amount)
    anchor = scene.anchor()
    return from_date(anchor) if anchor else None


def move(start: Point, unit: str, amount: int) -> Point | None:
    """The point so many units away, known down to that unit; None where the start is too coarse."""
    if start.year is None:
        return start if amount == 0 else None
    if unit == "year":
        return Point(start.year + amount)
    if unit == "month" and start.month is not None:
        return Point(*add_months(start.year, start.month, amount))
    day = start.to_date()
    moved = add_days(day, amount * (7 if unit == "week" else 1)) if day else None
    return from_date(moved) if moved else None


def week(frame: Frame, scene: Scene) -> Period | None:
    """The week of 지난주, 이번 주, 다음 주, Monday to Sunday; None without an anchor."""
    shift = frame.week_shift
    start = _start(scene, "week", shift) if shift else None
    day = start.to_date() if start else None
    monday = week_start(day, shift[0]) if day and shift else None
    return days(monday, 0, 6) if monday else None


def days(monday: date, first: int, last: int) -> Period | None:
    """The days of a week from one weekday to another (Monday 0)."""
    begin, end = add_days(monday, first), add_days(monday, last)
    if begin is None or end is None:
        return None
    if first == last:
        return whole(from_date(begin))
    grain = {(0, 6): "week", (_SATURDAY, 6): "weekend"}.get((first, last), "interval")
    return Period(from_date(begin), from_date(end), grain)


def weekday(frame: Frame, scene: Scene) -> Period | None:
    """금요일, 지난 금요일, 오는 금요일, 이번 금요일 against the article's date."""
    if frame.weekday is None:
        return None
    today = scene.published
    if today is None:
        return Period(Point(), Point(), "day", f"XXXX-WXX-{frame.weekday + 1}")
    back = (today.weekday() - frame.weekday) % 7
    sign = frame.direction or scene.direction()
    if frame.stated and sign == 0:
        return _week_day(today, 0, frame.weekday)
    if sign < 0:
        return _at(today, -(back or 7))
    if sign > 0 or (back and scene.hint() > 0):
        return _at(today, 7 - back)
    return _at(today, -back)


def nth(month: Point, frame: Frame) -> Period | None:
    """The week or the weekday that is counted in a month.

    A week belongs to the month of its Thursday (KS X ISO 8601); 셋째 주 토요일 is the third
    Saturday, as news counts market days and sessions.
    """
    number = frame.nth_week if frame.nth_week is not None else frame.nth
    if month.year is None or month.month is None or number is None:
        return None
    if frame.weekday is not None:
        day = nth_weekday(month.year, month.month, number, frame.weekday)
        return whole(from_date(day)) if day else None
    thursday = nth_weekday(month.year, month.month, number, _THURSDAY)
    monday = week_start(thursday) if thursday else None
    if monday is None:
        return None
    return days(monday, _SATURDAY if frame.weekend else 0, 6)


def _week_day(today: date, weeks: int, number: int) -> Period | None:
    monday = week_start(today, weeks)
    return days(monday, number, number) if monday else None


def _at(today: date, amount: int) -> Period | None:
    moved = add_days(today, amount)
    return whole(from_date(moved)) if moved else None


def weekend(frame: Frame, scene: Scene) -> Period | None:
    """주말: Saturday and Sunday of the week that the direction points to."""
    today = scene.published
    if today is None:
        return None
    sign = frame.direction or scene.direction()
    weeks = 0
    if sign > 0:
        weeks = int(today.weekday() >= _SATURDAY)
    elif sign < 0 or (today.weekday() < 2 and not frame.stated and scene.hint() < 0):
        weeks = -1
    monday = week_start(today, weeks)
    return days(monday, _SATURDAY, 6) if monday else None


def offset(amounts: dict[str, int], sign: int, scene: Scene) -> Point | None:
    """The point so long before or after: 사흘 전, 3개월 전, 1년 6개월 뒤.

    It is known down to the finest unit told. Hours and minutes need the hour of the article.
    """
    if amounts.keys() & {"hour", "minute", "second"}:
        return _clock_offset(amounts, sign, scene)
    start = _offset_start(sign, scene)
    for unit in _UNITS:
        if unit in amounts and start is not None:
            moved = move(start, unit, sign * amounts[unit])
            start = _keep(start, moved) if moved else None
    finest = next((unit for unit in reversed(_UNITS) if unit in amounts), "")
    return _cut(start, finest) if start else None


def _keep(start: Point, moved: Point) -> Point:
    """Coarse steps keep the finer parts, so that 1년 3개월 can go on from them."""
    month = moved.month or start.month
    return Point(moved.year, month, moved.day or start.day)


def _cut(point: Point, unit: str) -> Point:
    if unit == "year":
        return Point(point.year)
    return Point(point.year, point.month) if unit == "month" else point


def _offset_start(sign: int, scene: Scene) -> Point | None:
    # In a report 사흘 뒤 counts from the event just told, in an outlook from the article.
    from_there = lexicon().from_there.search(scene.before) is not None
    told = scene.last("year") if from_there or (sign > 0 and scene.hint() < 0) else None
    if told is not None or from_there:
        return told
    return from_date(scene.published) if scene.published else scene.last("year", "month", "day")


def _clock_offset(amounts: dict[str, int], sign: int, scene: Scene) -> Point | None:
    if scene.now is None or amounts.keys() - {"hour", "minute", "second", "day"}:
        return None
    try:
        moved = scene.now + sign * timedelta(**{f"{unit}s": n for unit, n in amounts.items()})
    except OverflowError:
        return None
    return Point(moved.year, moved.month, moved.day, moved.hour, moved.minute)
