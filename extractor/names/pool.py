"""The entities of all articles while they are being linked: their clusters, what speaks against.

What is known of a cluster is kept at its root and merged when clusters are, so that a question
about two clusters costs no more for large ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from extractor.names.clusters import Clusters
from extractor.names.corrections import Corrections
from extractor.names.forms import is_full_person, is_part, strong_forms
from extractor.names.lexicon import Lexicon
from extractor.names.scripts import fold, script
from extractor.schema import ArticleEntity, How, Label, Script

_MEMBERS: Final = 12
"""How many articles' entities speak for the names of a cluster."""


@dataclass(slots=True)
class Facts:
    """What is known of a cluster.

    ``entries`` of the lexicon; ``places``: the articles, by number, with the scripts in which
    they name this person; ``written``: the folded forms that a correction speaks of.
    """

    entries: set[int] = field(default_factory=set)
    places: set[tuple[int, Script]] = field(default_factory=set)
    written: set[str] = field(default_factory=set)

    def add(self, other: Facts) -> Facts:
        """These facts and those of another cluster; the larger sets are kept."""
        return Facts(
            _union(self.entries, other.entries),
            _union(self.places, other.places),
            _union(self.written, other.written),
        )


Item = TypeVar("Item")


def _union(one: set[Item], other: set[Item]) -> set[Item]:
    small, large = sorted((one, other), key=len)
    large |= small
    return large


class Pool:
    """Entities of articles, numbered as they come."""

    def __init__(
        self,
        articles: Iterable[tuple[str, Sequence[ArticleEntity]]],
        lexicon: Lexicon,
        corrections: Corrections,
    ) -> None:
        self.lexicon, self.corrections = lexicon, corrections
        self.entities: list[ArticleEntity] = []
        self.strong: list[tuple[str, ...]] = []
        self.sources: list[int] = []
        self.docs: dict[str, list[int]] = {}
        for article, (doc_id, entities) in enumerate(articles):
            numbers = range(len(self.entities), len(self.entities) + len(entities))
            self.docs.setdefault(doc_id, []).extend(numbers)
            self.entities.extend(entities)
            self.sources.extend([article] * len(entities))
            self.strong.extend(_told_apart(entities))
        self.clusters = Clusters(len(self.entities), self._contradicts)
        self._entries = [self._known(number) for number in range(len(self.entities))]
        self._facts: dict[int, Facts] = {}

    def _known(self, number: int) -> tuple[int, ...]:
        label, forms = self.entities[number].label, self.strong[number]
        entries = {self.lexicon.the(form, label) for form in forms}
        return tuple(entry for entry in entries if entry is not None)

    def _facts_of(self, root: int) -> Facts:
        """What is known of a cluster; only of those with several members is it kept."""
        found = self._facts.get(root)
        if found is not None:
            return found
        article, person = self.sources[root], self.entities[root].label == Label.PERSON
        places = {(article, script(form)) for form in self.strong[root] if person}
        written = set(self.written(root)) if self.corrections else set()
        return Facts(set(self._entries[root]), places, written)

    def written(self, number: int) -> Iterator[str]:
        """The folded forms of an entity that a correction speaks of."""
        for form in self.entities[number].forms:
            if form.how != How.PRONOUN and fold(form.form) in self.corrections.known:
                yield fold(form.form)

    def root(self, number: int) -> int:
        """The first entity of a cluster."""
        return self.clusters.root(number)

    def entries(self, number: int) -> set[int]:
        """The lexicon entries of a cluster."""
        found = self._facts.get(self.root(number))
        return set(self._entries[number]) if found is None else found.entries

    def join(self, one: int, other: int) -> None:
        """Make two clusters one, unless something contradicts."""
        first, second = self.root(one), self.root(other)
        if first != second and self.clusters.join(first, second):
            facts = self._facts_of(first).add(self._facts_of(second))
            for root in (first, second):
                self._facts.pop(root, None)
            self._facts[self.root(first)] = facts

    def _contradicts(self, one: int, other: int) -> bool:
        """Two entries of the lexicon, or two persons of one article; a correction decides first."""
        first, second = self._facts_of(one), self._facts_of(other)
        if self.corrections.part(first.written, second.written):
            return True
        if self.corrections.join(first.written, second.written):
            return False
        if first.entries and second.entries and not first.entries & second.entries:
            return True
        return not first.places.isdisjoint(second.places)

    def forms(self, number: int) -> list[str]:
        """The strong forms of the first members of a cluster."""
        members = self.clusters.members(number)[:_MEMBERS]
        return list(dict.fromkeys(form for member in members for form in self.strong[member]))

    def names(self, number: int) -> dict[Script, str]:
        """One form for each script that a cluster is written in, of its first members."""
        return {script(form): form for form in self.forms(number)}

    def has_full_name(self, root: int) -> bool:
        """Whether a person's full name is known."""
        members = self.clusters.members(root)
        return any(is_full_person(form) for member in members for form in self.strong[member])


def _told_apart(entities: Sequence[ArticleEntity]) -> list[tuple[str, ...]]:
    """The strong forms of an article's entities.

    None for a person whose forms are parts of another's name: the article had reason to hold
    바이든 의원 and 조 바이든 for two, so this 바이든 is known by no name.
    """
    found = [strong_forms(entity) for entity in entities]
    people = [n for n, entity in enumerate(entities) if entity.label == Label.PERSON and found[n]]
    whole = [(n, form) for n in people for form in found[n] if is_full_person(form)]
    for number in people:
        others = [form for n, form in whole if n != number]
        if others and all(_is_part_of(form, others) for form in found[number]):
            found[number] = ()
    return found


def _is_part_of(form: str, others: Sequence[str]) -> bool:
    return any(is_part(form, other) for other in others)
