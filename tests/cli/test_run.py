from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractor import resources
from extractor.schema import TABLES
from extractor.tables import FORMATS, Extraction
from tests.cli.commands import call
from tests.newsroom import ARTICLES, DAY, bytes_of, jsonl_lines, write_jsonl, write_mixed

pytestmark = pytest.mark.usefixtures("pipeline")


def test_all_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = call("run", write_jsonl(tmp_path / "in.jsonl"), "--out", out, "--published", DAY)
    assert ended.status == 0
    assert ended.out == ""
    for table in TABLES:
        assert f"{table}.csv" in "".join(ended.err.split())
    assert list(Extraction.load(out).articles["published"]) == [DAY] * len(ARTICLES)


@pytest.mark.parametrize("name", FORMATS)
def test_formats(name: str, tmp_path: Path) -> None:
    file, out = write_jsonl(tmp_path / "in.jsonl"), tmp_path / "out"
    assert call("run", file, "--out", out, "--format", name).status == 0
    assert len(Extraction.load(out, name)) == len(ARTICLES)


def test_some_inputs_failed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = call("run", *write_mixed(tmp_path / "in"), "--out", out)
    assert ended.status == 1
    assert f"3 inputs could not be read or processed: see {out / 'errors.csv'}." in ended.err
    assert len(Extraction.load(out)) == 5


def test_a_missing_input_is_a_failed_input(tmp_path: Path) -> None:
    missing, out = tmp_path / "[b]missing.txt", tmp_path / "out"
    ended = call("run", missing, "--out", out, "--format", "sqlite")
    assert ended.status == 1
    assert f"1 input could not be read or processed: see the table errors in {out}" in ended.err
    assert list(Extraction.load(out).errors["source"]) == [str(missing)]


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert call("run", tmp_path / "in", "--out", tmp_path / "out").status == 1


def test_quiet_tells_failures_alone(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "in.jsonl")
    assert call("run", file, "--out", tmp_path / "a", "--quiet") == (0, "", "")
    ended = call("run", file, tmp_path / "no.txt", "--out", tmp_path / "b", "-q")
    assert ended.status == 1
    assert len(ended.err.splitlines()) == 1


def test_standard_input(tmp_path: Path) -> None:
    ended = call("run", "-", "--out", tmp_path / "out", stdin="".join(jsonl_lines()))
    assert ended.status == 0
    assert list(Extraction.load(tmp_path / "out").articles["text"]) == list(ARTICLES)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--out", "{}/out"], "Missing argument"),
        (["{}/in.jsonl"], "Missing option '--out'"),
        (["{}/in.jsonl", "--out", "{}/out", "--format", "docx"], "--format"),
        (["{}/in.jsonl", "--out", "{}/out", "--workers", "0"], "--workers"),
        (["{}/in.jsonl", "--out", "{}/out", "--published", "2022-02-30"], "--published"),
        (["{}/in.jsonl", "--out", "{}/out", "--colour"], "--colour"),
        (["{}/in.jsonl", "--out", "{}/in.jsonl"], "in.jsonl"),
        (["{}/in.jsonl", "--out", "{}/out", "--model", "{}/nowhere"], "holds no trained tagger"),
        (["{}", "--out", "{}"], "outside"),
    ],
)
def test_wrong_use(arguments: list[str], message: str, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in.jsonl")
    ended = call("run", *(argument.format(tmp_path) for argument in arguments))
    assert ended.status == 2
    assert ended.out == ""
    assert message in ended.err
    assert "Traceback" not in ended.err
    assert not (tmp_path / "out").exists()


def test_a_damaged_model_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    file = write_jsonl(tmp_path / "in.jsonl")
    ended = call("run", file, "--out", tmp_path / "out", "--model", tmp_path)
    assert ended.status == 2
    assert len(ended.err.splitlines()) == 1
    assert str(tmp_path) in ended.err


def test_another_model(tmp_path: Path) -> None:
    file, out = write_jsonl(tmp_path / "in.jsonl"), tmp_path / "out"
    ended = call("run", file, "--out", out, "--model", resources.model("ner"))
    assert ended.status == 0
    assert len(Extraction.load(out)) == len(ARTICLES)


BATCHES = jsonl_lines(copies=7)
"""More than the pipeline takes at once: it starts before it has seen the last one."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal and SIGINT")
def test_ctrl_c_and_resume(tmp_path: Path) -> None:
    shown = interrupt_once_started(tmp_path / "out")
    assert "articles" in shown
    assert "--resume" in shown
    assert "Traceback" not in shown
    whole = "".join(BATCHES)
    wrong = call("run", "-", "--out", tmp_path / "out", "--resume", "--published", DAY, stdin=whole)
    assert wrong.status == 2
    assert "published" in wrong.err
    resumed = call("run", "-", "--out", tmp_path / "out", "--resume", stdin=whole)
    assert resumed.status == 0
    assert "from the interrupted run" in resumed.err
    assert call("run", "-", "--out", tmp_path / "whole", stdin=whole).status == 0
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")


def interrupt_once_started(out: Path) -> str:
    """Start a run in a terminal that waits for more input, press Ctrl-C; what the user saw."""
    import pty

    terminal, end = pty.openpty()
    code = "from extractor.cli import main; main()"
    command = [sys.executable, "-c", code, "run", "-", "--out", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=end) as process:
        os.close(end)
        assert process.stdin is not None
        process.stdin.write("".join(BATCHES[:33]).encode())
        process.stdin.flush()
        wait_for(out / ".partial" / "results.jsonl", lines=32)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
    return read_all(terminal)


def wait_for(file: Path, lines: int) -> None:
    for _ in range(1200):
        if file.is_file() and file.read_bytes().count(b"\n") >= lines:
            return
        time.sleep(0.1)
    raise AssertionError(f"{file} has not {lines} lines after two minutes")


def read_all(terminal: int) -> str:
    """What stands in a terminal whose other end is closed."""
    shown = b""
    try:
        while piece := os.read(terminal, 65536):
            shown += piece
    except OSError:  # how Linux says that there is no more
        pass
    finally:
        os.close(terminal)
    return shown.decode()


def test_what_is_too_unsure_is_left_out_and_counted(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "in.jsonl")
    ended = call("run", file, "--out", tmp_path / "none", "--min-confidence", "1")
    assert ended.status == 0
    assert "Left out below confidence 1: " in ended.err
    assert "--min-confidence 0 keeps them." in ended.err
    assert Extraction.load(tmp_path / "none").relations.empty
    whole = call("run", file, "--out", tmp_path / "all", "--min-confidence", "0")
    assert "Left out" not in whole.err
    assert len(Extraction.load(tmp_path / "all").relations) > 0


@pytest.mark.parametrize("given", ["-0.1", "1.01", "nan", "inf", "much"])
def test_confidence_is_a_number_from_0_to_1(given: str, tmp_path: Path) -> None:
    ended = call("run", tmp_path, "--out", tmp_path / "out", "--min-confidence", given)
    assert (ended.status, ended.out) == (2, "")
    assert "--min-confidence" in ended.err
    assert not (tmp_path / "out").exists()
