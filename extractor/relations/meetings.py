"""Events that a noun tells without a verb: 푸틴-바이든 전화통화, 남북 정상회담."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.relations.lexicon import meeting_events, meeting_nouns
from extractor.relations.nodes import Node, Phrase, Sentence
from extractor.relations.triples import Triple
from extractor.schema import NAME_LABELS, Label, Mention, Modality

_CONFIDENCE = 0.7


@cache
def _nouns() -> tuple[re.Pattern[str], dict[str, str]]:
    table = meeting_events()
    ordered = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    between = "|".join(map(re.escape, meeting_nouns()["between"]))
    return re.compile(rf"[\s의]*(?:(?:{between})[\s의]*)*({ordered})"), table


def find_meetings(sentence: Sentence, nodes: Sequence[Node]) -> Iterator[Triple]:
    """The events between names that stand together right before a noun of meeting."""
    pattern, table = _nouns()
    for left, right in _pairs(sentence, nodes):
        one, other = sentence.mentions[left], sentence.mentions[right]
        match = pattern.match(sentence.text, other.end, sentence.end)
        if match is None:
            match = _behind_title(sentence, right, pattern)
        if match is None or one.text == other.text or _is_past(sentence, one, match):
            continue
        if _is_event(sentence, match, other):
            noun = match.group(1)
            yield Triple(
                left,
                table[noun],
                right,
                noun,
                one.start,
                match.end(),
                "noun",
                _CONFIDENCE,
                modality=modality_behind(sentence, match.end()),
            )


def _is_event(sentence: Sentence, match: re.Match[str], name: Mention) -> bool:
    """Whether the noun means what it says, by who meets and by the noun behind it."""
    words = meeting_nouns()
    if match.group(1) in words["spoken"] and name.label is Label.LOCATION:
        return False
    behind = sentence.words(match.end(), sentence.end).lstrip()
    return not behind.startswith(tuple(words["spoilt"]))


def _is_past(sentence: Sentence, one: Mention, match: re.Match[str]) -> bool:
    """2007년 남북정상회담 회의록: one word behind a year is a meeting known from before."""
    together = " " not in sentence.words(one.start, match.end())
    return together and _year().search(sentence.words(sentence.start, one.start)) is not None


@cache
def _year() -> re.Pattern[str]:
    return re.compile(meeting_nouns()["year_before"])


def _pairs(sentence: Sentence, nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Neighbouring names joined by 와, a dot or a hyphen."""
    names = [
        i for i, m in sentence.mentions.items() if m.label in NAME_LABELS and sentence.holds(m)
    ]
    joints = {(n.start, n.end) for n in nodes if isinstance(n, Phrase) and n.role in {"and", "com"}}
    ends = {end for _, end in joints}
    for position, left in enumerate(names[:-1]):
        right = names[position + 1]
        one, other = sentence.mentions[left], sentence.mentions[right]
        if other.start < one.end:
            continue  # 북대서양 in 북대서양조약기구
        between = sentence.words(one.end, other.start)
        joined = between.strip() in {"-", "–", "·", "∙", "・"} or between == ""
        if joined or (any(one.end <= end < other.start for end in ends) and len(between) < 12):
            yield left, right


def _behind_title(sentence: Sentence, index: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """푸틴 대통령과 바이든 대통령의 회담: a title may stand between name and noun."""
    position = sentence.mentions[index].end
    for mention in sentence.mentions.values():
        if mention.start == position + 1:
            match = pattern.match(sentence.text, mention.end, sentence.end)
            if match:
                return match
            position = mention.end
    return None


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(r"\s?(?:을|를|이|가)?\s?(?:" + "|".join(meeting_nouns()["planned"]) + ")")


def modality_behind(sentence: Sentence, end: int) -> Modality:
    """Whether a meeting is still to come, by the words behind its noun: 회담을 제안했다."""
    words = sentence.words(end, sentence.end)
    return Modality.PLANNED if _planned().match(words) else Modality.ASSERTED
