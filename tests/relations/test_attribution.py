"""Who says so."""

from __future__ import annotations

import pytest

from tests.relations.sentences import relations_of, the_only, word

CASES = [
    ("[미국|L]은 [이란|L]이 [이라크|L]를 공격했다고 밝혔다.", "미국"),
    ("[이란|L]이 [이라크|L]를 공격했다고 [미국|L]이 밝혔다.", "미국"),
    ("[도슨|P]은 “[이란|L]이 [이라크|L]를 공격했다”고 말했다.", "도슨"),
    ("“[이란|L]이 [이라크|L]를 공격했다”라고 [도슨|P]이 말했다.", "도슨"),
    ('"[이란|L]이 [이라크|L]를 공격했다"고 [도슨|P]은 강조했다.', "도슨"),
    ("[로이터|O]에 따르면 [이란|L]이 [이라크|L]를 공격했다.", "로이터"),
    ("[이란|L]은 [이라크|L]를 공격했다고 밝혔다.", "이란"),
    ("[이란|L]이 [이라크|L]를 공격했다.", ""),
    ("[이란|L]이 [이라크|L]를 공격하자 [미국|L]은 놀랐다.", ""),
]


@pytest.mark.parametrize(("sentence", "speaker"), CASES)
def test_finds_the_speaker(sentence: str, speaker: str) -> None:
    assert word(sentence, the_only(sentence, "assault").attributed_to) == speaker


def test_a_quotation_of_several_clauses_has_one_speaker() -> None:
    marked = "[콜먼|P]은 “[이란|L]이 [이라크|L]를 공격했고 [터키|L]가 [이란|L]을 도왔다”고 했다."
    marked = marked.replace("했다.", "말했다.")
    assert {word(marked, one.attributed_to) for one in relations_of(marked)} == {"콜먼"}


def test_titles_of_the_speaker_are_nobodys_words() -> None:
    marked = "[콜먼|P] [장관|T]은 “[이란|L]이 [이라크|L]를 공격했다”고 말했다."
    assert the_only(marked, "position_held").attributed_to is None
