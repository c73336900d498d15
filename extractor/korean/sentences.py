"""Sentence boundaries that respect quotations, headlines and cut-off tails.

A sentence ends at a full stop outside of quotations and brackets, at a final ending that
only lacks its full stop, and at the end of a line unless the line was merely wrapped. An
ellipsis ends nothing: an archive's ``… Read more`` stays with the sentence it cuts off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extractor.korean.quotations import count_open
from extractor.korean.surface import SPACE_TAG, SurfaceToken
from extractor.resources import load_yaml
from extractor.schema import Morpheme

_WORD: Final = re.compile(r"\s{0,20}(\S{0,20})")  # bounded: a text may be one long word
_HANGUL: Final = re.compile(r"[가-힣]")


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
        continuations=tuple(data["continuations"]),
        open_tags=frozenset(data["open_tags"]),
        bare_endings=frozenset(data["bare_endings"]),
    )


def sentence_starts(text: str, tokens: Sequence[SurfaceToken]) -> list[bool]:
    """For each token, whether a sentence starts there; the first token always starts one."""
    starts = [False] * len(tokens)
    bounds = [(token.start, token.end) for token in tokens]
    depths = count_open(text, bounds, _rules().pairs, _rules().terminators)
    for index in range(len(tokens) - 1):
        if not depths[index] and _ends_after(text, tokens, index):
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


def _ends_after(text: str, tokens: Sequence[SurfaceToken], index: int) -> bool:
    """Whether a sentence ends with a token that stands in no quotation or bracket."""
    token = tokens[index]
    if _is_space(token):
        return _line_ends(text, tokens, index)
    if not _blank_follows(text, token.end):
        return _blank_is_missing(text, tokens, index)
    tag = token.morphemes[-1].tag
    if _is_terminator(text, token):
        return not _is_abbreviation(tokens, index)
    if tag == "SSC":
        return _quoted_sentence_ends(text, tokens, index)
    return tag == "EF" and token.morphemes[-1].form in _rules().bare_endings


def _line_ends(text: str, tokens: Sequence[SurfaceToken], index: int) -> bool:
    """Whether a line break after words is the end of a sentence, not of a wrapped line."""
    gap = text[tokens[index].start : tokens[index].end]
    breaks = len(f"{gap}.".splitlines()) - 1
    if not breaks or index == 0:
        return False
    return breaks > 1 or not _is_open(tokens[index - 1].morphemes[-1])


def _is_open(morpheme: Morpheme) -> bool:
    """Whether a sentence that breaks off here must go on.

    Kiwi takes the 다 of a headline for a connective ending where words follow below it.
    """
    final = morpheme.tag == "EC" and morpheme.form in _rules().bare_endings
    return morpheme.tag in _rules().open_tags and not final


def _is_terminator(text: str, token: SurfaceToken) -> bool:
    """Whether a token is a full stop or the like; dots in a row are an ellipsis, which is not."""
    word = text[token.start : token.end]
    if ".." in word:
        return False
    return token.morphemes[-1].tag == "SF" or word in _rules().terminators


def _blank_is_missing(text: str, tokens: Sequence[SurfaceToken], index: int) -> bool:
    """Whether a full stop ends a sentence though the next word touches it (갔다.그는)."""
    token = tokens[index]
    if index == 0 or tokens[index - 1].morphemes[-1].tag != "EF":
        return False
    if not _HANGUL.match(text, token.end) or not _is_terminator(text, token):
        return False
    return _word_at(text, token.end) not in _rules().continuations


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
    if index == 0 or tokens[index - 1].morphemes[-1].tag not in {"EF", "SF"}:
        return False
    return _word_at(text, tokens[index].end) not in _rules().continuations


def _word_at(text: str, position: int) -> str:
    """The eojeol that comes next, without a comma behind it; longer ones are cut off."""
    word = _WORD.match(text, position)
    return word[1].rstrip(",") if word else ""


def _blank_follows(text: str, position: int) -> bool:
    return position >= len(text) or text[position].isspace()


def _is_space(token: SurfaceToken) -> bool:
    return token.morphemes[0].tag == SPACE_TAG
