"""What a run has found so far, on disk: big runs never stand in memory and can be resumed.

The spool of a run that writes to ``FOLDER`` is ``FOLDER/.partial``: ``results.jsonl`` with one
line per article, flushed after each, and ``manifest.json`` with the settings of the run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

from extractor.schema import ArticleResult, Problem
from extractor.tables.codec import decode, encode
from extractor.tables.errors import SpoolError

PARTIAL: Final = ".partial"
_START_ANEW: Final = "Start the run anew, without resuming."


class Spool:
    """The results and problems of one run; a context manager that closes its file.

    A crash in the middle of a line costs that line and nothing else.
    """

    def __init__(self, folder: str | Path) -> None:
        """Name the folder that the run writes its tables to; nothing is touched yet."""
        self._folder = Path(folder) / PARTIAL
        self._results = self._folder / "results.jsonl"
        self._manifest = self._folder / "manifest.json"
        self._output: BinaryIO | None = None

    def open(self, manifest: Mapping[str, Any], *, resume: bool = False) -> set[str]:
        """Get ready to append, and tell which articles are done already.

        Problems of the earlier run are forgotten when it is resumed: its inputs are read again
        and its failed articles tried again.

        Args:
            manifest: settings that change what is found (model, version, …), as JSON values.
            resume: go on where an earlier run stopped, if there was one; else start anew.

        Returns:
            The doc_ids of the articles whose results are there.

        Raises:
            SpoolError: the earlier run had other settings, or its spool is damaged.
            OSError: the folder cannot be written to.
        """
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        done: set[str] = set()
        if resume and self._manifest.is_file():
            self._check(manifest)
            done = self._keep_results()
        else:
            self._results.unlink(missing_ok=True)
            self._write_manifest(manifest)
        self._output = self._results.open("ab")
        return done

    def append(self, item: ArticleResult | Problem) -> None:
        """Add one result or problem; it survives whatever happens to this process afterwards.

        Raises:
            SpoolError: the spool is not open.
        """
        if self._output is None:
            raise SpoolError("The spool is closed. Open it before appending.")
        self._output.write(_line(item))
        self._output.flush()

    def results(self) -> Iterator[ArticleResult | Problem]:
        """Everything appended so far, in order, one at a time; as often as you like.

        Raises:
            SpoolError: a line before the last one is damaged.
        """
        if not self._results.is_file():
            return
        with self._results.open("rb") as lines:
            number, damaged = 0, False
            for number, line in enumerate(lines, start=1):
                if damaged:
                    raise SpoolError(
                        f"{self._results}, line {number - 1} is damaged. {_START_ANEW}"
                    )
                item = _parsed(line)
                damaged = item is None
                if item is not None:
                    yield item

    def close(self) -> None:
        """Close the file; the spool stays on disk and can be read and opened again."""
        if self._output is not None:
            self._output.close()
            self._output = None

    def remove(self) -> None:
        """Delete the spool, once its tables are written."""
        self.close()
        for path in (self._results, self._manifest):
            path.unlink(missing_ok=True)
            path.with_suffix(".part").unlink(missing_ok=True)
        if self._folder.is_dir():
            self._folder.rmdir()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _check(self, manifest: Mapping[str, Any]) -> None:
        try:
            earlier = json.loads(self._manifest.read_text(encoding="utf-8"))
        except ValueError as error:
            raise SpoolError(f"{self._manifest} is damaged. {_START_ANEW}") from error
        now = json.loads(json.dumps(manifest))
        different = [
            f"{name}: {earlier.get(name)!r} then, {now.get(name)!r} now"
            for name in sorted(earlier.keys() | now.keys())
            if earlier.get(name) != now.get(name)
        ]
        if different:
            raise SpoolError(
                f"The run in {self._folder.parent} had other settings ({'; '.join(different)}). "
                f"Use the same ones. Or: {_START_ANEW}"
            )

    def _write_manifest(self, manifest: Mapping[str, Any]) -> None:
        part = self._manifest.with_suffix(".part")
        part.write_text(json.dumps(manifest, ensure_ascii=False, indent=2), encoding="utf-8")
        part.replace(self._manifest)

    def _keep_results(self) -> set[str]:
        """Drop problems and a torn last line; the file is exchanged only when it is complete."""
        done: set[str] = set()
        part = self._results.with_suffix(".part")
        with part.open("wb") as output:
            for item in self.results():
                if isinstance(item, ArticleResult):
                    done.add(item.article.doc_id)
                    output.write(_line(item))
        part.replace(self._results)
        return done


def _line(item: ArticleResult | Problem) -> bytes:
    return json.dumps(encode(item), ensure_ascii=False).encode() + b"\n"


def _parsed(line: bytes) -> ArticleResult | Problem | None:
    """None for a line that a crash left behind."""
    if not line.endswith(b"\n"):
        return None
    try:
        return decode(json.loads(line))
    except (KeyError, TypeError, ValueError):
        return None
