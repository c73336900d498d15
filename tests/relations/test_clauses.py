"""Which noun phrases belong to which predicate."""

from __future__ import annotations

import pytest

from extractor.relations.clauses import clauses_of
from extractor.relations.nodes import Phrase
from tests.relations.sentences import clause_of, nodes_of, sentence_of, word


def named(sentence: str, phrase: Phrase | None) -> list[str]:
    return [] if phrase is None else [word(sentence, index) for index in phrase.members]


@pytest.mark.parametrize(
    ("sentence", "lemma", "subject"),
    [
        ("[푸틴|P]이 [바이든|P]을 만났다.", "만나다", ["푸틴"]),
        ("[푸틴|P]은 [바이든|P]을 만났다.", "만나다", ["푸틴"]),
        ("[푸틴|P]과 [마크롱|P]은 [바이든|P]을 만났다.", "만나다", ["푸틴", "마크롱"]),
        ("[푸틴|P], [마크롱|P]이 [바이든|P]을 만났다.", "만나다", ["푸틴", "마크롱"]),
        ("[푸틴|P]은 [이란|L]이 졌다고 말했다.", "지다", ["이란"]),
        ("[푸틴|P]은 [이란|L]이 졌다고 말했다.", "말하다", ["푸틴"]),
        ("[푸틴|P]은 [바이든|P]을 만나 [이란|L]을 비난했다.", "비난하다", ["푸틴"]),
        ("[이란|L]을 비난한 [푸틴|P]이 왔다.", "비난하다", ["푸틴"]),
        ("[이란|L]이 비난한 [푸틴|P]이 왔다.", "비난하다", ["이란"]),
        ("[검찰|O]은 [이모|P]를 때린 혐의로 [박모|P]를 체포했다.", "때리다", ["박모"]),
        ("[검찰|O]은 [이모|P]를 때린 혐의로 [박모|P]를 체포했다.", "체포하다", ["검찰"]),
        ("[이모|P]를 때린 혐의로 기소된 [박모|P]가 왔다.", "때리다", ["박모"]),
    ],
)
def test_finds_the_subject(sentence: str, lemma: str, subject: list[str]) -> None:
    assert named(sentence, clause_of(sentence, lemma).subject) == subject


@pytest.mark.parametrize(
    ("sentence", "lemma", "role", "members"),
    [
        ("[푸틴|P]이 [서울|L]에서 [바이든|P]을 만났다.", "만나다", "acc", ["바이든"]),
        ("[푸틴|P]이 [서울|L]에서 [바이든|P]을 만났다.", "만나다", "place", ["서울"]),
        ("[이란|L]이 비난한 [푸틴|P]이 왔다.", "비난하다", "acc", ["푸틴"]),
        ("[푸틴|P]은 [이란|L]과 [이라크|L]를 비난했다.", "비난하다", "acc", ["이란", "이라크"]),
        ("[위원|T]에 [푸틴|P]이 임명됐다.", "임명하다", "goal", ["위원"]),
        ("[이란|L]에 [푸틴|P]이 사과했다.", "사과하다", "goal", ["이란"]),
    ],
)
def test_gives_a_predicate_its_arguments(
    sentence: str, lemma: str, role: str, members: list[str]
) -> None:
    assert named(sentence, clause_of(sentence, lemma).with_role(role)) == members


def test_an_argument_serves_one_clause_only() -> None:
    marked = "[미국|L]은 [이란|L]이 [이라크|L]를 공격했다고 비난했다."
    assert clause_of(marked, "공격하다").with_role("acc") is not None
    assert clause_of(marked, "비난하다").with_role("acc") is None


def test_a_joined_clause_shares_what_the_one_before_brought() -> None:
    marked = "[경찰|O]은 [박모|P]를 붙잡아 조사했다."
    assert named(marked, clause_of(marked, "조사하다").shared_role("acc")) == ["박모"]


def test_a_quoted_phrase_is_no_argument_outside() -> None:
    marked = "[콜먼|P]은 “[한국|L]을 믿는다”며 비난했다."
    assert clause_of(marked, "비난하다").with_role("acc") is None


def test_the_topic_before_a_subject_is_kept() -> None:
    marked = "[데이터원|O]은 [윤재필|P]이 설립했다."
    assert named(marked, clause_of(marked, "설립하다").topic) == ["데이터원"]


def test_a_copula_speaks_of_all_that_are_coordinated() -> None:
    marked = "[나토|O] 회원국인 [체코|L]와 [폴란드|L]가 나섰다."
    assert named(marked, clause_of(marked, "이다").subject) == ["체코", "폴란드"]


def test_clauses_know_their_neighbours() -> None:
    one, other = clauses_of(nodes_of("[푸틴|P]이 떠나고 [바이든|P]이 갔다."))
    assert (one.after, other.before) == (other, one)


def test_a_clause_knows_where_the_tensed_one_before_closed() -> None:
    marked = "[푸틴|P]은 [이란|L]을 떠났고 [서울|L]을 찾았다."
    clause = clause_of(marked, "찾다")
    assert sentence_of(marked).words(0, clause.since).endswith("떠났고")


def test_whose_post_it_was_is_not_who_appoints() -> None:
    sentence = "[바이든|P]의 후임에 [푸틴|P]이 임명됐다."
    assert clause_of(sentence, "임명하다").with_role("goal") is None
