"""3일간, 2년 6개월, 1∼2시간, and the points that a length leads to (사흘 전)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from extractor.dates import relative
from extractor.dates.edtf import Period, to_value, whole
from extractor.dates.scene import Scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue

_ORDER: Final = ("year", "month", "week", "day", "hour", "minute", "second")
_HALF: Final = {
    "year": ("month", 6),
    "month": ("day", 15),
    "day": ("hour", 12),
    "hour": ("minute", 30),
    "minute": ("second", 30),
}
_BESIDE: Final = frozenset({Kind.SPAN, Kind.ABOUT, Kind.NEUTRAL, Kind.DIRECTION})


def read(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    """The value of a length or of a point told by one; None where the tokens are something else."""
    marks = [token for token in tokens if token.kind is Kind.OFFSET]
    parts = [token for token in tokens if token.kind not in _BESIDE | {Kind.OFFSET}]
    if not parts or len(marks) > 1:
        return None
    if marks and any(token.kind is Kind.RANGE for token in parts):
        return _read_offset_range(parts, marks[0].number, scene)
    if marks:
        return _read_offset(parts, marks[0].number, scene)
    return _read_range(parts) if parts[0].kind is Kind.BARE else _read_length(parts)


def _read_offset(parts: Sequence[Token], sign: int, scene: Scene) -> DateValue | None:
    amounts = add_up(parts)
    point = relative.offset(amounts, sign, scene) if amounts else None
    return to_value(whole(point), scene.published) if point else None


def _read_offset_range(parts: Sequence[Token], sign: int, scene: Scene) -> DateValue | None:
    """5~6년 전: from the further point to the nearer one, or the other way round."""
    if len(parts) != 3 or parts[0].kind is not Kind.BARE or parts[2].kind is not Kind.COUNT:
        return None
    unit = parts[2].unit
    ends = [relative.offset({unit: parts[n].number}, sign, scene) for n in (0, 2)]
    first, last = ends if sign > 0 else ends[::-1]
    if first is None or last is None:
        return None
    return to_value(Period(first, last, "interval"), scene.anchor())


def _read_length(parts: Sequence[Token]) -> DateValue | None:
    cut = next((n for n, token in enumerate(parts) if token.kind is Kind.RANGE), None)
    if cut is not None:
        return _join(add_up(parts[:cut]), add_up(parts[cut + 1 :]))
    amounts = add_up(parts)
    return duration(write(amounts)) if amounts else None


def _read_range(parts: Sequence[Token]) -> DateValue | None:
    """2~3개월: the number without a unit takes the unit of the other."""
    if len(parts) != 3 or parts[1].kind is not Kind.RANGE or parts[2].kind is not Kind.COUNT:
        return None
    return _join({parts[2].unit: parts[0].number}, add_up(parts[2:]))


def _join(first: dict[str, int] | None, last: dict[str, int] | None) -> DateValue | None:
    return duration(f"{write(first)}/{write(last)}") if first and last else None


def duration(text: str) -> DateValue:
    """The value of a length that is written already."""
    return DateValue(text, grain="duration")


def add_up(tokens: Iterable[Token]) -> dict[str, int] | None:
    """Unit → number, coarse to fine; None where the tokens are not one length."""
    amounts: dict[str, int] = {}
    last = ""
    for token in tokens:
        unit, number = token.unit, token.number
        if token.kind is Kind.HALF and last in _HALF:
            unit, number = _HALF[last]
        elif token.kind is not Kind.COUNT:
            return None
        if last and _ORDER.index(unit) <= _ORDER.index(last):
            return None
        amounts[unit] = number
        # Nothing follows a half.
        last = _ORDER[-1] if token.kind is Kind.HALF else unit
    return amounts or None


def write(amounts: dict[str, int]) -> str:
    """``P1Y6M``, ``P2W``, ``PT2H30M``. ISO 8601 allows weeks only alone: else they become days."""
    if "week" in amounts and len(amounts) > 1:
        rest = {unit: number for unit, number in amounts.items() if unit != "week"}
        amounts = {**rest, "day": rest.get("day", 0) + 7 * amounts["week"]}
    letters = {"year": "Y", "month": "M", "week": "W", "day": "D"}
    clock = {"hour": "H", "minute": "M", "second": "S"}
    days = "".join(f"{amounts[unit]}{sign}" for unit, sign in letters.items() if unit in amounts)
    time = "".join(f"{amounts[unit]}{sign}" for unit, sign in clock.items() if unit in amounts)
    return f"P{days}T{time}" if time else f"P{days}"
