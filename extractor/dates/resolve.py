"""An expression of time → its EDTF value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from extractor.dates import durations, events, fallback, intervals, lists, points, repeated
from extractor.dates.classify import classify
from extractor.dates.edtf import UNKNOWN
from extractor.dates.lexicon import lexicon
from extractor.dates.normalise import normalise
from extractor.dates.scan import scan
from extractor.dates.scene import Scene, make_scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue

_ASIDE: Final = re.compile(r"\([^()0-9]{1,12}\)")
_SIGNS: Final = re.compile(r"[^/,{}]+")
_EDGES: Final = re.compile(r"[\s().,'\"“”\[\]·T]+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
"""A bare number that somebody else has marked as a date: 응답하라 1994."""

_LIMIT: Final = 80
"""Characters of the longest expression that is tried; a longer one is no single date."""

_CLOSED: Final = frozenset({"duration", "set", "event"})
"""Grains of what no 이후 opens: 3년 이후 is rare and means something else."""

_OURS: Final = frozenset({Kind.EVERY, Kind.EACH, Kind.BACK})
"""Words that korean-datetime would read as one date of the article's time."""

Reader = Callable[[Sequence[Token], Scene], DateValue | None]

READERS: Final[tuple[Reader, ...]] = (
    repeated.read,
    durations.read,
    lists.read,
    intervals.read,
    points.read,
)
"""Each reads one kind of expression and gives None for all others; the first value counts."""


def resolve(
    expression: str,
    *,
    published: date | datetime | str | None = None,
    context: Sequence[DateValue] = (),
    after: str = "",
    before: str = "",
) -> DateValue:
    """The value of a date or time expression.

    Args:
        expression: the words of the mention, without particles or with.
        published: the article's date; ISO where it is a string. Hours are used for 3시간 전.
        context: the values of the mentions before it, in order: what 이날 and 이듬해 mean,
            and the day of a clock time.
        after: the words after the mention in its sentence, for the tense (열릴, 밝혔다).
        before: the words before it, for 오는, 지난, 약.

    Returns:
        The value; its ``value`` is empty where the expression has no date or an impossible
        one. Nothing is raised.
    """
    text = normalise(expression)
    if not text.strip() or len(text) > _LIMIT:
        return UNKNOWN
    event = events.read(text)
    if event is not None:
        return event
    scene = make_scene(published, context, normalise(after), normalise(before))
    plain, tokens = _words(text, _is_measured(scene))
    value = read_tokens(tokens, scene) if tokens else None
    if (value is None or not value.value) and not any(token.kind in _OURS for token in tokens):
        value = fallback.read(plain.strip(), scene)
    if value is None or not value.value:
        return UNKNOWN
    return _qualify(_opened(value, scene), tokens, scene)


@lru_cache(maxsize=4096)
def _words(text: str, measured: bool) -> tuple[str, tuple[Token, ...]]:
    """The expression without asides, and its words; none where other words stand beside them.

    News repeats 지난해 and 오전 all the time, so what was scanned is kept.
    """
    plain = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    if _YEAR.fullmatch(plain.strip()):
        plain = f"{plain.strip()}년"
    tokens = tuple(classify(scan(plain), plain, measured=measured))
    return plain, tokens if _covers(tokens, plain) else ()


def _is_measured(scene: Scene) -> bool:
    """Whether the words around say that a number of days or years is a length."""
    words = lexicon()
    after = words.length_after.match(scene.after)
    return after is not None or words.length_before.search(scene.before) is not None


def _opened(value: DateValue, scene: Scene) -> DateValue:
    """The open interval where 이후 or 이전 stands after the mention: 2018년 이후 is 2018/.. ."""
    mark = lexicon().open_after.match(scene.after)
    if mark is None or value.grain in _CLOSED or "T" in value.value or "{" in value.value:
        return value
    first, _, last = value.value.partition("/")
    if mark.lastgroup == "after":
        return replace(value, value=f"{first}/..", end=None, grain="interval", mod="")
    return replace(value, value=f"../{last or first}", start=None, grain="interval", mod="")


def read_tokens(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    """The value that the words of one mention have; None where no rule reads them."""
    plain = [token for token in tokens if token.kind not in (Kind.ABOUT, Kind.NEUTRAL)]
    if not any(token.kind in (Kind.COUNT, Kind.BARE) for token in plain):
        # 설 연휴 기간 동안 is the holiday, not a length.
        plain = [token for token in plain if token.kind is not Kind.SPAN]
    for reader in READERS:
        value = reader(plain, scene)
        if value is not None and value.value:
            return value
    return None


def _covers(tokens: Sequence[Token], text: str) -> bool:
    """Whether nothing but blanks, punctuation and particles stands beside the tokens."""
    position, rest = 0, []
    for token in tokens:
        rest.append(text[position : token.start])
        position = max(position, token.end)
    rest.append(text[position:])
    return all(_is_empty(piece) for piece in rest)


def _is_empty(piece: str) -> bool:
    bare = _EDGES.sub("", piece)
    return not bare or lexicon().particles.fullmatch(bare) is not None


def _qualify(value: DateValue, tokens: Sequence[Token], scene: Scene) -> DateValue:
    """약, 쯤, 여 and 경 make a value uncertain; a date then carries EDTF's sign for it."""
    words = lexicon()
    rough = any(token.kind is Kind.ABOUT or token.rough for token in tokens)
    beside = words.about_before.search(scene.before) or words.about_after.match(scene.after)
    if not rough and not beside:
        return value
    marked = _SIGNS.sub(lambda match: _mark(match.group(), value.grain), value.value)
    return replace(value, value=marked, certain=False)


def _mark(end: str, grain: str) -> str:
    plain = grain in ("duration", "set") or end == ".." or "T" in end or "W" in end
    return end if plain else f"{end}~"
