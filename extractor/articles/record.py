"""What a format reader hands on: records, flaws of single lines, and unreadable files."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.articles.surrogates import replace_surrogates
from extractor.schema import Problem, Stage


class Unreadable(Exception):  # noqa: N818 - it names a state of the input, as messages do
    """A whole input cannot be read.

    The message is a predicate about the input: what is wrong, a colon, what to do
    ("is empty: …"). The reader puts the input's name in front of it.
    """


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its file gives it, before it has a date and an id of its own.

    ``published`` is still as written. ``number`` counts the records of the file from 1; None
    where the file is one article. ``place`` says where it stands in the file ("line 3").
    """

    text: str
    doc_id: str = ""
    title: str = ""
    published: str = ""
    source: str = ""
    url: str = ""
    number: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with a part of an input that does not stop the rest.

    ``message`` is a predicate like that of ``Unreadable``; ``place`` its subject ("line 3").
    """

    message: str
    place: str = ""
    doc_id: str = ""


def name_input(source: str, place: str = "") -> str:
    """How messages name an input or a place in it."""
    name = "Standard input" if source == "-" else source
    return f"{name}, {place}" if place else name


def make_problem(source: str, message: str, *, place: str = "", doc_id: str = "") -> Problem:
    """The row of the errors table for a predicate about an input."""
    named = f"{name_input(source, place)} {message}"
    return Problem(
        source=replace_surrogates(source),
        doc_id=replace_surrogates(doc_id),
        stage=Stage.READ,
        message=replace_surrogates(named),
    )
