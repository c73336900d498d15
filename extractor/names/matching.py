"""Comparing whole names part by part: order, initials, patronymics, Korean syllables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from extractor.names.korean_names import is_surname, split_korean, surname_spellings
from extractor.names.parts import DIFFERENT, RULE, PartScore, compare_parts
from extractor.names.scripts import Token, fold, tokens
from extractor.resources import load_yaml
from extractor.schema import Script

SURNAME_ALONE: Final = 0.75
"""What remains of the score where one name is the other's last part alone (우샤코프)."""
PART_ALONE: Final = 0.6
"""… or another part (유리)."""
FAMILY_NAME_ONLY: Final = 0.2
"""A Korean family name against a full name: a fifth of all Koreans are 김."""

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
    korean = split_korean(one), split_korean(other)
    if korean[0] and korean[1]:
        return [PartScore(DIFFERENT, f"{one} and {other} are two Korean names")]
    for (name, parts), whole in zip(((one, second), (other, first)), korean[::-1], strict=True):
        if whole and is_surname(name):
            return [PartScore(FAMILY_NAME_ONLY, f"{name} is only a family name")]
        if whole and parts:
            other_parts = first if whole is korean[1] else second
            return [_by_syllable(whole, other_parts), _by_part(first, second)]
    return [_by_part(first, second), _joined(first, second)]


@cache
def _patronymics() -> tuple[str, ...]:
    return tuple(load_yaml("transcription/name_parts.yaml")["patronymics"])


def _by_part(first: Sequence[Token], second: Sequence[Token]) -> PartScore:
    fewer, more = sorted((first, second), key=len)
    found, left = _assign(fewer, more)
    score = min(part.score for part in found)
    reason = "; ".join(part.reason for part in found)
    if len(more) > 2:
        left = [token for token in left if not fold(token.text).endswith(_patronymics())]
    if not left or score < 0.5:
        return PartScore(score, reason)
    if all(token.initial for token in fewer):
        return PartScore(DIFFERENT, f"{reason}; an initial alone says too little")
    last = more[-1] not in left
    factor = SURNAME_ALONE if last else PART_ALONE
    missing = " ".join(token.text for token in left)
    return PartScore(score * factor, f"{reason}; {missing} stands in one of them alone")


def _assign(fewer: Sequence[Token], more: Sequence[Token]) -> tuple[list[PartScore], list[Token]]:
    """Pair the parts, the likeliest pairs first; also the parts of the longer name left over."""
    scored = sorted(
        (
            (compare_parts(one, other), row, column)
            for row, one in enumerate(fewer)
            for column, other in enumerate(more)
        ),
        key=lambda pair: (-pair[0].score, abs(pair[1] - pair[2]), pair[1]),
    )
    rows: dict[int, PartScore] = {}
    columns: set[int] = set()
    for part, row, column in scored:
        if row not in rows and column not in columns:
            rows[row] = part
            columns.add(column)
    left = [token for column, token in enumerate(more) if column not in columns]
    return [rows[row] for row in sorted(rows)], left


def _joined(first: Sequence[Token], second: Sequence[Token]) -> PartScore | None:
    """Names cut differently (Санкт-Петербург, 상트 페테르부르크) as one part each."""
    if len(first) == len(second) or any(token.initial for token in (*first, *second)):
        return None
    whole = [
        Token("".join(token.text for token in side), side[0].script, False)
        for side in (first, second)
    ]
    return compare_parts(*whole)


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
    return compare_parts(Token(one, Script.HANGUL, False), Token(other, _script(other), False))


def _script(piece: str) -> Script:
    return tokens(piece)[0].script if tokens(piece) else Script.LATIN
