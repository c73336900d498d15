"""Posts that a predicate gives."""

from __future__ import annotations

import pytest

from extractor.schema import Modality
from tests.relations.sentences import rows_of, the_only

HELD = ("position_held", "affiliated_with")

CASES = [
    (
        "[장혜진|P]이 [대통령실|O] [과학수석|T]으로 발탁됐다.",
        {"장혜진 | position_held | 과학수석", "장혜진 | affiliated_with | 대통령실"},
    ),
    ("[장혜진|P]은 [장관|T]에 취임했다.", {"장혜진 | position_held | 장관"}),
    (
        "[장혜진|P]은 [중앙은행|O] [총재|T]를 지냈다.",
        {"장혜진 | position_held | 총재", "장혜진 | affiliated_with | 중앙은행"},
    ),
    (
        "[장혜진|P]은 [칠레|L] [대통령|T]이다.",
        {"장혜진 | position_held | 대통령", "장혜진 | affiliated_with | 칠레"},
    ),
    ("[장혜진|P]은 [1999년|D] [대통령|T]이 됐다.", {"장혜진 | position_held | 대통령"}),
    (
        "[장혜진|P]이 [한빛당|O] [대표|T]가 되었다.",
        {"장혜진 | position_held | 대표", "장혜진 | affiliated_with | 한빛당"},
    ),
    (
        "[장혜진|P]은 [칠레|L]의 초대 [대통령|T]이 되었다.",
        {"장혜진 | position_held | 대통령", "장혜진 | affiliated_with | 칠레"},
    ),
    ("[장혜진|P]은 [은빛|L]의 [대통령|T]이 되었다.", {"장혜진 | position_held | 대통령"}),
    ("[장혜진|P]이 [부담|T]도 되었다.", set()),
    (
        "[은빛|L] [시장|T]을 지낸 [장혜진|P]이 왔다.",
        {"장혜진 | position_held | 시장", "장혜진 | affiliated_with | 은빛"},
    ),
    ("[은빛|L] [장관|T]을 지낸 [장혜진|P]이 왔다.", {"장혜진 | position_held | 장관"}),
    ("[이사회|O]는 [장혜진|P]을 [대표|T]로 선임했다.", {"장혜진 | position_held | 대표"}),
    ("[이사회|O]가 [대표|T]로 선임한 [장혜진|P]은 웃었다.", {"장혜진 | position_held | 대표"}),
    (
        "[문재희|P]와 [주하영|P]은 각각 [의장|T]과 [대변인|T]에 임명됐다.",
        {"문재희 | position_held | 의장", "주하영 | position_held | 대변인"},
    ),
    (
        "[문재희|P]와 [주하영|P]은 [심사위원|T]으로 위촉됐다.",
        {"문재희 | position_held | 심사위원", "주하영 | position_held | 심사위원"},
    ),
    ("[이브라힘|P]이 [수원 FC|O]에 입단했다.", {"이브라힘 | affiliated_with | 수원 FC"}),
    ("[이브라힘|P]은 [수원 FC|O]로 이적했다.", {"이브라힘 | affiliated_with | 수원 FC"}),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_posts_from_predicates(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence, *HELD) == rows


def test_who_meets_a_title_does_not_hold_it() -> None:
    assert rows_of("[장혜진|P]은 [장관|T]을 만났다.", *HELD) == set()


def test_a_post_to_come_is_planned() -> None:
    found = the_only("[장혜진|P]이 [장관|T]에 임명될 예정이다.", "position_held")
    assert found.modality is Modality.PLANNED
