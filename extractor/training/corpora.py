"""Readers of the annotated corpora: sentences with entities as character spans."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extractor.schema import Label

KLUE_LABELS: Final = {
    "PS": Label.PERSON,
    "LC": Label.LOCATION,
    "OG": Label.ORGANIZATION,
    "DT": Label.DATE,
    "TI": Label.TIME,
    "QT": Label.QUANTITY,
}
"""The six labels of KLUE-NER (Park et al. 2021) in the terms of this project."""


class CorpusError(Exception):
    """A corpus is missing or malformed; the message says where to look."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence; ``entities`` are (start, end, label)."""

    sentence_id: str
    text: str
    entities: tuple[tuple[int, int, str], ...]

    @property
    def domain(self) -> str:
        """``reviews`` for the film reviews in KLUE-NER, else ``news``."""
        return "reviews" if self.sentence_id.endswith("nsmc") else "news"


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON-lines file.

    Raises:
        CorpusError: there is no such file.
    """
    if not path.is_file():
        raise CorpusError(f"{path} is missing. Point --corpora at the folder that holds it.")
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def held_out_ids(corpora: Path) -> frozenset[str]:
    """The ids of the sentences that nothing shipped is trained or tuned on."""
    path = corpora / "ner" / "held-out.txt"
    if not path.is_file():
        raise CorpusError(f"{path} is missing. Point --corpora at the folder that holds ner/.")
    return frozenset(path.read_text(encoding="utf-8").split())


def klue_sentences(corpora: Path, *, held_out: bool) -> list[Sentence]:
    """KLUE-NER's development set: the held-out sentences, or all the others."""
    ids = held_out_ids(corpora)
    return [
        Sentence(
            row["id"],
            row["text"],
            tuple((start, end, KLUE_LABELS[kind]) for start, end, kind in row["entities"]),
        )
        for row in read_jsonl(corpora / "ner" / "klue-ner-dev.jsonl")
        if (row["id"] in ids) == held_out
    ]


def silver_sentences(corpora: Path) -> list[Sentence]:
    """The silver sentences with konec's fine labels."""
    return [
        Sentence(
            row["id"],
            row["text"],
            tuple((start, end, kind) for start, end, kind, _ in row["entities"]),
        )
        for row in read_jsonl(corpora / "ner" / "konec-train-silver.jsonl")
    ]


def fine_sentences(corpora: Path) -> dict[str, Sentence]:
    """KLUE-NER's development set without the held-out sentences, with konec's fine labels."""
    ids = held_out_ids(corpora)
    return {
        row["id"]: Sentence(
            row["id"],
            row["text"],
            tuple((start, end, kind) for start, end, kind in row["entities"]),
        )
        for row in read_jsonl(corpora / "ner" / "konec-dev.jsonl")
        if row["id"] not in ids
    }
