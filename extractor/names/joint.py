"""The learned alignment: how much better two parts of names fit each other than chance.

The model (models/names/groups.json) holds, for each pair of scripts, what a group of letters of
one with a group of the other costs (−ln of the probability), and what single letters cost alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from extractor import resources
from extractor.names.letters import letters
from extractor.schema import Script

ORDER: Final = (Script.LATIN, Script.CYRILLIC, Script.HANGUL)
"""The first of two scripts here is the first side of their groups."""
_UNKNOWN: Final = 9.0
"""What a letter costs that the model has never seen, and a letter without a counterpart at most."""
_FAR: Final = float("inf")

_Rows = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of two scripts; ``rows[a][b]`` is the cost of a with b."""

    rows: _Rows
    first: Mapping[str, float]
    second: Mapping[str, float]


class Fit(NamedTuple):
    """``gain``: nats by which one name explains the other; ``alone``: nats of both apart."""

    gain: float
    alone: float

    @property
    def ratio(self) -> float:
        """The gain as a share of what there was to gain, at most about 0.6."""
        return self.gain / self.alone if self.alone else 0.0


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


def read_groups(found: Mapping[str, Any]) -> Groups:
    """The groups from their plain form: ``groups`` [a, b, cost], ``letters`` of both sides."""
    rows: dict[str, dict[str, float]] = {"": {}}
    for one, other, cost in found["groups"]:
        rows.setdefault(one, {})[other] = cost
    return Groups(rows, *found["letters"])


def fit(one: str, other: str, scripts: tuple[Script, Script]) -> Fit | None:
    """How well two parts fit; the order does not matter. None without a model for the scripts."""
    if scripts[0] == scripts[1] or not set(scripts) <= set(ORDER):
        return None
    if ORDER.index(scripts[0]) > ORDER.index(scripts[1]):
        one, other, scripts = other, one, scripts[::-1]
    return _fit(letters(one), letters(other), *scripts)


@lru_cache(maxsize=200_000)
def _fit(one: str, other: str, first: Script, second: Script) -> Fit | None:
    known = groups(first, second)
    return None if known is None or not one or not other else fit_letters(one, other, known)


def fit_letters(one: str, other: str, known: Groups) -> Fit:
    """How well two strings of letters, neither empty, fit by the groups given."""
    alone = sum(known.first.get(letter, _UNKNOWN) for letter in one)
    alone += sum(known.second.get(letter, _UNKNOWN) for letter in other)
    return Fit(alone - _align(one, other, known.rows), alone)


def _align(one: str, other: str, rows: _Rows) -> float:
    """The cost of the best way to cut two strings into groups (Viterbi 1967), row by row."""
    ends = _ends(other)
    gaps = [rows[""].get(letter, _UNKNOWN) for letter in other]
    table: list[list[float]] = []
    for row in range(len(one) + 1):
        costs = [_FAR] * (len(other) + 1) if row else [0.0] + [_FAR] * len(other)
        for size in range(1, min(3, row) + 1):
            group = rows.get(one[row - size : row])
            if group is not None:
                _relax(costs, table[row - size], group, ends)
        if row:
            costs = [
                min(pair) for pair in zip(costs, (c + _UNKNOWN for c in table[-1]), strict=True)
            ]
        for column, gap in enumerate(gaps):
            through = costs[column] + gap
            if through < costs[column + 1]:
                costs[column + 1] = through
        table.append(costs)
    return min(table[-1][-1], _UNKNOWN * (len(one) + len(other)))


@lru_cache(maxsize=20_000)
def _ends(letters_: str) -> Mapping[str, Sequence[int]]:
    """Where each group of up to three letters ends; the empty one does everywhere."""
    found: dict[str, list[int]] = {"": list(range(len(letters_) + 1))}
    for end in range(1, len(letters_) + 1):
        for size in range(1, min(3, end) + 1):
            found.setdefault(letters_[end - size : end], []).append(end)
    return found


def _relax(
    costs: list[float],
    above: Sequence[float],
    group: Mapping[str, float],
    ends: Mapping[str, Sequence[int]],
) -> None:
    """Lower the costs of a row by the groups that lead to it from a row above."""
    for chunk in group.keys() & ends.keys():
        cost, size = group[chunk], len(chunk)
        for end in ends[chunk]:
            through = above[end - size] + cost
            if through < costs[end]:
                costs[end] = through


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
        for other, cost in row.items():
            key, value = (one, other) if source == first else (other, one)
            if key:
                found.setdefault(key, []).append((cost, value))
    return {key: sorted(values)[:3] for key, values in found.items()}
