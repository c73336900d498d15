"""Entities of many articles → entities of the run.

One pass collects the articles' entities; what may be one is then found by keys (form, entry of
the lexicon, consonants), never by comparing all pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from extractor.names.blocking import keys, transcriptions
from extractor.names.clusters import Clusters
from extractor.names.corrections import Correction, Corrections
from extractor.names.derive import entity_of
from extractor.names.forms import is_full_person, strong_forms
from extractor.names.korean_names import is_surname
from extractor.names.lexicon import Lexicon, as_lexicon, full_forms
from extractor.names.matching import compare_names
from extractor.names.scripts import fold, script, tokens
from extractor.schema import ArticleEntity, How, Label, Links, Name, Script

_MEMBERS: Final = 12
"""How many articles' entities speak for the names of a cluster."""


def link(
    articles: Iterable[tuple[str, Sequence[ArticleEntity]]],
    lexicon: Lexicon | Sequence[Name] | None = None,
    corrections: Iterable[Correction] = (),
) -> Links:
    """Link the entities of articles to entities of the run.

    Args:
        articles: each article's id and entities; read once, in order.
        lexicon: the names known; None means the shipped lexicon.
        corrections: what the user knows better; it wins over all other evidence.

    Returns:
        The entities, ``E1``, ``E2``, … in order of their first appearance, their forms, and the
        ids of each article's entities.

    Raises:
        ResourceError: the shipped lexicon is needed and missing.
    """
    return _Run(articles, as_lexicon(lexicon), corrections).result()


class _Run:
    def __init__(
        self,
        articles: Iterable[tuple[str, Sequence[ArticleEntity]]],
        lexicon: Lexicon,
        corrections: Iterable[Correction],
    ) -> None:
        self.lexicon = lexicon
        self.entities: list[ArticleEntity] = []
        self.sources: list[str] = []
        self.docs: dict[str, list[int]] = {}
        for doc_id, entities in articles:
            self.docs.setdefault(doc_id, []).extend(
                range(len(self.entities), len(self.entities) + len(entities))
            )
            self.entities.extend(entities)
            self.sources.extend([doc_id] * len(entities))
        self.strong = [strong_forms(entity) for entity in self.entities]
        self.entries = [self._known(number) for number in range(len(self.entities))]
        self.corrections = Corrections(corrections)
        self.forms = [{fold(form.form) for form in entity.forms} for entity in self.entities]
        self.clusters = Clusters(len(self.entities), self._contradicts)

    def _known(self, number: int) -> set[int]:
        label = self.entities[number].label
        found = (self.lexicon.the(form, label) for form in self.strong[number])
        return {entry for entry in found if entry is not None}

    def result(self) -> Links:
        self._join_by_correction()
        self._join_by_entry()
        self._join_by_form()
        self._join_by_transcription()
        self._join_short_forms()
        return self._links()

    def _contradicts(self, one: int, other: int) -> bool:
        if self.corrections.part(self._written(one), self._written(other)):
            return True
        if self.corrections.join(self._written(one), self._written(other)):
            return False
        first, second = self._entries_of(one), self._entries_of(other)
        return bool(first and second and not first & second)

    def _written(self, number: int) -> set[str]:
        """The folded forms of a cluster that a correction speaks of."""
        if not self.corrections:
            return set()
        members = self.clusters.members[self.clusters.root(number)]
        return set().union(*(self.forms[member] & self.corrections.known for member in members))

    def _join_by_correction(self) -> None:
        owners: dict[str, list[int]] = defaultdict(list)
        for number, forms in enumerate(self.forms):
            for form in forms & self.corrections.known:
                owners[form].append(number)
        for one, other in self.corrections.same:
            numbers = [*owners.get(one, ()), *owners.get(other, ())]
            for number in numbers[1:]:
                self._join(numbers[0], number)

    def _entries_of(self, number: int) -> set[int]:
        """The lexicon entries of a cluster, kept at its root."""
        return self.entries[self.clusters.root(number)]

    def _join(self, one: int, other: int) -> bool:
        merged = self._entries_of(one) | self._entries_of(other)
        joined = self.clusters.join(one, other)
        if joined:
            self.entries[self.clusters.root(one)] = merged
        return joined

    def _join_by_entry(self) -> None:
        first: dict[int, int] = {}
        for number, entries in enumerate([set(known) for known in self.entries]):
            for entry in sorted(entries):
                self._join(first.setdefault(entry, number), number)

    def _join_by_form(self) -> None:
        """One form under one label; homonyms that the lexicon tells apart stay apart."""
        owners: dict[tuple[Label, str], list[int]] = defaultdict(list)
        for number, forms in enumerate(self.strong):
            for form in forms:
                owners[self.entities[number].label, fold(form)].append(number)
        for numbers in owners.values():
            groups: dict[frozenset[int], int] = {}
            known = {frozenset(self._entries_of(number)) for number in numbers} - {frozenset()}
            for number in numbers:
                mine = frozenset(self._entries_of(number))
                if not mine and len(known) == 1:
                    mine = next(iter(known))
                self._join(groups.setdefault(mine, number), number)

    def _join_by_transcription(self) -> None:
        blocks: dict[tuple[Label, str], dict[str, int]] = defaultdict(dict)
        for number, forms in enumerate(self.strong):
            label = self.entities[number].label
            for form in forms:
                for key in keys(form):
                    blocks[label, key].setdefault(form, number)
        found = {
            (score, min(one, other), max(one, other))
            for block in blocks.values()
            for score, one, other in transcriptions(block)
        }
        for _, one, other in sorted(found, key=lambda pair: (-pair[0], pair[1:])):
            if not self._two_names(one, other):
                self._join(one, other)

    def _two_names(self, one: int, other: int) -> bool:
        """Whether two clusters already have different full names in one script."""
        first, second = self._names(one), self._names(other)
        shared = set(first) & set(second)
        return any(compare_names(first[script_], second[script_]).score < 0.5 for script_ in shared)

    def _names(self, number: int) -> dict[Script, str]:
        """One form for each script that a cluster is written in, of its first members."""
        members = self.clusters.members[self.clusters.root(number)][:_MEMBERS]
        return {script(form): form for member in members for form in self.strong[member]}

    def _join_short_forms(self) -> None:
        owners = self._surname_owners()
        for number, forms in enumerate(self.strong):
            if self.entities[number].label != Label.PERSON or self._has_full_name(number):
                continue
            found = {self.clusters.root(n) for form in forms for n in owners.get(fold(form), ())}
            if len(found) == 1 and self._is_known_as(number, min(found)):
                self._join(number, min(found))

    def _is_known_as(self, short: int, full: int) -> bool:
        """Whether the person that the lexicon has for a short form may be the one found."""
        entries = self._entries_of(short)
        if not entries or entries & self._entries_of(full):
            return True
        known = [form for entry in entries for form in full_forms(self.lexicon.names[entry])]
        return any(
            compare_names(one, other).score >= 0.5
            for one in known
            for other in self.strong[full]
            if script(one) == script(other)
        )

    def _surname_owners(self) -> dict[str, set[int]]:
        """Which entities a last part, or a short form that an article uses, belongs to."""
        owners: dict[str, set[int]] = defaultdict(set)
        for number, entity in enumerate(self.entities):
            if entity.label != Label.PERSON:
                continue
            full = [form for form in self.strong[number] if is_full_person(form)]
            short = [form.form for form in entity.forms if form.how == How.SHORT_FORM]
            for part in [tokens(form)[-1].text for form in full] + (short if full else []):
                if not is_surname(part):
                    owners[fold(part)].add(number)
        return owners

    def _has_full_name(self, number: int) -> bool:
        members = self.clusters.members[self.clusters.root(number)]
        return any(is_full_person(form) for member in members for form in self.strong[member])

    def _links(self) -> Links:
        roots = [self.clusters.root(number) for number in range(len(self.entities))]
        ids = {root: f"E{place}" for place, root in enumerate(dict.fromkeys(roots), start=1)}
        linked, forms = [], {}
        for root, entity_id in ids.items():
            members = self.clusters.members[root]
            articles = len({self.sources[member] for member in members})
            parts = [self.entities[member] for member in sorted(members)]
            entity, forms[entity_id] = entity_of(entity_id, parts, articles, self.lexicon)
            linked.append(entity)
        owners = {
            doc: tuple(ids[roots[number]] for number in numbers)
            for doc, numbers in self.docs.items()
        }
        return Links(tuple(linked), forms, owners)
