"""Titles and posts: words of the list, alone (대변인) or fused with their body (하나은행장)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.title_words import closes, fused_heads, words
from extractor.resources import load_table, load_yaml
from extractor.schema import NAME_LABELS, Label, Morpheme

CONFIDENCE = 0.85
FUSED_CONFIDENCE = 0.75
_HEAD = "장"
_WORD_TAGS = ("NN", "NP", "NR", "SL", "SN", "SH", "XPN", "XSN", "XR", "MM", "MAG", "IC", "UN")


@cache
def _callings() -> tuple[str, ...]:
    kinds = load_yaml("contexts.yaml")["callings"]
    return tuple(row["title"] for row in load_table("titles.tsv") if row["kind"] in kinds)


@cache
def _before_titles() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_yaml("contexts.yaml")["before_titles"]))
    return re.compile(rf"(?:(?<= )(?:{words}) )+$")


@cache
def _served() -> re.Pattern[str]:
    """What stands between a post and who held it: 시장을 지낸 | 오세륜."""
    particles, words = ("|".join(load_yaml("contexts.yaml")[key]) for key in ("object", "served"))
    return re.compile(rf"(?:{particles}) (?:{words}) ")


def is_calling(title: str) -> bool:
    """Whether a title is a calling (배우, 기자) and no post (장관, 대변인)."""
    return title.endswith(_callings())


def heads_a_body(title: str) -> bool:
    """Whether a title takes in the place or body before it (시장, 경찰청장)."""
    return title in fused_heads()


def skip_qualifier(text: str, position: int) -> int:
    """Step back over 전, 현, 신임 that stand before a title; they are no part of it."""
    match = _before_titles().search(text, max(0, position - 12), position)
    return match.start() if match else position


def find_titles(view: TextView, names: Sequence[Candidate]) -> list[Candidate]:
    """The titles of a text, never overlapping; a fused one reaches back over its body.

    ``names`` are the candidates known so far: a title does not swallow a person
    (푸틴대통령), nor a name that the lexicon knows (백악관대변인), unless that is the body
    of which it is the head (서울지방경찰청장, 하나은행장).
    """
    found: list[Candidate] = []
    for start, end, homonym in sorted({*words(view), *_heads_of_known(view, names)}):
        if found and start < found[-1].end:
            continue
        known = _known_body(view, start, end, names)
        body = _body_start(view, start, end, names) if known is None else known
        if homonym and known is None and not _beside_person(view.text, body, end, names):
            continue
        confidence = CONFIDENCE if body == start else FUSED_CONFIDENCE
        found.append(Candidate(body, end, Label.TITLE, Source.TITLE, confidence))
    return found


def _heads_of_known(view: TextView, names: Sequence[Candidate]) -> Iterator[tuple[int, int, bool]]:
    """The head of a listed body, wherever Kiwi cuts: 부장 in 외교부|장에게."""
    for name in names:
        listed = name.source is Source.LEXICON and name.label is Label.ORGANIZATION
        end = name.end + len(_HEAD)
        if listed and view.text.startswith(_HEAD, name.end) and closes(view, end):
            yield name.end - 1, end, False


def _known_body(view: TextView, start: int, end: int, names: Sequence[Candidate]) -> int | None:
    """The start of the listed body that the title is the head of: 서울시 in 서울시장."""
    if not view.text.endswith(_HEAD, start, end):
        return None
    bodies = [
        name.start
        for name in names
        if name.source is Source.LEXICON and name.start < start < name.end == end - 1
    ]
    fused = [body for body in bodies if " " not in view.text[body:end]]  # 중국 | 외교부장
    return min(fused or bodies, default=None)


def _beside_person(text: str, start: int, end: int, names: Sequence[Candidate]) -> bool:
    """Whether a person stands next to the title, a place, body or parenthesis between."""
    position = _skip_parenthesis(text, skip_qualifier(text, start))
    edges = {position, position - 1}
    for name in sorted(names, key=lambda n: -n.end):
        if name.label in NAME_LABELS - {Label.PERSON} and name.end in edges and name.start > 0:
            position = _skip_parenthesis(text, name.start)
            edges |= {name.start, position, position - 1}
    served = _served().match(text, end)
    behind = served.end() if served else end + 1 if text[end : end + 1] == " " else None
    return any(
        name.label is Label.PERSON and (name.end in edges or name.start == behind) for name in names
    )


def _skip_parenthesis(text: str, position: int) -> int:
    """Step back over the words in parentheses: 이반 소콜로프(Иван Соколов) 대사."""
    closed = position - 1 if text[max(0, position - 1) : position] == " " else position
    if text[max(0, closed - 1) : closed] != ")":
        return position
    opened = text.rfind("(", 0, closed)
    return position if opened < 0 else opened


def _body_start(view: TextView, start: int, end: int, names: Sequence[Candidate]) -> int:
    """Where the body that is fused with a title begins; ``start`` where there is none."""
    stops = {name.end for name in names if name.label is Label.PERSON}
    if not heads_a_body(view.text[start:end]):
        stops |= {name.end for name in names if name.source is Source.LEXICON}
    position = start
    while position not in stops and position > 0 and view.text[position - 1].isalnum():
        before = view.ending.get(position) or _around(view, position)
        if before is None or not before.tag.startswith(_WORD_TAGS):
            return start  # the letters before are no word: nothing is fused
        if before.end - before.start == 1 and before.tag == "NNP":
            break  # a surname written together with the title: 김장관
        position = before.start
    return position


def _around(view: TextView, position: int) -> Morpheme | None:
    return next((m for m in view.morphemes if m.start < position < m.end), None)
