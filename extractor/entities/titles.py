"""Titles and posts: words of the list, alone (대변인) or fused with their body (하나은행장)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.trie import Trie
from extractor.resources import load_table
from extractor.schema import Label

CONFIDENCE = 0.85
FUSED_CONFIDENCE = 0.75
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


def find_titles(view: TextView, names: Sequence[Candidate]) -> list[Candidate]:
    """The titles of a text, never overlapping; a fused one reaches back over its body.

    ``names`` are the candidates known so far: a title does not swallow a person
    (푸틴대통령), nor a name that the lexicon knows (백악관대변인).
    """
    stops = {name.end for name in names if name.source is Source.LEXICON}
    stops |= {name.end for name in names if name.label is Label.PERSON}
    found: list[Candidate] = []
    for start, end, homonym in _words(view):
        if found and start < found[-1].end:
            continue
        body = _body_start(view, start, stops)
        if homonym and body == start and not _beside_person(view.text, start, end, names):
            continue
        confidence = CONFIDENCE if body == start else FUSED_CONFIDENCE
        found.append(Candidate(body, end, Label.TITLE, Source.TITLE, confidence))
    return found


def _beside_person(text: str, start: int, end: int, names: Sequence[Candidate]) -> bool:
    """Whether a person stands next to the word, a place or body possibly between."""
    edges = {start, start - 1}
    for name in names:
        if name.label is not Label.PERSON and name.end in edges and name.start > 0:
            edges |= {name.start, name.start - 1}
    return any(
        name.label is Label.PERSON
        and (name.end in edges or (name.start == end + 1 and text[end] == " "))
        for name in names
    )


def _words(view: TextView) -> Iterator[tuple[int, int, bool]]:
    """(start, end, homonym) of the longest title that starts at each noun, left to right."""
    done = 0
    for start in sorted(view.starting):
        if start < done or not view.starting[start].tag.startswith(("N", "SL", "XP", "M")):
            continue
        found = [match for match in titles().matches(view.text, start) if _closes(view, match[0])]
        if found:
            done, homonym = found[-1]
            yield start, done, homonym


def _closes(view: TextView, end: int) -> bool:
    if view.text.startswith(_PLURAL, end):
        return False
    if not view.attached(end):
        return True
    return end in view.ending and view.tag_at(end).startswith(("J", "XS", "VC", "E", "VV", "VX"))


def _body_start(view: TextView, start: int, stops: Iterable[int]) -> int:
    """Where the body that is fused with a title begins; ``start`` where there is none."""
    position = start
    while position not in stops and position > 0 and view.text[position - 1].isalnum():
        before = view.ending.get(position)
        if before is None or not before.tag.startswith(("NN", "SL", "XPN", "XSN")):
            break
        if before.end - before.start == 1 and before.tag == "NNP":
            break  # a surname written together with the title: 김장관
        position = before.start
    return position
