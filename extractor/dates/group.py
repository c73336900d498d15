"""Words of time → one group for each mention: which neighbours belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.dates.lexicon import lexicon
from extractor.dates.tokens import TIME_UNITS, Kind, Token
from extractor.schema import Label

_TIMES: Final = frozenset(
    {Kind.HOUR, Kind.MINUTE, Kind.SECOND, Kind.CLOCK, Kind.DAYPART, Kind.NOON}
)
_OUTSIDE: Final = frozenset({Kind.NEUTRAL, Kind.ABOUT, Kind.OPEN, Kind.EACH})
_AFTER_COUNT: Final = frozenset({Kind.OFFSET, Kind.SPAN, Kind.HALF})
_RANK: Final = {
    Kind.EVERY: 0,
    Kind.DIRECTION: 0,
    Kind.ERA: 0,
    Kind.REIGN: 0,
    Kind.FIRST_YEAR: 1,
    Kind.LUNAR: 2,
    Kind.NTH_WEEK: 4,
    Kind.NTH: 4,
    Kind.YEAR: 1,
    Kind.DECADE: 1,
    Kind.CENTURY: 1,
    Kind.NEW_YEAR: 1,
    Kind.QUARTER: 2,
    Kind.MONTH: 3,
    Kind.DAY: 5,
    Kind.FULL: 5,
    Kind.HOLIDAY: 6,
    Kind.LONG_HOLIDAY: 6,
    Kind.WEEKDAY: 7,
    Kind.WEEKEND: 7,
    Kind.PART: 8,
    Kind.DAYPART: 9,
    Kind.NOON: 10,
    Kind.HOUR: 10,
    Kind.CLOCK: 10,
    Kind.MINUTE: 11,
    Kind.SECOND: 12,
}
"""Words of one mention go from coarse to fine."""

_UNIT_RANK: Final = {
    "year": 1,
    "month": 3,
    "week": 4,
    "day": 5,
    "hour": 10,
    "minute": 11,
    "second": 12,
}


def family(tokens: Sequence[Token]) -> Label:
    """DATE or TIME, as the first word that says it does."""
    for token in tokens:
        counted = token.kind in (Kind.COUNT, Kind.BARE) and token.unit in TIME_UNITS
        if token.kind in _TIMES or counted:
            return Label.TIME
        if token.kind in _RANK and token.kind not in (Kind.DIRECTION, Kind.EVERY):
            return Label.DATE
        if token.kind in (Kind.COUNT, Kind.SHIFT, Kind.BACK, Kind.BARE):
            return Label.DATE
    return Label.DATE


def group(tokens: Sequence[Token], text: str) -> Iterator[list[Token]]:
    """The tokens of each mention, in order; words that stand in none are left out."""
    current: list[Token] = []
    for index, token in enumerate(tokens):
        if current and _joins(current, tokens, index, text):
            current.append(token)
            continue
        yield from _trimmed(current)
        current = [] if _is_outside(token) else [token]
    yield from _trimmed(current)


def _is_outside(token: Token) -> bool:
    return token.kind in _OUTSIDE or token.kind is Kind.RANGE


def _trimmed(current: list[Token]) -> Iterator[list[Token]]:
    """A group cannot end in a range sign."""
    while current and current[-1].kind in (Kind.RANGE, Kind.BARE):
        current.pop()
    if current:
        yield current


def _joins(current: list[Token], tokens: Sequence[Token], index: int, text: str) -> bool:
    left, token = current[-1], tokens[index]
    gap = text[left.end : token.start]
    if gap.strip(" ") or len(gap) > 2:
        return False
    if left.start == token.start:
        return True
    if token.kind is Kind.RANGE:
        return _is_range(left, token, tokens[index + 1 : index + 3])
    if left.kind is Kind.RANGE:
        return True
    if _is_outside(token):
        return False
    return _follows(left, token)


def _is_range(left: Token, sign: Token, rest: Sequence[Token]) -> bool:
    """Whether the sign joins what stands on both sides: a bare number, or two of one family."""
    if not rest or rest[0].kind in _OUTSIDE:
        return False
    if left.kind is Kind.BARE:
        return sign.name in ("~", "-", "list")
    numbered = rest[0].kind in _RANK or rest[0].kind in (Kind.COUNT, Kind.BARE, Kind.SHIFT)
    return sign.name in ("~", "-") and numbered and family([left]) is family(rest[:2])


def _follows(left: Token, token: Token) -> bool:
    if token.kind in _AFTER_COUNT:
        return _continues_length(left, token)
    if token.kind is Kind.COUNT:
        return _continues_count(left, token)
    if left.kind in (Kind.COUNT, Kind.OFFSET, Kind.SPAN) or family([left]) is not family([token]):
        return left.kind in (Kind.DIRECTION, Kind.EVERY) and family([token]) is Label.DATE
    return _rank(left) < _rank(token) or (left.kind is Kind.LUNAR and token.kind is Kind.YEAR)


def _continues_length(left: Token, token: Token) -> bool:
    if token.kind is Kind.HALF:
        return left.kind in (Kind.COUNT, Kind.HOUR)
    if token.kind is Kind.SPAN and token.name not in lexicon().inner_spans:
        return False
    return left.kind in (Kind.COUNT, Kind.HALF)


def _continues_count(left: Token, token: Token) -> bool:
    """지난 10년, 2년 6개월, 8월 한 달, 오늘 하루."""
    if left.kind is Kind.COUNT:
        finer = _UNIT_RANK[left.unit] < _UNIT_RANK[token.unit]
        return finer and family([left]) is family([token])
    if left.kind is Kind.DIRECTION:
        return left.number < 0
    same = left.unit == token.unit or str(left.kind) == token.unit
    return token.number == 1 and same


def _rank(token: Token) -> int:
    if token.kind is Kind.BARE:
        return _UNIT_RANK.get(token.unit, _RANK[Kind.QUARTER])
    if token.kind in (Kind.SHIFT, Kind.BACK):
        return _UNIT_RANK[token.unit]
    return _RANK.get(token.kind, -1)
