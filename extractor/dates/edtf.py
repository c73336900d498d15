"""Points and periods → ISO 8601-2 (EDTF) strings and their bounds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from extractor.dates.calendar import Point, add_months, make_date
from extractor.schema import DateValue

UNKNOWN: Final = DateValue("")
"""What an expression without a value resolves to."""


class Period(NamedTuple):
    """From the beginning of one point to the end of another; None where it is open.

    ``grain`` names the unit where that is not plain from the points (week, decade); ``text``
    replaces the written value where it is no interval (199X). ``mod`` is that of a DateValue.
    """

    first: Point | None
    last: Point | None
    grain: str = ""
    text: str = ""
    mod: str = ""


def whole(point: Point) -> Period:
    """The period that one point covers."""
    return Period(point, point)


def exists(point: Point) -> bool:
    """Whether the calendar and the clock have such a point; years of five digits are none."""
    if point.year is not None and not -9999 <= point.year <= 9999:
        return False
    if point.month is not None and not 1 <= point.month <= 12:
        return False
    if not _exists_day(point):
        return False
    return (
        (point.hour is None or 0 <= point.hour <= 23)
        and (point.minute is None or 0 <= point.minute <= 59)
        and (point.second is None or 0 <= point.second <= 59)
    )


def _exists_day(point: Point) -> bool:
    if point.day is None:
        return True
    year = point.year if point.year is not None and 1 <= point.year <= 9999 else 2000
    month = point.month if point.month is not None else 1
    return make_date(year, month, point.day) is not None


def write_point(point: Point) -> str:
    """``2022-02-24T15:00``, ``XXXX-02-24``, ``T15:00``; an EDTF string without qualifier."""
    clock = _write_clock(point)
    if point.year is None and point.month is None and point.day is None:
        return clock
    return _write_day(point) + clock


def _write_day(point: Point) -> str:
    text = "XXXX" if point.year is None else _write_year(point.year)
    if point.month is not None:
        text += f"-{point.month:02d}"
    elif point.day is not None:
        text += "-XX"
    return text if point.day is None else f"{text}-{point.day:02d}"


def _write_year(year: int) -> str:
    # Year 1 before Christ is the astronomical year 0, which ISO 8601 counts from.
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _write_clock(point: Point) -> str:
    if point.hour is None:
        return ""
    text = f"T{point.hour:02d}:{point.minute or 0:02d}"
    return text if point.second is None else f"{text}:{point.second:02d}"


def begin(point: Point) -> datetime | None:
    """The first moment of a point, None where its year is unknown or outside 1 to 9999."""
    if point.year is None or (point.month is None and point.day is not None):
        return None
    day = make_date(point.year, point.month or 1, point.day or 1)
    if day is None:
        return None
    return datetime(  # noqa: DTZ001 - news tells local time and no zone
        day.year, day.month, day.day, point.hour or 0, point.minute or 0, point.second or 0
    )


def finish(point: Point) -> datetime | None:
    """The moment after a point, None where its year is unknown or outside 1 to 9999."""
    first = begin(point)
    if first is None:
        return None
    try:
        return _step(first, point)
    except (OverflowError, ValueError):
        return None


def _step(first: datetime, point: Point) -> datetime:
    if point.month is None:
        return first.replace(year=first.year + 1)
    if point.day is None:
        year, month = add_months(first.year, first.month, 1)
        return first.replace(year=year, month=month)
    if point.hour is None:
        return first + timedelta(days=1)
    if point.minute is None:
        return first + timedelta(hours=1)
    return first + timedelta(minutes=1) if point.second is None else first + timedelta(seconds=1)


def grain_of(point: Point) -> str:
    """The finest unit that a point knows."""
    if point.minute is not None or point.second is not None:
        return "minute"
    if point.hour is not None:
        return "hour"
    if point.day is not None:
        return "day"
    return "month" if point.month is not None else "year"


def to_value(period: Period, anchor: date | None = None, *, certain: bool = True) -> DateValue:
    """The value of a period; the empty value where one of its ends does not exist."""
    ends = [point for point in (period.first, period.last) if point is not None]
    if not ends or not all(exists(point) for point in ends):
        return UNKNOWN
    if Point() in ends and not period.text:
        return UNKNOWN
    single = period.first is not None and period.first == period.last
    first = begin(period.first) if period.first else None
    last = _end(period.last, single) if period.last else None
    if first and last and first >= last:
        return UNKNOWN
    return DateValue(
        value=_write(period, single, certain),
        start=first if last or period.last is None else None,
        end=last if first or period.first is None else None,
        grain=period.grain or (grain_of(ends[0]) if single else "interval"),
        anchor=anchor.isoformat() if anchor and (first or last) else "",
        certain=certain,
        mod=period.mod,
    )


def _end(point: Point, single: bool) -> datetime | None:
    # 3시 alone is an hour long, but as the end of an interval it is a moment.
    return begin(point) if point.hour is not None and not single else finish(point)


def _write(period: Period, single: bool, certain: bool) -> str:
    if period.text:
        return period.text if certain else f"{period.text}~"
    if single and period.first is not None:
        return _qualify(period.first, certain)
    first = _qualify(period.first, certain) if period.first else ".."
    last = _qualify(period.last, certain) if period.last else ".."
    return f"{first}/{last}"


def _qualify(point: Point, certain: bool) -> str:
    text = write_point(point)
    # EDTF qualifies dates; a clock time has no place for the sign.
    return text if certain or point.hour is not None else f"{text}~"
