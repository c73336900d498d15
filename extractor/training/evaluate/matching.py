"""Which of the triples found in a text are among those marked in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.training.evaluate.gold import MarkedText, Triple, is_same
from extractor.training.evaluate.measures import Counts


class Match(NamedTuple):
    """The outcome for one text: ``pairs`` of a marked triple and the row that found it."""

    pairs: list[tuple[Triple, Triple]]
    missed: list[Triple]
    wrong: list[Triple]


def match(marked: MarkedText, found: Sequence[Triple]) -> Match:
    """Compare the triples found in one text with those marked in it.

    Every required triple is matched once. A row that is left over is wrong only where it says
    what no marked triple says, optional ones included.
    """
    free = list(found)
    outcome = Match([], [], [])
    for triple in marked.triples:
        if triple.optional:
            continue
        row = next((row for row in free if is_same(row, triple)), None)
        if row is None:
            outcome.missed.append(triple)
            continue
        free = [other for other in free if other is not row]
        outcome.pairs.append((triple, row))
    for row in free:
        if not any(is_same(row, triple) for triple in marked.triples):
            outcome.wrong.append(row)
    return outcome


@dataclass(slots=True)
class Score:
    """The outcome over all texts.

    ``pairs`` are the marked triples that were found, each with the row that found it.
    """

    gold: Counter[str] = field(default_factory=Counter)
    pairs: list[tuple[Triple, Triple]] = field(default_factory=list)
    missed: list[tuple[str, Triple]] = field(default_factory=list)
    wrong: list[tuple[str, Triple]] = field(default_factory=list)

    def add(self, marked: MarkedText, found: Sequence[Triple]) -> None:
        """Count what was found in one text, as `match` compares it."""
        self.gold.update(one.relation for one in marked.triples if not one.optional)
        outcome = match(marked, found)
        self.pairs.extend(outcome.pairs)
        self.missed.extend((marked.text, triple) for triple in outcome.missed)
        self.wrong.extend((marked.text, row) for row in outcome.wrong)

    def counts(self, relations: Iterable[str] | None = None) -> Counts:
        """The counts of some relations, or of all of them."""
        names = None if relations is None else frozenset(relations)
        return Counts(
            sum(number for name, number in self.gold.items() if names is None or name in names),
            sum(1 for triple, _ in self.pairs if names is None or triple.relation in names),
            sum(1 for _, row in self.wrong if names is None or row.relation in names),
        )

    def relations(self) -> list[str]:
        """All relations that were marked or wrongly found, those marked most often first."""
        names = {*self.gold, *(row.relation for _, row in self.wrong)}
        return sorted(names, key=lambda name: (-self.gold[name], name))

    def right(self, attribute: str) -> int:
        """How many of the pairs agree in an attribute."""
        return sum(agrees(attribute, marked, found) for marked, found in self.pairs)


def agrees(attribute: str, marked: Triple, found: Triple) -> bool:
    """Whether an attribute is right; of a source's name a part is enough (푸틴)."""
    if attribute == "attribution":
        said, by = marked.attributed_to, found.attributed_to
        return (not said and not by) or bool(said and by and (said in by or by in said))
    return bool(getattr(marked, attribute) == getattr(found, attribute))
