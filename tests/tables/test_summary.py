from __future__ import annotations

import pandas as pd
import pytest

from extractor.tables.summary import counts_line, frame_html, frame_text

FRAME = pd.DataFrame({"이름": ["한지우", "Ян\n둘째 줄"], "number": [1, 22]})


def test_counts() -> None:
    assert counts_line({"articles": FRAME, "errors": FRAME.head(0)}) == "articles 2 · errors 0"


def test_text_is_aligned_by_the_width_of_letters() -> None:
    assert frame_text(FRAME, 5).splitlines() == [
        "이름         number",
        "───────────────────",
        "한지우       1",
        "Ян 둘째 줄   22",
    ]


def test_text_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = frame_text(FRAME, 5)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "12")
    monkeypatch.setenv("TERM", "dumb")
    assert frame_text(FRAME, 5) == plain


@pytest.mark.parametrize(("limit", "rest"), [(1, "… and 1 more"), (2, "")])
def test_what_is_left_out_is_counted(limit: int, rest: str) -> None:
    assert frame_text(FRAME, limit).endswith(rest)
    assert ("more" in frame_html(FRAME, limit)) == bool(rest)


def test_html_is_escaped() -> None:
    frame = pd.DataFrame({"<th>": ["<script>\"'&"]})
    assert frame_html(frame, 1) == (
        "<table><thead><tr><th>&lt;th&gt;</th></tr></thead>"
        "<tbody><tr><td>&lt;script&gt;&quot;&#x27;&amp;</td></tr></tbody></table>"
    )
