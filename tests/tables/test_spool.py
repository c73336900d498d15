from __future__ import annotations

from pathlib import Path

import pytest

from extractor.schema import Problem, Stage
from extractor.tables import Spool, SpoolError
from tests.tables.samples import BARE, FULL, PROBLEMS

MANIFEST = {"model": "sample", "version": "1.0", "published": None}
FAILED = Problem("본보.txt", "a3", Stage.EXTRACT, "너무 길다: 나누어 넣어라.")


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    """A run that was stopped after two articles and two problems."""
    with Spool(tmp_path) as spool:
        assert spool.open(MANIFEST) == set()
        for item in (FULL, *PROBLEMS, BARE, FAILED):
            spool.append(item)
    return spool


def results_file(folder: Path) -> Path:
    return folder / ".partial" / "results.jsonl"


def test_everything_comes_back_in_order(spool: Spool) -> None:
    assert list(spool.results()) == [FULL, *PROBLEMS, BARE, FAILED]
    assert list(spool.results()) == list(spool.results())


def test_what_is_appended_can_be_read_at_once(tmp_path: Path) -> None:
    with Spool(tmp_path) as spool:
        spool.open(MANIFEST)
        spool.append(FULL)
        assert list(Spool(tmp_path).results()) == [FULL]


def test_resuming_keeps_results_and_forgets_problems(tmp_path: Path, spool: Spool) -> None:
    with Spool(tmp_path) as again:
        assert again.open(MANIFEST, resume=True) == {"a1", "a2"}
        again.append(FAILED)
    assert list(spool.results()) == [FULL, BARE, FAILED]


@pytest.mark.usefixtures("spool")
@pytest.mark.parametrize("tail", [b'{"kind": "result", "article', "{가".encode()[:-1], b"\0\0\n"])
def test_a_torn_last_line_is_dropped(tmp_path: Path, tail: bytes) -> None:
    with results_file(tmp_path).open("ab") as file:
        file.write(tail)
    with Spool(tmp_path) as again:
        assert again.open(MANIFEST, resume=True) == {"a1", "a2"}
        again.append(FAILED)
    assert list(again.results()) == [FULL, BARE, FAILED]


def test_damage_in_the_middle_is_told(tmp_path: Path, spool: Spool) -> None:
    file = results_file(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([lines[0], b"{}\n", *lines[1:]]))
    with pytest.raises(SpoolError, match=r"line 2 is damaged\. Start the run anew"):
        spool.open(MANIFEST, resume=True)
    assert file.read_bytes().count(b"\n") == 5
    spool.remove()
    assert list(tmp_path.iterdir()) == []


def test_other_settings_are_refused_by_name(tmp_path: Path, spool: Spool) -> None:
    before = results_file(tmp_path).read_bytes()
    with pytest.raises(SpoolError, match=r"version: '1\.0' then, '1\.1' now"):
        spool.open({**MANIFEST, "version": "1.1"}, resume=True)
    assert results_file(tmp_path).read_bytes() == before


def test_a_damaged_manifest_is_told(tmp_path: Path, spool: Spool) -> None:
    (tmp_path / ".partial" / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(SpoolError, match=r"manifest\.json is damaged"):
        spool.open(MANIFEST, resume=True)


def test_without_resuming_it_starts_anew(tmp_path: Path, spool: Spool) -> None:
    with Spool(tmp_path) as again:
        assert again.open({**MANIFEST, "version": "2.0"}) == set()
    assert list(spool.results()) == []


def test_resuming_nothing_starts_anew(tmp_path: Path) -> None:
    with Spool(tmp_path / "새 폴더") as spool:
        assert spool.open(MANIFEST, resume=True) == set()
        spool.append(BARE)
    assert list(spool.results()) == [BARE]


def test_removing_leaves_the_folder_as_it_was(tmp_path: Path, spool: Spool) -> None:
    (tmp_path / "articles.csv").write_text("그대로", encoding="utf-8")
    spool.remove()
    spool.remove()
    assert [path.name for path in tmp_path.iterdir()] == ["articles.csv"]
    assert list(spool.results()) == []


def test_a_closed_spool_takes_nothing(spool: Spool) -> None:
    with pytest.raises(SpoolError, match="closed"):
        spool.append(BARE)
