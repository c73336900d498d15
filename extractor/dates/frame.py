"""Tokens of one point in time → what it says about year, month, day and clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from extractor.dates.tokens import Kind, Token

_IGNORED: Final = frozenset({Kind.NEUTRAL, Kind.ABOUT})


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression says itself; None, "" and 0 where it says nothing.

    The shifts are (amount, anaphoric): 지난해 is (-1, False), 이듬해 is (1, True).
    ``stated`` tells that a direction was given, so that 이번 (0) differs from nothing.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short: bool = False
    before_christ: bool = False
    reign: str = ""
    lunar: bool = False
    nth: int | None = None
    nth_week: int | None = None
    year_shift: tuple[int, bool] | None = None
    month_shift: tuple[int, bool] | None = None
    week_shift: tuple[int, bool] | None = None
    day_shift: tuple[int, bool] | None = None
    new_year: bool = False
    decade: int | None = None
    century: int | None = None
    quarter: int | None = None
    weekday: int | None = None
    weekend: bool = False
    direction: int = 0
    stated: bool = False
    part: str = ""
    holiday: str = ""
    long: bool = False
    daypart: str = ""
    noon: str = ""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def has_clock(self) -> bool:
        """Whether it tells a time of day."""
        return self.hour is not None or bool(self.daypart or self.noon)

    def has_date(self) -> bool:
        """Whether it tells anything but a time of day."""
        date_fields = (self.year, self.month, self.day, self.decade, self.century, self.quarter)
        shifts = (self.year_shift, self.month_shift, self.week_shift, self.day_shift)
        return (
            any(field is not None for field in (*date_fields, *shifts, self.weekday, self.nth_week))
            or bool(self.part or self.holiday)
            or self.weekend
            or self.new_year
            or self.stated
        )


def build(tokens: Sequence[Token]) -> Frame | None:
    """The frame of a point; None where the tokens contradict each other or say something else."""
    fields: dict[str, Any] = {}
    for token in tokens:
        if token.kind in _IGNORED or _repeats(token, fields):
            continue
        said = _say(token, fields)
        if said is None or fields.keys() & said.keys():
            return None
        fields.update(said)
    return Frame(**fields) if fields else None


def _repeats(token: Token, fields: dict[str, Any]) -> bool:
    """Words that only repeat what is said: 오늘 하루, 8월 한 달, 24일 목요일, 8월 15일 광복절."""
    if token.kind is Kind.COUNT and token.number == 1:
        return token.unit in fields or f"{token.unit}_shift" in fields
    return token.kind in (Kind.WEEKDAY, Kind.HOLIDAY) and ("day" in fields or "day_shift" in fields)


def _say(token: Token, fields: dict[str, Any]) -> dict[str, Any] | None:
    kind = token.kind
    if kind in _NUMBERED:
        return {str(kind): token.number}
    if kind in (Kind.SHIFT, Kind.BACK):
        return {f"{token.unit}_shift": (token.number, kind is Kind.BACK)}
    if kind in _NAMED:
        return {str(kind): token.name}
    if kind is Kind.FULL:
        return _date_fields(token)
    if kind is Kind.CLOCK:
        return dict(zip(("hour", "minute", "second"), token.fields, strict=False))
    if kind is Kind.HALF:
        return {"minute": 30} if "hour" in fields else None
    return _say_rest(token, fields)


def _say_rest(token: Token, fields: dict[str, Any]) -> dict[str, Any] | None:
    match token.kind:
        case Kind.YEAR:
            return {"year": token.number, "short": token.short}
        case Kind.DIRECTION:
            return {"direction": token.number, "stated": True}
        case Kind.LONG_HOLIDAY:
            return {"holiday": token.name, "long": True}
        case Kind.WEEKEND:
            return {"weekend": True}
        case Kind.NEW_YEAR:
            return {"new_year": True}
        case Kind.ERA:
            return {"before_christ": True}
        case Kind.LUNAR:
            return {"lunar": True}
        case Kind.FIRST_YEAR:
            return {"year": 1} if "reign" in fields else None
    return None


def _date_fields(token: Token) -> dict[str, Any]:
    said: dict[str, Any] = dict(zip(("year", "month", "day"), token.fields, strict=False))
    return {**said, "short": token.short}


_NUMBERED: Final = frozenset(
    {
        Kind.MONTH,
        Kind.DAY,
        Kind.HOUR,
        Kind.MINUTE,
        Kind.SECOND,
        Kind.DECADE,
        Kind.CENTURY,
        Kind.QUARTER,
        Kind.WEEKDAY,
        Kind.NTH,
        Kind.NTH_WEEK,
    }
)
_NAMED: Final = frozenset({Kind.PART, Kind.HOLIDAY, Kind.DAYPART, Kind.NOON, Kind.REIGN})
