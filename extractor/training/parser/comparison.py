"""``extractor evaluate relations --parser``: the rules alone, and with the parser's attachments."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from extractor.relations.confidence import checked_min_confidence
from extractor.schema import Event
from extractor.training.evaluate.cuts import Found, score_of
from extractor.training.evaluate.gold import read_gold
from extractor.training.evaluate.measures import RESAMPLES, SEED, Counts, share, three
from extractor.training.parser.agreement import weighed
from extractor.training.parser.parsing import load_parser
from extractor.training.parser.readings import RULES, Reading, Way, found_by, moved, read_texts
from extractor.training.report import Report

COLUMNS: Final = (
    "attachment",
    *(f"{kind} {score}" for kind in ("facts", "events", "all") for score in ("P", "R", "F1")),
    "gain",
)
TITLE: Final = "Relations by rules and by parser"
FOLDS: Final = 5
STEPS: Final = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
"""The chances to choose from, from which the parser decides."""
_EVENTS: Final = frozenset(map(str, Event))
_NOT_SUBJECTS: Final = ("but subjects", "the same, sure")
_LEGEND: Final = (
    "parser: it attaches each phrase whose head it takes for a predicate; sure: if likely enough.",
    "but subjects: no phrase with 이/가; left over: only phrases that the rules do not attach.",
    "better of both: for each text the better of rules and parser, as only the gold can tell.",
    "new weights, parser told: the rules' triples, their confidence learned anew in each fold.",
    "gain: points of F1 of the events over the rules, 95 % bootstrap interval over the texts.",
)


@dataclass(frozen=True, slots=True)
class Variant:
    """The triples that one way of attaching phrases finds in all texts, those sure enough."""

    name: str
    found: Sequence[Found]


def compare_relations(
    gold: Path,
    parser: Path,
    texts: Path | None = None,
    model: Path | None = None,
    *,
    min_confidence: float | None = None,
) -> Report:
    """The scores of the triples where rules attach phrases to predicates, and where a parser does.

    Mentions are those that the pipeline finds. All that is chosen for a variant is chosen on
    other texts than those that it is scored on (cross-validation by text).

    Args:
        gold: the marked triples, as described in ``evaluate/gold.py``.
        parser: the folder of a parser, made by ``extractor train parser``.
        texts: JSON lines with ``id`` and ``text``, for marked triples that come without.
        model: the folder of a tagger; the shipped one if None.
        min_confidence: triples less sure than this, 0 to 1, do not count as found; if None,
            what cross-validation chose for the model.

    Raises:
        CorpusError: a file is missing or does not hold together, or there is no parser.
        ResourceError: there is no tagger in that folder.
        ValueError: ``min_confidence`` is no number from 0 to 1.
    """
    least = checked_min_confidence(min_confidence)
    trained = load_parser(parser)
    readings = read_texts(read_gold(gold, texts), trained, model)
    folds = folds_of(len(readings))
    variants, notes = _attached(readings, folds, least)
    for agreement, name in ((False, "new weights"), (True, "parser told")):
        found, note = weighed(readings, folds, agreement=agreement)
        variants.append(Variant(name, found))
        notes.append(f"{name}: {note}")
    about = f"{len(readings)} texts with predicted mentions, found from confidence {least:g}."
    table = tuple(_row(variant, variants[0]) for variant in variants)
    return Report(TITLE, COLUMNS, table, (about, *_moved(readings), *notes, *_LEGEND))


def _attached(
    readings: Sequence[Reading], folds: Sequence[Sequence[int]], least: float
) -> tuple[list[Variant], list[str]]:
    """The variants that attach phrases otherwise, the rules first, and from when one is sure."""

    def found(way: Way) -> list[Found]:
        return _sure(found_by(readings, way), least)

    variants, notes = [Variant("rules", found(RULES))], list[str]()
    for subjects, names in ((True, ("parser", "parser, sure")), (False, _NOT_SUBJECTS)):
        variants.append(Variant(names[0], found(Way(0.0, subjects))))
        steps = {step: found(Way(step, subjects)) for step in STEPS}
        chosen = choose_in_folds(steps, folds)
        variants.append(Variant(names[1], [steps[step][at] for at, step in enumerate(chosen)]))
        told = ", ".join(f"{chosen[fold[0]]:g}" for fold in folds)
        notes.append(f"{names[1]}: decides from a chance of {told} (chosen in each fold).")
    variants.append(Variant("left over", found(Way(0.0, left=True))))
    variants.append(Variant("better of both", better(variants[0].found, variants[1].found)))
    return variants, notes


def better(one: Sequence[Found], other: Sequence[Found]) -> list[Found]:
    """Of each text what scores better, as only the gold can tell; the first where both do."""

    def merit(found: Found) -> int:
        counts = score_of([found]).counts()
        return counts.found - counts.wrong

    pairs = zip(one, other, strict=True)
    return [second if merit(second) > merit(first) else first for first, second in pairs]


def folds_of(number: int) -> list[list[int]]:
    """The numbers of the texts in `FOLDS` parts, shuffled, none of them empty."""
    order = list(range(number))
    random.Random(SEED).shuffle(order)  # noqa: S311 (chance, no secret)
    return [order[fold::FOLDS] for fold in range(min(FOLDS, number))]


def choose_in_folds(
    steps: Mapping[float, Sequence[Found]], folds: Sequence[Sequence[int]]
) -> list[float]:
    """For each text the step with the best F1 of the events of all other folds."""
    counts = {step: [_events(one) for one in found] for step, found in steps.items()}
    chosen = [0.0] * sum(map(len, folds))
    for fold in folds:
        inside = set(range(len(chosen))) - set(fold)
        totals = {
            step: sum((own[at] for at in inside), Counts()).f1 for step, own in counts.items()
        }
        best = max(totals, key=lambda step: totals[step])
        for at in fold:
            chosen[at] = best
    return chosen


def gain(counts: Sequence[Counts], baseline: Sequence[Counts]) -> tuple[float, float]:
    """The 95 % bootstrap interval of what F1 gains over a baseline, texts drawn in pairs."""
    tables = [
        np.array([(one.gold, one.found, one.wrong) for one in own], dtype=np.int64)
        for own in (counts, baseline)
    ]
    number = len(counts)
    draws = np.random.default_rng(SEED).integers(number, size=(RESAMPLES, number))
    scores = []
    for table in tables:
        gold, found, wrong = table[draws].sum(axis=1).T
        scores.append(2 * found / np.maximum(1, gold + found + wrong))
    low, high = np.percentile(scores[0] - scores[1], [2.5, 97.5])
    return float(low), float(high)


def _sure(found: Sequence[Found], least: float) -> list[Found]:
    return [(marked, [one for one in rows if one.confidence >= least]) for marked, rows in found]


def _events(found: Found) -> Counts:
    return score_of([found]).counts(_EVENTS)


def _moved(readings: Sequence[Reading]) -> Iterator[str]:
    for least in (0.0, 0.9):
        total, others = moved(readings, Way(least))
        yield (
            f"Of {total} arguments that the rules attach the parser attaches {others} "
            f"({share(others, total):.1%}) elsewhere, deciding from a chance of {least:g}."
        )


def _row(variant: Variant, rules: Variant) -> tuple[str, ...]:
    score = score_of(variant.found)
    facts = [name for name in score.relations() if name not in _EVENTS]
    kinds = (score.counts(facts), score.counts(_EVENTS), score.counts())
    cells = [three(value) for one in kinds for value in (one.precision, one.recall, one.f1)]
    gained = ""
    if variant is not rules and variant.found:
        low, high = gain([_events(one) for one in variant.found], [_events(o) for o in rules.found])
        gained = f"{100 * low:+.1f}…{100 * high:+.1f}"
    return (variant.name, *cells, gained)
