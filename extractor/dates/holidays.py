"""광복절, 추석, 추수감사절, 부활절: the days of a year that have a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from korean_datetime import lunar_to_solar

from extractor.dates.calendar import Point, add_days, from_date, make_date, nth_weekday
from extractor.dates.edtf import Period, whole
from extractor.dates.frame import Frame
from extractor.dates.scene import Scene
from extractor.dates.vocabulary import squeeze
from extractor.resources import load_yaml

_AHEAD: Final = 45
"""So many days before a holiday its bare name means the coming one."""

DayOf = Callable[[int], date | None]
"""Year → the day of a holiday in it; None where it has none."""


def lunar_day(year: int, month: int, day: int) -> date | None:
    """The day of the lunar calendar, by korean-datetime's table of the years 1900 to 2100."""
    try:
        return lunar_to_solar(year, month, day)
    except ValueError:
        return None


def easter(year: int, church: str) -> date | None:
    """Easter Sunday by the rules of Gauss, western or orthodox; in the calendar used now."""
    if not 1583 <= year <= 4099:
        return None
    if church == "western":
        return _western(year)
    moon = (19 * (year % 19) + 15) % 30
    after = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + after + 114, 31)
    julian = make_date(year, month, day + 1)
    return add_days(julian, year // 100 - year // 400 - 2) if julian else None


def _western(year: int) -> date | None:
    """The Gregorian Easter, after Meeus (Astronomical Algorithms, 1991, chapter 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return make_date(year, month, day + 1)


@cache
def _fixed(text: str) -> DayOf:
    month, day = map(int, text.lstrip("L").split("-"))
    if text.startswith("L"):
        return lambda year: lunar_day(year, month, day)
    return lambda year: make_date(year, month, day)


def _on_weekday(month: int, nth: int, weekday: int, later: int) -> DayOf:
    def day_of(year: int) -> date | None:
        day = nth_weekday(year, month, nth, weekday)
        return add_days(day, later) if day else None

    return day_of


def _from_easter(church: str, later: int) -> DayOf:
    def day_of(year: int) -> date | None:
        day = easter(year, church)
        return add_days(day, later) if day else None

    return day_of


@cache
def _rules() -> dict[str, tuple[DayOf, int, int]]:
    """Name → its day in a year, and how many days belong to it before and after."""
    seed: Any = load_yaml("dates.yaml")
    rules = {name: (_fixed(text), 0, 0) for name, text in seed["holidays"].items()}
    for name, fields in seed["weekday_holidays"].items():
        rules[name] = (_on_weekday(*fields), 0, 0)
    for name, fields in seed["easter_holidays"].items():
        rules[name] = (_from_easter(*fields), 0, 0)
    for name, (text, before, after) in seed["long_holidays"].items():
        rules[name] = (_fixed(text), before, after)
    return {squeeze(name): rule for name, rule in rules.items()}


@cache
def month_day(name: str) -> Point | None:
    """Month and day of a holiday that has the same in every year, None for all others."""
    day_of, *around = _rules()[name]
    days = {(day.month, day.day) for year in (2021, 2022, 2023) if (day := day_of(year))}
    return Point(None, *days.pop()) if len(days) == 1 and not any(around) else None


def holiday(frame: Frame, year: int | None, scene: Scene) -> Period | None:
    """광복절, 추석, 설 연휴 in the year told, else the one that the article is near to."""
    day_of, before, after = _rules()[frame.holiday]
    if year is None and scene.published is None:
        point = month_day(frame.holiday)
        return whole(point) if point else None
    found = (
        day_of(year) if year is not None else _nearest(list(_around(day_of, scene)), frame, scene)
    )
    first, last = (add_days(found, -before), add_days(found, after)) if found else (None, None)
    return Period(from_date(first), from_date(last)) if first and last else None


def _around(day_of: DayOf, scene: Scene) -> Iterator[date]:
    for year in range(-1, 2):
        found = day_of(scene.published.year + year) if scene.published else None
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
