"""Forms that a name probably has in other scripts, for finding it there."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extractor.names.east_asian import from_hangul
from extractor.names.joint import spell
from extractor.names.kontsevich import to_cyrillic
from extractor.names.korean_names import split_korean
from extractor.names.romanization import romanize_person
from extractor.names.scripts import script, tokens
from extractor.schema import Script

_CHINESE: Final = 4
"""No more syllables than this have the names that are looked for as Chinese ones."""


@lru_cache(maxsize=5_000)
def other_forms(name: str) -> tuple[str, ...]:
    """How the name may be written in the other scripts, the likeliest first."""
    own = script(name)
    found = [
        " ".join(
            (*spell(part.text, part.script, target), part.text)[place] for part in tokens(name)
        )
        for target in (Script.CYRILLIC, Script.LATIN)
        if target != own
        for place in (0, 1)
        if all(len(spell(part.text, part.script, target)) > place for part in tokens(name))
    ]
    if own == Script.HANGUL and len(name) <= _CHINESE:
        found += _east_asian(name)
    return tuple(dict.fromkeys(form for form in found if form))


def _east_asian(name: str) -> list[str]:
    found = [form.form for to in ("ru", "en") for form in from_hangul(name, "zh", 2, to)]
    if split_korean(name):
        found += [romanize_person(name), *(form.form for form in to_cyrillic(name, 2))]
    return [form for form in found if script(form) != Script.HANGUL]
