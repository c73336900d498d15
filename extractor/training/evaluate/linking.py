"""Growth: how long linking over a run takes, and what memory, as the mentions grow tenfold.

The names are invented, so that a run of any size can be made: given names of the lexicon with
surnames drawn from syllables, each in Cyrillic, Hangul and Latin. As in news, few are named often
and most seldom, one in five is written in another script than Hangul, and one in four is named
by the surname alone.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from time import perf_counter
from typing import Final, NamedTuple

from extractor.names import evidence, link, transcribe
from extractor.names.scripts import tokens
from extractor.resources import names
from extractor.schema import ArticleEntity, Form, How, Label, Script
from extractor.training.report import Report

SIZES: Final = (10_000, 100_000)
COLUMNS: Final = ("mentions", "names", "entities", "seconds", "times", "peak MB")
_MENTIONS_OF_A_NAME: Final = 5
_IN_ARTICLE: Final = 10
_OTHER_SCRIPT: Final = 0.2
_SHORT: Final = 0.25
_CONSONANTS: Final = "бвгджзклмнпрстфхчш"
_VOWELS: Final = "аеиоу"
_ENDINGS: Final = ("ов", "ев", "ин", "ский", "енко", "ук", "ян", "идзе")


class _Person(NamedTuple):
    hangul: str
    cyrillic: str
    latin: str


def evaluate_linking(sizes: Sequence[int] = SIZES, *, seed: int = 1) -> Report:
    """Seconds and memory of linking runs of several sizes, in ascending order.

    Args:
        sizes: how many mentions each run has; a fifth as many names.
        seed: of the invented names and articles.

    Raises:
        ValueError: a size is less than 100.
        ResourceError: the lexicon is missing.
    """
    if not sizes or min(sizes) < 100:
        raise ValueError("a run has at least 100 mentions")
    rows: list[tuple[str, ...]] = []
    before = 0.0
    for size in sorted(sizes):
        articles = list(_articles(size, random.Random(seed)))  # noqa: S311 (chance, no secret)
        started = perf_counter()
        found = len(link(articles).entities)
        seconds = perf_counter() - started
        count = size // _MENTIONS_OF_A_NAME
        growth = f"{seconds / before:.1f}" if before else ""
        rows.append(
            (f"{size:,}", f"{count:,}", f"{found:,}", f"{seconds:.1f}", growth, _peak_memory())
        )
        before = seconds
    notes = (
        "times: the seconds against those of the run before.",
        "peak MB: of the whole process so far, the articles, the lexicon and Python included.",
    )
    return Report("Linking", COLUMNS, tuple(rows), notes)


def _articles(size: int, rng: random.Random) -> Iterator[tuple[str, list[ArticleEntity]]]:
    """Articles of ten mentions each; every name once, then a few of them again and again."""
    people = list(islice(_people(rng), size // _MENTIONS_OF_A_NAME))
    weights = [1 / (rank + 1) for rank in range(len(people))]
    drawn = people + rng.choices(people, weights, k=size - len(people))
    rng.shuffle(drawn)
    for number, first in enumerate(range(0, len(drawn), _IN_ARTICLE)):
        chosen = dict.fromkeys(drawn[first : first + _IN_ARTICLE])
        yield f"A{number}", [_entity(person, rng) for person in chosen]


def _people(rng: random.Random) -> Iterator[_Person]:
    given = sorted({name.ru.split()[0] for name in names() if _is_full(name.label, name.ru)})
    seen: set[str] = set()
    while True:
        syllables = (
            rng.choice(_CONSONANTS) + rng.choice(_VOWELS) for _ in range(rng.randint(1, 3))
        )
        stem = "".join(syllables) + rng.choice(_CONSONANTS) + rng.choice(_ENDINGS)
        cyrillic = f"{rng.choice(given)} {stem.capitalize()}"
        if cyrillic not in seen:
            seen.add(cyrillic)
            yield _Person(transcribe(cyrillic), cyrillic, transcribe(cyrillic, to="en"))


def _is_full(label: Label, name: str) -> bool:
    return label == Label.PERSON and len(name.split()) == 2


def _entity(person: _Person, rng: random.Random) -> ArticleEntity:
    form, script = person.hangul, Script.HANGUL
    if rng.random() < _OTHER_SCRIPT:
        choices = ((person.cyrillic, Script.CYRILLIC), (person.latin, Script.LATIN))
        form, script = rng.choice(choices)
    if rng.random() < _SHORT:
        form = tokens(form)[-1].text
    seen = Form(form, script, How.SEEN, evidence.SAME_FORM, 1)
    return ArticleEntity(Label.PERSON, form, (seen,))


def _peak_memory() -> str:
    """The most memory that the process had so far, in MB; empty where the system tells none."""
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:  # pragma: no cover (Windows)
        return ""
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return f"{getrusage(RUSAGE_SELF).ru_maxrss / unit:,.0f}"
