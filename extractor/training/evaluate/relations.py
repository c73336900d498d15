"""Relations: the triples of the pipeline against triples marked by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from extractor.pipeline import Extractor
from extractor.schema import Event
from extractor.tables import Extraction
from extractor.training.evaluate.gold import MarkedText, Triple, is_same, read_gold
from extractor.training.evaluate.measures import Counts, share, three
from extractor.training.evaluate.run import extract_texts
from extractor.training.report import Report

COLUMNS: Final = ("relations", "precision", "recall", "F1", "gold", "found", "wrong")
ATTRIBUTES: Final = ("polarity", "modality", "attribution")
EVENTS: Final = frozenset(str(event) for event in Event)


@dataclass(slots=True)
class Score:
    """The outcome of the comparison, text by text.

    ``pairs`` are the marked triples that were found, each with the row that found it.
    """

    gold: Counter[str] = field(default_factory=Counter)
    pairs: list[tuple[Triple, Triple]] = field(default_factory=list)
    missed: list[tuple[str, Triple]] = field(default_factory=list)
    wrong: list[tuple[str, Triple]] = field(default_factory=list)

    def add(self, marked: MarkedText, found: Sequence[Triple]) -> None:
        """Compare the triples found in one text with those marked in it.

        Every required triple is matched once. A row that is left over is wrong only where it
        says what no marked triple says, optional ones included.
        """
        free = list(found)
        for triple in marked.triples:
            if triple.optional:
                continue
            self.gold[triple.relation] += 1
            match = next((row for row in free if is_same(row, triple)), None)
            if match is None:
                self.missed.append((marked.text, triple))
                continue
            free = [row for row in free if row is not match]
            self.pairs.append((triple, match))
        for row in free:
            if not any(is_same(row, triple) for triple in marked.triples):
                self.wrong.append((marked.text, row))

    def counts(self, relations: Iterable[str]) -> Counts:
        """The counts of some relations."""
        names = frozenset(relations)
        return Counts(
            sum(number for relation, number in self.gold.items() if relation in names),
            sum(1 for triple, _ in self.pairs if triple.relation in names),
            sum(1 for _, row in self.wrong if row.relation in names),
        )

    def relations(self) -> list[str]:
        """All relations that were marked or wrongly found, those marked most often first."""
        names = {*self.gold, *(row.relation for _, row in self.wrong)}
        return sorted(names, key=lambda name: (-self.gold[name], name))

    def right(self, attribute: str) -> int:
        """How many of the pairs agree in an attribute."""
        return sum(agrees(attribute, marked, found) for marked, found in self.pairs)


def evaluate_relations(
    gold: Path, texts: Path | None = None, model: Path | None = None, *, errors: bool = False
) -> Report:
    """Precision, recall and F1 of the triples; then polarity, modality, attribution.

    A row is right where its relation is the marked one and both its mentions share half of
    the shorter span with the marked ones. Optional triples count neither for nor against.

    Args:
        gold: the marked triples, as described in ``gold.py``.
        texts: JSON lines with ``id`` and ``text``, for marked triples that come without.
        model: the folder of a tagger; the shipped one if None.
        errors: list what was missed and what was wrong, with the texts, in the notes.

    Raises:
        CorpusError: a file is missing or does not hold together.
        ResourceError: there is no tagger in that folder.
    """
    marked = read_gold(gold, texts)
    pairs = ((one.text_id, one.text) for one in marked)
    extraction, failed = extract_texts(Extractor(model), pairs)
    found = found_triples(extraction)
    score = Score()
    for one in marked:
        score.add(one, found.get(one.text_id, ()))
    about = (
        f"{len(marked)} texts, {sum(score.gold.values())} required triples.",
        "The last rows: how many of the triples found have the right attribute.",
    )
    listed = tuple(_list_errors(score)) if errors else ()
    return Report("Relations", COLUMNS, tuple(_rows(score)), (*about, *failed, *listed))


def found_triples(extraction: Extraction) -> dict[str, list[Triple]]:
    """The rows of the relations table by article, with the spans of their mentions."""
    spans: dict[str, tuple[int, int]] = {
        row["mention_id"]: (int(row["start"]), int(row["end"]))
        for row in extraction.mentions.to_dict("records")
    }
    found: dict[str, list[Triple]] = {}
    for row in extraction.relations.to_dict("records"):
        found.setdefault(row["doc_id"], []).append(_triple(row, spans))
    return found


def _triple(row: Mapping[Any, Any], spans: Mapping[str, tuple[int, int]]) -> Triple:
    return Triple(
        subject=spans[row["subject_mention"]],
        relation=row["relation"],
        object=spans[row["object_mention"]],
        polarity=row["polarity"],
        modality=row["modality"],
        attributed_to=row["attributed_to"],
    )


def agrees(attribute: str, marked: Triple, found: Triple) -> bool:
    """Whether an attribute is right; of a source's name a part is enough (푸틴)."""
    if attribute == "attribution":
        said, by = marked.attributed_to, found.attributed_to
        return (not said and not by) or bool(said and by and (said in by or by in said))
    return bool(getattr(marked, attribute) == getattr(found, attribute))


def _rows(score: Score) -> Iterator[tuple[str, ...]]:
    names = score.relations()
    facts = [name for name in names if name not in EVENTS]
    yield _row("facts", score.counts(facts))
    yield _row("events", score.counts(EVENTS))
    yield _row("all", score.counts(names))
    for name in names:
        yield _row(name, score.counts([name]))
    total = len(score.pairs)
    for attribute in ATTRIBUTES:
        right = score.right(attribute)
        cells = (three(share(right, total)), "", "", str(total), str(right), str(total - right))
        yield (f"{attribute} of those found", *cells)


def _row(name: str, counts: Counts) -> tuple[str, ...]:
    scores = (three(counts.precision), three(counts.recall), three(counts.f1))
    return (name, *scores, str(counts.gold), str(counts.found), str(counts.wrong))


def _list_errors(score: Score) -> Iterator[str]:
    for kind, triples in (("missed", score.missed), ("wrong", score.wrong)):
        for text, triple in triples:
            subject, obj = text[slice(*triple.subject)], text[slice(*triple.object)]
            yield f"{kind} {subject} | {triple.relation} | {obj} :: {text}"
