"""The tables as a page of documentation: ``docs/tables.md`` is what this writes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from extractor.resources import load_table
from extractor.schema import RELATIONS, TABLES, Column, How, Label, Modality, Polarity

_HEADING: Final = """\
# The tables

Written by `make docs` from `extractor/schema.py`; change it there.

Every table is a pandas DataFrame in the library and a file on disk. Ids are strings and the
same from run to run for the same input. `start` and `end` count the characters of the
article's `text` from 0, `end` is the character after the last one: in Python,
`text[start:end]` is always the words meant. Dates are ISO 8601-2 (EDTF): `2022-02-24`,
`2021-06`, `2018/..`, `2021-12-30T15:00`, `XXXX-02-24` where nobody knows the year, `P3D` for a
duration. What is unknown or does not apply is an empty string; numbers are always there. A
`list` is a list in Python, Parquet and JSON lines, a JSON array in SQLite, and in CSV and Excel
one cell with `|` between the items.
"""

_ROWS: Final = {
    "articles": "One row per article.",
    "mentions": "One row per stretch of text that names something; no particle belongs to it.",
    "entities": "One row per person, place or organization over the whole run.",
    "variants": "One row per written form of an entity, seen or derived.",
    "relations": "One row per triple: who did what to whom, or what holds between them.",
    "errors": "One row per input that could not be read or processed; the others go on.",
}
"""What one row of each table stands for."""

_RULES_FILE: Final = "relation_rules.tsv"
_RULES: Final = """\
What the column `rule` of the relations names. A word in capitals stands for one of several: of
SUBJECT and AGENT the role that the particle gives (`nom`, `top`, `by`, …), of OBJECT the class of
particles that marks the other side (`acc`, `dat`, `com`, …), of PREDICATE its base form."""

_VALUES: Final = {
    "label": Label,
    "relation": RELATIONS,
    "polarity": Polarity,
    "modality": Modality,
    "how": How,
}
"""The columns whose values form a closed list."""


def tables_markdown() -> str:
    """All tables, their columns, the closed lists of values and the rules, as Markdown.

    Raises:
        KeyError: a table of the schema is not described here.
        ResourceError: the list of rules is missing or malformed.
    """
    sections = [_HEADING]
    sections += [_table(name, columns) for name, columns in TABLES.items()]
    sections += [_closed_lists(), _rules()]
    return "\n".join(sections)


def _table(name: str, columns: Iterable[Column]) -> str:
    rows = [f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns]
    lines = [f"## {name}", "", _ROWS[name], "", "| column | type | meaning |", "|---|---|---|"]
    return "\n".join([*lines, *rows, ""])


def _rules() -> str:
    lines = ["## Rules", "", _RULES, "", "| rule | what it says |", "|---|---|"]
    lines += [f"| `{row['rule']}` | {row['meaning']} |" for row in load_table(_RULES_FILE)]
    return "\n".join([*lines, ""])


def _closed_lists() -> str:
    lines = ["## Closed lists of values", "", "| column | values |", "|---|---|"]
    for column, values in _VALUES.items():
        lines.append(f"| `{column}` | {', '.join(f'`{value}`' for value in values)} |")
    return "\n".join([*lines, ""])
