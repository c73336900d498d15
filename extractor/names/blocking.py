"""Keys that two spellings of one name share, so that only few forms are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar

from extractor.names import evidence
from extractor.names.korean_names import split_korean, surname_spellings
from extractor.names.matching import compare_names
from extractor.names.phonemes import classes, phonemes, skeleton
from extractor.names.scripts import script, tokens

Owner = TypeVar("Owner")

_WINDOW: Final = 12
"""How many neighbours, ordered by sound, a form is compared with among those that share a key
(the sorted neighbourhood of Hernández and Stolfo 1995)."""


_CLASSES_APART: Final = 0.45
_SOUNDS_APART: Final = 0.75
"""Share of the sound classes, and of the sounds, in which two spellings of one name differ at most:
of the spellings that the comparison holds to be one, under one in two hundred differ in more."""


def keys(form: str) -> set[str]:
    """The keys of a form: its consonants as written, and in a fixed order of its parts.

    A Korean name has one more for each customary spelling of its surname (박: Park, Пак).
    """
    found = {skeleton(form), "".join(sorted(skeleton(token.text) for token in tokens(form)))}
    korean = split_korean(form)
    if korean:
        surname, given = korean
        found.update(skeleton(spelling + given) for spelling in surname_spellings(surname))
    return found


def transcriptions(block: Mapping[str, Owner]) -> Iterator[tuple[float, Owner, Owner]]:
    """Owners of forms in two scripts that sound the same, with the score, 0.8 to 1.

    Args:
        block: forms that share a key, each with its owner.
    """
    ordered: Sequence[str] = sorted(block, key=lambda form: (classes(form), form))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + _WINDOW]:
            if script(one) != script(other) and _may_be_one(one, other):
                score = compare_names(one, other).score
                if score >= evidence.LEAST:
                    yield score, block[one], block[other]


def _may_be_one(one: str, other: str) -> bool:
    """Whether two forms sound alike enough to be compared: a comparison costs much more."""
    return (
        _apart(classes(one), classes(other)) <= _CLASSES_APART
        and _apart(phonemes(one), phonemes(other)) <= _SOUNDS_APART
    )


def _apart(one: str, other: str) -> float:
    """The edit distance (Levenshtein 1966) as a share of the longer string."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        before, row = row, [place]
        for column, wanted in enumerate(other):
            change = before[column] + (letter != wanted)
            row.append(min(change, before[column + 1] + 1, row[-1] + 1))
    return row[-1] / max(len(one), len(other), 1)
