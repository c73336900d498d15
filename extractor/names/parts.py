"""Comparing single parts of names: 우샤코프 with Ушаков, Ю. with 유리."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from extractor.names.align import similarity
from extractor.names.phonemes import classes
from extractor.names.romanization import romanize, transliterate
from extractor.names.scripts import Token, fold
from extractor.names.transcription import transcribe
from extractor.schema import Script

SAME: Final = 0.99
RULE: Final = 0.97
"""A published rule turns one part into the other."""
INITIAL: Final = 0.8
DIFFERENT: Final = 0.03

_MIDDLE: Final = {False: 0.76, True: 0.86}
_SLOPE: Final = {False: 22.0, True: 30.0}
"""Where likeness of sound means 0.5 and how steeply it rises; True: within one script, where
little distance is no matter of transcription any more."""
_SHORT: Final = 4
"""Classes of sound up to which two parts in one script are alike or not, with nothing between."""


class PartScore(NamedTuple):
    """How probably two parts are one, 0 to 1, and why."""

    score: float
    reason: str


def compare_parts(one: Token, other: Token) -> PartScore:
    """Compare two parts; the order does not matter for the score."""
    if fold(one.text) == fold(other.text):
        return PartScore(SAME, f"{one.text} stands in both")
    if one.initial or other.initial:
        return _compare_initial(one, other)
    return _compare_by_rule(one, other) or _compare_by_sound(one, other)


def _compare_initial(one: Token, other: Token) -> PartScore:
    short, full = (one, other) if one.initial else (other, one)
    if classes(full.text)[:1] == classes(short.text)[:1]:
        return PartScore(INITIAL, f"{short.text}. abbreviates {full.text}")
    return PartScore(DIFFERENT, f"{short.text}. is no initial of {full.text}")


_RULES: Final = {
    (Script.CYRILLIC, Script.HANGUL): (transcribe, "the transcription of"),
    (Script.HANGUL, Script.LATIN): (romanize, "the Revised Romanization of"),
    (Script.CYRILLIC, Script.LATIN): (transliterate, "the BGN/PCGN spelling of"),
}


def _compare_by_rule(one: Token, other: Token) -> PartScore | None:
    for source, target in ((one, other), (other, one)):
        rule = _RULES.get((source.script, target.script))
        if rule and fold(rule[0](source.text)) == fold(target.text):
            return PartScore(RULE, f"{target.text} is {rule[1]} {source.text}")
    return None


def _compare_by_sound(one: Token, other: Token) -> PartScore:
    alike = similarity(one.text, other.text)
    for source, target in ((one, other), (other, one)):
        if (source.script, target.script) == (Script.CYRILLIC, Script.HANGUL):
            alike = max(alike, similarity(transcribe(source.text), target.text))
    same_script = one.script == other.script
    if same_script and max(len(classes(one.text)), len(classes(other.text))) <= _SHORT:
        return PartScore(DIFFERENT, f"{one.text} and {other.text} differ")
    return PartScore(
        probability(alike, same_script=same_script),
        f"{one.text} and {other.text} sound {alike:.0%} alike",
    )


def probability(alike: float, *, same_script: bool) -> float:
    """Likeness of sound as a probability, never surer than a published rule."""
    middle, slope = _MIDDLE[same_script], _SLOPE[same_script]
    return RULE / (1.0 + math.exp(-slope * (alike - middle)))
