"""Ways to find a name among many: ours, and those of libraries that are widely used for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Final, NamedTuple

from extractor.names import NameIndex
from extractor.schema import Name

Searcher = Callable[[str], str]
"""A Hangul name → the best of the forms, empty where there is none."""


class Method(NamedTuple):
    """A way to find names; only every ``step``-th one is asked of a slow one."""

    name: str
    build: Callable[[Sequence[str]], Searcher]
    step: int = 1


def _by_sound(lexicon: Sequence[Name] | None) -> Callable[[Sequence[str]], Searcher]:
    def build(forms: Sequence[str]) -> Searcher:
        index = NameIndex(forms, lexicon=lexicon)

        def search(name: str) -> str:
            matches = index.search(name, limit=1)
            return matches[0].name if matches else ""

        return search

    return build


def _by_letters(scorer: Callable[[Any], Callable[..., float]]) -> Callable[..., Searcher]:
    """A measure of rapidfuzz over the letters that anyascii gives."""

    def build(forms: Sequence[str]) -> Searcher:
        rapidfuzz, process = import_module("rapidfuzz"), import_module("rapidfuzz.process")
        letters = cache(import_module("anyascii").anyascii)
        candidates = [letters(form).lower() for form in forms]

        def search(name: str) -> str:
            query = letters(name).lower()
            hit = process.extractOne(query, candidates, scorer=scorer(rapidfuzz))
            return forms[hit[2]] if hit else ""

        return search

    return build


def _by_rigour(forms: Sequence[str]) -> Searcher:
    """The comparison of rigour: what its lists of names know, then the distance of the rest."""
    rigour = import_module("rigour.names")
    candidates = [(form, _analyze(rigour, form)) for form in forms]

    def search(name: str) -> str:
        query = _analyze(rigour, name)
        if query is None:
            return ""
        scored = ((_likeness(rigour, query, found), form) for form, found in candidates if found)
        score, form = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
        return form if score > 0.0 else ""

    return search


def _analyze(rigour: Any, name: str) -> Any:
    return next(iter(rigour.analyze_names(rigour.NameTypeTag.PER, [name])), None)


def _likeness(rigour: Any, query: Any, other: Any) -> float:
    """The scores of the aligned parts, each by the number of its letters."""
    options = rigour.pair_symbols(query, other) if query.symbols & other.symbols else []
    best = 0.0
    for paired in options or [()]:
        left = [_unpaired(query.parts, paired, "qps"), _unpaired(other.parts, paired, "rps")]
        found = [*paired, *rigour.compare_parts(*left)]
        sizes = [len(part.qstr) + len(part.rstr) for part in found]
        score = sum(part.score * size for part, size in zip(found, sizes, strict=True))
        best = max(best, score / max(1, sum(sizes)))
    return best


def _unpaired(parts: Sequence[Any], paired: Sequence[Any], side: str) -> list[Any]:
    taken = {part for one in paired for part in getattr(one, side)}
    return [part for part in parts if part not in taken]


OURS: Final = Method("extractor.names", _by_sound(None))
NO_LEXICON: Final = Method("without lexicon", _by_sound(()))
OTHERS: Final = (
    Method("Jaro-Winkler", _by_letters(lambda fuzz: fuzz.distance.JaroWinkler.similarity)),
    Method("WRatio", _by_letters(lambda fuzz: fuzz.fuzz.WRatio)),
    Method("rigour", _by_rigour, step=4),
)
METHODS: Final = (OURS, NO_LEXICON, *OTHERS)
"""In the order of the columns."""
