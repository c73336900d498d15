"""What the README claims is what the package does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.pipeline import Extractor
from extractor.schema import TABLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _section(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert found is not None, f"the README has no section {name}"
    return found.group(1)


def _rows(section: str) -> list[list[str]]:
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_its_table_is_what_the_pipeline_finds(pipeline: Extractor) -> None:
    header, _, *rows = _rows(_section("table"))
    result = pipeline.extract(ROOT / "seeds/articles", published="2022-02-21")
    found = result.relations[header].to_numpy().tolist()
    assert len(rows) >= 5
    for row in rows:
        assert row in found


def test_it_names_every_table() -> None:
    for table in TABLES:
        assert f"`{table}`" in README


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_its_links_lead_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_score_has_its_command() -> None:
    header, _, *rows = _rows(_section("scores"))
    assert header[-1] == "command"
    for row in rows:
        assert row[-1].strip("`").startswith(("extractor evaluate", "python"))
