"""Relations marked by hand, and when a row of the relations table is one of them.

The marked triples come as JSON lines::

    {"id": …, "text": …, "triples": [{"subject": {"text": …, "n": 0}, "relation": …,
     "object": {"text": …, "n": 0}, "polarity": …, "modality": …, "attributed_to": … or null,
     "optional": false}]}

``n`` counts the occurrence of the words in the text, the first is 0. ``text`` may be left out
where another file has it under the same id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extractor.schema import Event, Fact
from extractor.training.corpora import CorpusError, read_jsonl

SYMMETRIC: Final = frozenset(
    {
        Event.CONSULT,
        Event.COMPETE,
        Event.COOPERATE,
        Event.AGREE,
        Fact.SPOUSE,
        Fact.SIBLING,
        Fact.RELATIVE,
        Fact.ALSO_KNOWN_AS,
    }
)
"""Relations whose subject and object may change places."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Triple:
    """A triple of one text, marked or found.

    ``optional``: neither missed nor wrong. ``confidence`` is that of a found one, 0 to 1.
    """

    subject: Span
    relation: str
    object: Span
    polarity: str
    modality: str
    attributed_to: str = ""
    optional: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with all triples that it holds."""

    text_id: str
    text: str
    triples: tuple[Triple, ...]


def read_gold(gold: Path, texts: Path | None = None) -> list[MarkedText]:
    """The marked texts of a file.

    Raises:
        CorpusError: a file is missing, an id stands twice, a text or its words are missing.
    """
    known = {row["id"]: row["text"] for row in read_jsonl(texts)} if texts else {}
    marked: dict[str, MarkedText] = {}
    for row in read_jsonl(gold):
        text = row.get("text") or known.get(row["id"])
        if text is None:
            raise CorpusError(f"{gold}: {row['id']} has no text. Name a file that has it.")
        if row["id"] in marked:
            raise CorpusError(f"{gold}: the id {row['id']} stands twice.")
        triples = tuple(_triple(text, triple) for triple in row["triples"])
        marked[row["id"]] = MarkedText(row["id"], text, triples)
    return list(marked.values())


def _triple(text: str, row: Mapping[str, Any]) -> Triple:
    return Triple(
        subject=locate(text, row["subject"]["text"], row["subject"].get("n", 0)),
        relation=row["relation"],
        object=locate(text, row["object"]["text"], row["object"].get("n", 0)),
        polarity=row["polarity"],
        modality=row["modality"],
        attributed_to=row.get("attributed_to") or "",
        optional=bool(row.get("optional")),
    )


def locate(text: str, words: str, n: int = 0) -> Span:
    """Start and end of the ``n``-th occurrence of words; occurrences may overlap.

    Raises:
        CorpusError: there are not so many occurrences.
    """
    start = -1
    for _ in range(n + 1):
        start = text.find(words, start + 1)
        if start < 0:
            raise CorpusError(f"{words!r} does not occur {n + 1} times in {text!r}.")
    return start, start + len(words)


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share at least half of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def is_same(found: Triple, marked: Triple) -> bool:
    """Whether a found triple says what a marked one says, its attributes aside."""
    if found.relation != marked.relation:
        return False
    if overlaps(found.subject, marked.subject) and overlaps(found.object, marked.object):
        return True
    crossed = overlaps(found.subject, marked.object) and overlaps(found.object, marked.subject)
    return found.relation in SYMMETRIC and crossed
