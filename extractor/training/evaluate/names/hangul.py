"""Whether Cyrillic names get the Hangul form that is official or settled in the press."""

from __future__ import annotations

from typing import Final

from extractor.names import transcribe
from extractor.training.evaluate.names.tested import Row, triples

BY_RULE: Final = ("ru", "uk", "be", "bg", "sr", "mk", "kk")
"""Languages that have rules of transcription."""


def transcribable() -> list[Row]:
    """The triples of these languages whose form is not settled otherwise."""
    return [row for row in triples() if row["language"] in BY_RULE and not row["settled"]]


def wrongly_transcribed() -> list[str]:
    """Those that come out otherwise, one line each."""
    return [
        f"transcribed: {_source(row)} as {found}, not {row['ko']}"
        for row in transcribable()
        for found in [transcribe(_source(row), language=row["language"])]
        if found != row["ko"]
    ]


def _source(row: Row) -> str:
    return row["native"] or row["ru"]
