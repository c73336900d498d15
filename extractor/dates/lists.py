"""11, 13일 and 3·5·7월: several dates that share their last word, and 8, 9일, which adjoin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extractor.dates import points
from extractor.dates.edtf import Period, begin, finish, to_value
from extractor.dates.scene import Scene
from extractor.dates.tokens import Kind, Token
from extractor.schema import DateValue

LIST: Final = "list"
_MOST: Final = 12
"""A longer row of numbers is a table, not a list of dates."""


def read(tokens: Sequence[Token], scene: Scene) -> DateValue | None:
    """The value of a list; None where the tokens are none.

    Dates that follow each other are an interval; others the EDTF set of them all:
    ``{2022-02-11,2022-02-13}``.
    """
    pieces = list(_split(tokens))
    if not 2 <= len(pieces) <= _MOST:
        return None
    found = list(_locate_all(pieces, scene))
    anchor = points.anchor(_united(pieces)[0], scene)
    values = [to_value(period, anchor) for period in found]
    if len(found) < len(pieces) or not all(value.value for value in values):
        return None
    if all(_adjoin(one, other) for one, other in pairwise(found)):
        return to_value(Period(found[0].first, found[-1].last, "interval"), anchor)
    text = ",".join(value.value for value in values)
    return replace(values[0], value=f"{{{text}}}", end=values[-1].end)


def _split(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens between the signs of the list; nothing where another sign parts them too."""
    signs = [n for n, token in enumerate(tokens) if token.kind is Kind.RANGE]
    if not signs or any(tokens[n].name != LIST for n in signs):
        return
    for first, last in zip([-1, *signs], [*signs, len(tokens)], strict=True):
        yield list(tokens[first + 1 : last])


def _united(pieces: Sequence[list[Token]]) -> list[list[Token]]:
    """The pieces, each number with the unit that the last of them tells."""
    kind = next((token.kind for token in pieces[-1] if token.kind in points.NUMBERED), None)
    return [
        [
            token._replace(kind=kind) if token.kind is Kind.BARE and kind else token
            for token in piece
        ]
        for piece in pieces
    ]


def _locate_all(pieces: Sequence[list[Token]], scene: Scene) -> Iterator[Period]:
    """The period of each piece, up to the first that has none; each goes on from the one before."""
    for tokens in _united(pieces):
        period = points.locate(tokens, scene)
        if period is None or period.first is None or period.first.hour is not None:
            return
        yield period
        scene = replace(scene, floor=period.first, before="")


def _adjoin(one: Period, other: Period) -> bool:
    end = finish(one.last) if one.last else None
    return end is not None and other.first is not None and end == begin(other.first)
