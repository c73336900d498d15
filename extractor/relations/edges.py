"""Morphemes mended at the ends of mentions: Kiwi does not know the names that a tagger knows.

It takes 미콜라이우가 for one unknown noun, 안나는 for 안 나는, and 노비는 for 노비 with the copula.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from extractor.relations.lexicon import particles
from extractor.schema import NAME_LABELS, Label, Mention, Morpheme

_NAMES: Final = NAME_LABELS | {Label.TITLE}
_START: Final = attrgetter("start")
_WORD: Final = re.compile(r"[가-힣]*")


def cut_at_mentions(
    text: str, morphemes: Sequence[Morpheme], mentions: Mapping[int, Mention]
) -> tuple[Morpheme, ...]:
    """The morphemes, where a particle stands right behind a mention as name and particle."""
    mended = list(morphemes)
    for mention in mentions.values():
        rest = _WORD.match(text, mention.end)
        tag = particles()["glued"].get(rest.group()) if rest else None
        if rest and tag is not None and mention.label in _NAMES:
            _mend(text, mended, mention, rest.end(), tag)
    return tuple(mended)


def _mend(text: str, morphemes: list[Morpheme], mention: Mention, end: int, tag: str) -> None:
    """Replace the morphemes of the word that a mention ends in, unless a particle is there."""
    start = max(mention.start, text.rfind(" ", 0, mention.end) + 1)
    first = bisect_left(morphemes, start, key=_START)
    behind = range(first, bisect_left(morphemes, end, lo=first, key=_START))
    inside = [i for i in behind if morphemes[i].end <= end]
    if not inside or morphemes[inside[0]].start != start or morphemes[inside[-1]].end != end:
        return
    if any(morphemes[i].start == mention.end and morphemes[i].tag[0] == "J" for i in inside):
        return
    morphemes[inside[0] : inside[-1] + 1] = [
        Morpheme(text[start : mention.end], "NNP", start, mention.end),
        Morpheme(text[mention.end : end], tag, mention.end, end),
    ]
