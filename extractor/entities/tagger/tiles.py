"""Products of matrices whose rows do not depend on how many others there are.

A library of linear algebra takes other ways for few rows and for what is left over of a multiple
of its tile; their last bits differ. An article must give the same bytes alone and among others, so
rows are filled up to whole tiles.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from extractor.entities.tagger.features import Floats

TILE: Final = 16
"""Rows; a multiple of what the kernels for AVX2, AVX-512 and NEON take at once."""

BLOCK: Final = 128
"""Rows that are multiplied with a small matrix at once, always as many."""


def whole_tiles(rows: int) -> int:
    """The number of rows, rounded up."""
    return -(-rows // TILE) * TILE


def product(left: Floats, right: Floats) -> Floats:
    """(n, k) times (k, m)."""
    return np.asarray((_filled(left, TILE) @ right)[: len(left)], np.float32)


def small_product(left: Floats, right: Floats) -> Floats:
    """The same for a small right side, for which libraries have kernels of their own: by blocks."""
    filled = _filled(left, BLOCK)
    blocks = filled.reshape(-1, BLOCK, filled.shape[1])
    found = np.matmul(blocks, right) if len(blocks) else np.zeros((0, BLOCK, right.shape[1]))
    return np.asarray(found.reshape(-1, right.shape[1])[: len(left)], np.float32)


def _filled(rows: Floats, size: int) -> Floats:
    """The rows and as many of zeros as make whole tiles."""
    missing = -len(rows) % size
    if not missing:
        return rows
    filled = np.zeros((len(rows) + missing, rows.shape[1]), np.float32)
    filled[: len(rows)] = rows
    return filled
