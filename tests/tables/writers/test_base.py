from __future__ import annotations

from pathlib import Path

import pytest

from extractor.tables import FORMATS, Extraction, TableError
from extractor.tables.rows import problem_rows
from extractor.tables.writers import create_writer
from tests.tables.samples import BARE, FULL, LINKS, NO_LINKS, PROBLEMS, RESULTS

ERROR = problem_rows(PROBLEMS)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, format_: str) -> None:
    for name in ("one", "two"):
        Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path / name, format_)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_but_the_files_of_the_format_is_left(tmp_path: Path, format_: str) -> None:
    with create_writer(tmp_path, format_) as writer:
        writer.append("errors", ERROR)
        assert not any((tmp_path / name).exists() for name in writer.files)
    assert sorted(contents(tmp_path)) == sorted(writer.files)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_exception_leaves_nothing(tmp_path: Path, format_: str) -> None:
    writer = create_writer(tmp_path, format_)
    with pytest.raises(KeyError), writer:
        writer.append("rumours", ERROR)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("format_", FORMATS)
def test_an_exception_leaves_the_old_files(tmp_path: Path, format_: str) -> None:
    Extraction.build([BARE], NO_LINKS).save(tmp_path, format_)
    before = contents(tmp_path)
    half = {"source": "나머지 열이 없다"}
    with pytest.raises(KeyError), create_writer(tmp_path, format_) as writer:
        # Parquet looks at rows when it has enough of them, or in the end.
        writer.append("errors", [*ERROR, half])
    assert contents(tmp_path) == before


@pytest.mark.parametrize("format_", FORMATS)
def test_parts_of_a_killed_run_do_not_matter(tmp_path: Path, format_: str) -> None:
    writer = create_writer(tmp_path / "new", format_)
    writer.close()
    Extraction.build([FULL], LINKS).save(tmp_path / "clean", format_)
    for name in writer.files:
        (tmp_path / "new" / f"{name}.part").write_bytes(b"half a file")
    Extraction.build([FULL], LINKS).save(tmp_path / "new", format_)
    assert contents(tmp_path / "new") == contents(tmp_path / "clean")


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_that_cannot_be_replaced_is_told(tmp_path: Path, format_: str) -> None:
    writer = create_writer(tmp_path, format_)
    (tmp_path / writer.files[-1]).mkdir()
    with pytest.raises(TableError, match=r"cannot be replaced .* Close it in other programs"):
        writer.close()
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("format_", FORMATS)
def test_a_closed_writer_takes_nothing(tmp_path: Path, format_: str) -> None:
    writer = create_writer(tmp_path, format_)
    writer.append("errors", iter(ERROR))
    writer.close()
    writer.close()
    assert writer.counts["errors"] == 1
    with pytest.raises(TableError, match="closed"):
        writer.append("errors", ERROR)


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Choose one of csv, parquet, jsonl, sqlite, xlsx"):
        create_writer(tmp_path, "hwp")
