"""Kiwi, loaded once per process: text → morphemes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from kiwipiepy import Kiwi

from extractor.schema import Morpheme

_REPLACEMENT: Final = "\ufffd"


@cache
def kiwi() -> Kiwi:
    """The one Kiwi of this process; it does not pickle, so workers load their own."""
    return Kiwi(num_workers=1)


def clean(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD, so lengths stay the same.

    Neither spaCy nor Kiwi nor a UTF-8 file can hold a lone surrogate.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        return "".join(_REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def analyze(texts: Iterable[str]) -> Iterator[list[Morpheme]]:
    """Morphemes of each text, in order, with character offsets into the cleaned text."""
    for tokens in kiwi().tokenize(clean(text) for text in texts):
        yield [
            Morpheme(token.form, token.tag.partition("-")[0], token.start, token.end)
            for token in tokens
        ]
