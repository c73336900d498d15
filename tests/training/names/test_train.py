from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.names.scripts import tokens
from extractor.resources import load_table
from extractor.training.corpora import CorpusError
from extractor.training.names import Settings, train

SMALL = Settings(pairs=500, rounds=2, least=1.0, names=60)


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lists in the form of the real ones, from the people of the lexicon."""
    root = tmp_path_factory.mktemp("corpora")
    (root / "names").mkdir()
    people = load_table("people.tsv")
    tables = {
        "wikidata-en-ko-names.tsv": ["en\tko", *(f"{row['en']}\t{row['ko']}" for row in people)],
        "wikidata-en-ko-tokens.tsv": ["en\tko\tcount", *_parts(people, "ko")],
        "wikidata-en-ru-tokens.tsv": ["en\tru\tcount", *_parts(people, "ru")],
    }
    for name, lines in tables.items():
        (root / "names" / name).write_text("\n".join(lines), encoding="utf-8")
    return root


def _parts(people: list[dict[str, str]], column: str) -> Iterator[str]:
    for row in people:
        first, second = tokens(row["en"]), tokens(row[column])
        if len(first) == len(second):
            for one, other in zip(first, second, strict=True):
                yield f"{one.text.lower()}\t{other.text.lower()}\t1"


def test_the_same_lists_give_the_same_model(corpora: Path, tmp_path: Path) -> None:
    said: list[str] = []
    for name in ("one", "two"):
        train(corpora, tmp_path / name, settings=SMALL, report=said.append)
    for file in ("groups.json", "weights.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    weights = json.loads((tmp_path / "one" / "weights.json").read_text(encoding="utf-8"))
    assert set(weights) == {
        *("Latin Hangul", "Latin Cyrillic", "Cyrillic Hangul", "Hangul Hangul", "names")
    }
    assert all("bias" in row for row in weights.values())
    assert any("near misses" in line for line in said)


def test_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="names"):
        train(tmp_path, tmp_path / "out")
