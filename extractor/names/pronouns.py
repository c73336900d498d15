"""그, 그녀: which person named before a pronoun means, only where one stands out.

News keeps to its topic: 그는 after a sentence about one person means that one. The rule is the
centre of attention (Grosz, Joshi and Weinstein 1995) cut down to what is safe: the topic of the
sentence before, in one paragraph, with nobody else in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extractor.names import evidence
from extractor.names.discourse import Discourse, Role, Speaker
from extractor.names.reference import reference
from extractor.names.scripts import fold, tokens
from extractor.resources import load_yaml
from extractor.schema import Anaphor, Morpheme

_REACH: Final = 3
"""Sentences before the pronoun's in which the person may stand."""
_TAGS: Final = ("NP", "MM")
"""Kiwi's tags of pronouns, and of 그 before a bracket, which it takes for that of 그 사람."""
_NEAR: Final = 12
_OPENING: Final = re.compile(r"\s?[(（]\s?")


def find_pronouns(discourse: Discourse) -> Iterator[Anaphor]:
    """The pronouns of an article whose person stands out, in order."""
    for place, morpheme in enumerate(discourse.morphemes):
        sex = reference().pronouns.get(morpheme.form)
        if sex is None or morpheme.tag not in _TAGS or _is_plural(discourse.morphemes, place):
            continue
        found = _bracketed(discourse, morpheme)
        if morpheme.tag != _TAGS[0] and found is None:
            continue
        found = found or _continued(discourse, morpheme, sex)
        if role := discourse.role(morpheme.end):
            discourse.add(Speaker(morpheme.start, role, found[0] if found else None))
        if found:
            yield anaphor(discourse, (morpheme.start, morpheme.end), *found)


def anaphor(discourse: Discourse, span: tuple[int, int], mention: int, score: float) -> Anaphor:
    """What stands for the person of a mention.

    Raises:
        ValueError: the mention has no entity.
    """
    entity = discourse.owners[mention]
    if entity is None:
        raise ValueError(f"mention {mention} names no entity")
    return Anaphor(*span, discourse.text[slice(*span)], entity, mention, score)


def _is_plural(morphemes: Sequence[Morpheme], place: int) -> bool:
    following = morphemes[place + 1 : place + 2]
    return any(morpheme.tag == "XSN" for morpheme in following)


def _bracketed(discourse: Discourse, pronoun: Morpheme) -> tuple[int, float] | None:
    """그(마크롱): the article, or who quotes, says whom it means."""
    opening = _OPENING.match(discourse.text, pronoun.end)
    if opening is None:
        return None
    for number in discourse.people:
        mention = discourse.mentions[number]
        if (
            mention.start == opening.end()
            and discourse.text[mention.end : mention.end + 1] in ")）"
        ):
            return number, evidence.PARENTHESIS
    return None


def _continued(discourse: Discourse, pronoun: Morpheme, sex: str) -> tuple[int, float] | None:
    """The one person whom the sentences before are about."""
    own = discourse.sentence(pronoun.start)
    if discourse.is_quoted(pronoun.start) or _somebody_before(discourse, own, pronoun.start):
        return None
    first = discourse.sentence(discourse.paragraph(pronoun.start))
    for sentence in range(own - 1, max(first, own - _REACH) - 1, -1):
        if discourse.speakers(sentence) or discourse.people_in(sentence):
            found = _centre(discourse, sentence)
            if found is None or (sex == "woman" and _is_man(discourse, found)):
                return None
            return found, _score(discourse, sentence, own)
    return None


def _somebody_before(discourse: Discourse, sentence: int, start: int) -> bool:
    people = (discourse.mentions[n].start for n in discourse.people_in(sentence))
    speakers = (speaker.start for speaker in discourse.speakers(sentence))
    return any(known < start for known in (*people, *speakers))


def _centre(discourse: Discourse, sentence: int) -> int | None:
    """The mention of the one person a sentence is about.

    A topic or a source counts before a subject, which may be that of another clause: it stands
    out only where the sentence names nobody else.
    """
    speakers = discourse.speakers(sentence)
    topics = [s for s in speakers if s.role != Role.SUBJECT]
    if not topics:
        everybody = {discourse.owners[n] for n in discourse.people_in(sentence)}
        topics = [*speakers] if len(everybody) <= 1 else []
    named = [speaker.mention for speaker in topics if speaker.mention is not None]
    if len(named) != len(topics) or len({discourse.owners[n] for n in named}) != 1:
        return None
    return None if _has_companion(discourse, sentence, named[-1]) else named[-1]


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, reference().joints))})\s*$")


def _has_companion(discourse: Discourse, sentence: int, number: int) -> bool:
    """바이든 대통령과 푸틴은: whoever is joined to the topic is one too."""
    start = discourse.mentions[number].start
    ends = (discourse.mentions[n].end for n in discourse.people_in(sentence) if n != number)
    return any(
        end < start and _joined().search(discourse.text[max(end, start - _NEAR) : start])
        for end in ends
    )


def _score(discourse: Discourse, sentence: int, own: int) -> float:
    if own - sentence > 1:
        return evidence.PRONOUN_FARTHER
    alone = len({discourse.owners[n] for n in discourse.people_in(sentence)}) <= 1
    return evidence.PRONOUN if alone else evidence.PRONOUN_AMONG_OTHERS


def _is_man(discourse: Discourse, number: int) -> bool:
    """Whether a form of the person has the ending of a man's surname (이바노프)."""
    forms = {
        discourse.mentions[n].text
        for n in discourse.people
        if discourse.owners[n] == discourse.owners[number]
    }
    last = [fold(tokens(form)[-1].text) for form in forms if tokens(form)]
    return any(part.endswith(_endings()) for part in last)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load_yaml("transcription/name_parts.yaml")["men"])
