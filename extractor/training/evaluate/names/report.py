"""All scores of names in one table."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from extractor.training.evaluate.calibration import brier_score, calibration_error, reliability
from extractor.training.evaluate.measures import share, three
from extractor.training.evaluate.names.decisions import (
    JOINED,
    Judged,
    decision_rows,
    judge,
    list_wrong,
)
from extractor.training.evaluate.names.hangul import transcribable, wrongly_transcribed
from extractor.training.evaluate.names.peers import METHODS, Method
from extractor.training.evaluate.names.pool import OTHERS
from extractor.training.evaluate.names.ranking import MISSING, ranking_rows
from extractor.training.evaluate.names.tested import triples, unlisted
from extractor.training.report import Report

HANGUL: Final = "Cyrillic to Hangul, official form"
CALIBRATION: Final = ("expected calibration error", "Brier score")
_SEED: Final = 5


def evaluate_names(
    corpora: Path | None = None,
    *,
    errors: bool = False,
    others: int = OTHERS,
    every: int = 1,
    methods: Sequence[Method] = METHODS,
) -> Report:
    """Finding, telling apart and transcribing names, beside the measures of other libraries.

    Args:
        corpora: the folder that holds names/, for the other names; None means the lexicons.
        errors: list what this package does wrongly, in the notes.
        others: among how many names the right one has to be found.
        every: only each so many-th name and pair is asked, for a quick look.
        methods: what is measured, in the order of the columns; ours come first.

    Raises:
        CorpusError: a list of the corpora is missing.
        ResourceError: a table, a lexicon or the model is missing.
    """
    ranked, wrong = ranking_rows(corpora, others=others, every=every, methods=methods)
    judged, transcribed = judge(every=every), wrongly_transcribed()
    balanced = _balance(judged)
    rows = [*ranked, *decision_rows(judged), _hangul_row(transcribed), *_calibration_rows(balanced)]
    columns = ("what", "names", *(method.name for method in methods))
    table = tuple((*row, *[""] * (len(columns) - len(row))) for row in rows)
    notes = [*_notes(others, methods), _bins(balanced)]
    if any(MISSING in row for row in table):
        notes.append(f"{MISSING}: pip install anyascii rapidfuzz rigour (rigour needs ICU).")
    if errors:
        notes += [*wrong, *list_wrong(judged), *transcribed]
    return Report("Names across scripts", columns, table, tuple(notes))


def _hangul_row(wrong: Sequence[str]) -> tuple[str, ...]:
    number = len(transcribable())
    return HANGUL, str(number), three(1.0 - share(len(wrong), number))


def _balance(judged: Sequence[Judged]) -> list[Judged]:
    """As many different pairs as same ones: the case that the scores are probabilities for.

    All easily mistaken pairs are among them, the rest is drawn by lot.
    """
    same = [pair for pair in judged if pair.same]
    hard = [pair for pair in judged if not pair.same and pair.group != JOINED]
    easy = [pair for pair in judged if pair.group == JOINED]
    rng = random.Random(_SEED)  # noqa: S311 (chance, no secret)
    missing = max(0, len(same) - len(hard))
    return [*same, *hard, *rng.sample(easy, min(missing, len(easy)))]


def _calibration_rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    same = [pair.same for pair in judged]
    sides = [[pair.scores[place] for pair in judged] for place in (0, 1)]
    measures = (calibration_error, brier_score)
    return [
        (name, str(len(judged)), *(three(measure(scores, same)) for scores in sides))
        for name, measure in zip(CALIBRATION, measures, strict=True)
    ]


def _notes(others: int, methods: Sequence[Method]) -> list[str]:
    slow = [method for method in methods if method.step > 1]
    return [
        (
            "first: the share of Hangul names whose right form comes first among "
            f"{others} others; of {len(triples())} known names and of {len(unlisted())} that are "
            "in no lexicon."
        ),
        "missed, joined: the share of pairs decided wrongly at a score of 0.5.",
        "Jaro-Winkler and WRatio are rapidfuzz's, over the letters that anyascii gives.",
        *(
            f"{method.name}: only each {method.step}th name is asked, it is slow."
            for method in slow
        ),
    ]


def _bins(judged: Sequence[Judged]) -> str:
    found = reliability([pair.scores[0] for pair in judged], [pair.same for pair in judged])
    told = "; ".join(
        f"{one.low:.1f}-{one.high:.1f}: {one.confidence:.2f} said, {one.right:.2f} so "
        f"({one.number})"
        for one in found
    )
    return f"Calibration, as many different names as same ones: {told}."
