"""Which of an entity's forms names it, and how the others came to belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from extractor.names import evidence
from extractor.names.korean_names import is_surname, split_korean
from extractor.names.lexicon import Lexicon
from extractor.names.matching import compare_names
from extractor.names.parts import compare_parts
from extractor.names.scripts import fold, script, tokens
from extractor.schema import ArticleEntity, Form, How, Label, Script

_ORDER: Final = (Script.HANGUL, Script.LATIN, Script.CYRILLIC, Script.HAN)
"""Which script names an entity first."""
_WEAK: Final = frozenset({How.SHORT_FORM, How.PRONOUN})
_SAME: Final = 0.5
"""The score from which two forms are held to be one."""


def is_full_person(form: str) -> bool:
    """Whether a form can stand for a person without help: several parts, none of them initials."""
    parts = tokens(form)
    return len(parts) > 1 and not any(part.initial for part in parts)


def fullness(form: str) -> tuple[int, int, int]:
    """A sort key: more parts that are no initials, then no surname alone, then length."""
    parts = [part for part in tokens(form) if not part.initial]
    return len(parts), not is_surname(form), len(form)


def is_whole_person(form: str, others: Iterable[str]) -> bool:
    """Whether a form is a person's whole name: several parts, or a Korean name in one.

    What only looks Korean is told by the others: 설리번 is a part of Jake Sullivan, 김정은 is no
    part of Kim Jong Un.
    """
    if is_full_person(form):
        return True
    if split_korean(form) is None:
        return False
    parts = [part for other in others if is_full_person(other) for part in tokens(other)]
    return all(compare_parts(tokens(form)[0], part).score < _SAME for part in parts)


def fullest(forms: Iterable[str], label: Label) -> str:
    """The form that names an entity: in Hangul if there is one, with most parts, the longest.

    A person is named by a full name in another script rather than by a Hangul surname alone.

    Raises:
        ValueError: there is no form.
    """
    distinct = tuple(dict.fromkeys(forms))
    return max(distinct, key=lambda form: _rank(form, label, distinct))


def _rank(
    form: str, label: Label, forms: tuple[str, ...]
) -> tuple[bool, int, tuple[int, int, int]]:
    whole = label != Label.PERSON or is_whole_person(form, forms)
    return whole, -_ORDER.index(script(form)), fullness(form)


def explain(form: str, name: str, label: Label, lexicon: Lexicon) -> tuple[How, float]:
    """Why a form belongs to the entity of that name, and how sure that is, 0 to 1."""
    if form == name:
        return How.SEEN, evidence.SAME_FORM
    entry = lexicon.the(form, label)
    if entry is not None and entry == lexicon.the(name, label):
        return How.LEXICON, evidence.LEXICON
    score = compare_names(form, name).score
    if label == Label.PERSON and is_part(form, name):
        return How.SHORT_FORM, evidence.SHORT_FORM
    if script(form) != script(name):
        return How.TRANSCRIPTION, round(min(score, evidence.TRANSCRIPTION), 4)
    return How.SEEN, evidence.SAME_FORM


def is_part(form: str, name: str) -> bool:
    """Whether the form is fewer parts of the name than there are, or its Korean surname."""
    korean = split_korean(name)
    if korean and form == korean[0]:
        return True
    short = [part for part in tokens(form) if not part.initial]
    whole = {fold(part.text) for part in tokens(name)}
    return len(short) < len(whole) and all(fold(part.text) in whole for part in short)


def strong_forms(entity: ArticleEntity) -> tuple[str, ...]:
    """The forms that identify an entity outside its article, in order.

    Short forms and surnames do not, nor do parts of a name that the article gives whole.
    """
    forms = [form.form for form in entity.forms if form.how not in _WEAK and fold(form.form)]
    if entity.label != Label.PERSON:
        return tuple(forms)
    whole = [form for form in forms if is_whole_person(form, forms)]
    return tuple(whole or (form for form in forms if not is_surname(form)))


def merge_forms(forms: Iterable[Form]) -> tuple[Form, ...]:
    """One row per written form: mentions add up, the strongest evidence stays."""
    merged: dict[str, Form] = {}
    for form in forms:
        known = merged.get(form.form)
        merged[form.form] = form if known is None else _stronger(known, form)
    return tuple(merged.values())


def _stronger(one: Form, other: Form) -> Form:
    best = min((one, other), key=lambda form: (evidence.STRENGTH[form.how], -form.score))
    mentions = one.mentions + other.mentions
    return Form(best.form, best.script, best.how, best.score, mentions)
