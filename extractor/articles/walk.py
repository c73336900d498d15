"""Inputs as people name them → the files to read, in a stable order."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from extractor.articles.record import make_problem
from extractor.schema import Problem

SUFFIXES: Final = (".txt", ".md", ".html", ".jsonl", ".csv", ".parquet")
"""The endings that say how a file is read."""

_REASONS: Final = {
    errno.ENOENT: "does not exist: check the name.",
    errno.ENOTDIR: "does not exist: check the name.",
    errno.EACCES: "may not be read: change its permissions.",
    errno.EPERM: "may not be read: change its permissions.",
    errno.ELOOP: "is a link that leads back to itself: remove the link.",
    errno.ENAMETOOLONG: "has a name that is too long: shorten it.",
}


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: where it is, how messages name it, and the stem of its articles' ids."""

    path: Path
    source: str
    stem: str


def find_files(given: str | Path) -> Iterator[FoundFile | Problem]:
    """The file that is named, or the readable files of the folder that is named, sorted."""
    source, path = str(given), Path(given)
    try:
        status = path.stat() if source else None
    except (OSError, ValueError) as error:
        yield make_problem(source, explain(error))
        return
    if status is None:
        yield make_problem("An input", "has an empty name: name a file or a folder.")
    elif S_ISDIR(status.st_mode):
        yield from _walk(path)
    elif path.suffix.lower() not in SUFFIXES:
        yield make_problem(source, _refuse_suffix(path.suffix))
    elif not S_ISREG(status.st_mode):
        yield make_problem(source, "is neither a file nor a folder: name one of these.")
    else:
        yield FoundFile(path, source, path.stem)


def _walk(root: Path) -> Iterator[FoundFile | Problem]:
    """Everything under a folder; a stack, so that no depth of folders is too deep."""
    pending = [root]
    visited: set[tuple[int, int]] = set()
    silent = True
    while pending:
        path = pending.pop()
        try:
            status = path.stat()
            if S_ISDIR(status.st_mode):
                _enter(visited, (status.st_dev, status.st_ino))
                pending.extend(sorted(_list(path), reverse=True))
                continue
        except (OSError, ValueError) as error:
            silent = False
            yield make_problem(str(path), explain(error))
            continue
        if S_ISREG(status.st_mode) and path.suffix.lower() in SUFFIXES:
            silent = False
            yield FoundFile(path, str(path), path.relative_to(root).with_suffix("").as_posix())
    if silent:
        endings = " ".join(SUFFIXES)
        yield make_problem(str(root), f"holds no file that can be read: put in some of {endings}.")


def _list(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if not path.name.startswith("."))


def _enter(visited: set[tuple[int, int]], folder: tuple[int, int]) -> None:
    """Note a folder that is about to be read.

    Raises:
        OSError: it has been read before; a link leads back to it.
    """
    if folder in visited:
        raise OSError(errno.ELOOP, "folder read before")
    visited.add(folder)


def _refuse_suffix(suffix: str) -> str:
    found = f"the ending {suffix}" if suffix else "no ending"
    return f"has {found}, so nobody knows how to read it: use one of {' '.join(SUFFIXES)}."


def explain(error: OSError | ValueError) -> str:
    """What an error of the file system means, as the predicate of a message."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _REASONS:
        return _REASONS[number]
    detail = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"could not be read ({detail}): check the file."
