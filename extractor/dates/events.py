"""6·25전쟁, 3·1운동: events named by their date, whose value is kept apart from the article's."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extractor.dates.calendar import Point
from extractor.dates.edtf import Period, to_value
from extractor.dates.lexicon import lexicon
from extractor.dates.vocabulary import squeeze
from extractor.schema import DateValue

_QUOTES: Final = "'\"“”‘’ "
_LONGEST: Final = 20


def read(expression: str) -> DateValue | None:
    """The days of the event that a whole expression names; None where it names none."""
    days = lexicon().events.get(squeeze(expression.strip(_QUOTES)[:_LONGEST]))
    if days is None:
        return None
    first, _, last = days.partition("/")
    value = to_value(Period(_point(first), _point(last or first)))
    return replace(value, grain="event")


def _point(text: str) -> Point:
    return Point(*map(int, text.split("-")))
