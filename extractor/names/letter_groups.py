"""The least costly way to cut two names into groups of letters that answer to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

UNKNOWN: Final = 9.0
"""What a letter costs that the model has never seen, and a letter without a counterpart at most."""
_FAR: Final = float("inf")
_LONGEST: Final = 3
"""Letters of a group, on either side."""


class Group(NamedTuple):
    """``cost`` is −ln of the joint probability; ``loss`` what it exceeds both sides alone by."""

    cost: float
    loss: float


_Rows = Mapping[str, Mapping[str, Group]]


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """The groups of two scripts; ``rows[a][b]`` is a with b."""

    rows: _Rows
    first: Mapping[str, float]
    second: Mapping[str, float]


class Fit(NamedTuple):
    """What the best alignment of two names says, in nats.

    ``gain``: by how much one name explains the other; ``alone``: what both cost apart; ``loss``:
    what the groups cost in all that are likelier by chance, ``worst`` the most unlikely of them;
    ``within``: they are in one script. Of such alone it is known by how much less they explain
    each other than they explain themselves (``apart``), and ``alike``: how alike they sound.
    """

    gain: float
    alone: float
    loss: float
    worst: float
    within: bool = False
    apart: float = 0.0
    alike: float = 0.0

    @property
    def ratio(self) -> float:
        """The gain as a share of what there was to gain, at most about 0.6."""
        return self.gain / self.alone if self.alone else 0.0


def read_groups(found: Mapping[str, Any]) -> Groups:
    """The groups from their plain form: ``groups`` [a, b, cost], ``letters`` of both sides."""
    first, second = found["letters"]
    rows: dict[str, dict[str, Group]] = {"": {}}
    for one, other, cost in found["groups"]:
        apart = _alone(one, first) + _alone(other, second)
        rows.setdefault(one, {})[other] = Group(cost, max(0.0, cost - apart))
    return Groups(rows, first, second)


def _alone(letters: str, costs: Mapping[str, float]) -> float:
    return sum(costs.get(letter, UNKNOWN) for letter in letters)


class _Row(NamedTuple):
    """The costs of the best ways to the cells of a row, and the last step of each."""

    costs: list[float]
    steps: list[_Step]


_Step = tuple[int, int, float]
"""How many letters of each side the step takes, and its loss."""
_START: Final[_Step] = (0, 0, 0.0)


def fit_letters(one: str, other: str, known: Groups) -> Fit:
    """How well two strings of letters, neither empty, fit by the groups given."""
    alone = _alone(one, known.first) + _alone(other, known.second)
    table = _align(one, other, known)
    losses = _losses(table)
    return Fit(alone - table[-1].costs[-1], alone, sum(losses), max(losses))


def _losses(table: Sequence[_Row]) -> list[float]:
    """The losses of the best path, from its end to its start."""
    row, column = len(table) - 1, len(table[0].costs) - 1
    found: list[float] = []
    while row or column:
        down, right, loss = table[row].steps[column]
        found.append(loss)
        row, column = row - down, column - right
    return found


def _align(one: str, other: str, known: Groups) -> list[_Row]:
    """The best ways to cut two strings into groups (Viterbi 1967), row by row."""
    ends = _ends(other)
    gaps = [_gap(letter, known.rows[""], known.second) for letter in other]
    table: list[_Row] = []
    for place in range(len(one) + 1):
        row = _Row([_FAR] * (len(other) + 1), [_START] * (len(other) + 1))
        if place:
            _leave_out(row, table[-1], one[place - 1], known)
        else:
            row.costs[0] = 0.0
        for size in range(1, min(_LONGEST, place) + 1):
            group = known.rows.get(one[place - size : place])
            if group is not None:
                _relax(row, table[place - size].costs, size, group, ends)
        _fill(row, gaps)
        table.append(row)
    return table


def _gap(letter: str, row: Mapping[str, Group], costs: Mapping[str, float]) -> Group:
    known = row.get(letter)
    return known or Group(UNKNOWN, max(0.0, UNKNOWN - costs.get(letter, UNKNOWN)))


def _leave_out(row: _Row, above: _Row, letter: str, known: Groups) -> None:
    """Start a row with its letter left out, where no group of the model says what that costs."""
    if "" in known.rows.get(letter, ()):
        return
    step = (1, 0, max(0.0, UNKNOWN - known.first.get(letter, UNKNOWN)))
    row.costs[:] = [cost + UNKNOWN for cost in above.costs]
    row.steps[:] = [step] * len(row.steps)


def _fill(row: _Row, gaps: Sequence[Group]) -> None:
    """Better a row by leaving out letters of the other side."""
    costs = row.costs
    for column, (cost, loss) in enumerate(gaps):
        through = costs[column] + cost
        if through < costs[column + 1]:
            costs[column + 1] = through
            row.steps[column + 1] = (0, 1, loss)


@lru_cache(maxsize=20_000)
def _ends(letters: str) -> Mapping[str, Sequence[int]]:
    """Where each group of up to three letters ends; the empty one does everywhere."""
    found: dict[str, list[int]] = {"": list(range(len(letters) + 1))}
    for end in range(1, len(letters) + 1):
        for size in range(1, min(_LONGEST, end) + 1):
            found.setdefault(letters[end - size : end], []).append(end)
    return found


def _relax(
    row: _Row,
    above: Sequence[float],
    down: int,
    groups: Mapping[str, Group],
    ends: Mapping[str, Sequence[int]],
) -> None:
    """Better a row by the groups that lead to it from a row above."""
    costs, steps = row
    for chunk in groups.keys() & ends.keys():
        (cost, loss), right = groups[chunk], len(chunk)
        for end in ends[chunk]:
            through = above[end - right] + cost
            if through < costs[end]:
                costs[end] = through
                steps[end] = (down, right, loss)
