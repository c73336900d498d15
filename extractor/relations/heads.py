"""The noun behind an adnominal clause, and the part that it has in the clause.

In [바이든이 만난] 푸틴 the noun is the missing object, in [바이든을 만난] 푸틴 the missing
subject; in [만났다는] 사실 it stands for the clause and is neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.relations.lexicon import Sense, facts, factuality, light_verbs, particles, senses
from extractor.relations.nodes import (
    COPULA,
    TENSE,
    Clause,
    Ending,
    Node,
    Phrase,
    Predicate,
    Voice,
)
from extractor.schema import Label

_PRECIOUS: Final = frozenset({"dat", "goal", "about", "com", "and", "from", "by", "source"})
_NAMING: Final = frozenset({COPULA, "아니다"})
_NEAR: Final = 12
"""How many characters may stand between two verbs of one noun (탈당 후 무소속 출마한 후보)."""
_PLACED: Final = (
    *("life", "dwelling", "educated", "founded", "member", "seated", "lying", "staying"),
    *("appointing", "joining", "playing", "working"),
)
"""Kinds of predicates in facts.yaml that a place or a body with 에 belongs to."""
_ACTING: Final = frozenset({Label.PERSON, Label.ORGANIZATION, Label.TITLE})


def node_behind(nodes: Sequence[Node], number: int) -> Node | None:
    """The node behind a predicate; of 대한제국의 무관 behind an adnominal clause the person.

    A country with 의 is passed over where a person or a title follows it. Between a body and its
    people nothing tells which of them is meant: then it is the body.
    """
    behind = nodes[number + 1] if number + 1 < len(nodes) else None
    after = nodes[number + 2] if number + 2 < len(nodes) else None
    if isinstance(behind, Phrase) and isinstance(after, Phrase) and after.genitive is behind:
        owned = behind.kind == Label.LOCATION
        if behind.role == "gen" and owned and after.kind in {Label.PERSON, Label.TITLE}:
            return after
    return behind


def leads_to_head(clause: Clause, after: Clause) -> bool:
    """[당을 탈당 후 출마한] 후보: joined to an adnominal clause with no argument of its own."""
    roles = {phrase.role for phrase in after.arguments}
    return (
        clause.predicate.ending is Ending.CONNECTIVE
        and not clause.own_subject
        and after.predicate.ending is Ending.ADNOMINAL
        and after.subject is not None
        and after.subject is after.head
        and not roles & {"acc", "dat", "goal", "com", "about"}
        and not (after.predicate.quality or clause.predicate.tail.startswith(TENSE))
        and after.predicate.start - clause.predicate.close <= _NEAR
        and clause.predicate.quote == after.predicate.quote
    )


def head_of(predicate: Predicate, following: Node | None) -> Phrase | None:
    """The noun that an adnominal clause modifies and lacks; None for nouns of content."""
    if predicate.ending is not Ending.ADNOMINAL or not isinstance(following, Phrase):
        return None
    nouns = following.nouns
    return None if nouns and nouns[0] in factuality()["content_nouns"] else following


def is_followed_up(predicate: Predicate, following: Node | None) -> bool:
    """사진을 찍은 뒤 협박했다: 뒤 joins the clause to the next one as an ending would."""
    return (
        predicate.ending is Ending.ADNOMINAL
        and isinstance(following, Phrase)
        and following.role == "bare"
        and following.nouns == (following.head,)
        and following.head in factuality()["sequence_nouns"]
    )


def is_charge(predicate: Predicate, following: Node | None) -> bool:
    """법원은 [뇌물을 건넨 혐의로] …: who did it comes later, the topic is the court."""
    return (
        predicate.ending is Ending.ADNOMINAL
        and isinstance(following, Phrase)
        and following.head in factuality()["charges"]
    )


def charged(clause: Clause | None) -> Phrase | None:
    """[때린] 혐의로 A를 체포했다, [때린] 혐의로 기소된 A: who is charged with the act."""
    if clause is None:
        return None
    if clause.predicate.voice is Voice.PASSIVE or clause.predicate.lemma == "받다":
        return clause.subject
    return clause.with_role("acc") or clause.with_role("dat")


def acts(
    predicate: Predicate, head: Phrase | None, subject: Phrase, waiting: Sequence[Phrase]
) -> bool:
    """Whether the head is the subject, so that a phrase with 이/가 before belongs to another verb.

    In 법원이 [동생인] 최씨에게 … and 김씨가 [부대를 이끄는] 장군으로 임명됐다 nothing but the
    subject is missing. In 그가 의장에게 [예정된] 회의를 알렸다 no phrase beyond 의장에게, which
    the inner verb does not take, can be its own: clauses do not cross.

    Args:
        predicate: the verb of the adnominal clause.
        head: the noun behind it.
        subject: the phrase with 이/가.
        waiting: the phrases between the one with 이/가 and the verb.
    """
    if head is None:  # 이스라엘이 [과도한] 공격을 하고 있다, of whose verb 공격 is a part
        describes = predicate.quality and predicate.ending is Ending.ADNOMINAL
        return describes and bool(subject.members)
    if predicate.lemma in _NAMING or len(within_reach(predicate, waiting)) < len(waiting):
        return True
    if predicate.quality or predicate.lemma in facts()["relating"] or _is_held(predicate):
        return bool(subject.members)  # 이스라엘이 [과도한] 공격을, 한국이 [서울에서 열린] 경기에서
    if predicate.voice is Voice.PASSIVE:
        return head.kind == Label.PERSON and bool(subject.members)  # 모델로 기용된 사람
    roles = {phrase.role for phrase in waiting if phrase.quote == predicate.quote}
    if predicate.lemma.partition(" ")[0].endswith(("을", "를")):
        roles.add("acc")  # 뇌물을 받다
    if predicate.lemma in facts()["lying"]:
        return "goal" in roles
    human = any(noun in facts()["human_nouns"] for noun in (head.head, *head.nouns[-1:]))  # 신도|들
    if predicate.lemma in facts()["staying"] and (human or head.kind == Label.PERSON):
        return bool(roles & {"goal", "place", "ins"})
    return "acc" in roles and (human or head.kind in _ACTING)


def _is_held(predicate: Predicate) -> bool:
    """Of a match or a meeting: what is held stands behind the verb, who plays or meets before."""
    kind = "held_by" if predicate.voice is Voice.PASSIVE else "held"
    return predicate.lemma in facts()[kind]


def within_reach(predicate: Predicate, waiting: Sequence[Phrase]) -> Sequence[Phrase]:
    """Of the phrases before an adnominal verb those that can be its arguments.

    They reach back to the first one that it does not take: 이란에 [반복적인] 도발을 중단하라고.
    The phrase right before the verb is always its own.
    """
    if predicate.ending is not Ending.ADNOMINAL:
        return waiting
    if predicate.lemma in _NAMING:
        return waiting[-1:]
    licensed = _licensed(predicate)
    for depth in range(len(waiting) - 1, -1, -1):
        phrase = waiting[depth]
        nearest = all(p.role == "bare" and not p.members for p in waiting[depth + 1 :])
        foreign = phrase.members and phrase.role in _PRECIOUS - licensed
        if foreign and not nearest:
            return waiting[depth + 1 :]
    return waiting


def _licensed(predicate: Predicate) -> frozenset[str]:
    """The roles that the senses of a predicate, or the facts it tells, give a part to."""
    classes = particles()["classes"]
    roles = {
        role
        for sense in senses().get(predicate.lemma, ())
        for name in (sense.subject, *sense.objects)
        for role in classes.get(name, ())
    }
    if predicate.voice is Voice.PASSIVE:
        roles.update(particles()["agents"])
    if any(predicate.lemma in facts()[kind] for kind in _PLACED):
        roles.update(("goal", "from"))
    if predicate.lemma.rpartition(" ")[2] in facts()["receiving"]:
        roles.update(("from", "dat"))
    return frozenset(roles)


def head_phrases(clause: Clause) -> Iterator[str]:
    """The predicate with its head as the object, as the lexicon has it: 소송을 내다, 제재하다."""
    nouns, lemma = clause.head.nouns if clause.head is not None else (), clause.predicate.lemma
    for start in range(max(0, len(nouns) - 3), len(nouns)):
        noun = "".join(nouns[start:])
        yield from (f"{noun}{particle} {lemma}" for particle in ("을", "를"))
        if light_verbs().get(lemma) == Voice.ACTIVE and lemma not in ("하다", "있다"):
            yield f"{noun}하다"


def senses_of(clause: Clause) -> Sequence[Sense]:
    """The senses of the predicate; of 소송을 내다 in 정부를 상대로 낸 소송, if it has none."""
    known = senses().get(clause.predicate.lemma, ())
    if known or clause.head is None or not clause.head.nouns:
        return known
    return next(filter(None, map(senses().get, head_phrases(clause))), ())
