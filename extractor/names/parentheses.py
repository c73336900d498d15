"""A(B): what the article itself says about another form of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extractor.names.lexicon import Lexicon
from extractor.names.scripts import fold, script
from extractor.resources import load_yaml
from extractor.schema import NAME_LABELS, Mention, Script

_OPENING: Final = re.compile(r"\s?[(\[（〔［]\s?")
_CLOSING: Final = re.compile(r"\s?[,;·)\]）〕］]")


def parenthesis_pairs(
    mentions: Sequence[Mention], text: str, lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Pairs of mentions where the second, in brackets right after the first, names the same.

    They have one label; the second is in another script or abbreviates the first. 유시진(송중기)
    is none: two names in one script are two people, unless a word says otherwise: 문정혜(본명
    문옥순).
    """
    by_start = {m.start: number for number, m in reversed(list(enumerate(mentions)))}
    for number, mention in enumerate(mentions):
        opening = _OPENING.match(text, mention.end)
        if opening is None or mention.label not in NAME_LABELS:
            continue
        named = _other_name().match(text, opening.end())
        other = by_start.get(named.end() if named else opening.end())
        if other is None:
            continue
        inner = mentions[other]
        closed = _CLOSING.match(text, inner.end)
        if closed and inner.label == mention.label and (named or _same(mention, inner, lexicon)):
            yield number, other


@cache
def _other_name() -> re.Pattern[str]:
    """A word before another name of the same: 본명, 옛 이름."""
    words = load_yaml("transcription/name_parts.yaml")["other_names"]
    return re.compile(rf"({'|'.join(map(re.escape, words))})(은|는|:)?\s")


def _same(outer: Mention, inner: Mention, lexicon: Lexicon) -> bool:
    known = set(lexicon.full(outer.text, outer.label)), set(lexicon.full(inner.text, inner.label))
    if known[0] and known[1]:
        return bool(known[0] & known[1])
    return script(outer.text) != script(inner.text) or abbreviates(inner.text, outer.text)


def abbreviates(short: str, full: str) -> bool:
    """Whether the short form takes its letters from the full one in order, the first included.

    국정원 from 국가정보원; NSC from National Security Council.
    """
    letters, whole = fold(short), fold(full)
    if not 2 <= len(letters) < len(whole) or letters[0] != whole[0]:
        return False
    if script(short) not in (Script.HANGUL, Script.HAN) and not short.isupper():
        return False
    rest = iter(whole)
    return all(letter in rest for letter in letters)
