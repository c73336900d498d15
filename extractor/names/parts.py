"""Comparing single parts of names: 우샤코프 with Ушаков, Ю. with 유리."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final, NamedTuple

from extractor.names.align import similarity
from extractor.names.joint import ORDER, fit
from extractor.names.languages import language_of
from extractor.names.latin_systems import transliterate
from extractor.names.phonemes import classes, skeleton
from extractor.names.romanization import romanize
from extractor.names.scripts import Token, fold
from extractor.names.shared_spellings import share_spelling
from extractor.names.transcription import cyrillic_to_hangul
from extractor.names.weights import part_features
from extractor.names.weights import probability as weigh
from extractor.resources import load_yaml
from extractor.schema import Script

SAME: Final = 0.99
RULE: Final = 0.97
"""A published rule turns one part into the other."""
SHARED: Final = 0.85
"""People of the lexicon have both spellings for one Latin part (조셉, 조지프: Joseph)."""
SOUND: Final = 0.95
"""At most: two parts sound alike, and no rule says that they are one."""
INITIAL: Final = 0.8
DIFFERENT: Final = 0.03
_UNLIKE: Final = 0.001
"""Two parts have hardly a sound in common."""
_THIRD: Final = 3

_MIDDLE: Final = {False: 0.76, True: 0.86}
_SLOPE: Final = {False: 22.0, True: 30.0}
"""Where likeness of sound means 0.5 and how steeply it rises; True: within one script, where
little distance is no matter of transcription any more."""
_SHORT: Final = 4
"""Classes of sound up to which two parts in one script are alike or not, with nothing between."""


class Kind(StrEnum):
    """What a comparison of parts rests on."""

    FORM = "form"
    INITIAL = "initial"
    RULE = "rule"
    SOUND = "sound"


class PartScore(NamedTuple):
    """How probably two parts are one, 0 to 1, why, and what that rests on."""

    score: float
    reason: str
    kind: Kind = Kind.SOUND


def compare_parts(one: Token, other: Token) -> PartScore:
    """Compare two parts; the order does not matter for the score."""
    if fold(one.text) == fold(other.text):
        return PartScore(SAME, f"{one.text} stands in both", Kind.FORM)
    if one.initial or other.initial:
        return _compare_initial(one, other)
    if {_sex(one), _sex(other)} == {"women", "men"}:
        return PartScore(DIFFERENT, f"of {one.text} and {other.text} one is a woman's surname")
    return _compare_by_rule(one, other) or _compare_by_sound(one, other)


@lru_cache(maxsize=20_000)
def _sex(part: Token) -> str:
    """``women`` or ``men`` where the ending of a Slavic surname says so, else empty."""
    endings = _seed("transcription/name_parts.yaml")
    folded = fold(part.text)
    return next((sex for sex in ("women", "men") if folded.endswith(tuple(endings[sex]))), "")


@cache
def _seed(name: str) -> Mapping[str, Sequence[str]]:
    loaded: Mapping[str, Sequence[str]] = load_yaml(name)
    return loaded


def _compare_initial(one: Token, other: Token) -> PartScore:
    short, full = (one, other) if one.initial else (other, one)
    if classes(full.text)[:1] == classes(short.text)[:1]:
        return PartScore(INITIAL, f"{short.text}. abbreviates {full.text}", Kind.INITIAL)
    return PartScore(DIFFERENT, f"{short.text}. is no initial of {full.text}", Kind.INITIAL)


def _in_hangul(part: str) -> str:
    return cyrillic_to_hangul(part, language_of(part))


def _in_latin(part: str) -> str:
    return transliterate(part, language=language_of(part))


_RULES: Final[dict[tuple[Script, Script], tuple[Callable[[str], str], str]]] = {
    (Script.CYRILLIC, Script.HANGUL): (_in_hangul, "the transcription of"),
    (Script.HANGUL, Script.LATIN): (romanize, "the Revised Romanization of"),
    (Script.CYRILLIC, Script.LATIN): (_in_latin, "the BGN/PCGN spelling of"),
}


def _compare_by_rule(one: Token, other: Token) -> PartScore | None:
    for source, target in ((one, other), (other, one)):
        rule = _RULES.get((source.script, target.script))
        if rule and fold(rule[0](source.text)) == fold(target.text):
            return PartScore(RULE, f"{target.text} is {rule[1]} {source.text}", Kind.RULE)
    shared = share_spelling(one.text, other.text) if _both_hangul(one, other) else None
    if shared is None:
        return None
    return PartScore(SHARED, f"{one.text} and {other.text} are both written for {shared}")


def _both_hangul(one: Token, other: Token) -> bool:
    return one.script == other.script == Script.HANGUL


def _compare_by_sound(one: Token, other: Token) -> PartScore:
    if one.script != other.script and _share_little(skeleton(one.text), skeleton(other.text)):
        return PartScore(_UNLIKE, f"{one.text} and {other.text} {_in_words(_UNLIKE)}")
    found = fit(one.text, other.text, (one.script, other.script))
    if found is None:
        return _compare_by_likeness(one, other)
    first, second = sorted((one.script, other.script), key=ORDER.index)
    score = weigh(f"{first} {second}", part_features(found))
    return PartScore(SOUND * score, f"{one.text} and {other.text} {_in_words(score)}")


@lru_cache(maxsize=50_000)
def _share_little(one: str, other: str) -> bool:
    """Whether two skeletons have less than a third of their classes in common.

    No alignment of such parts comes near a match, and most pairs of parts are such.
    """
    common = sum((Counter(one) & Counter(other)).values())
    return _THIRD * common < max(len(one), len(other))


def _in_words(score: float) -> str:
    return "sound alike" if score >= 0.5 else "do not sound alike"


def _compare_by_likeness(one: Token, other: Token) -> PartScore:
    alike = similarity(one.text, other.text)
    for source, target in ((one, other), (other, one)):
        if (source.script, target.script) == (Script.CYRILLIC, Script.HANGUL):
            alike = max(alike, similarity(_in_hangul(source.text), target.text))
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
