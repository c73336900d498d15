"""Quotations that hold clauses: what is said inside does not act outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.relations.lexicon import factuality
from extractor.relations.nodes import Sentence

_QUOTED: Final = re.compile(r"“[^”]*(?:”|$)|‘[^’]*(?:’|$)|\"[^\"]*(?:\"|$)|'[^']*(?:'|$)")
_CLAUSE_TAGS: Final = frozenset({"EF", "EC", "EP"})
_SUBJECT_TAGS: Final = frozenset({"JKS", "JX"})
_LONG: Final = {"“": "”", '"': '"'}
"""The marks of quotations that may run on over several sentences."""


def quotations(sentence: Sentence) -> list[tuple[int, int]]:
    """The (start, end) of each quotation with a clause in it; quoted words alone are none."""
    return [span for span in _spans(sentence) if _holds_clause(sentence, span)]


def _spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks, first the rest of what a sentence before has opened."""
    start = sentence.start
    if sentence.opened:
        closed = sentence.text.find(sentence.opened, start, sentence.end)
        start = sentence.end if closed < 0 else closed + 1
        yield sentence.start, start
    for match in _QUOTED.finditer(sentence.text, start, sentence.end):
        yield match.span()


def _holds_clause(sentence: Sentence, span: tuple[int, int]) -> bool:
    """A verb's ending inside, or a subject inside and a quoting ending behind the marks.

    In “그는 첩자”라고 말했다 the copula stands outside.
    """
    start, end = span
    tags = {m.tag for m in sentence.morphemes if start < m.start < end}
    if tags & _CLAUSE_TAGS:
        return True
    quoting = tuple(factuality()["quotative"])
    return bool(tags & _SUBJECT_TAGS) and sentence.words(end, sentence.end).startswith(quoting)


def quotation_at(quoted: list[tuple[int, int]], position: int) -> int:
    """The number of the quotation that holds a position, from 1; 0 for none."""
    for number, (start, end) in enumerate(quoted, start=1):
        if start <= position < end:
            return number
    return 0


def opened_before(text: str, bounds: Sequence[tuple[int, int]]) -> list[str]:
    """For each sentence the mark that closes the quotation which it starts in; or empty.

    A quotation runs on inside of its paragraph only, and only where all of the paragraph's
    quotations close: one mark too many would turn inside and outside round.

    Args:
        text: the article's text.
        bounds: start and end of each sentence, in order.
    """
    marks: list[str] = []
    paragraph: list[str] = []
    opened = ""
    for start, end in bounds:
        if start > 0 and text[start - 1] == "\n":
            marks += [""] * len(paragraph) if opened else paragraph
            paragraph, opened = [], ""
        paragraph.append(opened)
        opened = open_after(text[start:end], opened)
    return [*marks, *([""] * len(paragraph) if opened else paragraph)]


def runs_on(sentence: Sentence) -> bool:
    """Whether a quotation is still open where a sentence ends, in one that closes later."""
    return bool(open_after(sentence.words(sentence.start, sentence.end), sentence.opened))


def open_after(words: str, opened: str = "") -> str:
    """The mark that closes the quotation still open behind some words; empty if none is."""
    for character in words:
        if not opened:
            opened = _LONG.get(character, "")
        elif character == opened:
            opened = ""
    return opened
