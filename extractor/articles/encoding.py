"""Bytes → str: UTF-8 with or without BOM, else CP949, the Windows encoding of Korean."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from extractor.articles.record import Unreadable

MAX_BYTES: Final = 50_000_000
"""The longest text, page or line that is read at once."""

_ENCODINGS: Final = ("utf-8-sig", "cp949")
_CHUNK: Final = 1 << 20

_BINARY: Final = (
    "is binary (it contains NUL bytes): save it as plain text in UTF-8; UTF-16 is not read."
)
_FOREIGN: Final = "is neither UTF-8 nor CP949: save it as UTF-8."
_HUGE: Final = f"is longer than {MAX_BYTES // 1_000_000} MB: split it into smaller files."


def decode(data: bytes) -> str:
    """The text of some bytes.

    Raises:
        Unreadable: the bytes are binary, or text in another encoding.
    """
    if b"\0" in data:
        raise Unreadable(_BINARY)
    for encoding in _ENCODINGS:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    raise Unreadable(_FOREIGN)


def read_whole(stream: BinaryIO) -> str:
    """The text of a whole stream of at most ``MAX_BYTES``.

    Raises:
        Unreadable: it is longer, binary, or in another encoding.
        OSError: the stream fails.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unreadable(_HUGE)
    return decode(data)


def read_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream with their ends, one in memory at a time; None for one too long.

    Raises:
        OSError: the stream fails.
    """
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield None


def find_encoding(path: Path) -> str:
    """The first encoding in which the whole file is valid; reads it in pieces.

    Raises:
        Unreadable: it is binary or in another encoding.
        OSError: it cannot be opened.
    """
    for encoding in _ENCODINGS:
        with suppress(UnicodeDecodeError):
            _check(path, encoding)
            return encoding
    raise Unreadable(_FOREIGN)


def _check(path: Path, encoding: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            if b"\0" in chunk:
                raise Unreadable(_BINARY)
            decoder.decode(chunk)
    decoder.decode(b"", final=True)


def refuse_binary(stream: BinaryIO) -> None:
    """Look at the start of a file that is read line by line, and go back to it.

    Raises:
        Unreadable: NUL bytes stand there.
    """
    if b"\0" in stream.read(8192):
        raise Unreadable(_BINARY)
    stream.seek(0)
