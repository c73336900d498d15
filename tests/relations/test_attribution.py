"""Who says so."""

from __future__ import annotations

import pytest

from tests.relations.sentences import relations_of, the_only, told_in, word

CASES = [
    ("[미국|L]은 [이란|L]이 [이라크|L]를 공격했다고 밝혔다.", "미국"),
    ("[이란|L]이 [이라크|L]를 공격했다고 [미국|L]이 밝혔다.", "미국"),
    ("[도슨|P]은 “[이란|L]이 [이라크|L]를 공격했다”고 말했다.", "도슨"),
    ("“[이란|L]이 [이라크|L]를 공격했다”라고 [도슨|P]이 말했다.", "도슨"),
    ('"[이란|L]이 [이라크|L]를 공격했다"고 [도슨|P]은 강조했다.', "도슨"),
    ("[로이터|O]에 따르면 [이란|L]이 [이라크|L]를 공격했다.", "로이터"),
    ("[이란|L]은 [이라크|L]를 공격했다고 밝혔다.", "이란"),
    ("[도슨|P]은 [이란|L]은 [이라크|L]를 공격했다고 말했다.", "도슨"),
    ("[도슨|P]은 떠났고 [이란|L]은 [이라크|L]를 공격했다고 말했다.", "이란"),
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


LONG = [
    # several sentences in one quotation, the speaker behind, before, and on both sides
    ("“[이란|L]이 [이라크|L]를 공격했다. 전쟁이 났다”고 [콜먼|P]이 말했다.", "콜먼"),
    ("[콜먼|P]은 “전쟁이 났다. [이란|L]이 [이라크|L]를 공격했다. 끝이다.”라고 말했다.", "콜먼"),
    ("[콜먼|P]은 “[이란|L]이 [이라크|L]를 공격했다. 끝이다”라며 “슬프다”고 말했다.", "콜먼"),
    ("[콜먼|P]은 “슬프다”며 “전쟁이다. [이란|L]이 [이라크|L]를 공격했다”고 덧붙였다.", "콜먼"),
    # what is done in one go is reported in one go, what is said beside it is not
    ("[이란|L]은 [이라크|L]를 공격해 도시를 점령했다고 밝혔다.", "이란"),
    ("[이란|L]은 [이라크|L]를 공격했고 전쟁이 끝났다고 밝혔다.", ""),
]


@pytest.mark.parametrize(("sentence", "speaker"), LONG)
def test_finds_the_speaker_of_long_quotations(sentence: str, speaker: str) -> None:
    assert word(sentence, the_only(sentence, "assault").attributed_to) == speaker


RUNNING_ON = [
    "[콜먼|P]은 “전쟁이 났다. [이란|L]이 [이라크|L]를 공격했다”고 말했다.",
    "[콜먼|P]은 “전쟁이 났다. [이란|L]이 [이라크|L]를 공격했다. 끝이다.”라고 말했다.",
    "[콜먼|P]은 “[이란|L]이 [이라크|L]를 공격했다. 끝이다.”라고 말했다.",
    "“[이란|L]이 [이라크|L]를 공격했다. 끝이다”라고 [콜먼|P]이 말했다.",
]


@pytest.mark.parametrize("marked", RUNNING_ON)
def test_finds_the_speaker_of_a_quotation_that_runs_on(marked: str) -> None:
    (told,) = [told for _, told in told_in(marked) if told.relation == "assault"]
    assert word(marked, told.attributed_to) == "콜먼"


def test_behind_a_quotation_that_runs_on_nobody_is_quoted() -> None:
    marked = "[콜먼|P]은 “전쟁이 났다. 끝이다”라고 말했다. [이란|L]이 [이라크|L]를 공격했다."
    (told,) = [told for _, told in told_in(marked) if told.relation == "assault"]
    assert told.attributed_to is None
