"""Expressions that only korean-datetime reads: 6월 셋째 주 토요일, 추석 대체휴일."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Final

from korean_datetime import Cycle, Grain, ParseOptions, TemporalExpression, TemporalParser

from extractor.dates.calendar import Point, from_date
from extractor.dates.edtf import Period, to_value, whole
from extractor.dates.scene import Scene
from extractor.schema import DateValue

_DAY_GRAINS: Final = frozenset({Grain.DAY, Grain.WEEK})
_LIMIT: Final = 60
"""Longer expressions are no dates; reading them would only cost time."""


@cache
def parser(cycle: Cycle) -> TemporalParser:
    """The parser of korean-datetime that fills a missing year in the past or in the future."""
    return TemporalParser(ParseOptions(cycle=cycle))


def read(expression: str, scene: Scene) -> DateValue | None:
    """The value that korean-datetime gives for the whole expression, None where it has none."""
    if scene.published is None or len(expression) > _LIMIT:
        return None
    sign = scene.direction() or scene.hint()
    cycle = {1: Cycle.FUTURE, -1: Cycle.PAST}.get(sign, Cycle.NEAREST)
    now = datetime.combine(scene.published, datetime.min.time())
    try:
        found = parser(cycle).parse_all(expression, now=now)
    except Exception:
        # It fails on some word salads in ways it does not document; a mention that
        # cannot be read has no value, and must not stop the article.
        return None
    if len(found) != 1 or found[0].text != expression.strip():
        return None
    period = _period(found[0])
    return to_value(period, scene.published) if period else None


def _period(found: TemporalExpression) -> Period | None:
    if found.grain not in _DAY_GRAINS or found.start.time() != datetime.min.time():
        return None
    days = (found.end - found.start).days
    first = from_date(found.start.date())
    if days <= 1:
        return whole(first)
    last = datetime.fromordinal(found.end.toordinal() - 1)
    return Period(first, Point(last.year, last.month, last.day), "interval")
