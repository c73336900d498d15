"""Titles and nested names in the gold of konec and konne, in the terms of this project.

konec gives KLUE-NER's sentences 150 fine labels; konne marks names inside names as well. Their
guidelines are not this project's, so only what both mark is compared:

- A TITLE is a post, a rank or an occupation: konec's CV_POSITION, CV_OCCUPATION and
  CV_SPORTS_POSITION. Groups of people (기자들) bear no title here, and are left out.
- Nested are places and bodies (konne's LC, OG and AF_BUILDING, which KLUE calls places) inside a
  person, place or body that KLUE marks. konne also cuts dates (11월 in 지난해 11월), works and
  persons with their titles (홍 in 홍 지사), which this project keeps whole or marks apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from extractor.schema import Label
from extractor.training.corpora import Sentence, read_jsonl
from extractor.training.evaluate.mentions import Entities, parts_in

TITLES: Final = frozenset({"CV_POSITION", "CV_OCCUPATION", "CV_SPORTS_POSITION"})
Marked = tuple[int, int, str]
_PLURAL: Final = "들"
_PARTS: Final = {"LC": Label.LOCATION, "OG": Label.ORGANIZATION, "AF_BUILDING": Label.LOCATION}


def gold_titles(corpora: Path, sentences: Iterable[Sentence]) -> list[Entities]:
    """The titles that konec marks in each of KLUE's sentences.

    Raises:
        CorpusError: the corpus is missing.
    """
    marked = _marked(corpora / "ner" / "konec-dev.jsonl", "id", "entities")
    return [
        frozenset(
            (start, end, str(Label.TITLE))
            for start, end, kind in marked.get(sentence.sentence_id, ())
            if kind in TITLES and not sentence.text.startswith(_PLURAL, end)
        )
        for sentence in sentences
    ]


def gold_parts(corpora: Path, sentences: Iterable[Sentence]) -> list[Entities]:
    """The places and bodies that konne marks inside the names of KLUE's sentences.

    Raises:
        CorpusError: the corpus is missing.
    """
    marked = _marked(corpora / "ner" / "konne-dev.jsonl", "klue_id", "label")
    return [
        parts_in(
            sentence.entities,
            (
                (start, end, str(label))
                for start, end, kind in marked.get(sentence.sentence_id, ())
                if (label := _PARTS.get(kind) or _PARTS.get(kind[:2]))
            ),
        )
        for sentence in sentences
    ]


def _marked(path: Path, key: str, field: str) -> dict[str, list[Marked]]:
    """(start, end, fine label) of each sentence, by its id in KLUE-NER."""
    return {
        row[key]: [(start, end, kind) for start, end, kind in row[field] or ()]
        for row in read_jsonl(path)
    }
