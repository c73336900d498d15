"""Keys that two spellings of one name share, so that only few forms are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar

from extractor.names import evidence
from extractor.names.korean_names import split_korean, surname_spellings
from extractor.names.matching import compare_names
from extractor.names.phonemes import classes, skeleton
from extractor.names.scripts import script, tokens

Owner = TypeVar("Owner")

_WINDOW: Final = 12
"""How many neighbours, ordered by sound, a form is compared with among those that share a key
(the sorted neighbourhood of Hernández and Stolfo 1995)."""


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
            if script(one) != script(other):
                score = compare_names(one, other).score
                if score >= evidence.LEAST:
                    yield score, block[one], block[other]
