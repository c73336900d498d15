"""Other names among which the right one has to be found.

Without corpora they are the names of the lexicons and people put together from their given names
and surnames, so that every tested surname stands there beside many given names. With corpora they
are the names of Wikidata's lists.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from extractor.names.scripts import fold, script, tokens
from extractor.resources import names, read_rows
from extractor.schema import Name, Script
from extractor.training.corpora import CorpusError
from extractor.training.evaluate.names.tested import Row, triples, unlisted

OTHERS: Final = 20_000
"""How many other names there are."""
_SEED: Final = 7
_SCRIPTS: Final = {"ru": Script.CYRILLIC, "en": Script.LATIN}
_LISTS: Final = ("wikidata-en-ko-names.tsv", "wikidata-en-ru-tokens.tsv")

Form = tuple[str, str]
"""A name in Hangul and in the script looked in."""


def other_names(column: str, corpora: Path | None = None, count: int = OTHERS) -> list[str]:
    """Names in one script, none of which is a tested one, in a fixed order.

    Args:
        column: ``ru`` for Cyrillic, ``en`` for Latin.
        corpora: the folder that holds names/; None means the lexicons.
        count: how many are wanted; there may be fewer.

    Raises:
        CorpusError: a list is missing.
        ResourceError: a lexicon is missing.
    """
    tested = [*triples(), *unlisted()]
    taken = {fold(row[key]) for row in tested for key in ("ko", column)}
    rng = random.Random(_SEED)  # noqa: S311 (chance, no secret)
    forms = _from_lexicons(column, tested, rng) if corpora is None else _listed(corpora, column)
    new = (
        form
        for hangul, form in forms
        if fold(hangul) not in taken and fold(form) not in taken
        if script(form) == _SCRIPTS[column]
    )
    return _first(new, count)


def _first(forms: Iterator[str], count: int) -> list[str]:
    """The first different forms; there may be no end to them."""
    found: dict[str, None] = {}
    while len(found) < count and (form := next(forms, None)) is not None:
        found[form] = None
    return list(found)


def _from_lexicons(column: str, tested: Sequence[Row], rng: random.Random) -> Iterator[Form]:
    entries = names()
    yield from ((name.ko, _form(name, column)) for name in entries if _form(name, column))
    people = [(name.ko, _form(name, column)) for name in entries]
    people += [(row["ko"], row[column]) for row in tested]
    two = [pair for pair in map(_two_parts, people) if pair]
    while True:
        (given, _), (_, surname) = rng.choice(two), rng.choice(two)
        yield f"{given[0]} {surname[0]}", f"{given[1]} {surname[1]}"


def _form(name: Name, column: str) -> str:
    return name.ru if column == "ru" else name.en


def _two_parts(person: Form) -> tuple[Form, Form] | None:
    """Given name and surname, each in both scripts, where a name has just these."""
    hangul, other = (tokens(form) for form in person)
    if len(hangul) != 2 or len(other) != 2:
        return None
    return (hangul[0].text, other[0].text), (hangul[1].text, other[1].text)


def _listed(corpora: Path, column: str) -> Iterator[Form]:
    people, parts = (_read(corpora / "names" / name) for name in _LISTS)
    russian = _commonest(parts)
    for row in people:
        english = row["en"]
        if column == "en":
            yield row["ko"], english
        elif all(fold(token.text) in russian for token in tokens(english)):
            yield row["ko"], " ".join(russian[fold(token.text)] for token in tokens(english))


def _commonest(parts: Iterable[Row]) -> dict[str, str]:
    """For each Latin part the Cyrillic one that most people of that name have."""
    best: dict[str, tuple[int, str]] = {}
    for row in parts:
        counted = int(row["count"]), row["ru"].capitalize()
        best[row["en"]] = max(counted, best.get(row["en"], counted))
    return {english: russian for english, (_, russian) in best.items()}


def _read(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        raise CorpusError(f"{path} is missing. Point --corpora at the folder that holds names/.")
    return list(read_rows(path))
