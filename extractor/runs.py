"""A run from inputs to a folder of tables: it streams, and it can be resumed.

The first pass reads the articles and appends what is found in each to a spool in the output
folder. The second links their names over the spool and streams the tables. Only the names and
a few articles at a time are ever in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from os.path import realpath
from pathlib import Path

from extractor.articles import read_articles
from extractor.articles.walk import SUFFIXES
from extractor.inputs import as_date
from extractor.names.corrections import Correction, as_corrections
from extractor.pipeline import Extractor, link_articles
from extractor.relations.threshold import Threshold
from extractor.resources import ResourceError
from extractor.resume import Done, manifest
from extractor.schema import ArticleResult, Name, Problem, Stage
from extractor.tables import Extraction, Spool, write_run
from extractor.tables.writers import writer_class
from extractor.user_lexicon import read_user_lexicon


class RunError(Exception):
    """A run cannot be started as it was asked for; the message says what to change."""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run wrote.

    ``counts`` holds the rows of every table, ``resumed`` how many articles an interrupted run
    had done already, ``left_out`` how many triples were less sure than ``min_confidence``.
    """

    folder: Path
    files: tuple[Path, ...]
    counts: dict[str, int]
    resumed: int = 0
    min_confidence: float = 0.0
    left_out: int = 0

    @property
    def errors(self) -> int:
        """How many inputs could not be read or processed."""
        return self.counts["errors"]

    @property
    def errors_place(self) -> str:
        """Where they stand, in words."""
        file = self.file_of("errors")
        return f"{file}" if file.stem == "errors" else f"the table errors in {file}"

    def file_of(self, table: str) -> Path:
        """The file that holds a table; some formats have one for all of them."""
        return next((file for file in self.files if file.stem == table), self.files[0])


def run(
    inputs: Sequence[str | Path],
    folder: str | Path,
    *,
    format: str = "csv",  # noqa: A002
    published: str | date | None = None,
    workers: int = 1,
    resume: bool = False,
    model: str | Path | None = None,
    lexicon: str | Path | None = None,
    corrections: str | Path | None = None,
    min_confidence: float | None = None,
    on_progress: Callable[[int], None] | None = None,
) -> RunSummary:
    """Read articles and write their tables; the same inputs give the same bytes.

    Args:
        inputs: files or folders; ``-`` is standard input.
        folder: where the tables go; made if need be, files of the same names are replaced.
        format: one of `extractor.tables.FORMATS`.
        published: date of the articles that tell none themselves.
        workers: how many processes share the work.
        resume: go on where an interrupted run into this folder stopped, if there was one.
        model: the folder of a trained tagger; the shipped one if None.
        lexicon: a file of the user's own names, which are always found.
        corrections: a file of pairs of forms that are the same name or different ones.
        min_confidence: triples less sure than this, 0 to 1, are left out; if None, what
            cross-validation chose for the model.
        on_progress: called after each article with the number of articles done so far. What it
            raises interrupts the run, which can then be resumed.

    Raises:
        ValueError: ``published`` is no date, there is no such format, too few workers, or
            ``min_confidence`` no number from 0 to 1.
        RunError: the tables would be read as articles by the next run.
        ResourceError: the model is missing or damaged, or the lexicon malformed.
        SpoolError: the interrupted run had other settings or inputs.
        TableError: the format cannot hold the tables, or a file cannot be replaced.
        OSError: the folder cannot be written to.
    """
    day, files = as_date(published), writer_class(format).files
    if workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    out, threshold = Path(folder), Threshold(min_confidence)
    refuse_to_feed_itself(inputs, out)
    names = read_user_lexicon(lexicon) if lexicon is not None else ()
    known = as_corrections(corrections)
    pipeline = load_pipeline(model, names, known.pairs)
    with Spool(out) as spool:
        spool.open(manifest(inputs, day, model, names, known.pairs), resume=resume)
        done = Done(spool)
        resumed = len(done)
        articles = done.leave_out(read_articles(inputs, published=day))
        found = pipeline.process(articles, workers=workers)
        _fill(spool, found, on_progress or (lambda _: None), resumed)
        links = link_articles(_results(spool.results()), names, known)
        counts = write_run(threshold.keep(spool.results()), links, (), out, format)
        spool.remove()
    return RunSummary(
        out,
        tuple(out / name for name in files),
        counts,
        resumed,
        threshold.min_confidence,
        threshold.left_out,
    )


def _fill(
    spool: Spool,
    found: Iterable[ArticleResult | Problem],
    on_progress: Callable[[int], None],
    count: int,
) -> None:
    for item in found:
        spool.append(item)
        if isinstance(item, ArticleResult) or item.stage == Stage.EXTRACT:
            count += 1
            on_progress(count)


def collect(
    inputs: Sequence[str | Path],
    *,
    published: str | date | None = None,
    model: str | Path | None = None,
    lexicon: str | Path | None = None,
    corrections: str | Path | None = None,
    min_confidence: float | None = None,
) -> Extraction:
    """The tables of some inputs in memory, for showing rather than for storing.

    Args and errors as in `run`.
    """
    day, threshold = as_date(published), Threshold(min_confidence)
    names = read_user_lexicon(lexicon) if lexicon is not None else ()
    known = as_corrections(corrections)
    found = load_pipeline(model, names, known.pairs).process(read_articles(inputs, published=day))
    items = list(threshold.keep(found))
    results = list(_results(items))
    problems = [item for item in items if isinstance(item, Problem)]
    return Extraction.build(results, link_articles(results, names, known), problems)


def _results(items: Iterable[ArticleResult | Problem]) -> Iterator[ArticleResult]:
    return (item for item in items if isinstance(item, ArticleResult))


@cache
def load_pipeline(
    model: str | Path | None,
    names: tuple[Name, ...] = (),
    corrections: tuple[Correction, ...] = (),
) -> Extractor:
    """The pipeline with the tagger in a folder, or with the shipped one; loaded only once.

    ``names`` and ``corrections`` are the user's own.

    Raises:
        ResourceError: there is no tagger, or it is damaged.
    """
    try:
        return Extractor(model, names, corrections)
    except ResourceError:
        raise
    except Exception as error:  # whatever a damaged file makes spaCy raise
        raise ResourceError(
            f"The model {model or 'shipped'} cannot be loaded ({type(error).__name__}: {error}). "
            "Train one with: extractor train ner --corpora DIR --out DIR"
        ) from error


def refuse_to_feed_itself(inputs: Iterable[str | Path], out: Path) -> None:
    """Make sure that nothing is written over an input, or read as one by the next run.

    Raises:
        RunError: ``out`` stands among the inputs, and is or holds a file that would be read.
    """
    if not _is_readable(out):
        return
    for given in inputs:
        if str(given) != "-" and Path(realpath(out)).is_relative_to(realpath(given)):
            raise RunError(
                f"{out} stands in the input {given} and holds files that would be read as "
                "articles. Write to a place outside of the inputs."
            )


def _is_readable(out: Path) -> bool:
    files = out.iterdir() if out.is_dir() else [out] if out.exists() else []
    return any(file.suffix.lower() in SUFFIXES for file in files)
