"""오후 3시 30분, 밤 12시, 정오, 새벽: the time of day, in 24 hours."""

from __future__ import annotations

from extractor.dates.calendar import Point, add_days, from_date
from extractor.dates.edtf import Period, whole
from extractor.dates.frame import Frame
from extractor.dates.lexicon import lexicon


def refine(point: Point, frame: Frame) -> Period | None:
    """The clock time of the frame on a day, or on no known day (the empty point)."""
    if point.day is None and point != Point():
        return None
    hour = hour_of(frame)
    if hour is not None:
        minute = 0 if frame.minute is None and frame.second is not None else frame.minute
        found = _at(point, hour, minute, frame.second)
        return whole(found) if found else None
    if frame.hour is not None or not frame.daypart:
        return None
    first, last, _ = lexicon().dayparts[frame.daypart]
    begin, end = _at(point, first, None, None), _at(point, last, None, None)
    if begin is None or end is None:
        return None
    return Period(begin, end, "interval")


def hour_of(frame: Frame) -> int | None:
    """The hour of 0 to 29 (after 24 the next day); None where there is none or no such hour."""
    if frame.noon:
        return lexicon().noons[frame.noon]
    if frame.hour is None or frame.hour > 24:
        return None
    mode = lexicon().dayparts[frame.daypart].mode if frame.daypart else ""
    return _read(frame.hour, mode)


def _read(hour: int, mode: str) -> int:
    if not 1 <= hour <= 12:
        return hour
    match mode:
        case "am":
            return hour % 12
        case "pm":
            return hour % 12 + 12
        case "noon":
            return hour + 12 if hour <= 6 else hour
        case "evening":
            return hour + 12
        case "night":
            return hour + 24 if hour < 6 else hour + 12
    return hour


def _at(point: Point, hour: int, minute: int | None, second: int | None) -> Point | None:
    if hour >= 24:
        following = _next_day(point)
        return following and following._replace(hour=hour - 24, minute=minute, second=second)
    return point._replace(hour=hour, minute=minute, second=second)


def _next_day(point: Point) -> Point | None:
    """The day after; of an unknown year the one after in a leap year."""
    if point == Point():
        return point
    day = point._replace(year=2000).to_date() if point.year is None else point.to_date()
    following = add_days(day, 1) if day else None
    if following is None:
        return None
    return from_date(following)._replace(year=None if point.year is None else following.year)
