"""The head of a longer name: 오사카 of 일본 오사카, 외무부 of 러시아 외무부.

Korean names go from the larger to the smaller, so a place or a body that ends with another
mention of its label names that very one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from extractor.names.korean_names import split_native
from extractor.names.lexicon import Lexicon
from extractor.names.scripts import fold
from extractor.resources import load_yaml
from extractor.schema import Label, Mention, Name

_LABELS: Final = frozenset({Label.LOCATION, Label.ORGANIZATION})
_COUNTRY: Final = "country"


def find_heads(mentions: Sequence[Mention], text: str) -> dict[int, int]:
    """For the mention that is the head of a longer one, the longer one."""
    found: dict[int, int] = {}
    for number, inner in enumerate(mentions):
        if inner.within is None or inner.label not in _LABELS:
            continue
        outer = mentions[inner.within]
        last = outer.label == inner.label and outer.end == inner.end
        before = text[outer.start : inner.start].strip()
        if last and text[inner.start - 1] == " " and before not in _directions():
            found[number] = inner.within
    return found


@cache
def _directions() -> frozenset[str]:
    """서 아프리카 is not 아프리카."""
    return frozenset(load_yaml("contexts.yaml")["directions"])


def stands_alone(
    head: Mention, outer: Mention, mentions: Sequence[Mention], lexicon: Lexicon
) -> bool:
    """Whether a head means the same in any article: 오사카 does, 외무부 does not.

    The lexicon has to know one such place, or a body of one country, which is no other country
    than the longer name tells: 프랑스 대통령실 is not the 대통령실 that the lexicon knows.
    """
    entry = lexicon.the(head.text, head.label)
    if entry is None:
        return False
    name = lexicon.names[entry]
    told = {
        country.ko
        for mention in mentions
        if outer.start <= mention.start and mention.end < head.start
        if (country := _country(mention, lexicon)) is not None
    }
    if head.label == Label.ORGANIZATION and not name.country:
        return False
    return not told or not name.country or name.country in told


def _country(mention: Mention, lexicon: Lexicon) -> Name | None:
    entry = lexicon.the(mention.text, Label.LOCATION)
    if mention.label != Label.LOCATION or entry is None:
        return None
    return lexicon.names[entry] if lexicon.names[entry].kind == _COUNTRY else None


def qualifier(outer: Mention, head: Mention, mentions: Sequence[Mention]) -> int | None:
    """The one mention that fills a longer name before its head: 러시아 in 러시아 외무부."""
    for number, mention in enumerate(mentions):
        if mention.start == outer.start and mention.end == head.start - 1:
            return number
    return None


def has_korean_minister(number: int, mentions: Sequence[Mention]) -> bool:
    """Whether a body without a country is Korea's by its minister: 조현 외교부 장관.

    Of foreign ministers the country is told, or the body is not written apart (미국 국무장관).
    """
    body = mentions[number]
    before = [m for m in mentions[:number] if m.end == body.start - 1 and m.within is None]
    after = [m for m in mentions[number + 1 :] if m.start == body.end + 1]
    named = any(m.label == Label.PERSON and split_native(m.text) is not None for m in before)
    return named and any(m.label == Label.TITLE and m.text in _ministers() for m in after)


@cache
def _ministers() -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")["korean_ministers"])


def key_of(mention: Mention) -> tuple[Label, str]:
    """What forms of one name under one label share."""
    return mention.label, fold(mention.text) or mention.text
