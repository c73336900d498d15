"""Text → the words of time in it, with their offsets."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from extractor.dates.lexicon import lexicon
from extractor.dates.numbers import NATIVE, parse_number
from extractor.dates.tokens import Kind, Token
from extractor.dates.vocabulary import alternatives, squeeze

_UNITS: Final = {
    "년대": Kind.DECADE,
    "년도": Kind.YEAR,
    "학년도": Kind.YEAR,
    "년": Kind.YEAR,
    "월": Kind.MONTH,
    "일": Kind.DAY,
    "시": Kind.HOUR,
    "분": Kind.MINUTE,
    "초": Kind.SECOND,
    "세기": Kind.CENTURY,
    "분기": Kind.QUARTER,
}
_COUNTS: Final = {
    "개월": "month",
    "달": "month",
    "주일": "week",
    "주": "week",
    "시간": "hour",
    "해": "year",
}
_LENGTHS: Final = {"년": "year", "일": "day", "분": "minute", "초": "second"}
"""Units of a number that no date has: 1,000일."""

_ALL_UNITS: Final = alternatives([*_UNITS, *_COUNTS])


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<full>(?:'(?=\d\d[ ./-]))?(?P<y>\d{4}|\d{2})\s?(?P<sep>[./-])"
        r"\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<d>\d{1,2})(?!\d))"
        r"|(?P<monthly>(?P<y2>\d{4})\s?[./-]\s?(?P<m2>\d{1,2})(?![\d./]))"
        r"|(?P<packed>(?P<y3>[12]\d{3})(?P<m3>[01]\d)(?P<d3>[0-3]\d)(?!\d))"
        r"|(?P<clock>T?\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
        r"|(?P<quarter>[1-4]/4\s?분기)"
        rf"|(?P<word>{lexicon().word_pattern})"
        r"|(?P<number>\d{1,3},\d{3}(?![\d,])|(?:'(?=\d\d\s?년))?\d{1,5}|[영공일이삼사오육칠팔구십백천]{2,8}"
        r"|(?:(?<=월)|(?<=월\s))[일이삼사오육칠팔구십](?=\s?일)"
        r"|천(?=\s?년\s?[가-힣]{1,2}월)"
        rf"|[일삼사오육칠팔구십](?=\s?년)|{_native()})"
        rf"\s?(?P<rough>여\s?)?(?P<unit>{_ALL_UNITS})"
        rf"|(?P<bare>(?:'(?=\d\d\D))?\d{{1,4}})(?=\s?(?:[~·-]|,(?!\d{{3}}(?!\d)))\s?'?\d{{1,4}}\s?(?:여\s?)?(?:{_ALL_UNITS}|[~,·-]))"
        r"|(?P<join>·|,(?!\d{3}(?!\d)))(?=\s?\d)"
    )


def _native() -> str:
    return rf"(?:{alternatives(NATIVE)})(?=\s?(?:시간|시|달|해|주일|주)(?!대))"


def scan(text: str) -> list[Token]:
    """All words of time in a normalised text, in order, each standing as a word of its own."""
    tokens: list[Token] = []
    ends: dict[int, bool] = {}
    position = 0
    while match := _next(text, position, tokens):
        found = _read(match) if _opens(text, match, tokens) else ()
        if found and _closes(text, match.end(), ends):
            tokens.extend(found)
            position = found[-1].end
        else:
            position = _skip(text, match)
    return tokens


def _next(text: str, position: int, tokens: list[Token]) -> re.Match[str] | None:
    """The next word of time: right after the last one, or where a word or a number begins."""
    if tokens and tokens[-1].end == position:
        found = _pattern().match(text, position)
        if found is not None:
            return found
    return _beginning().search(text, position)


@cache
def _beginning() -> re.Pattern[str]:
    """Most places of a text are inside a word: they are passed over without trying every word."""
    return re.compile(rf"(?:(?<![^\W_])|(?=[\d',·~-]))(?:{_pattern().pattern})")


def _skip(text: str, match: re.Match[str]) -> int:
    """Where to go on after a false start: never inside a number, whose tail would be another."""
    position = match.start() + 1
    while position < len(text) and text[position - 1].isdecimal() and text[position].isdecimal():
        position += 1
    return position


def _opens(text: str, match: re.Match[str], tokens: list[Token]) -> bool:
    """Whether a word of time may begin here: after another one, or at the beginning of a word."""
    start = match.start()
    if start == 0 or (tokens and tokens[-1].end == start):
        return True
    left = text[start - 1]
    if text[start].isdecimal() or text[start] == "'":
        return not (
            left.isdecimal()
            or left in ".:/-·,제만천백억조수몇"
            or (left.isascii() and left.isalpha())
        )
    return not left.isalnum()


def _closes(text: str, end: int, known: dict[int, bool]) -> bool:
    """Whether a word of time may end here: before no letter, a particle, or another one.

    ``known`` keeps the answers, since a chain of words is asked for at each of them.
    """
    chain: list[int] = []
    while end not in known:
        chain.append(end)
        following = None if _stands_apart(text, end) else _pattern().match(text, end)
        if following is None or not _read(following):
            known[end] = _stands_apart(text, end)
        else:
            end = following.end()
    known.update(dict.fromkeys(chain, known[end]))
    return known[end]


def _stands_apart(text: str, end: int) -> bool:
    if end == len(text) or not text[end].isalnum():
        return True
    particle = lexicon().particles.match(text, end)
    return particle is not None and not text[particle.end() : particle.end() + 1].isalnum()


def _read(match: re.Match[str]) -> tuple[Token, ...]:
    start, end = match.span()
    if match["word"]:
        words = lexicon().words[squeeze(match["word"])]
        return tuple(token._replace(start=start, end=end) for token in words)
    if match["number"]:
        return _numbered(match)
    if match["bare"]:
        digits = match["bare"]
        return (Token(Kind.BARE, start, end, int(digits.strip("'")), short=digits[0] == "'"),)
    if match["join"]:
        return (Token(Kind.RANGE, start, end, name="list"),)
    if match["clock"]:
        return (
            Token(
                Kind.CLOCK,
                start,
                end,
                fields=tuple(map(int, match["clock"].lstrip("T").split(":"))),
            ),
        )
    if match["quarter"]:
        return (Token(Kind.QUARTER, start, end, int(match["quarter"][0])),)
    return (_dated(match),)


def _dated(match: re.Match[str]) -> Token:
    groups = {"full": ("y", "m", "d"), "monthly": ("y2", "m2"), "packed": ("y3", "m3", "d3")}
    chosen = next(group for group in groups if match[group])
    fields = tuple(int(match[part]) for part in groups[chosen])
    short = fields[0] < 100 or match[chosen][0] == "'"
    return Token(Kind.FULL, *match.span(), name=chosen, fields=fields, short=short)


def _numbered(match: re.Match[str]) -> tuple[Token, ...]:
    written, unit = match["number"], match["unit"]
    number = parse_number(written.strip("'").replace(",", ""))
    if number is None:
        return ()
    rough = bool(match["rough"])
    start, end = match.span()
    if unit in _COUNTS:
        return (Token(Kind.COUNT, start, end, number, _COUNTS[unit], rough=rough),)
    if "," in written:
        return (
            (Token(Kind.COUNT, start, end, number, _LENGTHS[unit], rough=rough),)
            if unit in _LENGTHS
            else ()
        )
    if written in NATIVE and unit != "시":
        return ()
    if unit == "년도" and _is_also(written, number):
        return (Token(Kind.COUNT, start, end - 1, number, "year"),)
    short = written[0] == "'" or unit.endswith("년도") or (unit == "년" and written[0] == "0")
    return (Token(_UNITS[unit], start, end, number, unit, rough=rough, short=short),)


def _is_also(written: str, number: int) -> bool:
    """Whether 년도 is 년 with the particle 도: 10년도 더, but not 02년도 or 96년도."""
    return written[0] not in "'0" and (number < 10 or (number < 70 and number % 10 == 0))
