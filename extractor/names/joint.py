"""The learned alignment: how much better two parts of names fit each other than chance.

The model (models/names/groups.json) holds, for each pair of scripts, what a group of letters of
one with a group of the other costs (−ln of the probability), and what single letters cost alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from extractor import resources
from extractor.names.align import similarity
from extractor.names.letter_groups import Fit, Groups, fit_letters, read_groups
from extractor.names.letters import letters
from extractor.schema import Script

ORDER: Final = (Script.LATIN, Script.CYRILLIC, Script.HANGUL)
"""The first of two scripts here is the first side of their groups."""
_folder: list[Path] = []


def use(folder: Path | None) -> None:
    """Take the model of another folder from now on; None means the shipped one."""
    _folder[:] = [folder] if folder else []
    for cached in (model, groups, _fit, spell, _choices):
        cached.cache_clear()


@cache
def model(name: str) -> Any:
    """One file of models/names/.

    Raises:
        ResourceError: it is missing.
    """
    path = (_folder[0] if _folder else resources.model("names")) / name
    if not path.is_file():
        raise resources.ResourceError(f"The model {path} is missing. Reinstall the package.")
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def groups(first: Script, second: Script) -> Groups | None:
    """The groups of two scripts, in the order of ORDER; None where none were learned."""
    found = model("groups.json").get(f"{first} {second}")
    return None if found is None else read_groups(found)


def fit(one: str, other: str, scripts: tuple[Script, Script]) -> Fit | None:
    """How well two parts fit; the order does not matter. None without a model for the scripts."""
    if not set(scripts) <= set(ORDER):
        return None
    sides = sorted(
        (ORDER.index(script), letters(part))
        for part, script in zip((one, other), scripts, strict=True)
    )
    (first, less), (second, more) = sides
    found = _fit(less, more, ORDER[first], ORDER[second])
    if found is None or first != second:
        return found
    return found._replace(alike=similarity(*sorted((one, other))))


@lru_cache(maxsize=200_000)
def _fit(one: str, other: str, first: Script, second: Script) -> Fit | None:
    known = groups(first, second)
    if known is None or not one or not other:
        return None
    found = fit_letters(one, other, known)
    if first != second:
        return found
    itself = sum(fit_letters(side, side, known).gain for side in (one, other)) / 2
    return found._replace(within=True, apart=max(0.0, itself - found.gain))


@lru_cache(maxsize=20_000)
def spell(part: str, source: Script, target: Script, limit: int = 2) -> tuple[str, ...]:
    """The likeliest spellings of a part of a name in another script by the learned groups."""
    first, second = sorted((source, target), key=ORDER.index)
    if source == target or groups(first, second) is None:
        return ()
    choices = _choices(source, target)
    word = letters(part)
    best: list[list[tuple[float, str]]] = [[(0.0, "")]]
    for end in range(1, len(word) + 1):
        found = {
            known + piece: cost + more
            for size in range(1, min(3, end) + 1)
            for more, piece in choices.get(word[end - size : end], ())
            for cost, known in best[end - size]
        }
        best.append(sorted((cost, text) for text, cost in found.items())[: 2 * limit])
    return tuple(text for _, text in best[-1][:limit])


@cache
def _choices(source: Script, target: Script) -> Mapping[str, Sequence[tuple[float, str]]]:
    """What a group of one script most often is in another, the likeliest three."""
    first, second = sorted((source, target), key=ORDER.index)
    known = groups(first, second)
    found: dict[str, list[tuple[float, str]]] = {}
    for one, row in known.rows.items() if known else ():
        for other, group in row.items():
            key, value = (one, other) if source == first else (other, one)
            if key:
                found.setdefault(key, []).append((group.cost, value))
    return {key: sorted(values)[:3] for key, values in found.items()}
