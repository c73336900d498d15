from __future__ import annotations

from pathlib import Path

import pytest

from extractor.names.scripts import fold, script
from extractor.schema import Script
from extractor.training.corpora import CorpusError
from extractor.training.evaluate.names.pool import other_names
from extractor.training.evaluate.names.tested import triples, unlisted


@pytest.mark.parametrize(("column", "expected"), [("ru", Script.CYRILLIC), ("en", Script.LATIN)])
def test_names_of_the_lexicons_are_filled_up_with_people_put_together(
    column: str, expected: Script
) -> None:
    found = other_names(column, count=9_000)
    assert len(found) == len(set(found)) == 9_000
    assert {script(form) for form in found} == {expected}
    tested = {fold(row[column]) for row in (*triples(), *unlisted())}
    assert tested.isdisjoint(map(fold, found))


def test_is_the_same_in_every_run() -> None:
    assert other_names("en", count=7_000) == other_names("en", count=7_000)


def test_reads_the_lists_of_the_corpora(tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    (folder / "wikidata-en-ko-names.tsv").write_text(
        "en\tko\nAnn Bell\t앤 벨\nVladimir Putin\t푸틴\n"
    )
    (folder / "wikidata-en-ru-tokens.tsv").write_text(
        "en\tru\tcount\nann\tанна\t1\nann\tэнн\t3\nbell\tбелл\t2\n"
    )
    assert other_names("en", tmp_path) == ["Ann Bell"]
    assert other_names("ru", tmp_path) == ["Энн Белл"]


def test_says_which_list_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="wikidata-en-ko-names"):
        other_names("en", tmp_path)
