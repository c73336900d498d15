"""6월 1∼3일, 2014년부터 2020년까지, 2018년 이후: intervals, closed and open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.dates import points
from extractor.dates.edtf import Period, to_value
from extractor.dates.scene import Scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue


def read(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    """The value of an interval; None where the tokens are none."""
    cut = next((n for n, token in enumerate(tokens) if token.kind is Kind.RANGE), len(tokens))
    left, right = list(tokens[:cut]), list(tokens[cut + 1 :])
    if cut < len(tokens) and left and right:
        return _closed(left, right, scene)
    return _open(tokens, scene)


def _open(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    if len(tokens) < 2:
        return None
    mark = tokens[-1]
    after = mark.name in ("after", "부터")
    if mark.kind not in (Kind.OPEN, Kind.RANGE) or not (after or mark.name == "before"):
        return None
    period = points.locate(tokens[:-1], scene)
    if period is None:
        return None
    ends = Period(period.first, None) if after else Period(None, period.last)
    return to_value(ends._replace(grain="interval"), points.anchor(tokens[:-1], scene))


def _closed(left: list[Token], right: list[Token], scene: Scene) -> DateValue | None:
    if right[-1].kind is Kind.OPEN and right[-1].name == "before":
        right = right[:-1]
    left = _with_units(left, right)
    first = points.locate(left, scene)
    if first is None or first.first is None:
        return None
    last = points.locate(_with_daypart(left, right), _from(first, scene))
    if last is None:
        return None
    return to_value(Period(first.first, last.last, "interval"), points.anchor(left, scene))


def _with_units(left: list[Token], right: list[Token]) -> list[Token]:
    """A bare number takes the unit of the first number on the right: 1 in 1∼3일."""
    unit = next((token.kind for token in right if token.kind in points.NUMBERED), None)
    return [
        token._replace(kind=unit) if token.kind is Kind.BARE and unit else token for token in left
    ]


def _with_daypart(left: list[Token], right: list[Token]) -> list[Token]:
    """오후 3시부터 5시까지: the right hour stands in the same part of the day."""
    if any(token.kind in (Kind.DAYPART, Kind.NOON, Kind.CLOCK) for token in right):
        return right
    if not any(token.kind is Kind.HOUR and token.number <= 12 for token in right):
        return right
    hours = [token.number for token in left if token.kind is Kind.HOUR]
    later = any(t.kind is Kind.HOUR and hours and t.number > hours[0] % 12 for t in right)
    dayparts = [token for token in left if token.kind is Kind.DAYPART]
    return [*dayparts, *right] if later else right


def _from(first: Period, scene: Scene) -> Scene:
    """The scene of the right end: not before the left one, on its day where it tells hours."""
    told = points_value(first)
    context = (*scene.context, told) if told else scene.context
    return replace(scene, floor=first.first, before="", context=context)


def points_value(period: Period) -> DateValue | None:
    """The left end as a value that the right end can lean on."""
    return to_value(Period(period.first, period.first)) if period.first else None
