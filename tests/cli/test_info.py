from __future__ import annotations

import json
from pathlib import Path

from extractor import __version__, resources
from tests.cli.commands import call


def test_versions_model_lexicons_and_licences() -> None:
    ended = call("info")
    assert ended.status == 0
    assert ended.err == ""
    for words in (__version__, "kiwipiepy", "spacy", str(resources.model("ner")), "CC BY-SA 4.0"):
        assert words in ended.out
    assert "Apache-2.0" in ended.out
    assert f"{len(resources.load_table('titles.tsv')):,} entries" in ended.out


def test_json_for_programs() -> None:
    facts = json.loads(call("info", "--json").out)
    assert set(facts) == {"versions", "model", "lexicons", "licences"}
    assert facts["versions"]["extractor"] == __version__


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    ended = call("info", "--model", tmp_path)
    assert (ended.status, ended.out) == (2, "")
    assert "holds no trained tagger" in ended.err
