"""Quotations that hold clauses: what is said inside does not act outside."""

from __future__ import annotations

import re
from typing import Final

from extractor.relations.nodes import Sentence

_QUOTED: Final = re.compile(r"“[^”]*(?:”|$)|‘[^’]*(?:’|$)|\"[^\"]*(?:\"|$)|'[^']*(?:'|$)")
_CLAUSE_TAGS: Final = frozenset({"EF", "EC", "EP"})


def quotations(sentence: Sentence) -> list[tuple[int, int]]:
    """The (start, end) of each quotation with a clause in it; quoted words alone are none."""
    return [
        match.span()
        for match in _QUOTED.finditer(sentence.text, sentence.start, sentence.end)
        if any(
            match.start() < m.start < match.end() and m.tag in _CLAUSE_TAGS
            for m in sentence.morphemes
        )
    ]


def quotation_at(quoted: list[tuple[int, int]], position: int) -> int:
    """The number of the quotation that holds a position, from 1; 0 for none."""
    for number, (start, end) in enumerate(quoted, start=1):
        if start <= position < end:
            return number
    return 0
