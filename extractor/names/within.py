"""Mentions of one article → its entities.

Forms that can stand alone are joined first, by what the article, the lexicon or a transcription
says; then each short form goes to one of the persons found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.names import evidence
from extractor.names.blocking import keys, transcriptions
from extractor.names.clusters import Clusters
from extractor.names.forms import explain, fullest, is_full_person, merge_forms
from extractor.names.lexicon import Lexicon, as_lexicon
from extractor.names.matching import compare_names
from extractor.names.parentheses import parenthesis_pairs
from extractor.names.phonemes import skeleton
from extractor.names.scripts import fold, script, tokens
from extractor.names.short_forms import Person, choose, is_short
from extractor.names.titles import title_after
from extractor.schema import NAME_LABELS, ArticleEntity, Form, How, Label, Mention, Name

_Node = tuple[Label, str]


def group(
    mentions: Sequence[Mention],
    text: str,
    lexicon: Lexicon | Sequence[Name] | None = None,
) -> tuple[list[ArticleEntity], list[int | None]]:
    """Group the mentions of an article by what they name.

    Args:
        mentions: in order of their start, the longer first; nested ones too.
        text: the article that their offsets point into.
        lexicon: the names known; None means the shipped lexicon.

    Returns:
        The entities in order of their first mention, and for each mention the index of its
        entity; None for dates, times, quantities and titles.

    Raises:
        ResourceError: the shipped lexicon is needed and missing.
    """
    return _Grouping(mentions, text, as_lexicon(lexicon)).result()


class _Grouping:
    def __init__(self, mentions: Sequence[Mention], text: str, lexicon: Lexicon) -> None:
        self.mentions, self.text, self.lexicon = mentions, text, lexicon
        self.named = [n for n, mention in enumerate(mentions) if mention.label in NAME_LABELS]
        self.pairs = list(parenthesis_pairs(mentions, text, lexicon))
        self.short = self._find_short()
        self.forms: list[str] = []
        self.nodes = self._find_nodes()
        self.words = list(self.nodes)
        self.clusters = Clusters(len(self.words), self._contradicts)
        self.evidence: dict[int, tuple[How, float]] = {
            inner: (How.PARENTHESIS, evidence.PARENTHESIS) for _, inner in self.pairs
        }

    def _find_short(self) -> set[int]:
        """Mentions of persons that only a fuller name in the article can explain."""
        persons = [n for n in self.named if self.mentions[n].label == Label.PERSON]
        full: dict[str, list[str]] = defaultdict(list)
        for form in dict.fromkeys(self.mentions[n].text for n in persons):
            for part in tokens(form) if is_full_person(form) else ():
                full[skeleton(part.text)].append(form)
        return {n for n in persons if is_short(self.mentions[n].text, full)}

    def _find_nodes(self) -> dict[_Node, int]:
        nodes: dict[_Node, int] = {}
        for number in self.named:
            if number not in self.short and self._node(number) not in nodes:
                nodes[self._node(number)] = len(nodes)
                self.forms.append(self.mentions[number].text)
        return nodes

    def _node(self, number: int) -> _Node:
        mention = self.mentions[number]
        return mention.label, fold(mention.text) or mention.text

    def result(self) -> tuple[list[ArticleEntity], list[int | None]]:
        self._join_nodes()
        owners = self._own()
        mentioned: dict[int, list[int]] = defaultdict(list)
        for number, owner in enumerate(owners):
            if owner is not None:
                mentioned[owner].append(number)
        entities = [self._entity(numbers) for numbers in mentioned.values()]
        index = {owner: place for place, owner in enumerate(mentioned)}
        return entities, [None if owner is None else index[owner] for owner in owners]

    def _join_nodes(self) -> None:
        for outer, inner in self.pairs:
            if outer not in self.short and inner not in self.short:
                self.clusters.join(self.nodes[self._node(outer)], self.nodes[self._node(inner)])
        entries: dict[int, int] = {}
        blocks: dict[tuple[Label, str], dict[str, int]] = defaultdict(dict)
        for number, (label, _) in enumerate(self.words):
            entry = self.lexicon.the(self.forms[number], label)
            if entry is not None:
                self.clusters.join(entries.setdefault(entry, number), number)
            for key in keys(self.forms[number]):
                blocks[label, key][self.forms[number]] = number
        found = [pair for block in blocks.values() for pair in transcriptions(block)]
        for _, one, other in sorted(found, key=lambda pair: (-pair[0], pair[1:])):
            self.clusters.join(one, other)

    def _contradicts(self, one: int, other: int) -> bool:
        """Whether two clusters are known as two, or hold two names of persons in one script."""
        label = self.words[one][0]
        if label != self.words[other][0]:
            return True
        pairs = (
            (self.forms[first], self.forms[second])
            for first in self.clusters.members[one]
            for second in self.clusters.members[other]
        )
        return any(self._differ(first, second, label) for first, second in pairs)

    def _differ(self, first: str, second: str, label: Label) -> bool:
        known = set(self.lexicon.full(first, label)), set(self.lexicon.full(second, label))
        if known[0] and known[1]:
            return not known[0] & known[1]
        if label != Label.PERSON or script(first) != script(second):
            return False
        return compare_names(first, second).score < 0.5

    def _own(self) -> list[int | None]:
        """The cluster of each mention; short forms may open clusters of their own."""
        owners: list[int | None] = [None] * len(self.mentions)
        for number in self.named:
            if number not in self.short:
                owners[number] = self.clusters.root(self.nodes[self._node(number)])
        people = self._people(owners)
        partners = dict(self.pairs)
        for number in sorted(self.short):
            owners[number] = self._own_short(number, owners, people, partners)
        return owners

    def _people(self, owners: Sequence[int | None]) -> list[Person]:
        people: dict[int, Person] = {}
        for number, owner in enumerate(owners):
            if owner is not None and self.mentions[number].label == Label.PERSON:
                person = people.setdefault(owner, Person(owner))
                title = title_after(self.mentions, self.text, number)
                person.see(self.mentions[number].text, self.mentions[number].start, title)
        return list(people.values())

    def _own_short(
        self,
        number: int,
        owners: Sequence[int | None],
        people: list[Person],
        partners: dict[int, int],
    ) -> int:
        mention = self.mentions[number]
        partner = owners[partners[number]] if number in partners else None
        title = title_after(self.mentions, self.text, number)
        found, score = choose(people, mention, title)
        if partner is not None:
            found = next(person for person in people if person.owner == partner)
            score = evidence.SHORT_FORM
        if found is None:
            found = Person(len(self.words) + number)
            people.append(found)
        self.evidence.setdefault(number, (self._how_short(mention.text, found), score))
        found.see(mention.text, mention.start, title)
        return found.owner

    @staticmethod
    def _how_short(form: str, person: Person) -> How:
        """A part of a name is a short form where the name stands in the same script."""
        same = any(script(known) == script(form) for known in person.forms)
        return How.SHORT_FORM if same else How.TRANSCRIPTION

    def _entity(self, numbers: Sequence[int]) -> ArticleEntity:
        label = self.mentions[numbers[0]].label
        name = fullest((self.mentions[number].text for number in numbers), label)
        forms = merge_forms(self._form(number, name, label) for number in numbers)
        return ArticleEntity(label, name, forms)

    def _form(self, number: int, name: str, label: Label) -> Form:
        form = self.mentions[number].text
        how, score = explain(form, name, label, self.lexicon)
        if form != name:
            how, score = self.evidence.get(number, (how, score))
        return Form(form, script(form), how, score, 1)
