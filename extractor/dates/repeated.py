"""매주 월요일, 매년, 3년마다: times that come again."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dates import clock, durations, holidays, parts
from extractor.dates.calendar import Point
from extractor.dates.edtf import exists, write_point
from extractor.dates.frame import Frame, build
from extractor.dates.scene import Scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue


def read(tokens: Sequence[Token], _scene: Scene) -> DateValue | None:
    """The value of a repeated time; None where the tokens are none.

    매주 월요일 is ``XXXX-WXX-1``, 매년 5월 ``XXXX-05``, 매년 alone the length between two: ``P1Y``.
    What EDTF cannot say of each of them (매달 둘째 주 토요일, 매년 추석) has that length too.
    """
    every = [token for token in tokens if token.kind in (Kind.EVERY, Kind.EACH)]
    rest = [token for token in tokens if token.kind not in (Kind.EVERY, Kind.EACH)]
    if not every:
        return None
    if rest and all(token.kind is Kind.COUNT for token in rest):
        amounts = durations.add_up(rest)
        return _set(durations.write(amounts)) if amounts else None
    length = durations.write({every[0].unit: every[0].number}) if every[0].unit else ""
    if not rest:
        return _set(length)
    frame = build(rest)
    if frame is None or _is_fixed(frame):
        return None
    if frame.holiday or frame.part or frame.quarter is not None:
        return _set(_part(frame) or length)
    return _set(length if frame.nth or frame.nth_week else _write(frame))


def _is_fixed(frame: Frame) -> bool:
    """A year, or a shift like 지난달, cannot come again."""
    shifts = (frame.year_shift, frame.month_shift, frame.week_shift, frame.day_shift)
    return frame.year is not None or frame.new_year or any(shift is not None for shift in shifts)


def _part(frame: Frame) -> str:
    """매년 여름, 매년 광복절: without a year; empty where the days are others each year."""
    if frame.holiday:
        point = holidays.month_day(frame.holiday)
        return write_point(point) if point else ""
    period = parts.of_point(Point(None, frame.month), frame, Scene())
    if period is None or period.first is None or period.last is None:
        return ""
    return f"{write_point(period.first)}/{write_point(period.last)}"


def _set(text: str) -> DateValue | None:
    return DateValue(text, grain="set") if text else None


def _write(frame: Frame) -> str:
    """The value with unknown year; empty where something cannot come again."""
    point = Point(None, frame.month, frame.day)
    allowed = Frame(
        month=frame.month,
        day=frame.day,
        weekday=frame.weekday,
        daypart=frame.daypart,
        noon=frame.noon,
        hour=frame.hour,
        minute=frame.minute,
        second=frame.second,
    )
    if frame != allowed:
        return ""
    time = _clock(frame)
    if frame.weekday is not None:
        return f"XXXX-WXX-{frame.weekday + 1}{time}"
    return write_point(point) + time if exists(point) else ""


def _clock(frame: Frame) -> str:
    period = clock.refine(Point(), frame) if frame.has_clock() else None
    same = period is not None and period.first == period.last
    return write_point(period.first) if period and period.first and same else ""
