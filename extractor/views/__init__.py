"""Views on an extraction for people: highlighted text and tables as HTML."""

from __future__ import annotations

from extractor.views.highlight import COLOURS, highlight
from extractor.views.triples import triples_html

__all__ = ["COLOURS", "highlight", "triples_html"]
