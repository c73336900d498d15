"""Files of plain arrays, whose loading runs no code."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

Array = np.ndarray[tuple[int, ...], np.dtype[Any]]


def read_arrays(path: Path) -> dict[str, Array]:
    """The arrays of an npz file, by name.

    Raises:
        ValueError: the file is damaged, or holds something else than arrays.
        OSError: it is missing.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            return {name: held[name] for name in held.files}
    except BadZipFile as error:
        raise ValueError(f"{path} is damaged: {error}") from error
