r"""Lists in one cell, for formats that know only text.

The items stand one after the other with ``|`` between them; a ``|`` or ``\`` of their own is
written ``\|`` or ``\\``. Items are never empty, so an empty cell is an empty list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ITEM: Final = re.compile(r"(?:\\.|[^|\\])+", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


def join_list(items: Iterable[str]) -> str:
    """The items as the text of one cell."""
    return "|".join(re.sub(r"([|\\])", r"\\\1", item) for item in items)


def split_list(cell: str) -> list[str]:
    """The items that `join_list` wrote into a cell."""
    return [_ESCAPED.sub(r"\1", item) for item in _ITEM.findall(cell)]
