"""Names of the lexicon in a text, compared character by character.

Kiwi cuts by context, so a name is not always the same tokens; but a match must begin where a
morpheme begins, and end where one ends or where a particle may follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.trie import Trie
from extractor.schema import Label, Name

CONFIDENCE = 0.9
SHORT_CONFIDENCE = 0.8


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
            if _bounded(view, start, end, entry)
        ]
        for end, entry in reversed(found):
            confidence = SHORT_CONFIDENCE if entry.short else CONFIDENCE
            yield Candidate(start, end, entry.label, Source.LEXICON, confidence)


def _full_forms(name: Name) -> Sequence[str]:
    forms = (name.ko, name.en, name.ru, *name.aliases)
    return [form for form in forms if len(form) > 1]


def _bounded(view: TextView, start: int, end: int, entry: Entry) -> bool:
    """Whether the words around a match let it be a name."""
    before_attached = start > 0 and view.text[start - 1].isalnum()
    follower = view.tag_at(end)
    if not view.attached(end):
        ends_well = True
    else:
        ends_well = follower.startswith(("J", "XS", "VCP", "E", "NNB")) or (
            follower.startswith("N") and end in view.ending
        )
    if not ends_well:
        return False
    if entry.common or entry.label is Label.PERSON:
        return not before_attached and _is_name_like(view, start, end, entry)
    return not before_attached


def _is_name_like(view: TextView, start: int, end: int, entry: Entry) -> bool:
    """The stricter test for people and for forms that are everyday words as well."""
    if view.attached(end) and view.tag_at(end).startswith("N"):
        return False
    if not entry.common:
        return True
    morpheme = view.starting[start]
    return morpheme.tag == "NNP" and morpheme.end == end
