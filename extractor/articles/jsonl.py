"""JSON Lines → records, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.articles.encoding import decode, read_lines, refuse_binary
from extractor.articles.fields import make_record
from extractor.articles.record import Flaw, Record, Unreadable


def read_jsonl(path: Path) -> Iterator[Record | Flaw]:
    """The articles of a .jsonl file, one line in memory at a time.

    Raises:
        Unreadable: it is binary.
        OSError: it cannot be opened.
    """
    with path.open("rb") as stream:
        refuse_binary(stream)
        yield from read_json_lines(read_lines(stream))


def read_json_lines(lines: Iterable[bytes | None]) -> Iterator[Record | Flaw]:
    """The article of each line; blank lines are passed over, None is a line too long to read."""
    count = 0
    for number, line in enumerate(lines, start=1):
        if line is None or line.strip():
            count += 1
            yield _read_line(line, count, f"line {number}")


def _read_line(line: bytes | None, number: int, place: str) -> Record | Flaw:
    if line is None:
        return Flaw("is too long for one article: check that each article has its line.", place)
    try:
        row = json.loads(decode(line))
    except Unreadable as error:
        return Flaw(str(error), place)
    except json.JSONDecodeError as error:
        hint = f"({error.msg} at character {error.pos + 1})"
        return Flaw(f"is not valid JSON {hint}: correct this line.", place)
    except (ValueError, RecursionError):
        return Flaw("is not JSON that can be read: correct this line.", place)
    if not isinstance(row, dict):
        return Flaw('is no JSON object: write {"text": "…"} with one article on each line.', place)
    return make_record(row, number=number, place=place)
