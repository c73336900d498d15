from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from extractor.schema import ArticleResult
from extractor.tables import FORMATS, Extraction, Spool, read_tables, write_run
from tests.tables.samples import BARE, FULL, LINKS, NO_LINKS, PROBLEMS, RESULTS


@pytest.mark.parametrize("format_", FORMATS)
def test_a_streamed_run_is_the_saved_extraction(tmp_path: Path, format_: str) -> None:
    counts = write_run(iter(RESULTS), LINKS, PROBLEMS, tmp_path / "run", format_)
    Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path / "saved", format_)
    assert counts == {
        "articles": 2, "mentions": 8, "entities": 4, "variants": 7, "relations": 4, "errors": 1,
    }  # fmt: skip
    for path in (tmp_path / "run").iterdir():
        if format_ not in ("sqlite", "xlsx"):  # their pages follow the order of writing
            assert path.read_bytes() == (tmp_path / "saved" / path.name).read_bytes()
    for table, frame in read_tables(tmp_path / "saved").items():
        pd.testing.assert_frame_equal(frame, read_tables(tmp_path / "run")[table])


def test_a_spool_is_written_with_its_problems(tmp_path: Path) -> None:
    with Spool(tmp_path) as spool:
        spool.open({})
        for item in (FULL, *PROBLEMS, BARE):
            spool.append(item)
        counts = write_run(spool, LINKS, PROBLEMS, tmp_path, "jsonl")
        spool.remove()
    assert counts["errors"] == 2
    assert len(Extraction.load(tmp_path)) == 2
    assert not (tmp_path / ".partial").exists()


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_run_has_all_tables(tmp_path: Path, format_: str) -> None:
    assert set(write_run([], NO_LINKS, [], tmp_path, format_).values()) == {0}
    for frame in read_tables(tmp_path).values():
        assert frame.empty


@pytest.mark.parametrize("format_", FORMATS)
def test_a_run_that_fails_leaves_the_old_files_alone(tmp_path: Path, format_: str) -> None:
    def failing() -> Iterator[ArticleResult]:
        yield FULL
        raise RuntimeError("전원이 나갔다")

    write_run([BARE], NO_LINKS, [], tmp_path, format_)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(RuntimeError):
        write_run(failing(), LINKS, [], tmp_path, format_)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
