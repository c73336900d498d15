"""The words that a date is made of: what a token is and which kinds there are."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What a token says."""

    FULL = "full"  # fields: year, month, day
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"
    CLOCK = "clock"  # fields: hour, minute, second
    DECADE = "decade"
    CENTURY = "century"
    QUARTER = "quarter"
    COUNT = "count"  # number of unit
    BARE = "bare"  # a number whose unit follows later: 1 in 1~3일
    SHIFT = "shift"  # number of unit away from the article's date
    BACK = "back"  # number of unit away from the date last meant
    NEW_YEAR = "new year"
    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    DIRECTION = "direction"
    PART = "part"
    HOLIDAY = "holiday"
    LONG_HOLIDAY = "long holiday"
    DAYPART = "daypart"
    NOON = "noon"
    OFFSET = "offset"
    SPAN = "span"
    HALF = "half"  # 반 in 1년 반, 3시 반
    EVERY = "every"
    EACH = "each"
    RANGE = "range"
    OPEN = "open"
    ABOUT = "about"
    ERA = "era"  # 기원전
    REIGN = "reign"  # 고종, 쇼와, 단기
    FIRST_YEAR = "first year"  # 원년
    LUNAR = "lunar"
    NTH = "nth"  # 둘째 in 둘째 일요일
    NTH_WEEK = "nth_week"  # 셋째 주
    NEUTRAL = "neutral"


class Token(NamedTuple):
    """One word of time. ``start`` and ``end`` are offsets into the text that was scanned.

    ``rough`` tells of 여 (20여 년), ``short`` of a year that is surely a year though it has
    two digits ('98년, 02년도).
    """

    kind: Kind
    start: int
    end: int
    number: int = 0
    unit: str = ""
    name: str = ""
    fields: tuple[int, ...] = ()
    rough: bool = False
    short: bool = False


TIME_UNITS: Final = frozenset({"hour", "minute", "second"})
"""The units of a COUNT that make it a TIME in KLUE-NER."""
