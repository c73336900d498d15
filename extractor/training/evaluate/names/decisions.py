"""What the comparison says of names that are one and of names that are two, at a score of 0.5."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import Final, NamedTuple

from extractor.names import compare
from extractor.names.lexicon import Lexicon
from extractor.training.evaluate.measures import share, three
from extractor.training.evaluate.names.tested import (
    TARGETS,
    VARIANT,
    Row,
    name_pairs,
    triples,
    unlisted,
)

SAME: Final = 0.5
"""The score from which two names are held to be one."""
_STRANGERS: Final = 12
"""With how many others each name is compared."""
_SEED: Final = 11
_COLUMNS: Final = ("ko", "ru", "en")
_HARD: Final = {
    "surname": "joined: same surname, other given name",
    "syllable": "joined: a syllable apart",
    "father": "joined: parent and child",
}
MISSED: Final = "missed: same name"
MISSED_VARIANTS: Final = "missed: two Hangul spellings"
JOINED: Final = "joined: different names"


class Judged(NamedTuple):
    """Two forms, whether they are one name, and the scores with and without the lexicon."""

    group: str
    one: str
    other: str
    same: bool
    scores: tuple[float, float]


def judge(*, every: int = 1) -> list[Judged]:
    """Compare the pairs, or each so many-th, with the shipped lexicon and without any.

    Raises:
        ResourceError: a table, a lexicon or the model is missing.
    """
    judges = (compare, partial(compare, lexicon=Lexicon(())))
    return [
        Judged(
            group,
            one,
            other,
            group in (MISSED, MISSED_VARIANTS),
            (judges[0](one, other).score, judges[1](one, other).score),
        )
        for group, one, other in list(dict.fromkeys(_pairs()))[::every]
    ]


def _pairs() -> Iterator[tuple[str, str, str]]:
    tested = [*triples(), *unlisted()]
    yield from ((MISSED, one, other) for row in tested for one, other in _across(row))
    yield from ((JOINED, one, other) for one, other in _strangers(tested))
    for row in name_pairs():
        if row["kind"] == VARIANT:
            yield MISSED_VARIANTS, row["ko"], row["other_ko"]
        else:
            for one, other in product(_COLUMNS, _COLUMNS):
                yield _HARD[row["kind"]], row[one], row[f"other_{other}"]


def _across(row: Row) -> Iterator[tuple[str, str]]:
    yield from ((row["ko"], row[column]) for column in TARGETS.values())
    yield row["en"], row["ru"]


def _strangers(tested: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Each Hangul name with forms of others, drawn by lot; the same others in every run."""
    rng = random.Random(_SEED)  # noqa: S311 (chance, no secret)
    for row in tested:
        others = [other for other in rng.sample(tested, _STRANGERS) if _apart(row, other)]
        yield from ((row["ko"], other[key]) for other in others for key in TARGETS.values())


def _apart(row: Row, other: Row) -> bool:
    return all(row[key] != other[key] for key in _COLUMNS)


def decision_rows(judged: Iterable[Judged]) -> list[tuple[str, str, str, str]]:
    """For each group how many pairs there are and the share decided wrongly, with and without."""
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for pair in judged:
        groups[pair.group].append(pair)
    return [
        (name, str(len(pairs)), _share_wrong(pairs, 0), _share_wrong(pairs, 1))
        for name, pairs in sorted(groups.items(), key=lambda item: _ORDER.index(item[0]))
    ]


_ORDER: Final = (MISSED, MISSED_VARIANTS, JOINED, *_HARD.values())


def _share_wrong(pairs: Sequence[Judged], place: int) -> str:
    wrong = [pair for pair in pairs if is_wrong(pair, place)]
    return three(share(len(wrong), len(pairs)))


def is_wrong(pair: Judged, place: int = 0) -> bool:
    """Whether the comparison decides otherwise than it is, by one of its two scores."""
    return (pair.scores[place] >= SAME) != pair.same


def list_wrong(judged: Iterable[Judged]) -> list[str]:
    """The wrong decisions with the lexicon, one line each."""
    return [
        f"{pair.group}: {pair.one}, {pair.other} ({pair.scores[0]:.2f})"
        for pair in judged
        if is_wrong(pair)
    ]
