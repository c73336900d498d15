from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import typer.main

from extractor import __version__
from extractor.cli import app
from extractor.cli.options import TableFormat
from extractor.tables import FORMATS
from tests.cli.commands import call

COMMANDS = (
    (),
    ("run",),
    ("show",),
    ("report",),
    ("info",),
    ("train",),
    ("train", "ner"),
    ("train", "relations"),
    ("evaluate",),
    ("evaluate", "ner"),
    ("evaluate", "names"),
    ("evaluate", "dates"),
    ("evaluate", "relations"),
    ("evaluate", "speed"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_has_help(command: tuple[str, ...], flag: str) -> None:
    ended = call(*command, flag)
    assert ended.status == 0
    assert "Usage:" in ended.out
    assert ended.err == ""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_option_has_help(command: tuple[str, ...]) -> None:
    found: Any = typer.main.get_command(app)
    for name in command:
        found = found.commands[name]
    assert found.help
    assert all(option.help for option in found.params if option.name != "help")


@pytest.mark.parametrize("command", [(), ("run",), ("show",), ("report",)], ids=" ".join)
def test_help_ends_with_examples_and_the_exit_status(command: tuple[str, ...]) -> None:
    out = call(*command, "--help").out
    assert "\n    extractor " in out
    assert "Exit status: 0 all read; 1 some inputs failed; 2 wrong use" in out


def test_version() -> None:
    assert call("--version") == (0, f"extractor {__version__}\n", "")


def test_the_formats_are_those_of_the_tables() -> None:
    assert tuple(TableFormat) == FORMATS


def test_no_command_is_wrong_use() -> None:
    ended = call()
    assert ended.status == 2
    assert "Usage:" in ended.out + ended.err


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from extractor.cli import app; "
        "print([name for name in ('spacy', 'pandas', 'kiwipiepy', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
