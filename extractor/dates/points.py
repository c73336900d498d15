"""One point or plain period of time: the frame of its words, resolved against the scene."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from extractor.dates import absolute, anaphora, clock, holidays, parts, relative
from extractor.dates.calendar import Point, from_date
from extractor.dates.edtf import Period, to_value, whole
from extractor.dates.frame import Frame, build
from extractor.dates.lexicon import lexicon
from extractor.dates.scene import Scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue

NUMBERED: Final = frozenset(
    {
        Kind.YEAR,
        Kind.MONTH,
        Kind.DAY,
        Kind.HOUR,
        Kind.MINUTE,
        Kind.QUARTER,
        Kind.CENTURY,
        Kind.DECADE,
    }
)
"""The words whose number may share its unit with the numbers before it: 1 in 1∼3일."""

_FULL_DECADE: Final = 100
_NEW_YEAR_NEAR: Final = 11
"""From this month on 새해 is the next year."""


def read(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    """The value of a date or a clock time; None where the tokens are something else."""
    frame = build(tokens)
    period = _locate(frame, scene) if frame is not None else None
    if period is None or frame is None:
        return None
    return to_value(period, _anchor(frame, scene))


def locate(tokens: Sequence[Token], scene: Scene) -> Period | None:
    """The period that the tokens mean; None where they are no point or have no anchor."""
    frame = build(tokens)
    return _locate(frame, scene) if frame is not None else None


def anchor(tokens: Sequence[Token], scene: Scene) -> date | None:
    """The day that the words are resolved against; None where they need none, or it has no day."""
    frame = build(tokens)
    return _anchor(frame, scene) if frame is not None else None


def _locate(frame: Frame, scene: Scene) -> Period | None:
    if not frame.has_date():
        return clock.refine(anaphora.day_of_clock(scene), frame)
    period = _date(frame, scene)
    if period is None or not frame.has_clock():
        return period
    same = period.first is not None and period.first == period.last
    return clock.refine(period.first, frame) if same and period.first else None


def _anchor(frame: Frame, scene: Scene) -> date | None:
    if frame.year is not None or frame.century is not None:
        return None
    if frame.decade is not None and frame.decade >= _FULL_DECADE:
        return None
    shifts = (frame.year_shift, frame.month_shift, frame.week_shift, frame.day_shift)
    if any(shift is not None and shift[1] for shift in shifts):
        told = scene.last("year", "month", "day")
        return (told.to_date() if told else None) or scene.published
    return scene.anchor()


def _date(frame: Frame, scene: Scene) -> Period | None:
    if frame.decade is not None or frame.century is not None:
        return _era(frame, scene)
    if frame.week_shift is not None:
        return _week(frame, scene)
    if frame.nth is not None or frame.nth_week is not None:
        return _nth(frame, scene)
    if frame.weekday is not None and frame.day is None:
        return None if _tells_more(frame) else relative.weekday(frame, scene)
    if frame.weekend:
        return None if _tells_more(frame) else relative.weekend(frame, scene)
    point = _told(frame, scene)
    if point is None:
        return None
    if frame.lunar:
        return _lunar(point, frame, scene)
    if frame.holiday:
        return holidays.holiday(frame, point.year, scene) if point.month is None else None
    return _complete(point, frame, scene)


def _tells_more(frame: Frame) -> bool:
    """Whether a weekday stands beside a year, a month or a part: which of them is not told."""
    said = (frame.year, frame.month, frame.day, frame.quarter, frame.year_shift, frame.month_shift)
    return any(one is not None for one in said) or bool(
        frame.part or frame.holiday or frame.new_year or frame.day_shift
    )


def _era(frame: Frame, scene: Scene) -> Period | None:
    found = absolute.era(frame, scene)
    if found is None or not frame.part:
        return found[1] if found else None
    return parts.of_era(found[0], "decade" if frame.decade is not None else "century", frame)


def _week(frame: Frame, scene: Scene) -> Period | None:
    period = relative.week(frame, scene)
    if period is None or period.first is None:
        return None
    if frame.part:
        return parts.of_week(period, frame)
    monday = period.first.to_date()
    if frame.weekday is None or monday is None:
        return period
    return relative.days(monday, frame.weekday, frame.weekday)


def _told(frame: Frame, scene: Scene) -> Point | None:
    """Year, month and day as the words tell them, by number or by shift."""
    base = relative.shifted(frame, scene)
    if base is None:
        return None
    year = base.year if frame.year is None else absolute.full_year(frame.year, frame.short, scene)
    if frame.new_year and year is None and scene.published is not None:
        year = scene.published.year + int(scene.published.month >= _NEW_YEAR_NEAR)
    if frame.reign:
        year = _of_reign(frame, scene)
        if year is None:
            return None
    if frame.before_christ:
        year = 1 - frame.year if frame.year else None
        return Point(year, frame.month, frame.day) if year is not None else None
    month = frame.month if frame.month is not None else base.month
    return Point(year, month, frame.day if frame.day is not None else base.day)


def _of_reign(frame: Frame, scene: Scene) -> int | None:
    """The year of 고종 32년, 레이와 4년; None where there was no such year of that name."""
    words = lexicon()
    reign = words.reigns[frame.reign]
    if frame.year is None or not 1 <= frame.year <= reign.years:
        return None
    return None if words.other_dynasties.search(scene.before) else reign.before + frame.year


def _lunar(point: Point, frame: Frame, scene: Scene) -> Period | None:
    """음력 8월 15일: its day in the calendar that news is dated by."""
    if point.year is None and scene.published is not None:
        point = absolute.fill(point, frame, scene) or point
    if point.year is None or point.month is None or point.day is None:
        return None
    day = holidays.lunar_day(point.year, point.month, point.day)
    return whole(from_date(day)) if day else None


def _nth(frame: Frame, scene: Scene) -> Period | None:
    """6월 셋째 주, 이달 둘째 일요일; the month has to be told."""
    point = _told(frame, scene)
    if point is None or point.month is None or point.day is not None or frame.part:
        return None
    filled = absolute.fill(point, frame, scene)
    return relative.nth(filled, frame) if filled else None


def _complete(point: Point, frame: Frame, scene: Scene) -> Period | None:
    has_part = bool(frame.part) or frame.quarter is not None
    filled = absolute.fill(point, frame, scene)
    if filled is None or (filled == Point() and not has_part):
        return None
    if has_part:
        return parts.of_point(filled, frame, scene)
    if filled.year is not None and filled.month is None and filled.day is not None:
        return None
    return whole(filled)
