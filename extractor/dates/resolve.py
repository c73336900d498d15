"""An expression of time → its EDTF value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from extractor.dates import durations, fallback, intervals, points, repeated
from extractor.dates.classify import classify
from extractor.dates.edtf import UNKNOWN
from extractor.dates.lexicon import lexicon
from extractor.dates.scan import normalise, scan
from extractor.dates.scene import Scene, make_scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue

_ASIDE: Final = re.compile(r"\([^()0-9]{1,12}\)")
_EDGES: Final = re.compile(r"[\s().,'\"“”\[\]·T]+")
_LIMIT: Final = 80
"""Characters of the longest expression that is tried; a longer one is no single date."""

Reader = Callable[[Sequence[Token], Scene], DateValue | None]

READERS: Final[tuple[Reader, ...]] = (
    repeated.read,
    durations.read,
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
    scene = make_scene(published, context, normalise(after), normalise(before))
    plain = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    tokens = classify(scan(plain), plain)
    value = _read(tokens, scene) if tokens and _covers(tokens, plain) else None
    if value is None or not value.value:
        value = fallback.read(plain.strip(), scene)
    return _qualify(value, tokens, scene) if value else UNKNOWN


def _read(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    plain = [token for token in tokens if token.kind not in (Kind.ABOUT, Kind.NEUTRAL)]
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
    marked = "/".join(_mark(end, value.grain) for end in value.value.split("/"))
    return replace(value, value=marked, certain=False)


def _mark(end: str, grain: str) -> str:
    plain = grain in ("duration", "set") or end == ".." or "T" in end or "W" in end
    return end if plain else f"{end}~"
