"""DataFrames → what a terminal or a notebook shows of them: counts and the first rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from io import StringIO
from typing import Final

import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDTH: Final = 100
"""Columns of a terminal that the text is laid out for; a Hangul syllable takes two."""


def counts_line(tables: Mapping[str, pd.DataFrame]) -> str:
    """The number of rows of every table: ``articles 2 · mentions 14 · …``."""
    return " · ".join(f"{table} {len(frame)}" for table, frame in tables.items())


def frame_text(frame: pd.DataFrame, limit: int, width: int = WIDTH) -> str:
    """The first rows as an aligned table of plain text; wide cells go on in the next line."""
    # Rich decides what a terminal can do from its surroundings; this text is the same anywhere.
    console = Console(
        file=StringIO(),
        width=width,
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
        legacy_windows=False,
        safe_box=False,
    )
    with console.capture() as capture:
        console.print(_rich_table(frame.head(limit)))
    lines = [line.rstrip() for line in capture.get().splitlines()]
    return "\n".join([*(line for line in lines if line), *_rest(frame, limit)])


def _rich_table(frame: pd.DataFrame) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in frame.columns:
        table.add_column(Text(str(name)), overflow="fold")
    for row in _rows(frame):
        # Text objects: a [ in a name is no markup.
        table.add_row(*(Text(" ".join(cell.split())) for cell in row))
    return table


def frame_html(frame: pd.DataFrame, limit: int) -> str:
    """The first rows as an HTML table; every cell is escaped."""
    head = "".join(f"<th>{escape(str(name))}</th>" for name in frame.columns)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        for row in _rows(frame.head(limit))
    )
    rest = "".join(f"<p>{line}</p>" for line in _rest(frame, limit))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _rows(frame: pd.DataFrame) -> Iterable[list[str]]:
    return ([str(cell) for cell in row] for row in frame.itertuples(index=False, name=None))


def _rest(frame: pd.DataFrame, limit: int) -> list[str]:
    return [f"… and {len(frame) - limit} more"] if len(frame) > limit else []
