"""A character trie: all entries of a lexicon that start at a position, in one walk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
_END = ""


class Trie(Generic[Value]):
    """Forms → values. Of two values for one form, the first one added stays."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, form: str, value: Value) -> None:
        """Enter a form."""
        node = self._root
        for character in form:
            node = node.setdefault(character, {})
        node.setdefault(_END, value)

    def matches(self, text: str, start: int) -> Iterator[tuple[int, Value]]:
        """(end, value) of each form that stands in the text at ``start``, shortest first."""
        node = self._root
        for position in range(start, len(text)):
            node = node.get(text[position], {})
            if not node:
                return
            if _END in node:
                yield position + 1, node[_END]
