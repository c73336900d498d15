"""One point or plain period of time: the frame of its words, resolved against the scene."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dates import absolute, anaphora, clock, parts, relative
from extractor.dates.calendar import Point
from extractor.dates.edtf import Period, to_value, whole
from extractor.dates.frame import Frame, build
from extractor.dates.scene import Scene
from extractor.dates.tokens import Token
from extractor.schema import DateValue

_NEW_YEAR_NEAR = 11
"""From this month on 새해 is the next year."""


def read(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    """The value of a date or a clock time; None where the tokens are something else."""
    period = locate(tokens, scene)
    frame = build(tokens)
    if period is None or frame is None:
        return None
    return to_value(period, None if _is_complete(frame) else scene.published)


def locate(tokens: Sequence[Token], scene: Scene) -> Period | None:
    """The period that the tokens mean; None where they are no point or have no anchor."""
    frame = build(tokens)
    if frame is None:
        return None
    if not frame.has_date():
        return clock.refine(anaphora.day_of_clock(scene), frame)
    period = _date(frame, scene)
    if period is None or not frame.has_clock():
        return period
    same = period.first is not None and period.first == period.last
    return clock.refine(period.first, frame) if same and period.first else None


def _is_complete(frame: Frame) -> bool:
    return frame.year is not None or frame.century is not None


def _date(frame: Frame, scene: Scene) -> Period | None:
    if frame.decade is not None or frame.century is not None:
        return _era(frame, scene)
    if frame.week_shift is not None:
        return _week(frame, scene)
    if frame.weekday is not None and frame.day is None:
        return None if _tells_more(frame) else relative.weekday(frame, scene)
    if frame.weekend:
        return None if _tells_more(frame) else relative.weekend(frame, scene)
    point = _told(frame, scene)
    if point is None:
        return None
    if frame.holiday:
        return absolute.holiday(frame, point.year, scene) if point.month is None else None
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
    if frame.before_christ:
        year = 1 - frame.year if frame.year else None
        return Point(year) if year is not None else None
    month = frame.month if frame.month is not None else base.month
    return Point(year, month, frame.day if frame.day is not None else base.day)


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
