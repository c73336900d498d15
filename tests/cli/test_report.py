from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import call
from tests.newsroom import DAY, write_jsonl, write_mixed

pytestmark = pytest.mark.usefixtures("pipeline")


def test_a_page_is_written(tmp_path: Path) -> None:
    page = tmp_path / "pages" / "report.html"
    file = write_jsonl(tmp_path / "in.jsonl")
    ended = call("report", file, "--out", page, "--published", DAY)
    assert (ended.status, ended.out) == (0, "")
    assert str(page) in ended.err
    assert "5 articles" in ended.err
    assert "Иван Соколов" in page.read_text(encoding="utf-8")


def test_failed_inputs_stand_in_the_page(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    ended = call("report", *write_mixed(tmp_path / "in"), "--out", page)
    assert ended.status == 1
    assert "3 inputs could not be read or processed" in ended.err
    assert "missing.txt does not exist" in page.read_text(encoding="utf-8")


def test_no_input_is_written_over(tmp_path: Path) -> None:
    page = tmp_path / "saved.html"
    page.write_text("<p>기사</p>", encoding="utf-8")
    for given in (page, tmp_path):
        ended = call("report", given, "--out", page)
        assert ended.status == 2
        assert "outside" in ended.err
    assert page.read_text(encoding="utf-8") == "<p>기사</p>"


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    file = write_jsonl(tmp_path / "in.jsonl")
    for out in (tmp_path / "file" / "report.html", tmp_path):
        ended = call("report", file, "--out", out)
        assert ended.status == 2
        assert "Traceback" not in ended.err
