"""Views for people: highlighted text, tables as HTML, whole pages, and why a triple is one."""

from __future__ import annotations

from extractor.views.explain import explain
from extractor.views.highlight import COLOURS, highlight
from extractor.views.parts import articles_of
from extractor.views.report import report_html, write_report
from extractor.views.triples import triples_html

__all__ = [
    "COLOURS",
    "articles_of",
    "explain",
    "highlight",
    "report_html",
    "triples_html",
    "write_report",
]
