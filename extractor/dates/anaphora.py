"""이날, 이듬해, 같은 달: what was meant before."""

from __future__ import annotations

from typing import Final

from extractor.dates.calendar import Point, from_date
from extractor.dates.lexicon import lexicon
from extractor.dates.scene import Scene

_NEEDED: Final = {
    "year": ("year",),
    "month": ("year", "month"),
    "week": ("year", "month", "day"),
    "day": ("year", "month", "day"),
}


def base(scene: Scene, unit: str, amount: int) -> Point | None:
    """The point that an anaphoric shift starts from.

    이날 and 전날 without a date before them mean the article's own; 이듬해 without one
    means nothing, but 전년 is the year before the article. 이날 needs no year (XXXX-02-24).
    결혼식 전날 is told from a day that the text may never give.
    """
    if unit == "day" and lexicon().own_day.search(scene.before):
        return None
    if unit == "day" and amount == 0 and scene.published is None:
        return scene.last("month", "day")
    found = scene.last(*_NEEDED[unit])
    if found is not None or scene.published is None:
        return found
    usable = unit in ("day", "week") or amount < 0
    return from_date(scene.published) if usable else None


def day_of_clock(scene: Scene) -> Point:
    """The day that a clock time without one belongs to; the empty point where none was meant.

    매주 금요일 오후 8시 is on no single day.
    """
    if scene.context and scene.context[-1].grain == "set":
        return Point()
    return scene.last("year", "month", "day") or Point()
