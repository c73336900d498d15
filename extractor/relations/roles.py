"""The role that the particles behind a noun phrase give it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.relations.lexicon import facts, particles
from extractor.schema import Morpheme

NONE = "none"


def role_at(morphemes: Sequence[Morpheme], index: int) -> tuple[str, int]:
    """The role told by the particles from ``index`` on, and the index after them.

    ``bare`` where no particle stands there.
    """
    if index >= len(morphemes) or not morphemes[index].tag.startswith("J"):
        return "bare", index
    compound = _compound(morphemes, index)
    if compound is not None:
        return compound
    role, end = NONE, index
    while end < len(morphemes) and morphemes[end].tag.startswith("J"):
        found = particles()["particles"].get(morphemes[end].tag, {}).get(morphemes[end].form, NONE)
        role = _stronger(role, found, first=end == index)
        end += 1
    return role, end


def _stronger(before: str, after: str, *, first: bool) -> str:
    """Of two particles in a row (에게는, 에서도) the first says more than a topic marker."""
    if first:
        return after
    return before if after in {"top", "also", NONE} and before != NONE else after


def _compound(morphemes: Sequence[Morpheme], index: int) -> tuple[str, int] | None:
    table, longest = _compounds()
    for length in range(min(longest, len(morphemes) - index), 1, -1):
        end = index + length
        forms = " ".join(m.form for m in morphemes[index:end])
        goes_on = forms.endswith(" 고") and [m.tag for m in morphemes[end : end + 1]] == ["VX"]
        seated = index > 0 and morphemes[index - 1].form in facts()["seat_nouns"]
        if forms in table and not goes_on and not seated:  # 본부를 두고 있다
            return table[forms], index + length
    return None


@cache
def _compounds() -> tuple[dict[str, str], int]:
    table: dict[str, str] = particles()["compounds"]
    return table, max(len(forms.split()) for forms in table)
