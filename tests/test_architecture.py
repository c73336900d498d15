"""The import rules hold, and the documentation says what the schema says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.schema import RELATIONS, TABLES, Label, columns
from extractor.tables.docs import tables_markdown

ROOT = Path(__file__).parent.parent
TABLES_PAGE = ROOT / "docs" / "tables.md"
STAGES = ("articles", "dates", "entities", "korean", "names", "relations")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the import rules of the tree in a folder, in a process of its own."""
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its rules, to be broken."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "extractor", tmp_path / "extractor", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_rules_hold() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("dates/edtf.py", "import extractor.names.hangul"),
        ("names/hangul.py", "from spacy.tokens import Doc"),
        ("entities/component.py", "import kiwipiepy"),
        ("relations/triples.py", "import pandas"),
        ("dates/edtf.py", "import sklearn"),
        ("schema.py", "import extractor.resources"),
        ("document.py", "import extractor.resources"),
        ("tables/rows.py", "import extractor.pipeline"),
        ("pipeline.py", "import extractor.cli"),
        ("stray.py", ""),
    ],
)
def test_a_breach_is_found(copy: Path, module: str, line: str) -> None:
    with (copy / "extractor" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = lint_imports(copy)
    assert result.returncode != 0
    assert " BROKEN" in result.stdout, result.stdout + result.stderr


def test_every_stage_has_its_rules() -> None:
    rules = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for stage in STAGES:
        assert (ROOT / "extractor" / stage / "__init__.py").is_file()
        assert f'"extractor.{stage}"' in rules


def test_the_page_of_tables_is_up_to_date() -> None:
    assert TABLES_PAGE.read_text(encoding="utf-8") == tables_markdown(), "Run: make docs"


@pytest.mark.parametrize("table", list(TABLES))
def test_every_column_is_documented_in_its_order(table: str) -> None:
    section = tables_markdown().split(f"## {table}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == columns(table)


@pytest.mark.parametrize("value", [*RELATIONS, *Label])
def test_every_value_of_a_closed_list_is_documented(value: str) -> None:
    assert f"`{value}`" in tables_markdown()
