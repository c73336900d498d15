"""Comparing whole names part by part: order, initials, patronymics, Korean syllables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from extractor.names import evidence
from extractor.names.east_asian import same_syllables
from extractor.names.kontsevich import syllable_spellings
from extractor.names.korean_names import is_surname, split_native, surname_spellings
from extractor.names.parts import DIFFERENT, RULE, SOUND, Kind, PartScore, compare_parts
from extractor.names.romanization import latin_spellings
from extractor.names.scripts import Token, fold, script, tokens
from extractor.names.weights import name_features, probability
from extractor.resources import load_yaml
from extractor.schema import Script

SURNAME_ALONE: Final = 0.75
"""What remains of the score where one name is the other's last part alone (우샤코프)."""
PART_ALONE: Final = 0.6
"""… or another part (유리)."""
FAMILY_NAME_ONLY: Final = 0.2
"""A Korean family name against a full name: a fifth of all Koreans are 김."""

_UNRULED: Final = 0.9
"""What remains of the score of a Korean syllable that only sounds like its spelling."""

_SAME_LENGTH: Final = 0.75
"""How long the shorter of two names is at least that differ in their blanks alone."""

_SPLIT: Final = re.compile(r"[-‐‑–]")


@lru_cache(maxsize=50_000)
def compare_names(one: str, other: str) -> PartScore:
    """The best reading of two names as one, by parts alone, without a lexicon."""
    readings = [reading for reading in _readings(one, other) if reading is not None]
    return max(readings, key=lambda reading: reading.score)


def _readings(one: str, other: str) -> list[PartScore | None]:
    first, second = tokens(one), tokens(other)
    if not first or not second:
        return [PartScore(0.0, "one of the names is empty")]
    korean = split_native(one), split_native(other)
    if korean[0] and korean[1]:
        return [PartScore(DIFFERENT, f"{one} and {other} are two Korean names")]
    for (name, parts), whole in zip(((one, second), (other, first)), korean[::-1], strict=True):
        if whole and is_surname(name):
            return [PartScore(FAMILY_NAME_ONLY, f"{name} is only a family name")]
        if whole and parts:
            other_parts = first if whole is korean[1] else second
            found = [_by_syllable(whole, other_parts), _chinese(one, other)]
            if found[0] and fold(other_parts[0].text) in surname_spellings(whole[0]):
                return found
            return [*found, _by_part(first, second), _joined(first, second)]
    return [_by_part(first, second), _joined(first, second), _chinese(one, other)]


@cache
def _patronymics() -> tuple[str, ...]:
    return tuple(load_yaml("transcription/name_parts.yaml")["patronymics"])


def _by_part(first: Sequence[Token], second: Sequence[Token]) -> PartScore:
    fewer, more = sorted((first, second), key=len)
    found, left, turned = _assign(fewer, more)
    features = _features(more, found, left, turned=turned)
    if features and _scripts(first) != _scripts(second):
        return _weigh(features, found, left)
    score = min(part.score for part in found)
    reason = "; ".join(part.reason for part in found)
    left = _without_patronymics(left, more)
    if not left or score < 0.5:
        return PartScore(score, reason)
    if all(token.initial for token in fewer):
        return PartScore(DIFFERENT, f"{reason}; an initial alone says too little")
    last = more[-1] not in left
    factor = SURNAME_ALONE if last else PART_ALONE
    missing = " ".join(token.text for token in left)
    return PartScore(score * factor, f"{reason}; {missing} stands in one of them alone")


def pair_features(first: Sequence[Token], second: Sequence[Token]) -> dict[str, float]:
    """What the best pairing of two names says; empty where only initials could be paired."""
    fewer, more = sorted((first, second), key=len)
    found, left, turned = _assign(fewer, more)
    return _features(more, found, left, turned=turned)


def _features(
    more: Sequence[Token],
    found: Sequence[PartScore],
    left: Sequence[Token],
    *,
    turned: bool,
) -> dict[str, float]:
    scores = [part.score for part in found if part.kind != Kind.INITIAL]
    if not scores:
        return {}
    left = _without_patronymics(left, more)
    initials = len(found) - len(scores)
    return name_features(scores, initials, left, more, turned=turned)


def _without_patronymics(left: Sequence[Token], more: Sequence[Token]) -> list[Token]:
    if len(more) <= 2:
        return list(left)
    return [token for token in left if not fold(token.text).endswith(_patronymics())]


def _weigh(
    features: Mapping[str, float], found: Sequence[PartScore], left: Sequence[Token]
) -> PartScore:
    """The trained comparison; initials that contradict decide alone."""
    reasons = [part.reason for part in found]
    if any(part.kind == Kind.INITIAL and part.score < 0.5 for part in found):
        return PartScore(DIFFERENT, "; ".join(reasons))
    if left:
        reasons.append(f"{' '.join(token.text for token in left)} stands in one of them alone")
    if features["turned"]:
        reasons.append("the order is reversed")
    if not left and all(part.kind in (Kind.FORM, Kind.RULE) for part in found):
        return PartScore(min(part.score for part in found), "; ".join(reasons), Kind.RULE)
    ruled = all(part.kind in (Kind.FORM, Kind.RULE) for part in found)
    most = evidence.LEXICON if ruled else SOUND
    return PartScore(most * probability("names", features), "; ".join(reasons))


def _scripts(parts: Sequence[Token]) -> set[Script]:
    return {token.script for token in parts}


def _assign(
    fewer: Sequence[Token], more: Sequence[Token]
) -> tuple[list[PartScore], list[Token], bool]:
    """Pair the parts, the likeliest pairs first; the parts left over; whether the order differs."""
    scored = sorted(
        (
            (compare_parts(one, other), row, column)
            for row, one in enumerate(fewer)
            for column, other in enumerate(more)
        ),
        key=lambda pair: (-pair[0].score, abs(pair[1] - pair[2]), pair[1]),
    )
    rows: dict[int, PartScore] = {}
    columns: dict[int, int] = {}
    for part, row, column in scored:
        if row not in rows and column not in columns:
            rows[row] = part
            columns[column] = row
    left = [token for column, token in enumerate(more) if column not in columns]
    order = [columns[column] for column in sorted(columns)]
    return [rows[row] for row in sorted(rows)], left, order != sorted(order)


def _joined(first: Sequence[Token], second: Sequence[Token]) -> PartScore | None:
    """Names cut differently (Санкт-Петербург, 상트 페테르부르크) as one part each."""
    if len(first) == len(second) or any(token.initial for token in (*first, *second)):
        return None
    whole = [
        Token("".join(token.text for token in side), side[0].script, False)
        for side in (first, second)
    ]
    lengths = sorted(len(token.text) for token in whole)
    if whole[0].script == whole[1].script and lengths[0] < _SAME_LENGTH * lengths[1]:
        return None  # one of them has more in it than the other, however it is cut
    return compare_parts(*whole)


def _chinese(one: str, other: str) -> PartScore | None:
    """Two ways to write the same Chinese syllables, if both names are that."""
    if script(one) == script(other) or not same_syllables(one, other):
        return None
    return PartScore(SOUND, f"{one} and {other} are the same Chinese syllables", Kind.RULE)


def _by_syllable(korean: tuple[str, str], parts: Sequence[Token]) -> PartScore | None:
    """A Korean name against its spelling elsewhere: surname by custom, then syllables."""
    pieces = [piece for token in parts for piece in _SPLIT.split(token.text) if piece]
    if len(pieces) < 2:
        return None
    turned = [*pieces[-1:], *pieces[:-1]]
    return max((_in_order(korean, order) for order in (pieces, turned)), key=lambda p: p.score)


def _in_order(korean: tuple[str, str], pieces: Sequence[str]) -> PartScore:
    surname, given = korean
    rest = list(pieces[1:])
    cut = list(given) if len(rest) == len(given) else [given]
    spelt = rest if len(cut) == len(rest) else ["".join(rest)]
    found = [_surname_score(surname, pieces[0])]
    found += [_syllable_score(one, other) for one, other in zip(cut, spelt, strict=True)]
    return PartScore(min(part.score for part in found), "; ".join(part.reason for part in found))


def _surname_score(surname: str, spelling: str) -> PartScore:
    if fold(spelling) in surname_spellings(surname):
        return PartScore(RULE, f"{surname} is spelt {spelling}")
    return _syllable_score(surname, spelling)


def _syllable_score(one: str, other: str) -> PartScore:
    if len(one) == 1 and fold(other) in latin_spellings(one) | syllable_spellings(one):
        return PartScore(RULE, f"{one} is spelt {other}", Kind.RULE)
    found = compare_parts(Token(one, Script.HANGUL, False), Token(other, _script(other), False))
    return found._replace(score=_UNRULED * found.score)


def _script(piece: str) -> Script:
    return tokens(piece)[0].script if tokens(piece) else Script.LATIN
