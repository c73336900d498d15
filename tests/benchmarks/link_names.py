"""Prints how long linking takes and what memory it needs: python -m tests.benchmarks.link_names."""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from typing import Final

from extractor.names.across import link
from extractor.names.scripts import script
from extractor.schema import ArticleEntity, Form, How, Label

SIZES: Final = (10_000, 100_000)
_SURNAMES: Final = "바카데로미소네페타키하자투리보"
_NAMES_FOR_MENTIONS: Final = 5
_IN_ARTICLE: Final = 10


def names(count: int, rng: random.Random) -> list[str]:
    """Invented names of two parts, each of two to four syllables."""

    def part() -> str:
        return "".join(rng.choices(_SURNAMES + "르스노무지나브라메코", k=rng.randint(2, 4)))

    return [f"{part()} {part()}프" for _ in range(count)]


def articles(mentions: int) -> Iterator[tuple[str, list[ArticleEntity]]]:
    """Articles of ten mentions each, of a fifth as many names as there are mentions."""
    rng = random.Random(1)  # noqa: S311 (chance, no secret)
    known = names(mentions // _NAMES_FOR_MENTIONS, rng)
    for number in range(mentions // _IN_ARTICLE):
        chosen = dict.fromkeys(rng.choices(known, k=_IN_ARTICLE))
        yield f"A{number}", [_entity(name) for name in chosen]


def _entity(name: str) -> ArticleEntity:
    return ArticleEntity(Label.PERSON, name, (Form(name, script(name), How.SEEN, 0.99, 1),))


def main() -> None:
    """Link the sizes one after another."""
    for size in SIZES:
        started = time.perf_counter()
        found = link(articles(size), ())
        seconds = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(
            f"{size} mentions, {len(found.entities)} entities: {seconds:.1f} s, {peak:.0f} MB\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
