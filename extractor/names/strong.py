"""The names of one article that can stand alone, joined by what can be known of them.

Evidence: brackets, the lexicon, transcription, corrections. Against it: two entries of the
lexicon, two full names of persons in one script.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.names.blocking import keys, transcriptions
from extractor.names.clusters import Clusters
from extractor.names.corrections import Corrections
from extractor.names.forms import is_full_person
from extractor.names.heads import find_heads, has_korean_minister, key_of, qualifier, stands_alone
from extractor.names.lexicon import Lexicon
from extractor.names.matching import compare_names
from extractor.names.parentheses import parenthesis_pairs
from extractor.names.phonemes import skeleton
from extractor.names.scripts import fold, script, tokens
from extractor.names.short_forms import given_name, is_short
from extractor.schema import NAME_LABELS, Label, Mention

_Node = tuple[Label, str]


class StrongNames:
    """Clusters of forms, one node for each folded form under a label.

    ``short`` are the mentions of persons that only a fuller name can explain; they have no
    node. ``pairs`` are the mentions that brackets join. A head (`heads`) counts as the longer
    name that it stands in; ``weak`` are those of them that mean something else elsewhere.
    """

    def __init__(
        self, mentions: Sequence[Mention], text: str, lexicon: Lexicon, corrections: Corrections
    ) -> None:
        self.mentions, self.lexicon, self.corrections = mentions, lexicon, corrections
        self.named = [n for n, mention in enumerate(mentions) if mention.label in NAME_LABELS]
        self.pairs = list(parenthesis_pairs(mentions, text, lexicon))
        self._heads = find_heads(mentions, text)
        self.weak = {
            key_of(mentions[head])
            for head, outer in self._heads.items()
            if not stands_alone(mentions[head], mentions[outer], mentions, lexicon)
        }
        self.short = self._find_short()
        self.forms: list[str] = []
        vouched = [*self.pairs, *self._heads.items()]
        self._vouched = {frozenset(mentions[n].text for n in pair) for pair in vouched}
        self._nodes = self._find_nodes()
        self._words = list(self._nodes)
        self._clusters = Clusters(len(self._words), self._contradicts)
        self._join()

    def owner(self, number: int) -> int | None:
        """The cluster of a mention; None for a short form and for what names nothing."""
        if self.mentions[number].label not in NAME_LABELS or number in self.short:
            return None
        return self._clusters.root(self._place(number))

    def _place(self, number: int) -> int:
        """The node of a mention, or of the longest one whose head it is."""
        while number in self._heads:
            number = self._heads[number]
        return self._nodes[key_of(self.mentions[number])]

    def _find_short(self) -> set[int]:
        persons = [n for n in self.named if self.mentions[n].label == Label.PERSON]
        full: dict[str, list[str]] = defaultdict(list)
        for form in dict.fromkeys(self.mentions[n].text for n in persons):
            for part in tokens(form) if is_full_person(form) else ():
                full[skeleton(part.text)].append(form)
        given = {given_name(self.mentions[n].text) for n in persons} - {""}
        return {n for n in persons if is_short(self.mentions[n].text, full, given)}

    def _find_nodes(self) -> dict[_Node, int]:
        nodes: dict[_Node, int] = {}
        for number in self.named:
            key = key_of(self.mentions[number])
            if number not in self.short and number not in self._heads and key not in nodes:
                nodes[key] = len(nodes)
                self.forms.append(self.mentions[number].text)
        return nodes

    def _join(self) -> None:
        self._join_by_correction()
        for outer, inner in self.pairs:
            if outer not in self.short and inner not in self.short:
                self._clusters.join(self._place(outer), self._place(inner))
        self._join_by_entry()
        self._join_by_transcription()
        self._join_heads()

    def _join_by_correction(self) -> None:
        by_form: dict[str, list[int]] = defaultdict(list)
        for (_, form), number in self._nodes.items():
            by_form[form].append(number)
        for one, other in self.corrections.same():
            for first in by_form.get(one, ()):
                for second in by_form.get(other, ()):
                    self._clusters.join(first, second)

    def _join_by_entry(self) -> None:
        entries: dict[int, int] = {}
        for number, (label, _) in enumerate(self._words):
            entry = self.lexicon.the(self.forms[number], label)
            if entry is not None:
                self._clusters.join(entries.setdefault(entry, number), number)

    def _join_by_transcription(self) -> None:
        blocks: dict[tuple[Label, str], dict[str, int]] = defaultdict(dict)
        for number, (label, _) in enumerate(self._words):
            for key in keys(self.forms[number]):
                blocks[label, key][self.forms[number]] = number
        found = [pair for block in blocks.values() for pair in transcriptions(block)]
        for _, one, other in sorted(found, key=lambda pair: (-pair[0], pair[1:])):
            self._clusters.join(one, other)

    def _join_heads(self) -> None:
        """미 외무부 and 미국 외무부; 외무부 alone where one such body is in the article."""
        whole: dict[tuple[int, Label, str], int] = {}
        owners: dict[_Node, list[int]] = defaultdict(list)
        for head, outer in self._heads.items():
            key, place = key_of(self.mentions[head]), self._place(outer)
            owners[key].append(place)
            before = qualifier(self.mentions[outer], self.mentions[head], self.mentions)
            if before is not None and (owner := self.owner(before)) is not None:
                self._clusters.join(whole.setdefault((owner, *key), place), place)
        for key, places in owners.items():
            one = len({self._clusters.root(place) for place in places}) == 1
            if key in self._nodes and one and not self._is_of_korea(key):
                self._clusters.join(places[0], self._nodes[key])

    def _is_of_korea(self, key: _Node) -> bool:
        """Whether a ministry is Korea's beside a foreign one: 중국 외교부, 조현 외교부 장관."""
        alone = (n for n in self.named if key_of(self.mentions[n]) == key and n not in self._heads)
        return any(has_korean_minister(number, self.mentions) for number in alone)

    def _contradicts(self, one: int, other: int) -> bool:
        """Whether two clusters are known as two, or hold two names of persons in one script."""
        label = self._words[one][0]
        if label != self._words[other][0]:
            return True
        pairs = [
            (self.forms[first], self.forms[second])
            for first in self._clusters.members(one)
            for second in self._clusters.members(other)
        ]
        written = [({fold(first)}, {fold(second)}) for first, second in pairs]
        if any(self.corrections.part(*forms) for forms in written):
            return True
        if any(self.corrections.join(*forms) for forms in written):
            return False
        return any(self._differ(first, second, label) for first, second in pairs)

    def _differ(self, first: str, second: str, label: Label) -> bool:
        if frozenset((first, second)) in self._vouched:
            return False
        known = set(self.lexicon.full(first, label)), set(self.lexicon.full(second, label))
        if known[0] and known[1]:
            return not known[0] & known[1]
        if label != Label.PERSON or script(first) != script(second):
            return False
        return compare_names(first, second).score < 0.5
