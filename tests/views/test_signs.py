from __future__ import annotations

import pytest

from extractor.relations.find import read_clauses
from extractor.views.signs import Sign, attribution_sign, particle_of, signs_of
from tests.relations.sentences import clause_of, phrases_of, sentence_of


@pytest.mark.parametrize(
    ("marked", "lemma", "signs"),
    [
        ("[푸틴|P]이 [바이든|P]을 만났다.", "만나다", []),
        ("[푸틴|P]이 [바이든|P]을 만나지 않았다.", "만나다", [("negative", "지 않")]),
        ("[푸틴|P]이 [바이든|P]을 안 만났다.", "만나다", [("negative", "안")]),
        ("[푸틴|P]이 [바이든|P]을 만나기로 했다.", "만나다", [("planned", "기로 했")]),
        (
            "[푸틴|P]이 [바이든|P]을 만나지 않을 수 있다.",
            "만나다",
            [("negative", "지 않"), ("possible", "지 않을 수 있")],
        ),
        ("[러시아|L]가 [이란|L]을 침공하면 막겠다.", "침공하다", [("conditional", "면")]),
        ("[미국|L]은 [이란|L]에 대한 제재를 준비하고 있다.", "제재하다", [("planned", "")]),
    ],
)
def test_the_words_that_decide(marked: str, lemma: str, signs: list[tuple[str, str]]) -> None:
    found = list(signs_of(sentence_of(marked), clause_of(marked, lemma)))
    assert [one.tells for one in found] == [tells for tells, _ in signs]
    assert all(words in one.words for one, (_, words) in zip(found, signs, strict=True))
    assert all(one.words and one.words in sentence_of(marked).text for one in found)


def test_what_is_joined_shares_the_words_of_the_next_clause() -> None:
    marked = "[푸틴|P]은 [바이든|P]을 만나 [이란|L]을 비난하기로 했다."
    (sign,) = signs_of(sentence_of(marked), clause_of(marked, "만나다"))
    assert (sign.tells, sign.words) == ("planned", "기로 했")


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("[이란|L]이 [이라크|L]를 공격했다고 [바이든|P]이 말했다.", "말했다"),
        ("[바이든|P]에 따르면 [이란|L]이 [이라크|L]를 공격했다.", "에 따르면"),
    ],
)
def test_the_words_that_attribute(marked: str, words: str) -> None:
    sentence = sentence_of(marked)
    nodes, clauses = read_clauses(sentence)
    attacked = next(one for one in clauses if one.predicate.lemma == "공격하다")
    speaker = next(i for i, m in sentence.mentions.items() if m.text == "바이든")
    found = attribution_sign(sentence, nodes, clauses, attacked, speaker)
    assert found == [Sign("attribution", words)]
    assert attribution_sign(sentence, nodes, clauses, attacked, None) == []


def test_particles_as_they_stand_in_the_text() -> None:
    marked = "[푸틴|P]은 [이란|L]에 대해 [바이든|P]에게도 말했다."
    sentence = sentence_of(marked)
    particles = [particle_of(sentence, phrase) for phrase in phrases_of(marked)]
    assert particles == ["은", "에 대해", "에게도"]
