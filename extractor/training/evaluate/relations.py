"""Relations: the triples of the pipeline against triples marked by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from extractor.pipeline import Extractor
from extractor.relations.confidence import checked_min_confidence
from extractor.schema import Event
from extractor.tables import Extraction
from extractor.training.evaluate.calibration import calibration_error
from extractor.training.evaluate.cuts import Found, cuts_of, score_of
from extractor.training.evaluate.gold import Triple, read_gold
from extractor.training.evaluate.matching import Score
from extractor.training.evaluate.measures import Counts, share, three
from extractor.training.evaluate.run import extract_texts
from extractor.training.report import Report

COLUMNS: Final = ("relations", "precision", "recall", "F1", "gold", "found", "wrong")
ATTRIBUTES: Final = ("polarity", "modality", "attribution")
EVENTS: Final = frozenset(str(event) for event in Event)


def evaluate_relations(
    gold: Path,
    texts: Path | None = None,
    model: Path | None = None,
    *,
    errors: bool = False,
    min_confidence: float | None = None,
    cuts: bool = False,
) -> Report:
    """Precision, recall and F1 of the triples; polarity, modality, attribution; calibration.

    A row is right where its relation is the marked one and both its mentions share half of
    the shorter span with the marked ones. Optional triples count neither for nor against.

    Args:
        gold: the marked triples, as described in ``gold.py``.
        texts: JSON lines with ``id`` and ``text``, for marked triples that come without.
        model: the folder of a tagger; the shipped one if None.
        errors: list what was missed and what was wrong, with the texts, in the notes.
        min_confidence: triples less sure than this, 0 to 1, do not count as found; if None,
            what cross-validation chose for the model.
        cuts: also the scores at each confidence that the triples may be cut at.

    Raises:
        CorpusError: a file is missing or does not hold together.
        ResourceError: there is no tagger in that folder.
        ValueError: ``min_confidence`` is no number from 0 to 1.
    """
    least = checked_min_confidence(min_confidence)
    marked = read_gold(gold, texts)
    pairs = ((one.text_id, one.text) for one in marked)
    extraction, failed = extract_texts(Extractor(model), pairs, min_confidence=0.0)
    rows = found_triples(extraction)
    found = [(one, rows.get(one.text_id, ())) for one in marked]
    score = score_of(found, least)
    required = sum(score.gold.values())
    about = (
        f"{len(marked)} texts, {required} required triples, found from confidence {least:g}.",
        "Of those found: how many have the right attribute.",
        "Calibration error: how far confidence lies from the share that is right, over ten bins.",
    )
    table = (*_rows(score), *(_cut_rows(found) if cuts else ()))
    listed = tuple(_list_errors(score)) if errors else ()
    return Report("Relations", COLUMNS, table, (*about, *failed, *listed))


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
        confidence=row["confidence"],
    )


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
    yield _calibration(score)


def _calibration(score: Score) -> tuple[str, ...]:
    """The error over all rows that count, right ones and wrong ones."""
    right = [row.confidence for _, row in score.pairs]
    wrong = [row.confidence for _, row in score.wrong]
    answers = [True] * len(right) + [False] * len(wrong)
    error = three(calibration_error([*right, *wrong], answers))
    return ("calibration error", error, "", "", "", str(len(right)), str(len(wrong)))


def _cut_rows(found: Sequence[Found]) -> Iterator[tuple[str, ...]]:
    for cut in cuts_of(found):
        yield _row(f"from confidence {cut.least:.2f}", cut.counts)


def _row(name: str, counts: Counts) -> tuple[str, ...]:
    scores = (three(counts.precision), three(counts.recall), three(counts.f1))
    return (name, *scores, str(counts.gold), str(counts.found), str(counts.wrong))


def _list_errors(score: Score) -> Iterator[str]:
    for kind, triples in (("missed", score.missed), ("wrong", score.wrong)):
        for text, triple in triples:
            subject, obj = text[slice(*triple.subject)], text[slice(*triple.object)]
            yield f"{kind} {subject} | {triple.relation} | {obj} :: {text}"
