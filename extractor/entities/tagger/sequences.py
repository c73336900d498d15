"""Words → the sequences of units that the network reads as wholes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.entities.tagger.units import RowOf, Unit, Word, units_of

TOGETHER: Final = 60
"""Sentences of one line are read together as long as they have no more units than this."""
LONGEST: Final = 250
"""A longer sentence is cut, so that time and memory stay linear in its length."""


def sequences_of(words: Sequence[Word], row_of: RowOf) -> list[list[Unit]]:
    """The sequences of a text in order, blanks left out; none is empty."""
    sequences: list[list[Unit]] = []
    new_line = True
    for units, broken in _sentences(words, row_of):
        if sequences and not new_line and len(sequences[-1]) + len(units) <= TOGETHER:
            sequences[-1].extend(units)
        else:
            sequences.extend(units[at : at + LONGEST] for at in range(0, len(units), LONGEST))
        new_line = broken
    return sequences


def _sentences(words: Sequence[Word], row_of: RowOf) -> Iterator[tuple[list[Unit], bool]]:
    """The units of each sentence, and whether a line ends with it."""
    sentence: list[Unit] = []
    broken = False
    for word, units in zip(words, units_of(words, row_of), strict=True):
        if word.opens and sentence:
            yield sentence, broken
            sentence, broken = [], False
        broken = broken or "\n" in word.text
        sentence.extend(unit for unit in units if not unit.form.isspace())
    if sentence:
        yield sentence, broken
