"""Sentence boundaries that respect quotations, headlines and cut-off tails.

A sentence ends at a full stop outside of quotations and brackets, at a final ending that
only lacks its full stop, and at the end of a line unless the line was merely wrapped. An
ellipsis ends nothing: an archive's ``… Read more`` stays with the sentence it cuts off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.korean.surface import SPACE_TAG, SurfaceToken
from extractor.resources import load_yaml


@dataclass(frozen=True, slots=True)
class _Rules:
    terminators: frozenset[str]
    pairs: dict[str, str]
    continuations: tuple[str, ...]
    open_tags: frozenset[str]
    bare_endings: frozenset[str]


@cache
def _rules() -> _Rules:
    data: Any = load_yaml("sentences.yaml")
    return _Rules(
        terminators=frozenset(data["terminators"]),
        pairs=dict(data["pairs"]),
        continuations=tuple(sorted(data["continuations"], key=len, reverse=True)),
        open_tags=frozenset(data["open_tags"]),
        bare_endings=frozenset(data["bare_endings"]),
    )


def sentence_starts(text: str, tokens: Sequence[SurfaceToken]) -> list[bool]:
    """For each token, whether a sentence starts there; the first token always starts one."""
    starts = [False] * len(tokens)
    depths = _depths(text, tokens)
    for index in range(len(tokens) - 1):
        if _ends_after(text, tokens, depths, index):
            starts[_next_word(tokens, index)] = True
    if starts:
        starts[0] = True
    return starts


def _next_word(tokens: Sequence[SurfaceToken], index: int) -> int:
    """The token that opens the next sentence; blanks stay with the sentence they follow."""
    following = index + 1
    while following < len(tokens) - 1 and _is_space(tokens[following]):
        following += 1
    return following if not _is_space(tokens[following]) else 0


def _ends_after(
    text: str, tokens: Sequence[SurfaceToken], depths: Sequence[int], index: int
) -> bool:
    token = tokens[index]
    if _is_space(token):
        return _line_ends(text, tokens, index)
    if depths[index] > 0 or not _blank_follows(text, token.end):
        return False
    tag = token.morphemes[-1].tag
    if tag == "SF" or text[token.start : token.end] in _rules().terminators:
        return not _is_abbreviation(tokens, index)
    if tag == "SSC":
        return _quoted_sentence_ends(text, tokens, index)
    return tag == "EF" and token.morphemes[-1].form in _rules().bare_endings


def _line_ends(text: str, tokens: Sequence[SurfaceToken], index: int) -> bool:
    """Whether a line break after words is the end of a sentence, not of a wrapped line."""
    gap = text[tokens[index].start : tokens[index].end]
    breaks = gap.count("\n")
    if not breaks or index == 0:
        return False
    return breaks > 1 or tokens[index - 1].morphemes[-1].tag not in _rules().open_tags


def _is_abbreviation(tokens: Sequence[SurfaceToken], index: int) -> bool:
    """A full stop behind an initial (Ю. Ушаков) or a number (1. 개최) ends no sentence."""
    if index == 0:
        return False
    before = tokens[index - 1]
    tag = before.morphemes[-1].tag
    length = before.end - before.start
    if tokens[index].start != before.end:
        return False
    return tag == "SN" or (length == 1 and tag in {"SL", "SW"})


def _quoted_sentence_ends(text: str, tokens: Sequence[SurfaceToken], index: int) -> bool:
    """A closing quotation mark ends a sentence if a whole one stands before it."""
    if index == 0:
        return False
    before = tokens[index - 1].morphemes[-1]
    if before.tag not in {"EF", "SF"}:
        return False
    rest = text[tokens[index].end :].lstrip()
    word = rest.split(maxsplit=1)[0] if rest else ""
    return word.rstrip(",") not in _rules().continuations


def _depths(text: str, tokens: Sequence[SurfaceToken]) -> list[int]:
    """How many quotations and brackets are open after each token.

    One that never closes on its line opens nothing: a cut-off quotation must not swallow
    the rest of the article.
    """
    closers = _matching(text)
    depths: list[int] = []
    ends: list[int] = []
    for token in tokens:
        for position in range(token.start, token.end):
            while ends and ends[-1] <= position:
                ends.pop()
            if position in closers:
                ends.append(closers[position])
        while ends and ends[-1] < token.end:
            ends.pop()
        depths.append(len(ends))
    return depths


def _matching(text: str) -> dict[int, int]:
    """Position of each opening mark → position of the mark that closes it, line by line."""
    pairs = _rules().pairs
    found: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for position, character in enumerate(text):
        if character == "\n":
            stack.clear()
        elif any(closer == character for closer, _ in stack):
            while stack[-1][0] != character:
                stack.pop()
            found[stack.pop()[1]] = position
        elif character in pairs:
            stack.append((pairs[character], position))
    return found


def _blank_follows(text: str, position: int) -> bool:
    return position >= len(text) or text[position].isspace()


def _is_space(token: SurfaceToken) -> bool:
    return token.morphemes[0].tag == SPACE_TAG
