"""Morphemes → noun phrases with their roles, and predicates."""

from __future__ import annotations

import pytest

from extractor.relations.nodes import Ending, Phrase, Predicate, Voice
from tests.relations.sentences import nodes_of, phrases_of, predicates_of, sentence_of


@pytest.mark.parametrize(
    ("sentence", "lemma", "voice"),
    [
        ("[푸틴|P]이 [바이든|P]을 만났다.", "만나다", Voice.ACTIVE),
        ("[러시아|L]가 [조지아|L]를 침공했다.", "침공하다", Voice.ACTIVE),
        ("[조지아|L]가 침공당했다.", "침공하다", Voice.PASSIVE),
        ("[한세라|P]가 구속됐다.", "구속하다", Voice.PASSIVE),
        ("[푸틴|P]이 초대받았다.", "초대하다", Voice.PASSIVE),
        ("[푸틴|P]은 [바이든|P]과 회담을 가졌다.", "회담하다", Voice.ACTIVE),
        ("[러시아|L]는 비판을 받았다.", "비판하다", Voice.PASSIVE),
        ("[조지아|L]는 [러시아|L]의 공격을 받았다.", "공격하다", Voice.PASSIVE),
        ("[미국|L]은 제재를 준비하고 있다.", "제재하다", Voice.ACTIVE),
        ("[이란|L]은 [이라크|L]와 관계를 끊었다.", "관계를 끊다", Voice.ACTIVE),
        ("[목진수|P]는 세상을 떠났다.", "세상을 떠나다", Voice.ACTIVE),
        ("[의원|T]은 요구에 응했다.", "응하다", Voice.ACTIVE),
        ("[한세라|P]는 [대표|T]다.", "이다", Voice.ACTIVE),
    ],
)
def test_reads_predicates(sentence: str, lemma: str, voice: Voice) -> None:
    (predicate,) = predicates_of(sentence)
    assert (predicate.lemma, predicate.voice) == (lemma, voice)


@pytest.mark.parametrize(
    ("headline", "lemma"),
    [
        ("[푸틴|P], [바이든|P] 제안 수락", "수락하다"),
        ("[검찰|O], [한세라|P] 전 [대표|T] 구속", "구속하다"),
        ("[러|L], [오데사|L] 항구 공격…3명 부상", "공격하다"),
        ("[검찰|O]은 [한세라|P]를 조사 중이다.", "조사하다"),
    ],
)
def test_reads_verbal_nouns_without_a_verb(headline: str, lemma: str) -> None:
    assert lemma in [predicate.lemma for predicate in predicates_of(headline)]


def test_the_name_before_the_comma_of_a_headline_is_its_topic() -> None:
    first = phrases_of("[푸틴|P], [바이든|P] 제안 수락")[0]
    assert (first.role, first.members) == ("top", [0])


def test_a_light_verb_to_come_gives_its_event_an_outlook() -> None:
    (predicate,) = predicates_of("[미국|L]은 제재를 준비했다.")
    assert predicate.outlook == "planned"


def test_the_genitive_before_a_phrase_is_linked() -> None:
    marked = "[푸틴|P]은 [바이든|P]의 제안을 거부했다."
    proposal = next(phrase for phrase in phrases_of(marked) if phrase.head == "제안")
    assert proposal.genitive is not None
    assert proposal.genitive.members == [1]


def test_negation_stands_before_or_behind_the_verb() -> None:
    assert predicates_of("[푸틴|P]은 [바이든|P]을 안 만났다.")[0].negated
    assert not predicates_of("[푸틴|P]은 [바이든|P]을 만났다.")[0].negated


def test_a_date_ends_a_phrase() -> None:
    marked = "[푸틴|P]은 [20일|D] [바이든|P]을 만났다."
    assert [phrase.members for phrase in phrases_of(marked)] == [[0], [], [2]]


def test_nodes_stand_in_the_order_of_the_text() -> None:
    marked = "[미국|L]은 [이란|L]이 [이라크|L]를 공격했다고 비난했다."
    starts = [node.start for node in nodes_of(marked)]
    assert starts == sorted(starts)
    kinds = [type(node) for node in nodes_of(marked)]
    assert kinds == [Phrase, Phrase, Phrase, Predicate, Predicate]


def test_the_verbs_of_a_clause_close_behind_their_auxiliaries() -> None:
    marked = "[이란|L]은 [이라크|L]를 공격하지 않을 수 있다고 말했다."
    predicate = predicates_of(marked)[0]
    sentence = sentence_of(marked)
    assert sentence.words(predicate.start, predicate.close) == "공격하지 않을 수 있다고"
    assert predicate.ending is Ending.QUOTATIVE
