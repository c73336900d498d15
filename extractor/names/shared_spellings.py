"""Hangul spellings that people of the lexicon have for one Latin part: 조셉 and 조지프 for Joseph.

What they say of a name holds for everybody who has it, whether the lexicon knows him or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from extractor.names.align import similarity
from extractor.names.scripts import Token, fold, script, tokens
from extractor.resources import names
from extractor.schema import Label, Name, Script

_LEAST: Final = 0.5
"""Likeness of sound from which two parts in one place are held to answer to each other."""
_SHORTEST: Final = 4
"""Letters of a Latin part: shorter ones (Lee, Jan) are several names."""


def share_spelling(one: str, other: str) -> str | None:
    """The Latin part that two Hangul parts are both written for, None if there is none.

    Raises:
        ResourceError: the lexicon is missing.
    """
    shared = _latin_of().get(fold(one), {}).keys() & _latin_of().get(fold(other), {}).keys()
    return min(shared, default=None)


@cache
def _latin_of() -> Mapping[str, Mapping[str, None]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in names():
        if name.label == Label.PERSON:
            for hangul, latin in _parts(name):
                if len(latin.text) >= _SHORTEST and similarity(hangul.text, latin.text) >= _LEAST:
                    found[fold(hangul.text)][latin.text] = None
    return found


def _parts(name: Name) -> Iterator[tuple[Token, Token]]:
    """The parts of a name's Hangul and Latin forms that stand in the same place."""
    forms = (name.ko, name.en, *name.aliases)
    for hangul in (form for form in forms if form and script(form) == Script.HANGUL):
        for latin in (form for form in forms if form and script(form) == Script.LATIN):
            first, second = tokens(hangul), tokens(latin)
            if len(first) == len(second):
                yield from zip(first, second, strict=True)
