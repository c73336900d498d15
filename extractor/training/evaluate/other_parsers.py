"""What other libraries read in an expression of time, written as EDTF values.

Both give a point or a stretch of the calendar with its unit; here it is put in the same terms
as our own values, in their favour: words that they leave over do not count against them.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from typing import Any, Final

from korean_datetime import Cycle, Grain, ParseOptions, TemporalExpression, TemporalParser

POINTS: Final = {
    "year": "%Y",
    "month": "%Y-%m",
    "week": "%Y-%m-%d",
    "day": "%Y-%m-%d",
    "time": "%Y-%m-%dT%H:%M",
}
"""How a point is written, by its unit; dateparser says week of a day some weeks ago."""

_UNITS: Final = {
    Grain.YEAR: "year",
    Grain.MONTH: "month",
    Grain.WEEK: "day",
    Grain.DAY: "day",
    Grain.HOUR: "time",
    Grain.MINUTE: "time",
    Grain.SECOND: "time",
}
_PARTS: Final = {Grain.QUARTER: (33, 3), Grain.HALF_YEAR: (40, 6)}
"""EDTF's number of the first quarter and half year, and how many months each has."""

Parser = Callable[[str, datetime], str]


def read_korean_datetime(expression: str, now: datetime) -> str:
    """The value by korean-datetime, a missing year filled by the nearest; empty where none."""
    try:
        found = _korean_datetime().parse_all(expression, now=now)
    except Exception:  # it fails on some expressions in ways it does not document
        return ""
    return _edtf(found[0]) if len(found) == 1 else ""


def finds_korean_datetime(text: str) -> bool:
    """Whether korean-datetime finds a date or time anywhere in a text."""
    try:
        return bool(_korean_datetime().parse_all(text, now=datetime(2000, 1, 1)))  # noqa: DTZ001
    except Exception:  # as above
        return False


@cache
def _korean_datetime() -> TemporalParser:
    return TemporalParser(ParseOptions(cycle=Cycle.NEAREST))


def _edtf(found: TemporalExpression) -> str:
    if found.grain in _PARTS and not found.is_range:
        first, months = _PARTS[found.grain]
        return f"{found.start.year:04}-{first + (found.start.month - 1) // months}"
    form = POINTS[_UNITS.get(found.grain, "month")]
    start = _write(found.start, form)
    if not found.is_range and found.grain is not Grain.WEEK:
        return start
    end = _write(found.end - timedelta(seconds=1), form)
    return start if start == end else f"{start}/{end}"


def read_dateparser(expression: str, now: datetime) -> str:
    """The value by dateparser, Korean only; empty where it has none.

    Raises:
        ImportError: dateparser is not installed.
    """
    data = _dateparser()(
        languages=["ko"], settings={"RELATIVE_BASE": now, "RETURN_TIME_AS_PERIOD": True}
    )
    with warnings.catch_warnings():  # it warns of dates without a year, which are what we ask
        warnings.simplefilter("ignore")
        found = data.get_date_data(expression)
    return _write(found.date_obj, POINTS[found.period]) if found.date_obj else ""


@cache
def _dateparser() -> Callable[..., Any]:
    parser: Callable[..., Any] = import_module("dateparser.date").DateDataParser
    return parser


def _write(moment: datetime, form: str) -> str:
    """As ``strftime``, which does not fill a year of three digits everywhere."""
    return moment.strftime(form.replace("%Y", f"{moment.year:04}"))
