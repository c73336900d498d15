"""Whether two written names name the same, with the reason in words.

The rules are asked one after another; the first that has an answer decides. A trained
comparison takes the place of the last one: it has the same arguments and the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from extractor.names import evidence
from extractor.names.lexicon import Lexicon, as_lexicon, full_forms
from extractor.names.matching import compare_names
from extractor.names.scripts import fold, normalize, script
from extractor.schema import Name


class Comparison(NamedTuple):
    """The probability, 0 to 1, that two names name the same, and why; 0.5 and above: they do."""

    score: float
    reason: str


Rule = Callable[[str, str, Lexicon], Comparison | None]


def compare(a: str, b: str, lexicon: Lexicon | Sequence[Name] | None = None) -> Comparison:
    """Compare two names in any of Hangul, Cyrillic, Latin and Chinese characters.

    Args:
        a: a name.
        b: another one; ``compare(b, a)`` gives the same.
        lexicon: the names known; None means the shipped lexicon.

    Raises:
        ResourceError: the shipped lexicon is needed and missing.
    """
    found = compare_exactly(a, b, as_lexicon(lexicon))
    return Comparison(round(found.score, 4), found.reason)


def compare_exactly(a: str, b: str, lexicon: Lexicon) -> Comparison:
    """The same with a score that is not rounded, for ordering many names."""
    one, other = sorted((normalize(a), normalize(b)))
    for rule in RULES:
        answer = rule(one, other, lexicon)
        if answer is not None:
            return answer
    raise AssertionError("The last rule answers always.")


def _empty(one: str, other: str, _: Lexicon) -> Comparison | None:
    return None if fold(one) and fold(other) else Comparison(0.0, "one of the names is empty")


def _same_form(one: str, other: str, _: Lexicon) -> Comparison | None:
    if fold(one) != fold(other):
        return None
    return Comparison(evidence.SAME_FORM, f"{one} is the same form")


def _lexicon(one: str, other: str, lexicon: Lexicon) -> Comparison | None:
    first, second = lexicon.the(one), lexicon.the(other)
    if first is not None and first == second:
        name = lexicon.names[first].ko
        return Comparison(evidence.LEXICON, f"both are {name} in the lexicon")
    full = set(lexicon.full(one)), set(lexicon.full(other))
    if full[0] and full[1] and not full[0] & full[1]:
        return Comparison(evidence.CONTRADICTION, "the lexicon knows them as two names")
    return None


def _parts(one: str, other: str, lexicon: Lexicon) -> Comparison | None:
    found = compare_names(one, other)
    best = Comparison(found.score, found.reason)
    for known, unknown in ((one, other), (other, one)):
        for form in _other_forms(known, unknown, lexicon):
            score, reason, _ = compare_names(form, unknown)
            if score * evidence.LEXICON > best.score:
                reason = f"{known} is {form} in the lexicon; {reason}"
                best = Comparison(score * evidence.LEXICON, reason)
    return best


def _other_forms(known: str, unknown: str, lexicon: Lexicon) -> list[str]:
    """What the lexicon offers for a name, in the script of the name it is compared with.

    Other scripts count only where that one is missing: 김종은 is like Kim Jong Un, and yet not
    김정은.
    """
    entry = lexicon.the(known) if len(lexicon.full(known)) == 1 else None
    forms = () if entry is None else full_forms(lexicon.names[entry])
    alike = [form for form in forms if script(form) == script(unknown)]
    return alike or list(forms)


RULES: Final[tuple[Rule, ...]] = (_empty, _same_form, _lexicon, _parts)
