"""초, 중순, 말, 상반기, 2분기, 봄, 첫날: parts of the period that stands before them."""

from __future__ import annotations

from extractor.dates.calendar import Point, add_months, month_length, seek, week_start
from extractor.dates.edtf import Period, whole
from extractor.dates.frame import Frame
from extractor.dates.lexicon import lexicon
from extractor.dates.relative import days
from extractor.dates.scene import Scene

_DAY_CODE = 100
"""From here on a bound of a year is month and day in one number: 1231."""


def bounds(frame: Frame) -> dict[str, tuple[int, int]]:
    """For each unit that the frame's part or quarter can stand in, its first and last piece."""
    if frame.quarter is not None:
        return {"year": (3 * frame.quarter - 2, 3 * frame.quarter)} if frame.quarter <= 4 else {}
    return lexicon().parts[frame.part]


def of_point(point: Point, frame: Frame, scene: Scene) -> Period | None:
    """The part of a year or a month; a missing year is filled as for a bare month."""
    known = bounds(frame)
    if point.month is not None:
        found = _of_month(point, *known["month"]) if "month" in known else None
        return _named(found, frame) if found else None
    if "year" in known:
        return _named(_of_year(_own_year(point, frame, scene), *known["year"]), frame)
    if point.year is None and scene.published is not None:
        return _of_today(known, frame, scene)
    return None


def _of_today(known: dict[str, tuple[int, int]], frame: Frame, scene: Scene) -> Period | None:
    """월말, 주초: a part of the month or the week of the article."""
    today = scene.published
    if today is None:
        return None
    if "month" in known:
        found = _of_month(Point(today.year, today.month), *known["month"])
        return _named(found, frame) if found else None
    monday = week_start(today)
    return days(monday, *known["week"]) if monday and "week" in known else None


def _named(period: Period, frame: Frame) -> Period:
    """The period with the words that TIMEX3 has for it."""
    words = lexicon()
    if frame.quarter is not None:
        return period._replace(grain="quarter")
    if frame.part in words.seasons:
        return period._replace(grain="season")
    if frame.part in words.half_years:
        return period._replace(grain="half year")
    return period._replace(mod=words.mods.get(frame.part, ""))


def _own_year(point: Point, frame: Frame, scene: Scene) -> int | None:
    first, last = bounds(frame)["year"]
    today = scene.published
    if point.year is not None:
        # 올겨울 in January and February is the winter that began last year.
        began = (
            12 < last < _DAY_CODE
            and frame.year_shift == (0, False)
            and today
            and today.month <= last - 12
        )
        return point.year - 1 if began else point.year
    if today is None or first > _DAY_CODE:
        return None
    stated = frame.direction or scene.direction()
    if not stated and scene.hint() > 0 and first <= today.month <= last:
        # What is planned for 상반기 in January is planned for the one that has begun.
        return today.year
    sign = stated or max(scene.hint(), 0) or -1
    found = seek(today, first, None, sign, strict=sign > 0 or frame.direction < 0)
    return found.year if found else None


def _of_year(year: int | None, first: int, last: int) -> Period:
    if first > _DAY_CODE:
        return whole(Point(year, *divmod(first, _DAY_CODE)))
    # Without a year the months alone are kept; a winter then ends in an unknown February.
    wrapped, month = add_months(year or 0, last, 0)
    end = None if year is None else wrapped
    return Period(Point(year, first), Point(end, month), "interval")


def _of_month(point: Point, first: int, last: int) -> Period | None:
    if point.day is not None or point.month is None or not 1 <= point.month <= 12:
        return None
    length = month_length(point.year or 2000, point.month)
    begin = point._replace(day=min(first, length))
    end = point._replace(day=min(last, length))
    return Period(begin, end) if begin == end else Period(begin, end, "interval")


def of_era(first: int, unit: str, frame: Frame) -> Period | None:
    """The part of a decade or a century, in years: 1990년대 초반, 20세기 후반."""
    known = bounds(frame)
    if unit not in known:
        return None
    begin, end = known[unit]
    return _named(Period(Point(first + begin), Point(first + end), "interval"), frame)


def of_week(period: Period, frame: Frame) -> Period | None:
    """The part of a week: 지난주 초, 이번 주말."""
    monday = period.first.to_date() if period.first else None
    known = bounds(frame)
    return days(monday, *known["week"]) if monday and "week" in known else None
