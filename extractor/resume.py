"""Whether an interrupted run can go on: same settings, model and lexicons, same articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, Final

from extractor import __version__, resources
from extractor.names.corrections import Correction
from extractor.pipeline import MODEL
from extractor.schema import Article, ArticleResult, Name, Problem
from extractor.tables import Spool, SpoolError

_LEXICONS: Final = (".tsv", ".yaml")


def manifest(
    inputs: Sequence[str | Path],
    day: date | None,
    model: str | Path | None,
    names: Sequence[Name] = (),
    corrections: Sequence[Correction] = (),
) -> dict[str, Any]:
    """All that changes what a run finds, in words that its user knows.

    ``names`` and ``corrections`` are the user's own.

    The format of the tables, the number of workers and the least confidence are not among it.
    """
    tagger = resources.model(MODEL) if model is None else Path(model)
    seeds, relations = resources.folder("seeds"), resources.model("relations")
    return {
        "version": __version__,
        "inputs": [_printable(given) for given in inputs],
        "published": day.isoformat() if day else "",
        "model": "shipped" if model is None else _printable(model),
        "model digest": _digest_files(tagger, tagger.rglob("*")),
        "lexicon digest": _digest_rows(names),
        "corrections digest": _digest_rows(corrections),
        "confidence digest": _digest_files(relations, relations.glob("*.json")),
        "seeds digest": _digest_files(
            seeds, (file for file in seeds.rglob("*") if file.suffix in _LEXICONS)
        ),
    }


class Done:
    """The articles of an interrupted run, known by a digest of all that was read of them."""

    def __init__(self, spool: Spool) -> None:
        self._digests = {
            item.article.doc_id: _digest_article(item.article)
            for item in spool.results()
            if isinstance(item, ArticleResult)
        }

    def __len__(self) -> int:
        return len(self._digests)

    def leave_out(self, items: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """The items that are not done yet; those that are done are forgotten on the way.

        Raises:
            SpoolError: an article that is done is no longer what it was, or is gone.
        """
        for item in items:
            digest = self._digests.pop(item.doc_id, "") if isinstance(item, Article) else ""
            if not digest:
                yield item
            elif isinstance(item, Article) and digest != _digest_article(item):
                raise _changed(item.doc_id)
        for doc_id in self._digests:
            raise _changed(doc_id)


def _changed(doc_id: str) -> SpoolError:
    return SpoolError(
        f"The article {doc_id} has changed since the run was interrupted. "
        "Start the run anew, without resuming."
    )


def _digest_article(article: Article) -> str:
    written = repr(article).encode("utf-8", "backslashreplace")
    return blake2b(written, digest_size=16).hexdigest()


def _digest_rows(rows: Sequence[Name] | Sequence[Correction]) -> str:
    """Empty where there are none; what stands in the file beside them changes nothing."""
    return sha256(repr([*rows]).encode()).hexdigest() if rows else ""


def _digest_files(root: Path, files: Iterable[Path]) -> str:
    digest = sha256()
    for file in sorted(file for file in files if file.is_file()):
        digest.update(f"{file.relative_to(root).as_posix()}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _printable(path: str | Path) -> str:
    """A path as UTF-8 can hold it, whatever bytes the file system has in it."""
    return str(path).encode("utf-8", "backslashreplace").decode()
