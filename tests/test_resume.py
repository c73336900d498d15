from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from extractor import resources
from extractor.runs import run
from extractor.tables import Extraction, SpoolError
from tests.newsroom import ARTICLES, DAY, bytes_of, write_jsonl, write_mixed

pytestmark = pytest.mark.usefixtures("pipeline")


class Interrupted(Exception):  # noqa: N818  as KeyboardInterrupt is named
    """Stops a run, as Ctrl-C would."""


def interrupt_at(count: int) -> Callable[[int], None]:
    def stop(done: int) -> None:
        if done == count:
            raise Interrupted

    return stop


def test_a_resumed_run_writes_the_bytes_of_an_uninterrupted_one(tmp_path: Path) -> None:
    inputs = write_mixed(tmp_path / "in")
    run(inputs, tmp_path / "whole", published=DAY)
    out = tmp_path / "resumed"
    with pytest.raises(Interrupted):
        run(inputs, out, published=DAY, on_progress=interrupt_at(2))
    with pytest.raises(Interrupted):
        run(inputs, out, published=DAY, resume=True, on_progress=interrupt_at(4))
    assert not (out / "articles.csv").exists()
    counts: list[int] = []
    summary = run(inputs, out, published=DAY, resume=True, on_progress=counts.append)
    assert summary.resumed == 4
    assert counts == [5]
    assert bytes_of(out) == bytes_of(tmp_path / "whole")


def interrupted(tmp_path: Path) -> tuple[Path, Path]:
    file, out = write_jsonl(tmp_path / "in.jsonl"), tmp_path / "out"
    with pytest.raises(Interrupted):
        run([file], out, published=DAY, on_progress=interrupt_at(2))
    return file, out


def test_without_resume_an_interrupted_run_starts_anew(tmp_path: Path) -> None:
    file, out = interrupted(tmp_path)
    assert run([file], out, published=DAY).resumed == 0
    assert len(Extraction.load(out)) == len(ARTICLES)


def test_resuming_what_never_started_is_a_run(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "in.jsonl")
    assert run([file], tmp_path / "out", resume=True).counts["articles"] == len(ARTICLES)


def test_resuming_with_other_settings_is_refused(tmp_path: Path) -> None:
    file, out = interrupted(tmp_path)
    with pytest.raises(SpoolError, match="published"):
        run([file], out, published="2020-01-01", resume=True)
    with pytest.raises(SpoolError, match="inputs"):
        run([file, tmp_path / "other.txt"], out, published=DAY, resume=True)


@pytest.mark.parametrize("change", ["reworded", "gone"])
def test_resuming_with_other_articles_is_refused(change: str, tmp_path: Path) -> None:
    file, out = interrupted(tmp_path)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[1:2] = [lines[1].replace("4일", "9일")] if change == "reworded" else []
    file.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(SpoolError, match="a2 has changed"):
        run([file], out, published=DAY, resume=True)


def test_the_manifest_tells_models_apart(tmp_path: Path) -> None:
    tagger = tmp_path / "tagger"
    copytree(resources.model("ner"), tagger)
    file, out = write_jsonl(tmp_path / "in.jsonl"), tmp_path / "out"
    with pytest.raises(Interrupted):
        run([file], out, model=tagger, on_progress=interrupt_at(1))
    noted = json.loads((out / ".partial" / "manifest.json").read_text(encoding="utf-8"))
    assert noted["model"] == str(tagger)
    meta = tagger / "meta.json"
    meta.write_text(meta.read_text(encoding="utf-8").replace('"ko"', '"ko" '), encoding="utf-8")
    with pytest.raises(SpoolError, match="model digest"):
        run([file], out, model=tagger, resume=True)


def test_resuming_may_cut_elsewhere(tmp_path: Path) -> None:
    """Everything found is in the spool; what is too unsure is left out of the tables."""
    file, out = interrupted(tmp_path)
    summary = run([file], out, published=DAY, min_confidence=1.0, resume=True)
    whole = run([file], tmp_path / "whole", published=DAY, min_confidence=0.0)
    assert summary.counts["relations"] == 0
    assert summary.left_out == whole.counts["relations"] > 0
    assert (whole.left_out, whole.min_confidence, summary.min_confidence) == (0, 0.0, 1.0)
