"""Pairs of whole names to learn the comparison from: the same ones as news varies them, and others.

The different ones are hard on purpose: the same surname with another given name, the same given
name with another surname, a surname of the same consonants, a part that differs in a letter or two,
the surname of somebody else.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from extractor.names.phonemes import skeleton
from extractor.names.scripts import fold

Person = tuple[str, ...]
"""The parts of a name, given names first."""
Couple = tuple[Person, Person]
"""One name in two scripts, with equally many parts that answer to each other."""
Texts = tuple[str, str]


Item = TypeVar("Item")


def draw(things: Sequence[Item], most: int, rng: random.Random) -> list[Item]:
    """So many of the things by lot, or all of them where there are fewer."""
    return rng.sample(list(things), min(most, len(things)))


def same_names(couples: Sequence[Couple], rng: random.Random) -> list[Texts]:
    """Each couple whole, as a surname alone, with an initial, or in another order."""
    return [_varied(one, other, rng) for one, other in couples]


def _varied(one: Person, other: Person, rng: random.Random) -> Texts:
    chance = rng.random()
    if len(one) == 1 or chance < 0.6:
        return _text(one), _text(other)
    if chance < 0.7:
        return _text(one), other[-1]
    if chance < 0.8:
        return one[-1], _text(other)
    if chance < 0.9:
        return _text((one[0][0].upper() + ".", *one[1:])), _text(other)
    return _text((*one[1:], one[0])), _text(other)


def different_names(
    couples: Sequence[Couple], near: Mapping[Texts, str], rng: random.Random
) -> list[Texts]:
    """For each couple names that are like it and yet of others.

    Args:
        couples: the names.
        near: for a pair of folded parts another part that looks like the second one.
        rng: draws the others.
    """
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for _, other in couples:
        alike[skeleton(other[-1])].append(other[-1])
    found: list[Texts] = []
    for one, other in couples:
        stranger = rng.choice(couples)[1]
        twin = rng.choice(alike[skeleton(other[-1])])
        if len(other) > 1 and fold(stranger[0]) != fold(other[0]):
            found.append((_text(one), _text((*stranger[:-1], other[-1]))))
        if fold(stranger[-1]) != fold(other[-1]):
            found.append((_text(one), _text((*other[:-1], stranger[-1]))))
            found.append((_text(one), stranger[-1]))
            found.append((_text(one), _text(stranger)))
        place = rng.randrange(len(other))
        lookalike = near.get((fold(one[place]), fold(other[place])))
        if lookalike:
            found.append((_text(one), _text((*other[:place], lookalike, *other[place + 1 :]))))
        if len(other) > 1 and fold(twin) != fold(other[-1]) and fold(stranger[0]) != fold(other[0]):
            found.append((_text(one), _text((*stranger[:-1], twin))))
    return found


def _text(parts: Sequence[str]) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in parts)
