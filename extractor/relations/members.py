"""Which mentions a noun phrase stands for, and which only modify its head."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extractor.relations.lexicon import facts, particles
from extractor.relations.nodes import Phrase, Sentence
from extractor.schema import Label, Mention

_ACTORS = frozenset({Label.PERSON, Label.LOCATION, Label.ORGANIZATION})
_COUNT = re.compile(r"[\d,]+여?(?:명|곳|개국|개|인)|(?:수|수십|여러|두|세) ?(?:명|사람)")
_JOINTS = "·-–∙・,/"


@cache
def _example() -> re.Pattern[str]:
    """등 behind a name, and what it is an example of."""
    kinds = "|".join(map(re.escape, facts()["counted_kinds"]))
    return re.compile(rf"등(?:의)? .*(?:{kinds})")


@cache
def transparent() -> frozenset[str]:
    """Nouns behind a name that still mean the name (러시아 측)."""
    return frozenset(particles()["transparent"])


def named_morphemes(sentence: Sentence) -> dict[tuple[int, int], int]:
    """The mention that each morpheme stands in, by the morpheme's start and end."""
    starts = [morpheme.start for morpheme in sentence.morphemes]
    found: dict[tuple[int, int], int] = {}
    for index, mention in sentence.mentions.items():
        first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        for morpheme in sentence.morphemes[first:last]:
            if morpheme.end <= mention.end:
                found.setdefault((morpheme.start, morpheme.end), index)
    return found


def fill_members(sentence: Sentence, phrase: Phrase) -> None:
    """Set members and modifiers of a phrase from the mentions inside it.

    Of coordinated names all count or none: in 푸틴-바이든 통화 both modify the last noun.
    """
    tops = [
        i
        for i in phrase.inside
        if _is_top(sentence, i, phrase) and sentence.mentions[i].label is not Label.QUANTITY
    ]
    found: list[int | None] = []
    last: list[int] = []
    for start, end in _conjuncts(sentence, phrase, tops):
        inner = [i for i in tops if start <= sentence.mentions[i].start < end]
        found.append(_member(sentence, inner, end))
        last.extend(i for i in inner[-1:] if sentence.mentions[i].label in _ACTORS)
    if found and found[-1] is not None:
        whole = _person_of_title(sentence, tops, found[-1], phrase.end)
        phrase.members = whole or [index for index in found if index is not None]
        phrase.bodies = [i for i in tops if sentence.mentions[i].label is Label.ORGANIZATION]
        phrase.kind = sentence.mentions[phrase.members[-1]].label
    else:
        phrase.modifiers = last


def _person_of_title(sentence: Sentence, tops: Sequence[int], last: int, end: int) -> list[int]:
    """김한울 노동당 종로·중구 당원협의회 사무국장: the dot is the body's, not the person's."""
    if sentence.mentions[last].label is not Label.TITLE:
        return []
    whole = _member(sentence, tops, end)
    is_person = whole is not None and sentence.mentions[whole].label is Label.PERSON
    return [whole] if whole is not None and is_person else []


def _is_top(sentence: Sentence, index: int, phrase: Phrase) -> bool:
    """Whether a mention is not nested in another one of the phrase, nor in parentheses."""
    mention = sentence.mentions[index]
    if mention.within is not None and mention.within in phrase.inside:
        outer = sentence.mentions[mention.within]
        return outer.label is Label.TITLE and mention.label is Label.PERSON
    before = sentence.text[phrase.start : mention.start]
    return before.count("(") <= before.count(")")


def _conjuncts(sentence: Sentence, phrase: Phrase, tops: Sequence[int]) -> list[tuple[int, int]]:
    """Cut a phrase where a joint (·, a hyphen, a comma) stands right between two mentions."""
    cuts = [phrase.start]
    mentions = [sentence.mentions[i] for i in tops]
    for left, right in pairwise(mentions):
        between = sentence.words(left.end, right.start)
        joined = any(joint in between for joint in _JOINTS) or between.split() == ["등"]
        joined = joined or _are_letters(left, right)
        if joined and left.label is not Label.DATE:
            cuts.append(right.start)
    return list(zip(cuts, [*cuts[1:], phrase.end], strict=True))


def _are_letters(left: Mention, right: Mention) -> bool:
    """한|미, 미|중: countries by one letter each, side by side."""
    apart = left.end == right.start and left.label is right.label is Label.LOCATION
    return apart and len(left.text) == len(right.text) == 1


def _member(sentence: Sentence, inner: Sequence[int], end: int) -> int | None:
    """The mention that a conjunct stands for: its person, else its last name or title."""
    if not inner:
        return None
    last = sentence.mentions[inner[-1]]
    if not _is_transparent(sentence.words(last.end, end)):
        return None
    people = [i for i in inner if sentence.mentions[i].label is Label.PERSON]
    if people and _only_titles_follow(sentence, inner, people[-1]):
        return people[-1]
    if last.label in _ACTORS or last.label is Label.TITLE:
        return inner[-1]
    return None


def fill_by_pronoun(sentence: Sentence, phrase: Phrase) -> None:
    """그는, 그의: the phrase stands for whom the pronoun at its end means."""
    for (start, end), meant in sentence.anaphors.items():
        if phrase.start <= start and end == phrase.end:
            phrase.members = sorted(meant)
            phrase.kind = Label.PERSON


def _only_titles_follow(sentence: Sentence, inner: Sequence[int], person: int) -> bool:
    """조 바이든 미국 대통령 is the person; 바이든 정부 국방부 is not."""
    rest: list[Mention] = [sentence.mentions[i] for i in inner[inner.index(person) + 1 :]]
    name = sentence.mentions[person]
    behind = sentence.words(name.end, sentence.end).lstrip()
    if behind.startswith(tuple(facts()["administrations"])):
        return False  # 문재인 정부 법무부장관
    return not rest or rest[-1].label is Label.TITLE


def _is_transparent(words: str) -> bool:
    """Whether what follows the last mention of a conjunct is nothing that changes its meaning.

    In 이모 병장 등 선임병 4명 the name is one of those who are counted.
    """
    if _example().fullmatch(words.strip()):
        return True
    cut = words.partition("(")[0] + words.rpartition(")")[2] if "(" in words else words
    nouns = cut.lstrip().removeprefix("모").replace(",", " ").strip(_JOINTS + " '\"‘’“”").split()
    return all(noun in transparent() or _COUNT.fullmatch(noun) for noun in nouns)
