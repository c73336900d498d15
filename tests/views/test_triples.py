from __future__ import annotations

from dataclasses import replace

from extractor.tables import Extraction
from extractor.views import triples_html
from tests.tables.samples import FULL, LINKS, NO_LINKS

EXTRACTION = Extraction.build([FULL], LINKS)


def test_all_triples_with_their_evidence() -> None:
    html = triples_html(EXTRACTION)
    assert html.count("<tr>") == 1 + 4
    assert "만나지 않았다" in html
    assert "<td>negative</td>" in html


def test_a_limit_tells_what_it_leaves_out() -> None:
    assert "… and 3 more" in triples_html(EXTRACTION, limit=1)


def test_cells_are_escaped() -> None:
    relations = EXTRACTION.relations.assign(evidence="<script>&")
    html = triples_html(replace(EXTRACTION, relations=relations))
    assert "<script>" not in html
    assert "&lt;script&gt;&amp;" in html


def test_no_triples() -> None:
    assert triples_html(Extraction.build([], NO_LINKS)).count("<tr>") == 1
