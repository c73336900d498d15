"""Entities of many articles → entities of the run.

One pass collects the articles' entities; what may be one is then found by keys (form, entry of
the lexicon, consonants), never by comparing all pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.names.blocking import keys, transcriptions
from extractor.names.corrections import CorrectionSource, as_corrections
from extractor.names.derive import entity_of
from extractor.names.forms import is_full_person
from extractor.names.korean_names import is_surname
from extractor.names.lexicon import Lexicon, as_lexicon, full_forms
from extractor.names.matching import compare_names
from extractor.names.pool import Pool
from extractor.names.scripts import fold, script, tokens
from extractor.schema import ArticleEntity, How, Label, Links, Name


def link(
    articles: Iterable[tuple[str, Sequence[ArticleEntity]]],
    lexicon: Lexicon | Sequence[Name] | None = None,
    corrections: CorrectionSource = None,
) -> Links:
    """Link the entities of articles to entities of the run.

    Args:
        articles: each article's id and entities; read once, in order.
        lexicon: the names known; None means the shipped lexicon.
        corrections: what the user knows better, or the file of it; it wins over all other
            evidence.

    Returns:
        The entities, ``E1``, ``E2``, … in order of their first appearance, their forms, and the
        ids of each article's entities.

    Raises:
        ResourceError: the shipped lexicon is needed and missing, or the corrections are
            malformed.
    """
    pool = Pool(articles, as_lexicon(lexicon), as_corrections(corrections))
    _join_by_correction(pool)
    _join_by_entry(pool)
    _join_by_form(pool)
    _join_by_transcription(pool)
    _join_short_forms(pool)
    return _links(pool)


def _join_by_correction(pool: Pool) -> None:
    owners: dict[str, list[int]] = defaultdict(list)
    for number in range(len(pool.entities) if pool.corrections else 0):
        for form in pool.written(number):
            owners[form].append(number)
    for one, other in pool.corrections.same():
        numbers = [*owners.get(one, ()), *owners.get(other, ())]
        for number in numbers[1:]:
            pool.join(numbers[0], number)


def _join_by_entry(pool: Pool) -> None:
    first: dict[int, int] = {}
    for number, entries in enumerate([set(pool.entries(n)) for n in range(len(pool.entities))]):
        for entry in sorted(entries):
            pool.join(first.setdefault(entry, number), number)


def _join_by_form(pool: Pool) -> None:
    """One form under one label; homonyms that the lexicon tells apart stay apart."""
    owners: dict[tuple[Label, str], list[int]] = defaultdict(list)
    for number, forms in enumerate(pool.strong):
        for form in forms:
            owners[pool.entities[number].label, fold(form)].append(number)
    for numbers in owners.values():
        groups: dict[frozenset[int], int] = {}
        known = {frozenset(pool.entries(number)) for number in numbers} - {frozenset()}
        for number in numbers:
            mine = frozenset(pool.entries(number))
            if not mine and len(known) == 1:
                mine = next(iter(known))
            pool.join(groups.setdefault(mine, number), number)


def _join_by_transcription(pool: Pool) -> None:
    blocks: dict[tuple[Label, str], dict[str, int]] = defaultdict(dict)
    for number, forms in enumerate(pool.strong):
        label = pool.entities[number].label
        for form in forms:
            for key in keys(form):
                blocks[label, key].setdefault(form, number)
    found = {
        (score, min(one, other), max(one, other))
        for block in blocks.values()
        for score, one, other in transcriptions(block)
    }
    for _, one, other in sorted(found, key=lambda pair: (-pair[0], pair[1:])):
        if not _two_names(pool, one, other):
            pool.join(one, other)


def _two_names(pool: Pool, one: int, other: int) -> bool:
    """Whether two clusters already have different full names in one script."""
    first, second = pool.names(one), pool.names(other)
    shared = first.keys() & second.keys()
    return any(compare_names(first[script_], second[script_]).score < 0.5 for script_ in shared)


def _join_short_forms(pool: Pool) -> None:
    """A surname alone goes to the one person of the run who has it, cluster by cluster."""
    owners = _surname_owners(pool)
    roots = {pool.root(n) for n, e in enumerate(pool.entities) if e.label == Label.PERSON}
    for root in sorted(root for root in roots if not pool.has_full_name(root)):
        members = pool.clusters.members(root)
        forms = {fold(form) for member in members for form in pool.strong[member]}
        found = {pool.root(owner) for form in forms for owner in owners.get(form, ())}
        if len(found) == 1 and _is_known_as(pool, root, min(found)):
            pool.join(root, min(found))


def _surname_owners(pool: Pool) -> dict[str, set[int]]:
    """Which clusters a last part, or a short form that an article uses, belongs to."""
    owners: dict[str, set[int]] = defaultdict(set)
    for number, entity in enumerate(pool.entities):
        if entity.label != Label.PERSON:
            continue
        full = [form for form in pool.strong[number] if is_full_person(form)]
        short = [form.form for form in entity.forms if form.how == How.SHORT_FORM]
        for part in [tokens(form)[-1].text for form in full] + (short if full else []):
            if not is_surname(part):
                owners[fold(part)].add(pool.root(number))
    return owners


def _is_known_as(pool: Pool, short: int, full: int) -> bool:
    """Whether the person that the lexicon has for a short form may be the one found."""
    entries = pool.entries(short)
    if not entries or entries & pool.entries(full):
        return True
    known = [form for entry in entries for form in full_forms(pool.lexicon.names[entry])]
    return any(
        compare_names(one, other).score >= 0.5
        for one in known
        for other in pool.forms(full)
        if script(one) == script(other)
    )


def _links(pool: Pool) -> Links:
    roots = [pool.root(number) for number in range(len(pool.entities))]
    ids = {root: f"E{place}" for place, root in enumerate(dict.fromkeys(roots), start=1)}
    unknown = Lexicon(())
    linked, forms = [], {}
    for root, entity_id in ids.items():
        members = sorted(pool.clusters.members(root))
        articles = len({pool.sources[member] for member in members})
        parts = [pool.entities[member] for member in members]
        lexicon = pool.lexicon if pool.forms(root) else unknown
        entity, forms[entity_id] = entity_of(entity_id, parts, articles, lexicon)
        linked.append(entity)
    owners = {
        doc: tuple(ids[roots[number]] for number in numbers) for doc, numbers in pool.docs.items()
    }
    return Links(tuple(linked), forms, owners)
