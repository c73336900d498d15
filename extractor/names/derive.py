"""An entity of the run from its articles' entities: its names in three scripts, its forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.names import evidence
from extractor.names.forms import explain, fullest, fullness, is_part, merge_forms, strong_forms
from extractor.names.lexicon import Lexicon
from extractor.names.romanization import romanize_person
from extractor.names.scripts import script
from extractor.names.transcription import transcribe
from extractor.resources import countries
from extractor.schema import ArticleEntity, Entity, Form, How, Label, Name, Script

_SHORTEST: Final = 3
"""Letters of a known name that is no chance part of another (페네르바체 SK)."""
_RARE: Final = 10
"""A form that is met so many times less than another one is no usual name."""
_SCRIPTS: Final = (Script.HANGUL, Script.CYRILLIC, Script.LATIN)


def entity_of(
    entity_id: str, parts: Sequence[ArticleEntity], articles: int, lexicon: Lexicon
) -> tuple[Entity, tuple[Form, ...]]:
    """The entity and all its forms, derived ones (``mentions`` 0) after the seen ones.

    Args:
        entity_id: its id in the run.
        parts: what the articles know of it, in order; never empty.
        articles: in how many articles it stands.
        lexicon: where names that nobody wrote are looked up first.
    """
    label = parts[0].label
    written = merge_forms(form for part in parts for form in part.forms)
    entry = _entry(ArticleEntity(label, "", written), lexicon)
    usual = _usual([form for form in written if _names_it(form)], label, entry)
    passed = {form.form for form in written} - {form.form for form in usual}
    name = fullest((form.form for form in usual), label)
    seen = merge_forms(
        _explained(form, part, name, lexicon) for part in parts for form in part.forms
    )
    named = [form for form in seen if _names_it(form)]
    names, derived = _names([form for form in named if form.form not in passed], label, entry)
    aliases = sorted(
        (form for form in named if form.form not in {name, *names.values()}),
        key=lambda form: -form.mentions,
    )
    entity = Entity(
        entity_id=entity_id,
        label=label,
        name=name,
        name_ko=names[Script.HANGUL],
        name_ru=names[Script.CYRILLIC],
        name_en=names[Script.LATIN],
        aliases=tuple(form.form for form in aliases),
        mentions=sum(form.mentions for form in named),
        articles=articles,
    )
    return entity, (*seen, *derived)


def _usual(written: Sequence[Form], label: Label, entry: Name | None) -> Sequence[Form]:
    """The forms that an entity may be called by; of a person all, so that the fullest is taken."""
    if label is Label.ORGANIZATION and entry is not None:
        return _usual_bodies(written, entry)
    return _usual_places(written, entry) if label is Label.LOCATION else written


def _usual_places(written: Sequence[Form], entry: Name | None) -> Sequence[Form]:
    """Of a place that the lexicon knows, usual ones.

    한반도 남한 tells more than 대한민국 without being its name, and 일본국 is what hardly anybody
    calls 일본. 폴란드 글리비체 is a place with the one that it lies in: its own name is 글리비체.
    """
    if entry is None:
        return [f for f in written if not f.form.endswith(tuple(f" {o.form}" for o in written))]
    known = _known(written, entry)
    least = max((form.mentions for form in known), default=0) / _RARE
    return [form for form in known if form.mentions >= least] or written


def _usual_bodies(written: Sequence[Form], entry: Name) -> Sequence[Form]:
    """Of a body that the lexicon knows, those without words that are no part of its name.

    MBC 뉴스 is more than MBC, and 감사원길 감사원 than 감사원; a country before the name is none.
    """
    known = {form.form for form in _known(written, entry) if len(form.form) >= _SHORTEST}
    return [
        form
        for form in written
        if form.form in known or not any(_adds_words(form.form, name) for name in known)
    ]


def _adds_words(form: str, name: str) -> bool:
    before, found, after = f" {form} ".partition(f" {name} ")
    return bool(found) and bool(after.strip() or before.strip() not in {"", *countries()})


def _known(written: Sequence[Form], entry: Name) -> Sequence[Form]:
    return [f for f in written if f.form in {entry.ko, entry.en, entry.ru, *entry.aliases}]


def _names_it(form: Form) -> bool:
    """Whether a form is a name: 그 and 크렘린궁 대변인 stand for one and are no mentions."""
    return form.how != How.PRONOUN


def _explained(form: Form, part: ArticleEntity, name: str, lexicon: Lexicon) -> Form:
    """The form as the run sees it: one that was seen alone in its article was linked by now."""
    if form.form == name:
        return Form(name, form.script, How.SEEN, evidence.SAME_FORM, form.mentions)
    if form.how == How.TRANSCRIPTION and is_part(form.form, name):
        return Form(form.form, form.script, How.SHORT_FORM, form.score, form.mentions)
    if form.how != How.SEEN or any(other.form == name for other in part.forms):
        return form
    how, score = explain(form.form, name, part.label, lexicon)
    if how == How.SHORT_FORM:
        score = evidence.SHORT_FORM_IN_RUN
    return Form(form.form, form.script, how, score, form.mentions)


def _entry(entity: ArticleEntity, lexicon: Lexicon) -> Name | None:
    """The lexicon's entry for an entity where all its forms that are known agree."""
    found = {lexicon.the(form, entity.label) for form in strong_forms(entity)} - {None}
    entry = found.pop() if len(found) == 1 else None
    return None if entry is None else lexicon.names[entry]


def _names(
    seen: Sequence[Form], label: Label, entry: Name | None
) -> tuple[dict[Script, str], list[Form]]:
    names = {target: _longest(seen, target) for target in _SCRIPTS}
    derived: list[Form] = []
    for target in _SCRIPTS:
        form = _derive(target, names, label, entry)
        if form is not None and form.form not in names.values():
            names[target] = form.form
            derived.append(form)
    return names, derived


def _longest(forms: Sequence[Form], target: Script) -> str:
    own = (form.form for form in forms if form.script == target)
    return max(own, key=fullness, default="")


def _derive(
    target: Script, names: dict[Script, str], label: Label, entry: Name | None
) -> Form | None:
    """A name in a script that nobody wrote: from the lexicon, else by transcription."""
    known = _listed(target, entry)
    if known and fullness(known) > fullness(names[target]):
        return Form(known, target, How.LEXICON, evidence.LEXICON, 0)
    if names[target]:
        return None
    form = _transcribed(target, names, label)
    how, score = How.TRANSCRIPTION, evidence.DERIVED_NAME
    return Form(form, target, how, score, 0) if form and script(form) == target else None


def _listed(target: Script, entry: Name | None) -> str:
    if entry is None:
        return ""
    return {Script.HANGUL: entry.ko, Script.CYRILLIC: entry.ru, Script.LATIN: entry.en}[target]


def _transcribed(target: Script, names: dict[Script, str], label: Label) -> str:
    """A transcription of the whole name; of a surname beside a full name none is made."""
    russian, korean = names[Script.CYRILLIC], names[Script.HANGUL]
    whole = fullness(russian)[0] >= max(fullness(name)[0] for name in names.values())
    if target == Script.HANGUL and russian and whole:
        return transcribe(russian)
    if target == Script.LATIN and russian and whole:
        return transcribe(russian, to="en")
    if target == Script.LATIN and label == Label.PERSON:
        return romanize_person(korean)
    return ""
