"""The user's own names in a text, found by their letters before Kiwi cuts the text.

A name counts where it begins a word and what is written together with it is grammar: a particle,
the copula, 씨 or 측, a title. Else it is part of another word: 민주 is no name in 민주주의, nor
웨이브 in 웨이브FC. Of names that overlap, the one that begins first counts, then the longest;
a name that lies inside a longer one counts too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from extractor.korean.engine import kiwi
from extractor.resources import load_table, load_yaml
from extractor.schema import Label

_GRAMMAR: Final = ("J", "VC", "E", "XSN", "NNB")
_MOST_PARTICLES: Final = 3
"""How many particles may stand in a row: 에게서만은."""
_MARKS: Final = frozenset({"Mn", "Mc", "Me"})


class Listed(NamedTuple):
    """A name of the user's where it stands in a text; ``inner``: in a longer one."""

    start: int
    end: int
    label: Label
    inner: bool = False


class ListedNames:
    """A finder of names that were listed; their order does not matter."""

    def __init__(self, labels: Mapping[str, Label]) -> None:
        self.labels = dict(labels)
        self._lengths: dict[str, list[int]] = {}
        for first, length in sorted({(form[0], len(form)) for form in labels}, reverse=True):
            self._lengths.setdefault(first, []).append(length)

    def __bool__(self) -> bool:
        return bool(self.labels)

    def find(self, text: str) -> list[Listed]:
        """The names, in order, the longer of two first; none crosses another."""
        found: list[Listed] = []
        near: list[Listed] = []
        for start, end in self._candidates(text):
            near = [name for name in near if name.end > start]
            if any(name.start < start and name.end < end for name in near):
                continue
            name = Listed(start, end, self.labels[text[start:end]], inner=bool(near))
            found.append(name)
            near.append(name)
        return found

    def words(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, tag) of each word of the outer names, as Kiwi is to take them."""
        return [
            (found.start + word.start(), found.start + word.end(), _tag(found.label))
            for found in self.find(text)
            if not found.inner
            for word in re.finditer(r"\S+", text[found.start : found.end])
        ]

    def _candidates(self, text: str) -> Iterator[tuple[int, int]]:
        for start, letter in enumerate(text):
            lengths = self._lengths.get(letter)
            if lengths is None or not _begins_word(text, start):
                continue
            for length in lengths:
                form = text[start : start + length]
                if form in self.labels and _ends_name(text, form, start + length):
                    yield start, start + length


def _tag(label: Label) -> str:
    return "NNG" if label is Label.TITLE else "NNP"


def _begins_word(text: str, start: int) -> bool:
    """Whether no letter stands before; a Chinese one may stand before Hangul (故, 美)."""
    if start == 0 or not _is_letter(text[start]):
        return True
    before = text[start - 1]
    return not _is_letter(before) or (_is_hangul(text[start]) and "\u4e00" <= before <= "\u9fff")


def _ends_name(text: str, form: str, end: int) -> bool:
    """Whether what is written together with a name leaves it a word."""
    if not _is_letter(form[-1]) or end == len(text) or not _is_letter(text[end]):
        return True
    rest = _hangul_run().match(text, end)
    if rest is None or (rest.end() < len(text) and _is_letter(text[rest.end()])):
        return False
    return _particles().fullmatch(rest[0]) is not None or _is_grammar(form, rest[0])


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in _MARKS


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣"


@cache
def _hangul_run() -> re.Pattern[str]:
    return re.compile("[가-힣]{1,20}")


@cache
def _particles() -> re.Pattern[str]:
    """Particles in a row; those without a syllable of their own (ᆫ, ᆯ) cannot follow a name."""
    tagged = load_yaml("particles.yaml")["particles"].values()
    forms = {form for forms in tagged for form in forms if all(map(_is_hangul, form))}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(f"(?:{'|'.join(longest_first)}){{1,{_MOST_PARTICLES}}}")


@cache
def _nouns() -> frozenset[str]:
    """Nouns that are written together with a name and leave it one: titles, 씨, 측, 등."""
    titles = [row["title"] for row in load_table("titles.tsv")]
    return frozenset([*titles, *load_yaml("particles.yaml")["transparent"]])


@lru_cache(maxsize=10_000)
def _is_grammar(form: str, rest: str) -> bool:
    """Whether Kiwi reads the letters behind a name as grammar, once it is told the name."""
    words = [(word.start(), word.end(), "NNP") for word in re.finditer(r"\S+", form)]
    after = [
        token
        for token in kiwi().tokenize(form + rest, pretokenized=words)
        if token.start >= len(form)
    ]
    return bool(after) and all(
        token.tag.startswith(_GRAMMAR) or token.form in _nouns() for token in after
    )
