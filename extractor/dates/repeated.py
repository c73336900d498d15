"""매주 월요일, 매년, 3년마다: times that come again."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dates import clock, durations
from extractor.dates.calendar import Point
from extractor.dates.edtf import exists, write_point
from extractor.dates.frame import Frame, build
from extractor.dates.scene import Scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue


def read(tokens: Sequence[Token], _scene: Scene) -> DateValue | None:
    """The value of a repeated time; None where the tokens are none.

    매주 월요일 is ``XXXX-WXX-1``, 매년 5월 ``XXXX-05``, 매년 alone the length between two: ``P1Y``.
    """
    every = [token for token in tokens if token.kind in (Kind.EVERY, Kind.EACH)]
    rest = [token for token in tokens if token.kind not in (Kind.EVERY, Kind.EACH)]
    if not every:
        return None
    if rest and all(token.kind is Kind.COUNT for token in rest):
        amounts = durations.add_up(rest)
        return _set(durations.write(amounts)) if amounts else None
    if not rest:
        length = {every[0].unit: every[0].number}
        return _set(durations.write(length)) if every[0].kind is Kind.EVERY else None
    frame = build(rest)
    return _set(_write(frame)) if frame else None


def _set(text: str) -> DateValue | None:
    return DateValue(text, grain="set") if text else None


def _write(frame: Frame) -> str:
    """The value with unknown year; empty where a shift or a part cannot come again."""
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
