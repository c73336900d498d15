from __future__ import annotations

import errno
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
import typer

from extractor.cli.console import check_date, end_with, plain_errors, say
from extractor.resources import ResourceError
from extractor.runs import RunError
from extractor.tables import SpoolError, TableError
from extractor.training.corpora import CorpusError


def status_of(error: BaseException) -> int:
    with pytest.raises(typer.Exit) as ended, plain_errors(interrupted="Try again."):
        raise error
    return int(ended.value.exit_code)


@pytest.mark.parametrize("kind", [ResourceError, RunError, SpoolError, TableError, CorpusError])
def test_what_users_can_put_right_is_one_line(
    kind: type[Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of(kind("[b]one\ntwo[/b]")) == 2
    assert capsys.readouterr() == ("", "[b]one two[/b]\n")


def test_files_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(PermissionError(errno.EACCES, "Permission denied", "x/y")) == 2
    assert capsys.readouterr().err == "x/y: Permission denied.\n"
    assert status_of(OSError("no space")) == 2
    assert capsys.readouterr().err == "no space.\n"


def test_a_dead_worker(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(BrokenProcessPool()) == 2
    assert "--resume" in capsys.readouterr().err


def test_ctrl_c(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err == "Interrupted. Try again.\n"


def test_faults_of_the_program_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), plain_errors():
        raise ZeroDivisionError
    with pytest.raises(BrokenPipeError), plain_errors():  # the end of a pipe, which typer knows
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def test_the_number_of_failed_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    end_with(0)
    assert capsys.readouterr().err == ""
    with pytest.raises(typer.Exit) as ended:
        end_with(1, ": see errors.csv")
    assert ended.value.exit_code == 1
    assert capsys.readouterr().err == "1 input could not be read or processed: see errors.csv.\n"


def test_dates() -> None:
    check_date(None)
    check_date("2022-02-21")
    with pytest.raises(typer.BadParameter, match="not a date"):
        check_date("gestern")


def test_long_names_are_not_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("/".join(["folder"] * 60))
    say(str(path))
    assert capsys.readouterr().err == f"{path}\n"
