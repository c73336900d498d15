"""Date or length? 3일, 98년 and 30분 are either; the words beside them decide."""

from __future__ import annotations

from typing import Final

from extractor.dates.tokens import Kind, Token

_LENGTH_MARKS: Final = frozenset({Kind.SPAN, Kind.OFFSET, Kind.EACH, Kind.HALF})
_MANY: Final = 1000
"""2014년 만에 is none: so many years are a year."""

_AS_COUNT: Final = {
    Kind.YEAR: "year",
    Kind.MONTH: "month",
    Kind.DAY: "day",
    Kind.MINUTE: "minute",
    Kind.SECOND: "second",
}


def classify(tokens: list[Token], text: str, *, measured: bool = False) -> list[Token]:
    """The tokens with every number that is a length turned into a COUNT.

    Args:
        tokens: the words of time in the text, in order.
        text: what they were found in.
        measured: the words around the text (87년 before 만에) say that it is a length.
    """
    if measured and _is_plain(tokens):
        return _with_bare_units(
            [_to_count(token) if token.kind in _AS_COUNT else token for token in tokens]
        )
    done: list[Token] = []
    for index, token in enumerate(tokens):
        left = done[-1] if done and _beside(done[-1], token, text) else None
        right = tokens[index + 1] if index + 1 < len(tokens) else None
        if right is not None and not _beside(token, right, text):
            right = None
        done.append(_to_count(token) if _is_length(token, left, right) else token)
    return _with_bare_units(done)


def _is_plain(tokens: list[Token]) -> bool:
    """Whether there is one unit only: 87년, 2∼3일; but 2월 24일 is a date wherever it stands."""
    units = [token for token in tokens if token.kind not in (Kind.BARE, Kind.RANGE)]
    return len(units) == 1 and units[0].number < _MANY and not units[0].short


def _with_bare_units(tokens: list[Token]) -> list[Token]:
    """Bare numbers with the unit of the number that follows them: 2 in 2∼3시 has the unit hour."""
    unit = ""
    done: list[Token] = []
    for token in reversed(tokens):
        if token.kind is Kind.BARE:
            token = token._replace(unit=unit)
        elif token.kind is not Kind.RANGE:
            unit = token.unit if token.kind is Kind.COUNT else str(token.kind)
        done.append(token)
    return done[::-1]


def _beside(left: Token, right: Token, text: str) -> bool:
    return not text[left.end : right.start].strip()


def _to_count(token: Token) -> Token:
    return token._replace(kind=Kind.COUNT, unit=_AS_COUNT[token.kind])


def _is_length(token: Token, left: Token | None, right: Token | None) -> bool:
    if token.kind not in _AS_COUNT or token.short:
        return False
    if token.rough:
        return True
    if token.kind in (Kind.MINUTE, Kind.SECOND):
        return left is None or left.kind not in (Kind.HOUR, Kind.MINUTE, Kind.RANGE, Kind.BARE)
    if token.kind is Kind.MONTH:
        return left is not None and left.kind is Kind.COUNT and left.unit == "year"
    if token.kind is Kind.DAY:
        return _is_days(token, left, right)
    return _is_years(token, left, right)


def _is_days(token: Token, left: Token | None, right: Token | None) -> bool:
    if left is not None and left.kind in (Kind.MONTH, Kind.SHIFT, Kind.BACK, Kind.YEAR):
        return False
    if left is not None and left.kind is Kind.COUNT and left.unit in ("year", "month"):
        return True
    marked = right is not None and right.kind in _LENGTH_MARKS
    return marked or token.number >= 40


def _is_years(token: Token, left: Token | None, right: Token | None) -> bool:
    """Whether N년 is a length: 10년, 2년 6월, 300년; but 1998년, 98년 3월, 87년 are years."""
    if left is not None and left.kind in (Kind.ERA, Kind.REIGN):
        return False
    if right is not None and right.kind in (Kind.SPAN, Kind.EACH, Kind.OFFSET):
        return token.number < 1000 or right.name in ("간", "동안", "째") or right.number != 0
    if right is not None and right.kind is Kind.MONTH:
        return token.number < 10
    if token.number >= 1000:
        return token.number >= 3000
    if token.number >= 100:
        return token.number % 10 == 0
    # Round two-digit numbers are lengths (50년, 60년); from 71 on news means 1971.
    return token.number < 70 or token.number % 10 == 0
