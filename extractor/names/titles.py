"""The title that stands with a person: 김정은 국무위원장, 김 위원장, 대변인 Dmitry Peskov."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from extractor.names.reference import reference
from extractor.resources import load_yaml
from extractor.schema import Label, Mention

_REACH: Final = 16
"""Characters between a name and its title: room for a body (백악관 국가안보보좌관)."""
_BARRIERS: Final = ".,!?\n\"'“”‘’"
_NEAR: Final = 8
"""Characters before and after a title in which a word says that somebody comes to it."""
_OPEN: Final = re.compile(r"(\s?[(\[（][^()\[\]（）]*[)\]）])?\s")
"""What follows a name that a title belongs to: a blank, after a bracket perhaps, no particle."""
_WORD: Final = re.compile(r"[가-힣]+")


class Title(NamedTuple):
    """A title in the text: its words and offsets, and the first mention of it, -1 for 씨."""

    text: str
    start: int
    end: int
    mention: int = -1


@cache
def _address() -> re.Pattern[str]:
    """A form of address, which no tagger marks as a title, and no longer word.

    김모(35) 씨 is somebody of whom the article tells no more than the surname.
    """
    forms = load_yaml("transcription/name_parts.yaml")["address"]
    particles = load_yaml("particles.yaml")["particles"].values()
    long = {form for group in particles for form in group if len(form) > 1}
    nobody = r"(?:모(?:\s?\([^()]*\))?)?"
    return re.compile(
        rf"{nobody}\s?({'|'.join(forms)})(?!(?!{'|'.join(sorted(long))})[가-힣]{{2}})"
    )


def title_after(mentions: Sequence[Mention], text: str, number: int) -> str:
    """The title right after a mention or a body later; empty where there is none."""
    found = find_title_after(mentions, text, number)
    return found.text if found else ""


def find_title_after(mentions: Sequence[Mention], text: str, number: int) -> Title | None:
    """As `title_after`, with the place of the title in the text.

    Titles in a row are one (대통령 보좌관): the last one is the post.
    """
    mention = mentions[number]
    address = _address().match(text, mention.end)
    if address:
        return Title(address[1], address.start(1), address.end(1))
    if not _OPEN.match(text, mention.end):
        return None
    for place in range(number + 1, len(mentions)):
        later = mentions[place]
        if later.start - mention.end > _REACH:
            return None
        between = text[mention.end : later.start]
        if later.start < mention.end or later.within == number:
            continue
        if any(mark in between for mark in _BARRIERS) or later.label == Label.PERSON:
            return None
        if later.label == Label.TITLE:
            return title_at(mentions, text, place)
    return None


def find_title_before(mentions: Sequence[Mention], text: str, number: int) -> Title | None:
    """The title whose last word ends right before a mention: 소설가 문정혜."""
    for place in range(number - 1, -1, -1):
        before = mentions[place]
        if before.start < mentions[number].start - _REACH:
            return None
        if before.label == Label.TITLE and text[before.end : mentions[number].start] == " ":
            return title_at(mentions, text, place)
    return None


def title_at(mentions: Sequence[Mention], text: str, place: int) -> Title:
    """The title that begins with a mention, with the titles that go on from it."""
    start, end = mentions[place].start, mentions[place].end
    for later in mentions[place + 1 :]:
        if later.start > end + 1:
            break
        if later.label == Label.TITLE and text[end : later.start] == " ":
            end = later.end
    return Title(text[start:end], start, end, place)


def same_title(one: str, other: str) -> bool:
    """Whether one title is the other or its short form (위원장 for 국무위원장)."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def is_former(between: str) -> bool:
    """Whether the words between a name and its title say that the post is not held now."""
    return any(word in reference().former for word in _WORD.findall(between))


def exclude_each_other(one: str, other: str, text: str) -> bool:
    """Whether nobody holds both titles, as far as the article tells: 장관 and 의원.

    Not so where the article speaks near one of them of somebody who comes to it, leaves it or
    has two posts.
    """
    for line in reference().apart:
        first, second = _post(one, line), _post(other, line)
        if first and second and first != second:
            return not (_changes(one, text) or _changes(other, text))
    return False


def _post(title: str, line: Sequence[str]) -> str:
    return max((post for post in line if title.endswith(post)), key=len, default="")


def _changes(title: str, text: str) -> bool:
    for found in re.finditer(re.escape(title), text):
        near = text[max(found.start() - _NEAR, 0) : found.end() + _NEAR]
        if any(map(_is_change, _WORD.findall(near))):
            return True
    return False


def _is_change(word: str) -> bool:
    """One syllable (전, 겸) is a word of its own; 전화 says nothing."""
    changes = reference().changes
    return word in changes or any(len(c) > 1 and word.startswith(c) for c in changes)
