"""One form of each digit, tilde, dash and apostrophe, before a text is read."""

from __future__ import annotations

from typing import Final

# One character for one, so that offsets stay: full-width digits, every tilde, dash and apostrophe.
_SAME: Final = str.maketrans(
    "０１２３４５６７８９：．∼〜～˜–—−―’‘′´`ㆍ‧・•ᆞ\u00a0\u3000",
    "0123456789:.~~~~----'''''·····  ",
)


def normalise(text: str) -> str:
    """The text with one form of each digit, tilde, dash and apostrophe; its length is kept."""
    return text.translate(_SAME)
