"""Ids of articles: unique over a run, the same from run to run."""

from __future__ import annotations

from unicodedata import normalize


class Ids:
    """The ids given out so far."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._repeats: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """The wanted id, or with ``~2``, ``~3`` … where it is taken."""
        unique = wanted
        while unique in self._taken:
            self._repeats[wanted] = self._repeats.get(wanted, 1) + 1
            unique = f"{wanted}~{self._repeats[wanted]}"
        self._taken.add(unique)
        return unique


def make_id(stem: str, number: int | None) -> str:
    """The id of a record that brings none: the file's stem, and its number in the file.

    The stem is composed (NFC): macOS spells Hangul file names in single letters, other
    systems in syllables, and the id must be the same on both.
    """
    base = normalize("NFC", stem)
    return base if number is None else f"{base}-{number}"
