"""What the tagger labels: the surface tokens, cut further where a name may end inside one.

Kiwi takes an unknown name with its particle for one noun (희래엄마나) and knows some names of
several words as one (응답하라 1994). An entity can begin or end inside such a token, so an
unknown noun becomes one unit for each syllable, a name of several words one for each word, and
a noun made of the letters of countries (남북, 한미일) one for each country.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.resources import load_yaml

NOUNS: Final = frozenset({"NNG", "NNP", "NNB"})
LONGEST_LETTERS: Final = 4

RowOf = Callable[[str, str], int]
"""The row of a vector by form and Sejong tag; 0 where the vocabulary has none."""


class Piece(IntEnum):
    """How a unit stands to its token."""

    WHOLE = 0
    FIRST = 1
    LATER = 2


class Word(NamedTuple):
    """A surface token; characters count from the start of the text."""

    start: int
    text: str
    tag: str
    first: tuple[str, str]
    """Form and tag of its first morpheme."""
    space: bool
    """Whether a blank stands behind it."""
    opens: bool
    """Whether a sentence begins with it."""


class Unit(NamedTuple):
    """A stretch of text that gets one label; characters count from the start of the text."""

    start: int
    end: int
    form: str
    tag: str
    row: int
    piece: Piece
    spaced: bool
    """Whether a blank, or nothing, stands before it."""
    space: bool
    """Whether a blank stands behind it."""


def units_of(words: Iterable[Word], row_of: RowOf) -> Iterator[list[Unit]]:
    """The units of every word, in order."""
    spaced = True
    for word in words:
        start, text, tag = word.start, word.text, word.tag
        row = row_of(*word.first) or row_of(text, word.first[1])
        whole = Unit(start, start + len(text), text, tag, row, Piece.WHOLE, spaced, word.space)
        cuts = _cuts(text, row) if tag in NOUNS and len(text) > 1 else None
        yield [whole] if cuts is None else _pieces(whole, cuts, row_of)
        spaced = word.space or text.isspace()


def _pieces(whole: Unit, cuts: Sequence[int], row_of: RowOf) -> list[Unit]:
    """The units of a noun that is cut, blanks left out."""
    units: list[Unit] = []
    text, spaced = whole.form, whole.spaced
    for first, last in _stretches(text, cuts):
        form = text[first:last]
        piece = Piece.LATER if units else Piece.FIRST
        row = row_of(form, whole.tag)
        space = whole.space if last == len(text) else text[last].isspace()
        start = whole.start + first
        units.append(Unit(start, start + len(form), form, whole.tag, row, piece, spaced, space))
        spaced = space
    return units


def _cuts(text: str, row: int) -> Sequence[int] | None:
    """Where a noun is cut, in characters; None where it stays whole."""
    if any(map(str.isspace, text)):
        blanks = [at for at, letter in enumerate(text) if letter.isspace()]
        return sorted({edge for at in blanks for edge in (at, at + 1)})
    countries = _letters("unit_countries")
    if row == 0 or (len(text) <= LONGEST_LETTERS and countries.issuperset(text)):
        return range(1, len(text))
    if len(text) == 2 and text[0] in countries and text[1] in _letters("behind_unit_countries"):
        return (1,)
    return None


@cache
def _letters(key: str) -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")[key])


def _stretches(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    edges = [0, *cuts, len(text)]
    for first, last in pairwise(edges):
        if first < last and not text[first:last].isspace():
            yield first, last
