"""Long texts in windows, so that the time of the finders grows with the text and not its square.

The finders compare candidates with each other. What a candidate depends on stands in its own
sentence, so windows that end with a line or a sentence change nothing; what concerns the whole
article (one label for a form, echoes) is done outside of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extractor.entities.candidates import Candidate, TextView

SIZE: Final = 2_000
"""Characters after which a window ends at the next line, sentence or blank."""
_REACH: Final = 1_000
_BREAKS: Final = ("\n", ". ", " ")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text with a view of its own, whose offsets count from ``start``."""

    start: int
    end: int
    view: TextView

    def inner(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Candidates of the text, with offsets of the window."""
        return [_moved(candidate, -self.start) for candidate in candidates]

    def outer(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Candidates of the window, with offsets of the text."""
        return [_moved(candidate, self.start) for candidate in candidates]


def windows_of(view: TextView, candidates: Sequence[Candidate]) -> list[Window]:
    """The windows of a text, in order; none ends inside a candidate."""
    bounds = list(_bounds(view.text, candidates))
    windows: list[Window] = []
    position = 0
    for start, end in bounds:
        first = position
        while position < len(view.morphemes) and view.morphemes[position].start < end:
            position += 1
        morphemes = [
            m._replace(start=m.start - start, end=m.end - start)
            for m in view.morphemes[first:position]
        ]
        windows.append(Window(start, end, TextView(view.text[start:end], morphemes)))
    return windows


def share_out(windows: Sequence[Window], candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """The candidates of each window, by where they start, with offsets of the text."""
    starts = [window.start for window in windows]
    shares: list[list[Candidate]] = [[] for _ in windows]
    for candidate in candidates:
        shares[bisect_right(starts, candidate.start) - 1].append(candidate)
    return shares


def _moved(candidate: Candidate, by: int) -> Candidate:
    if by == 0:
        return candidate
    return replace(candidate, start=candidate.start + by, end=candidate.end + by)


def _bounds(text: str, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    inside = {at for c in candidates for at in range(c.start + 1, c.end)}
    start = 0
    while len(text) - start > SIZE + _REACH:
        end = _break_after(text, start + SIZE, inside)
        yield start, end
        start = end
    yield start, len(text)


def _break_after(text: str, position: int, inside: set[int]) -> int:
    """The first good place to cut behind a position; where there is none, the next free one."""
    for mark in _BREAKS:
        found = text.find(mark, position, position + _REACH)
        end = found + len(mark)
        if found >= 0 and end not in inside:
            return end
    end = position + _REACH
    while end in inside:
        end += 1
    return min(end, len(text))
