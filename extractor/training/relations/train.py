"""``extractor train relations``: marked triples → models/relations/."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from extractor.relations.confidence import FILE, Weights
from extractor.training.evaluate.cuts import choose, cuts_of
from extractor.training.relations.card import Trained, card
from extractor.training.relations.fit import Settings, cross_validate, fit
from extractor.training.relations.samples import judge_files

__all__ = ["Settings", "train"]


def train(
    gold: Sequence[Path],
    out: Path,
    *,
    texts: Path | None = None,
    model: Path | None = None,
    settings: Settings | None = None,
    report: Callable[[str], None] = print,
) -> Weights:
    """Learn how sure each kind of triple is, and write it as JSON with its card.

    The pipeline reads the marked texts; each triple that it finds is judged as ``extractor
    evaluate relations`` judges it. What the card says was measured on texts that the weights
    had not seen (nested cross-validation by text).

    Args:
        gold: files of marked triples; never those that a score is to be measured on.
        out: the folder for weights.json and README.md.
        texts: JSON lines with ``id`` and ``text``, for marked triples that come without.
        model: the folder of a tagger; the shipped one if None.
        settings: None means those of the shipped model.
        report: is told how far the training is.

    Raises:
        CorpusError: a file is missing or malformed, or nothing can be learned from it.
        ResourceError: there is no tagger in that folder.
    """
    chosen = settings or Settings()
    judged = judge_files(gold, texts, model)
    report(f"{len(judged)} texts, {sum(len(one.samples) for one in judged)} triples found")
    confidences = cross_validate(judged, chosen)
    trained = Trained(gold, texts, judged, confidences, fit(judged, chosen), chosen)
    cuts = cuts_of(trained.found())
    least = max(choose(cuts, chosen.tolerance), chosen.floor)
    weights = replace(trained.weights, min_confidence=least)
    out.mkdir(parents=True, exist_ok=True)
    page = card(replace(trained, weights=weights), cuts)
    (out / FILE).write_text(weights.to_json(), encoding="utf-8", newline="\n")
    (out / "README.md").write_text(page, encoding="utf-8", newline="\n")
    report(f"{len(weights.weights)} weights, cut at {weights.min_confidence:.2f}: {out / FILE}")
    return weights
