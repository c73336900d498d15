"""Topics carried over from the sentence before."""

from __future__ import annotations

import pytest

from extractor.relations.clauses import clauses_of
from extractor.relations.context import topic_of, with_topics
from extractor.relations.nodes import CARRIED
from extractor.relations.parse import parse
from extractor.schema import Event
from tests.relations.sentences import article_of, row_of, sentence_of, told_in

CARRIED_ON = [
    ("[검찰|O]은 [김영호|P]를 구속했다. 이어 [박민수|P]를 소환했다.", "검찰 | accuse | 박민수"),
    ("[푸틴|P]은 연설했다. 또 [바이든|P]을 비난했다.", "푸틴 | accuse | 바이든"),
    ("[미국|L]은 반발했다. [이란|L]에 제재를 부과했다.", "미국 | sanction | 이란"),
    ("[이서준|P]이 사과했다. [경찰|O]에 체포됐다.", "경찰 | coerce | 이서준"),
    ("[회사|O]는 성장했다. [부산|L]에 본사를 두고 있다.", "회사 | located_in | 부산"),
]

NOT_CARRIED = [
    "[푸틴|P]은 연설했다. [독일|L]은 [이란|L]을 비난했다.",  # a topic of its own
    "[푸틴|P]은 연설했다. [독일|L]이 [이란|L]을 비난했다.",  # a subject of its own
    "[푸틴|P]은 연설했다.\n[이란|L]을 비난했다.",  # another paragraph
    "[푸틴|P]은 연설했다. 한편 [이란|L]을 비난했다.",  # something else
    "[푸틴|P]은 연설했다. 시민들은 환호했다. [이란|L]을 비난했다.",  # too far away
    "[푸틴|P]과 [시진핑|P]은 연설했다. [이란|L]을 비난했다.",  # which of them?
    "비가 왔다. [이란|L]을 비난했다.",  # nobody named
    "[푸틴|P]은 연설했다. “[이란|L]을 비난했다.”",  # what is quoted has speakers of its own
    "[푸틴|P]은 연설했다. 국제사회에서는 [이란|L]을 비난했다.",  # a body with 에서는
    "[푸틴|P]은 연설했고 관중이 환호했다. [이란|L]을 비난했다.",  # others act last
    "[그 소식|O]이 알려졌고 [푸틴|P]이 연설했다. [이란|L]을 비난했다.",  # two subjects
]


@pytest.mark.parametrize(("article", "row"), CARRIED_ON)
def test_a_dropped_subject_is_the_topic_before(article: str, row: str) -> None:
    (told,) = [
        (sentence, one) for sentence, one in told_in(article) if row_of(sentence, one) == row
    ]
    assert CARRIED in told[1].rule


@pytest.mark.parametrize("article", NOT_CARRIED)
def test_elsewhere_nothing_is_carried_over(article: str) -> None:
    assert [one for _, one in told_in(article) if CARRIED in one.rule] == []


def test_evidence_stays_in_the_sentence_that_tells() -> None:
    (sentence, told), *_ = [
        pair
        for pair in told_in("[푸틴|P]은 연설했다. [바이든|P]을 비난했다.")
        if pair[1].relation == Event.ACCUSE
    ]
    assert sentence.words(told.start, told.end) == "바이든을 비난했다"
    assert told.sentence == 1


def test_what_the_topic_goes_on_to_say_is_attributed_to_it() -> None:
    article = "[푸틴|P]은 연설했다. 이어 “[이란|L]이 [이라크|L]를 공격했다”고 말했다."
    (told,) = [pair for pair in told_in(article) if pair[1].relation == Event.ASSAULT]
    assert told[1].attributed_to == told[0].topic


def test_titles_beside_a_carried_topic_are_not_its_own() -> None:
    article = "[푸틴|P]은 연설했다. [장관|T] [이서준|P]을 비난했다."
    rows = {row_of(sentence, one) for sentence, one in told_in(article)}
    assert rows == {"이서준 | position_held | 장관", "푸틴 | accuse | 이서준"}


def test_the_topic_is_the_one_subject_of_the_last_clause() -> None:
    sentence = sentence_of("[푸틴|P]은 [이란|L]이 떠났다고 밝혔다.")
    topic = topic_of(sentence, clauses_of(parse(sentence)))
    assert topic is not None
    assert sentence.mentions[topic].text == "푸틴"


def test_an_article_without_sentences_has_no_topics() -> None:
    assert list(with_topics([])) == []
    assert [one.topic for one in article_of("[푸틴|P]은 연설했다.")] == [None]
