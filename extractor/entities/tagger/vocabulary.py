"""What the tagger has a number for: morphemes, tags and letters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

UNKNOWN_LETTER: Final = 1
_FIELDS: Final = ("morphemes", "tags", "letters")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Numbers count from 1, letters from 2; 0 is a morpheme or tag without a number.

    Attributes:
        morphemes: form and Sejong tag with a slash between, in the order of the vectors.
        tags: the Sejong tags of a token, joined by ``+``.
        letters: single characters.
    """

    morphemes: Sequence[str]
    tags: Sequence[str]
    letters: Sequence[str]
    _rows: dict[str, int] = field(init=False, repr=False)
    _tags: dict[str, int] = field(init=False, repr=False)
    _letters: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", _numbered(self.morphemes, 1))
        object.__setattr__(self, "_tags", _numbered(self.tags, 1))
        object.__setattr__(self, "_letters", _numbered(self.letters, UNKNOWN_LETTER + 1))

    def row(self, form: str, tag: str) -> int:
        """The row of a morpheme's vector; 0 if it has none."""
        return self._rows.get(f"{form}/{tag}", 0)

    def tag(self, tag: str) -> int:
        """The number of a tag; 0 if it has none."""
        return self._tags.get(tag, 0)

    def letter(self, letter: str) -> int:
        """The number of a character; 1 if it was not seen in training."""
        return self._letters.get(letter, UNKNOWN_LETTER)

    def to_disk(self, path: Path) -> None:
        """Write it as JSON."""
        content = {name: list(getattr(self, name)) for name in _FIELDS}
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> Vocabulary:
        """Read it from JSON.

        Raises:
            ValueError: the file holds something else.
        """
        content: Any = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(content, dict) or any(name not in content for name in _FIELDS):
            raise ValueError(f"{path} is no vocabulary of a tagger")
        return cls(**{name: tuple(content[name]) for name in _FIELDS})


def _numbered(items: Sequence[str], first: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for number, item in enumerate(items, first):
        numbers.setdefault(item, number)
    return numbers
