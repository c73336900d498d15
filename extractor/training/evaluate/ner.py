"""Entities: the shipped pipeline against the held-out sentences of KLUE-NER."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pandas as pd

from extractor.pipeline import STAGES, Extractor
from extractor.training.corpora import KLUE_LABELS, Sentence, klue_sentences
from extractor.training.evaluate.measures import Counts, f1_interval, three
from extractor.training.evaluate.run import extract_texts
from extractor.training.report import Report

LABELS: Final = tuple(str(label) for label in KLUE_LABELS.values())
COLUMNS: Final = ("mentions", "precision", "recall", "F1", "95 % of F1", "gold", "found", "wrong")

Entity = tuple[int, int, str]
Entities = frozenset[Entity]


def evaluate_ner(
    corpora: Path, model: Path | None = None, *, limit: int | None = None, errors: bool = False
) -> Report:
    """Precision, recall and F1 of the mentions on exact character spans.

    Counted are the outer mentions of the six labels of KLUE-NER, as the mentions table has
    them; TITLE, which KLUE does not mark, is left out.

    Args:
        corpora: the folder that holds ``ner/``.
        model: the folder of a tagger; the shipped one if None.
        limit: score only so many sentences.
        errors: list what was missed and what was wrong, with the sentences, in the notes.

    Raises:
        CorpusError: a corpus is missing.
        ResourceError: there is no tagger in that folder.
    """
    sentences = klue_sentences(corpora, held_out=True)[:limit]
    extractor = Extractor(model)
    gold = [frozenset(sentence.entities) for sentence in sentences]
    texts = [(str(number), sentence.text) for number, sentence in enumerate(sentences)]
    extraction, failed = extract_texts(extractor, texts)
    outer = outer_entities(extraction.mentions)
    found = [outer.get(text_id, frozenset()) for text_id, _ in texts]
    rows = [
        *_domain_rows(sentences, gold, found),
        *(_row(label, _with_label(gold, label), _with_label(found, label)) for label in LABELS),
        _row("tagger alone", gold, _from_tagger(extractor, sentences)),
    ]
    about = f"{len(sentences)} held-out sentences; exact characters; intervals over sentences."
    listed = _list_errors(sentences, gold, found) if errors else ()
    return Report("Entities (KLUE-NER, held out)", COLUMNS, tuple(rows), (about, *failed, *listed))


def outer_entities(mentions: pd.DataFrame) -> dict[str, Entities]:
    """The mentions of each article that stand in no other one of the six labels."""
    rows: dict[str, dict[str, Any]] = {
        str(row["mention_id"]): {str(name): cell for name, cell in row.items()}
        for row in mentions.to_dict("records")
    }
    found: dict[str, set[Entity]] = {}
    for row in rows.values():
        if row["label"] in LABELS and not _is_inner(row, rows):
            entity = (int(row["start"]), int(row["end"]), str(row["label"]))
            found.setdefault(row["doc_id"], set()).add(entity)
    return {doc_id: frozenset(entities) for doc_id, entities in found.items()}


def _is_inner(row: Mapping[str, Any], rows: Mapping[str, Mapping[str, Any]]) -> bool:
    while row["within"]:
        row = rows[row["within"]]
        if row["label"] in LABELS:
            return True
    return False


def _from_tagger(extractor: Extractor, sentences: Sequence[Sentence]) -> list[Entities]:
    """The tagger's own entities, before the stages after it decide on mentions."""
    pipes = [pipe for name, pipe in extractor.nlp.pipeline if name not in STAGES]
    tokenizer: Any = extractor.nlp.tokenizer
    found = []
    for doc in tokenizer.pipe(sentence.text for sentence in sentences):
        for pipe in pipes:
            doc = pipe(doc)
        found.append(frozenset((s.start_char, s.end_char, s.label_) for s in doc.ents))
    return found


def _domain_rows(
    sentences: Sequence[Sentence], gold: Sequence[Entities], found: Sequence[Entities]
) -> list[tuple[str, ...]]:
    rows = [_row("all", gold, found)]
    for domain in ("news", "reviews"):
        own = [n for n, sentence in enumerate(sentences) if sentence.domain == domain]
        rows.append(_row(domain, [gold[n] for n in own], [found[n] for n in own]))
    return rows


def _row(name: str, gold: Sequence[Entities], found: Sequence[Entities]) -> tuple[str, ...]:
    counts = [count(true, given) for true, given in zip(gold, found, strict=True)]
    total = sum(counts, Counts())
    low, high = f1_interval(counts)
    scores = (three(total.precision), three(total.recall), three(total.f1))
    numbers = (str(total.gold), str(total.found), str(total.wrong))
    return (name, *scores, f"{low:.3f} to {high:.3f}", *numbers)


def count(gold: Entities, found: Entities) -> Counts:
    """The counts of one sentence: an entity is found where characters and label agree."""
    return Counts(len(gold), len(gold & found), len(found - gold))


def _with_label(entities: Iterable[Entities], label: str) -> list[Entities]:
    return [frozenset(entity for entity in one if entity[2] == label) for one in entities]


def _list_errors(
    sentences: Sequence[Sentence], gold: Sequence[Entities], found: Sequence[Entities]
) -> list[str]:
    lines: list[str] = []
    for sentence, true, given in zip(sentences, gold, found, strict=True):
        for kind, entities in (("missed", true - given), ("wrong", given - true)):
            for start, end, label in sorted(entities):
                lines.append(f"{kind} {label} {sentence.text[start:end]} :: {sentence.text}")
    return lines
