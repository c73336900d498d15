"""The name lexicon, looked up by written form.

The lexicon knows what no rule can: that 나토, NATO and 북대서양조약기구 are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from extractor import resources
from extractor.names.hangul import is_syllable
from extractor.names.scripts import fold
from extractor.schema import Label, Name


class Lexicon:
    """An index over name entries; an entry is known by its place in the sequence."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = tuple(names)
        self._full: defaultdict[str, list[int]] = defaultdict(list)
        self._any: defaultdict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self.names):
            full = {fold(form) for form in full_forms(name)} - {""}
            for key in full:
                self._full[key].append(number)
            for key in full | {fold(form) for form in name.short} - {""}:
                self._any[key].append(number)

    def full(self, form: str, label: Label | None = None) -> tuple[int, ...]:
        """The entries that have the form as a full form, in order."""
        return self._select(self._full, form, label)

    def any(self, form: str, label: Label | None = None) -> tuple[int, ...]:
        """The entries that have the form, short forms included, in order."""
        return self._select(self._any, form, label)

    def the(self, form: str, label: Label | None = None) -> int | None:
        """The one entry that the form stands for, None where it is unknown or ambiguous.

        A full form decides before a short one. A person's form of one syllable (김) never
        stands for anybody.
        """
        if len(form) == 1 and is_syllable(form) and label in (Label.PERSON, None):
            return None
        for found in (self.full(form, label), self.any(form, label)):
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _select(
        self, index: dict[str, list[int]], form: str, label: Label | None
    ) -> tuple[int, ...]:
        found = index.get(fold(form), ())
        return tuple(n for n in found if label is None or self.names[n].label == label)


def full_forms(name: Name) -> tuple[str, ...]:
    """All forms of an entry that are no short forms."""
    return tuple(form for form in (name.ko, name.en, name.ru, *name.aliases) if form)


def as_lexicon(lexicon: Lexicon | Sequence[Name] | None) -> Lexicon:
    """A lexicon from what a caller gives; None means the shipped one.

    Raises:
        ResourceError: None was given and a seed file is missing.
    """
    if lexicon is None:
        return shipped()
    return lexicon if isinstance(lexicon, Lexicon) else Lexicon(lexicon)


@cache
def shipped() -> Lexicon:
    """The lexicon of seeds/ with the letters of countries (미, 美), indexed once per process.

    Raises:
        ResourceError: a seed file is missing.
    """
    letters: defaultdict[str, list[str]] = defaultdict(list)
    for file in ("country_letters.tsv", "country_hanja.tsv"):
        for row in resources.load_table(file):
            letters[row["ko"]].append(row["letter"])
    return Lexicon([_with_letters(name, letters) for name in resources.names()])


@cache
def with_user_names(own: tuple[Name, ...]) -> Lexicon:
    """The shipped lexicon and the names of the user's, which win where both know a form.

    An entry of the user's that shares a form with one shipped entry of its label adds its forms
    to that one. Where several share it (two people of one name), it is an entry of its own, and
    its forms are its alone.

    Raises:
        ResourceError: a seed file is missing.
    """
    known = shipped()
    names: list[Name] = list(known.names)
    for entry in own:
        forms = dict.fromkeys(full_forms(entry))
        shared = {number for form in forms for number in known.full(form, entry.label)}
        if len(shared) == 1:
            number = shared.pop()
            own_forms = tuple(form for form in forms if form not in full_forms(names[number]))
            names[number] = replace(names[number], aliases=(*names[number].aliases, *own_forms))
        else:
            for number in shared:
                names[number] = _without(names[number], set(forms))
            names.append(entry)
    return Lexicon(names)


def _without(name: Name, forms: Set[str]) -> Name:
    """An entry without some of its full forms."""
    ko, en, ru = ("" if form in forms else form for form in (name.ko, name.en, name.ru))
    aliases = tuple(form for form in name.aliases if form not in forms)
    return replace(name, ko=ko, en=en, ru=ru, aliases=aliases)


def _with_letters(name: Name, letters: Mapping[str, Sequence[str]]) -> Name:
    if name.label != Label.LOCATION or name.ko not in letters:
        return name
    return replace(name, short=(*name.short, *letters[name.ko]))
