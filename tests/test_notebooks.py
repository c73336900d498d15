"""Every notebook runs from top to bottom, and what it shows is saved in it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))


def _texts(notebook: Any) -> list[str]:
    """What each code cell shows, its streams and tables joined."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return ["".join(_text(output) for output in cell.outputs) for cell in cells]


def _text(output: Any) -> str:
    data = output.get("data", {})
    return str(output.get("text") or data.get("text/html") or data.get("text/plain") or "")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore:.*TCP without encryption.*")
def test_notebook_runs_and_still_shows_what_it_has_saved(path: Path) -> None:
    saved = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    fresh = copy.deepcopy(saved)
    client = NotebookClient(fresh, timeout=240, resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    assert _texts(fresh) == _texts(saved)
    assert [text for text in _texts(saved) if "<table" in text], "no table is saved"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_saved_outputs_name_no_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "/home/" not in text
    assert "/root/" not in text
    assert str(path.parent.parent.resolve()) not in text
