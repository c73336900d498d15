"""The date an article was published, as agencies and records write it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_COMPACT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}(?![0-9]).*)?", re.S)
_SPACED: Final = re.compile(
    r"([0-9]{4})\s*(?:[-./]|년)\s*([0-9]{1,2})\s*(?:[-./]|월)\s*([0-9]{1,2})(?![0-9]).*", re.S
)


def parse_published(written: str) -> date | None:
    """The day in a date of publication; None where it is not understood.

    Read are ``2022-02-21``, ``2022/2/21``, ``2022. 2. 21.``, ``2022년 2월 21일`` and
    ``20220221``, each with a time after it or without. The day counts as written: it is not
    moved into another time zone.
    """
    found = _COMPACT.fullmatch(written.strip()) or _SPACED.fullmatch(written.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None
