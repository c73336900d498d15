"""도 and 만 in place of the object's particle."""

from __future__ import annotations

import pytest

from tests.relations.sentences import rows_of


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("[미국|L]은 [러시아|L]도 제재했다.", "미국 | sanction | 러시아"),
        ("[미국|L]이 [러시아|L]만 제재했다.", "미국 | sanction | 러시아"),
        ("[미국|L]은 [러시아|L]의 제안도 거부했다.", "미국 | reject | 러시아"),
        ("[이수아|P]는 [김민준|P]도 만났다.", "이수아 | consult | 김민준"),
        ("[가온|P]은 [은빛시|L]도 폭격하겠다고 경고했다.", "가온 | assault | 은빛시"),
    ],
)
def test_behind_a_subject_they_mark_the_object(sentence: str, row: str) -> None:
    assert row in rows_of(sentence, *{row.split(" | ")[1]})


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("[김민준|P]도 [이수아|P]를 만났다.", {"김민준 | consult | 이수아"}),
        ("[정부|O]는 [러시아|L]도 [미국|L]을 비난했다고 밝혔다.", {"러시아 | accuse | 미국"}),
        ("[러시아|L]도 제재했다.", set()),
        ("[러시아|L]도 제재한 [미국|L]은 침묵했다.", set()),
        ("[정부|O]는 [러시아|L]도 회담에 참석했다고 밝혔다.", set()),
    ],
)
def test_else_they_mark_no_object(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence, "consult", "accuse", "sanction") == rows
