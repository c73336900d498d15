"""The mentions of a sentence side by side, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import count
from typing import NamedTuple

from extractor.relations.lexicon import facts
from extractor.relations.nodes import Phrase, Sentence
from extractor.relations.triples import Triple
from extractor.resources import load_yaml, names
from extractor.schema import Label, Mention


class Told(NamedTuple):
    """A fact that a clause tells, in mentions; ``words`` tell it, if not the predicate alone."""

    subject: int
    relation: str
    target: int
    words: str = ""


_BRACKETS = re.compile(r"[()]")
_PARENTHESES = re.compile(r"\([^()]*\)")


def side_by_side(sentence: Sentence) -> list[int]:
    """The mentions that are not nested in another one, in order; titles hide nothing."""
    return [
        index
        for index, mention in sentence.mentions.items()
        if sentence.holds(mention)
        and (mention.within is None or mention.within not in sentence.mentions)
    ]


def nested(sentence: Sentence, outer: int) -> list[int]:
    """The mentions nested directly in one, in order; they follow right behind it."""
    end = sentence.mentions[outer].end
    found: list[int] = []
    for index in count(outer + 1):
        mention = sentence.mentions.get(index)
        if mention is None or mention.start >= end:
            return found
        if mention.within == outer:
            found.append(index)
    return found


def gap(sentence: Sentence, left: Mention, right: Mention) -> str:
    """The words between two mentions, without what stands in parentheses.

    Nor with what stands for a given name that is kept back: 배|모(49) 대표.
    """
    words = _PARENTHESES.sub("", sentence.words(left.end, right.start))
    unnamed = left.label is Label.PERSON and words.startswith(_unnamed())
    return words[1:] if unnamed and len(left.text) == 1 else words


@cache
def _unnamed() -> tuple[str, ...]:
    return tuple(load_yaml("contexts.yaml")["unnamed"])


@cache
def _between() -> re.Pattern[str]:
    words = "|".join(map(re.escape, facts()["between"]))
    return re.compile(rf"\s?(?:(?:{words})\s)*")


@cache
def _schools() -> frozenset[str]:
    kinds = (name for name in names() if name.kind == "university")
    return frozenset(form for name in kinds for form in (name.ko, *name.aliases))


@cache
def _schooling() -> re.Pattern[str]:
    return re.compile(facts()["schools"])


def is_school(text: str) -> bool:
    """Whether a body is one where people study, by its name."""
    return text in _schools() or _schooling().search(text) is not None


def labelled(sentence: Sentence, phrase: Phrase | None, *labels: Label) -> list[int]:
    """The mentions of some labels that a phrase stands for."""
    members = phrase.members if phrase is not None else []
    return [index for index in members if sentence.mentions[index].label in labels]


def owners(sentence: Sentence, phrase: Phrase | None, *labels: Label) -> list[int]:
    """Those that a phrase stands for, else those that its head belongs to (서울 한 병원)."""
    if phrase is None or phrase.members:
        return labelled(sentence, phrase, *labels)
    before = phrase.genitive.members if phrase.genitive is not None else []
    mentions = phrase.modifiers or before
    return [index for index in mentions if sentence.mentions[index].label in labels]


def is_apposed(words: str) -> bool:
    """Whether nothing but blanks and words like 전 or 소속 stands between two mentions."""
    return _between().fullmatch(words) is not None


def parenthesis_of(sentence: Sentence, mention: Mention) -> int:
    """Where the parenthesis opens that a mention stands in; -1 outside of any."""
    if sentence.text.find("(", sentence.start, mention.start) < 0:
        return -1
    before = sentence.words(sentence.start, mention.start)
    depth, opened = 0, -1
    for match in _BRACKETS.finditer(before):
        if match.group() == "(":
            depth, opened = depth + 1, match.start()
        else:
            depth = max(0, depth - 1)
    return opened if depth else -1


def fact(
    sentence: Sentence, subject: int, relation: str, target: int, *, rule: str, confidence: float
) -> Triple:
    """A fact triple whose evidence reaches from one mention to the other."""
    pair: Sequence[Mention] = (sentence.mentions[subject], sentence.mentions[target])
    start = min(m.start for m in pair)
    end = _closed(sentence, start, max(m.end for m in pair))
    words = " ".join(m.text for m in pair if m.label is Label.TITLE)
    return Triple(subject, relation, target, words, start, end, f"fact:{rule}", confidence)


def _closed(sentence: Sentence, start: int, end: int) -> int:
    """Where evidence ends whose parenthesis would else stay open."""
    words = sentence.words(start, end)
    is_open = words.count("(") > words.count(")")
    return end + 1 if is_open and sentence.text[end : end + 1] == ")" else end
