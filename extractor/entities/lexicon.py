"""Names of the lexicon in a text, compared character by character.

Kiwi cuts by context, so a name is not always the same tokens; but a match must begin where a
morpheme begins, and end where one ends or where a particle may follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.trie import Trie
from extractor.resources import load_yaml
from extractor.schema import Label, Name

CONFIDENCE = 0.9
SHORT_CONFIDENCE = 0.8
_HEAD = "장"
_SHORTEST_GLUED = 3
"""Letters of a name that is no piece of a longer word before what looks like a particle."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form of the lexicon stands for, and how far it may be trusted alone."""

    label: Label
    short: bool
    common: bool


class Lexicon:
    """A matcher of names; build it once, it holds no state of a text."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._trie: Trie[Entry] = Trie()
        entries = list(names)
        for name in entries:
            for form in _full_forms(name):
                self._trie.add(form, Entry(name.label, False, form in name.common))
        for name in entries:
            for form in (short for short in name.short if len(short) > 1):
                self._trie.add(form, Entry(name.label, True, form in name.common))

    def find(self, view: TextView) -> list[Candidate]:
        """All matches, nested ones too; of those that start together the longest comes first."""
        return [match for start in sorted(view.starting) for match in self._at(view, start)]

    def _at(self, view: TextView, start: int) -> Iterator[Candidate]:
        found = [
            (end, entry)
            for end, entry in self._trie.matches(view.text, start)
            if _bounded(view, start, end, entry) and not _is_written_on(view.text, start, end)
        ]
        for end, entry in reversed(found):
            confidence = SHORT_CONFIDENCE if entry.short else CONFIDENCE
            last = _with_region(view, end) if entry.label is Label.LOCATION else end
            yield Candidate(start, last, entry.label, Source.LEXICON, confidence)


def _full_forms(name: Name) -> Sequence[str]:
    forms = (name.ko, name.en, name.ru, *name.aliases)
    return [form for form in forms if len(form) > 1]


def _bounded(view: TextView, start: int, end: int, entry: Entry) -> bool:
    """Whether the words around a match let it be a name."""
    if start > 0 and view.text[start - 1].isalnum():
        return False
    if not (
        _ends_well(view, end)
        or _is_body_of_head(view, start, end)
        or (entry.label is Label.LOCATION and before_short_particle(view.text, end))
        or (end - start >= _SHORTEST_GLUED and _before_glued_particle(view, end))
    ):
        return False
    return not (entry.common or entry.label is Label.PERSON) or _is_name_like(
        view, start, end, entry
    )


def _ends_well(view: TextView, end: int) -> bool:
    if not view.attached(end) or view.script_ends(end):
        return True
    follower = view.tag_at(end)
    return follower.startswith(("J", "XS", "VCP", "E", "NNB")) or (
        follower.startswith("N") and end in view.ending
    )


@cache
def _short_particles() -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")["short_particles"])


def before_short_particle(text: str, end: int) -> bool:
    """Whether a word ends with one more syllable that is a shortened particle: 키예프|서."""
    return text[end : end + 1] in _short_particles() and not text[end + 1 : end + 2].isalnum()


@cache
def _glued_particles() -> tuple[str, ...]:
    return tuple(load_yaml("contexts.yaml")["glued_particles"])


def _before_glued_particle(view: TextView, end: int) -> bool:
    """Whether Kiwi took the particle behind a name for a part of it: 슬로바키아|의."""
    return any(
        view.text.startswith(particle, end)
        and end + len(particle) in view.ending
        and not view.attached(end + len(particle))
        for particle in _glued_particles()
    )


def _is_body_of_head(view: TextView, start: int, end: int) -> bool:
    """하나은행 in 하나은행장, 서울시 in 서울시장, however Kiwi cuts the word."""
    head = end + len(_HEAD)
    if not view.text.startswith(_HEAD, end) or head not in view.ending or end - start < 3:
        return False
    return not view.attached(head) or view.tag_at(head).startswith(("J", "XS", "VC"))


def _is_name_like(view: TextView, start: int, end: int, entry: Entry) -> bool:
    """The stricter test for people and for forms that are everyday words as well."""
    if view.attached(end) and view.tag_at(end).startswith("N") and not view.script_ends(end):
        return False
    if not entry.common:
        return True
    morpheme = view.starting[start]
    return morpheme.tag == "NNP" and morpheme.end == end


@cache
def _regions() -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")["listed_region_suffixes"])


def _with_region(view: TextView, end: int) -> int:
    """Take in the kind of region that is written together with a place: 둥관|시, 르비우|주."""
    if not view.attached(end) or view.text[end] not in _regions():
        return end
    suffix = view.starting.get(end)
    if suffix is None or suffix.end != end + 1 or not suffix.tag.startswith(("N", "XSN")):
        return end
    follower = view.tag_at(end + 1)
    closed = not view.attached(end + 1) or follower.startswith(("J", "VC"))
    return end + 1 if closed else end


@cache
def _service() -> re.Pattern[str]:
    words = load_yaml("contexts.yaml")
    names, uses = ("|".join(map(re.escape, words[key])) for key in ("services", "on_a_service"))
    return re.compile(rf"(?:{names})(?: (?:{uses})|(?:{uses})(?=[ .,]|서|[가-힣]?는))")


def _is_written_on(text: str, start: int, end: int) -> bool:
    """Whether a service is only what something is written on: 트위터에 올린 글."""
    match = _service().match(text, start)
    return match is not None and match.end() > end
