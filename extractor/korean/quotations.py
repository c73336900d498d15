"""Quotations and brackets: which are open where.

One that never closes opens nothing, or a cut-off quotation would swallow the rest of the
article. All must close on their line, but quotations that open and close with different
marks may run on where the line was wrapped inside of a sentence.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final
from unicodedata import category

_APOSTROPHE: Final = "'"
"""Opens, closes, and does neither in ``It's`` and ``'22년``: its neighbours tell."""

_BREAKS: Final = "\n\r\v\f\x85\u2028\u2029"
_DEEPEST: Final = 16
"""Nobody nests deeper; a text of nothing but brackets must not take forever."""

_YEAR: Final = re.compile(r"'[0-9]{2}\s*(?:\.|년)")
_LATIN: Final = re.compile("[A-Za-z]")


def count_open(
    text: str, bounds: Sequence[tuple[int, int]], pairs: Mapping[str, str], stops: Set[str]
) -> list[int]:
    """How many quotations and brackets are open after each stretch of text.

    Args:
        text: the article's text.
        bounds: start and end of each stretch, in order, without overlap.
        pairs: opening marks and those that close them.
        stops: what stands at the end of a line that was not wrapped.
    """
    closers = dict(_matching(text, {**pairs, _APOSTROPHE: _APOSTROPHE}, stops))
    openers = deque(sorted(closers))
    depths: list[int] = []
    ends: list[int] = []
    for _, end in bounds:
        while openers and openers[0] < end:
            ends.append(closers[openers.popleft()])
        ends = [closer for closer in ends if closer >= end]
        depths.append(len(ends))
    return depths


def _matching(text: str, pairs: Mapping[str, str], stops: Set[str]) -> Iterator[tuple[int, int]]:
    """Positions of the opening and the closing mark of each pair."""
    stack: deque[tuple[str, int]] = deque(maxlen=_DEEPEST)
    line_start = 0
    for mark in _marks(tuple(pairs.items())).finditer(text):
        character, position = mark[0], mark.start()
        if character in _BREAKS:
            line = text[line_start:position].strip()
            stack = _after_line(stack, wrapped=bool(line) and line[-1] not in stops)
            line_start = position + 1
        elif any(closer == character for closer, _ in stack) and _may_close(text, position):
            while stack[-1][0] != character:
                stack.pop()
            yield stack.pop()[1], position
        elif character in pairs and _may_open(text, position):
            stack.append((pairs[character], position))


def _marks(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    every = {mark for pair in pairs for mark in pair}
    return re.compile(f"[{re.escape(''.join(sorted(every)))}{_BREAKS}]")


def _after_line(stack: deque[tuple[str, int]], *, wrapped: bool) -> deque[tuple[str, int]]:
    """What is still open in the next line: quotations, where the line was wrapped."""
    if not wrapped:
        return deque(maxlen=_DEEPEST)
    kept = (mark for mark in stack if category(mark[0]) == "Pf")
    return deque(kept, maxlen=_DEEPEST)


def _may_open(text: str, position: int) -> bool:
    """Whether a mark can open; only an apostrophe is in doubt."""
    if text[position] != _APOSTROPHE:
        return True
    before, after = text[max(0, position - 1) : position], text[position + 1 : position + 2]
    return not before.isalnum() and not after.isspace() and not _YEAR.match(text, position)


def _may_close(text: str, position: int) -> bool:
    """Whether a mark can close, given that one of its kind is open."""
    if text[position] != _APOSTROPHE:
        return True
    before, after = text[max(0, position - 1) : position], text[position + 1 : position + 2]
    return not before.isspace() and not (before.isalnum() and bool(_LATIN.match(after)))
