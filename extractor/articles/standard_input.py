"""Standard input → records: JSON Lines where it starts with ``{``, else text."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import BinaryIO, Final

from extractor.articles.encoding import MAX_BYTES, read_lines, read_whole
from extractor.articles.jsonl import read_json_lines
from extractor.articles.record import Flaw, Record, Unreadable
from extractor.articles.text import make_records

_BOM: Final = b"\xef\xbb\xbf"


def read_stream(stream: BinaryIO | None) -> Iterator[Record | Flaw]:
    """The articles of a stream that can be read only once; None where there is no stream.

    Raises:
        Unreadable: it is empty, binary, too long, or in an unknown encoding.
        OSError: it fails.
    """
    if stream is None:
        raise Unreadable("is closed: name a file or pipe some text in.")
    head: list[bytes] = []
    lines = read_lines(stream)
    for line in lines:
        if line is None:
            raise Unreadable("starts with a line that is too long: name a file instead.")
        head.append(line)
        if start := line.removeprefix(_BOM).lstrip():
            if start.startswith(b"{"):
                yield from read_json_lines(chain(head, lines))
                return
            break
    yield from _read_text(head, stream)


def _read_text(head: list[bytes], stream: BinaryIO) -> Iterator[Record]:
    rest = stream.read(MAX_BYTES + 1)
    yield from make_records(read_whole(BytesIO(b"".join(head) + rest)))
