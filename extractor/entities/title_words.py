"""The words of the list of titles as they stand in a text, whole, fused or acting ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.entities.candidates import TextView
from extractor.entities.trie import Trie
from extractor.resources import load_table, load_yaml

_PLURAL = "들"
_HOMONYM = "also "


@cache
def titles() -> Trie[bool]:
    """The titles of the seeds, and whether each is another word too (의사, 수상, 주장).

    Honorifics (씨, 여사) are no titles.
    """
    trie: Trie[bool] = Trie()
    for row in load_table("titles.tsv"):
        if row["kind"] != "honorific":
            trie.add(row["title"], _HOMONYM in row["note"])
    return trie


@cache
def fused_heads() -> frozenset[str]:
    """Titles that take in the place or body before them (시장, 경찰청장)."""
    return frozenset(load_yaml("contexts.yaml")["fused_heads"])


def words(view: TextView) -> Iterator[tuple[int, int, bool]]:
    """(start, end, homonym) of the longest title that starts at each noun, left to right."""
    done = 0
    for start in sorted({*view.starting, *_heads_inside(view)}):
        tag = view.tag_at(start) or "NNG"
        if start < done or not tag.startswith(("N", "SL", "XP", "M")):
            continue
        found = [
            (end, homonym)
            for end, homonym in titles().matches(view.text, start)
            if closes(view, end) and not _cuts_a_word(view, start, end)
        ]
        if found:
            done, homonym = found[-1]
            done = _with_acting(view, done)
            yield start, done, homonym


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(load_yaml("contexts.yaml")["acting"]) + ")")


def _with_acting(view: TextView, end: int) -> int:
    """Where a title ends with the word that makes it an acting one: 주지사 대행."""
    match = _acting().match(view.text, end)
    return match.end() if match and closes(view, match.end()) else end


def _cuts_a_word(view: TextView, start: int, end: int) -> bool:
    """Whether a title of several words begins inside one: 이사회 의장 in 유럽이사회 의장."""
    return view.text[max(0, start - 1) : start].isalnum() and " " in view.text[start:end]


def _heads_inside(view: TextView) -> Iterator[int]:
    """Where a head begins that Kiwi's cuts hide: 시장 in 서울시장, 은행장 in 하나은행|장."""
    heads = tuple(fused_heads())
    for end, morpheme in view.ending.items():
        if morpheme.tag.startswith("NN") and view.text.endswith(heads, 0, end):
            start = end - max(len(head) for head in heads if view.text.endswith(head, 0, end))
            if view.text[start - 1 : start].isalnum():
                yield start


def closes(view: TextView, end: int) -> bool:
    """Whether a title may end here: before a particle, but not before 하다 (감독하다)."""
    if view.text.startswith(_PLURAL, end):
        return False
    if not view.attached(end):
        return True
    return end in view.ending and view.tag_at(end).startswith(("J", "XSN", "VC", "E", "VV", "VX"))
