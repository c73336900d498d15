"""Where the dates and times of a text stand, with the boundaries of KLUE-NER."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

from extractor.dates.classify import classify
from extractor.dates.group import family, group
from extractor.dates.lexicon import lexicon
from extractor.dates.normalise import normalise
from extractor.dates.resolve import resolve
from extractor.dates.scan import scan
from extractor.dates.tokens import Kind, Token
from extractor.dates.vocabulary import squeeze
from extractor.schema import DateValue, Label

_NEVER_ALONE: Final = frozenset(
    {
        Kind.DIRECTION,
        Kind.EVERY,
        Kind.SPAN,
        Kind.OFFSET,
        Kind.HALF,
        Kind.ERA,
        Kind.BARE,
        Kind.RANGE,
        Kind.REIGN,
        Kind.LUNAR,
        Kind.NTH,
        Kind.NTH_WEEK,
    }
)
_NUMBERED: Final = frozenset(
    {Kind.FULL, Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.HOUR, Kind.MINUTE, Kind.DAYPART}
)
_NO_SUCH: Final = {Kind.MONTH: range(13, 32), Kind.HOUR: range(25, 31)}
_BEFORE: Final = 12
"""Characters before a mention that may bar it: 고려 고종 32년."""

_RATES: Final = frozenset({Kind.MONTH, Kind.DAY, Kind.COUNT})
# Any anchor will do to tell whether an expression can have a value at all.
_SOME_TIME: Final = datetime(2000, 6, 15, 12)  # noqa: DTZ001
_SOME_CONTEXT: Final = (DateValue("2000-06-15"),)


def find(text: str) -> list[tuple[int, int, Label]]:
    """The spans of all date and time expressions, in order, none within another.

    Neighbouring words of a date are one span (지난 2009년, 2022년 2월 24일), a clock time is
    a TIME of its own. Particles, 경, 쯤 and 현지시간 stay outside. Days that no calendar has
    (2월 30일, 13월) are mentions too; words that only look like dates (6·25전쟁, 5일장) are none.

    Args:
        text: any text.

    Returns:
        Start, end and Label.DATE or Label.TIME of each; offsets into ``text``.
    """
    plain = normalise(text)
    barred = [match.span() for match in lexicon().not_dates.finditer(plain)]
    starts = [start for start, _ in barred]
    tokens = classify(scan(plain), plain)
    return [
        (first, last, family(tokens))
        for tokens in group(tokens, plain)
        for first, last in [(tokens[0].start, tokens[-1].end)]
        if not _is_barred(first, last, starts, barred) and _is_date(tokens, plain)
    ]


def _is_barred(
    first: int, last: int, starts: Sequence[int], barred: Sequence[tuple[int, int]]
) -> bool:
    """Whether the last barred stretch that begins before the end reaches into the mention."""
    number = bisect_left(starts, last)
    return number > 0 and barred[number - 1][1] > first


def _is_date(tokens: Sequence[Token], text: str) -> bool:
    first, last = tokens[0].start, tokens[-1].end
    if not any(_words_of_date(tokens, text)) or _is_rate(tokens, text):
        return False
    named = tokens[0].kind is Kind.REIGN
    before = text[max(0, first - _BEFORE) : first] if named else ""
    return _is_read(text[first:last], before) or _is_impossible(tokens)


@lru_cache(maxsize=4096)
def _is_read(expression: str, before: str) -> bool:
    """Whether the expression has a value in some article; news repeats the same ones."""
    value = resolve(expression, published=_SOME_TIME, context=_SOME_CONTEXT, before=before)
    return bool(value.value)


def _is_impossible(tokens: Sequence[Token]) -> bool:
    """2월 30일, 13월, 25시: told as a date, but no calendar or clock has it."""
    kinds = [token.kind for token in tokens]
    if any(kind not in _NUMBERED for kind in kinds):
        return False
    if Kind.FULL in kinds or {Kind.MONTH, Kind.DAY} <= set(kinds):
        return True
    return any(t.number in _NO_SUCH[t.kind] for t in tokens if t.kind in _NO_SUCH)


def _words_of_date(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens that can be a date by themselves; a weak one can beside others (올 초)."""
    for token in tokens:
        if token.kind in _NEVER_ALONE or _is_mere_number(token, text):
            continue
        if len(tokens) > 1 or not _is_weak(token, text):
            yield token


def _is_mere_number(token: Token, text: str) -> bool:
    """2022.2 and 22.2.24 may be anything; with four digits or the apostrophe they are dates."""
    if token.kind is not Kind.FULL or text[token.start] == "'":
        return False
    return token.name != "full" or token.fields[0] < 100


def _is_weak(token: Token, text: str) -> bool:
    word = squeeze(text[token.start : token.end])
    if word in lexicon().needs_particle:
        return not text[token.end : token.end + 1].isalpha()
    return word in lexicon().weak


def _is_rate(tokens: Sequence[Token], text: str) -> bool:
    """1일 3회, 하루 평균, 6월 항쟁, 3분의 1: what follows makes it no date."""
    last = tokens[-1]
    if last.kind not in _RATES:
        return False
    if last.kind is Kind.COUNT and text[last.end :].lstrip(" 의").lstrip()[:1].isdecimal():
        return text[last.end : last.end + 1] == "의"
    return lexicon().not_before.match(text, last.end) is not None
