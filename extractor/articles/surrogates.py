"""Lone surrogates, which JSON and file names can smuggle into a str, cannot be saved anywhere."""

from __future__ import annotations

import re
from typing import Final

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def replace_surrogates(text: str) -> str:
    """The same text, encodable as UTF-8: each lone surrogate becomes U+FFFD, offsets stay."""
    return _SURROGATE.sub("\ufffd", text)
