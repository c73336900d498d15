"""The title that stands with a person: 김정은 국무위원장, 김 위원장."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from extractor.resources import load_yaml
from extractor.schema import Label, Mention

_REACH: Final = 16
"""Characters between a name and its title: room for a body (백악관 국가안보보좌관)."""
_BARRIERS: Final = ".,!?\n\"'“”‘’"


@cache
def _address() -> re.Pattern[str]:
    """A form of address, which no tagger marks as a title, and no longer word."""
    forms = load_yaml("transcription/name_parts.yaml")["address"]
    return re.compile(rf"\s?({'|'.join(map(re.escape, forms))})(?![가-힣]{{2}})")


def title_after(mentions: Sequence[Mention], text: str, number: int) -> str:
    """The title right after a mention or a body later; empty where there is none."""
    mention = mentions[number]
    address = _address().match(text, mention.end)
    if address:
        return address[1]
    for later in mentions[number + 1 :]:
        if later.start - mention.end > _REACH:
            return ""
        between = text[mention.end : later.start]
        if later.start < mention.end or later.within == number:
            continue
        if any(mark in between for mark in _BARRIERS) or later.label == Label.PERSON:
            return ""
        if later.label == Label.TITLE:
            return later.text
    return ""


def same_title(one: str, other: str) -> bool:
    """Whether one title is the other or its short form (위원장 for 국무위원장)."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))
