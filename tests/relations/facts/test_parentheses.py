"""What stands in parentheses behind a name."""

from __future__ import annotations

import pytest

from tests.relations.sentences import relations_of, rows_of, sentence_of

CASES = [
    (
        "[유리 우샤코프|P]([Юрий Ушаков|P])는 웃었다.",
        {"유리 우샤코프 | also_known_as | Юрий Ушаков"},
    ),
    ("[국가정보원|O]([국정원|O])이 나섰다.", {"국가정보원 | also_known_as | 국정원"}),
    ("[환경연구원|O](이하 ‘[연구원|O]’)이 나섰다.", {"환경연구원 | also_known_as | 연구원"}),
    ("[텍사스 주|L]([州|L])가 컸다.", set()),
    ("[하랑|P](본명 [곽인수|P])은 웃었다.", {"하랑 | also_known_as | 곽인수"}),
    ("[유시윤|P] [대위|T]([도경훈|P])는 웃었다.", {"도경훈 | plays_role | 유시윤"}),
    ("[차도훈|P]([권유찬|P] 분)이 웃었다.", {"권유찬 | plays_role | 차도훈"}),
    ("[옌스 홀름|P](51, [덴마크|L])은 웃었다.", {"옌스 홀름 | nationality | 덴마크"}),
    ("[손가람|P]([수원 유나이티드|O])이 넣었다.", {"손가람 | affiliated_with | 수원 유나이티드"}),
    ("[리얼통계|O]([대표|T] [이택준|P])는 물었다.", {"이택준 | affiliated_with | 리얼통계"}),
    (
        "[아나 코스타|P](60, [브라질|L], [리우대|O] [교수|T])가 웃었다.",
        {
            "아나 코스타 | nationality | 브라질",
            "아나 코스타 | affiliated_with | 리우대",
            "아나 코스타 | position_held | 교수",
        },
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_parentheses(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence) - {"유시윤 | position_held | 대위", POST} == rows


POST = "이택준 | position_held | 대표"


@pytest.mark.parametrize(
    "sentence",
    [
        "[손가람|P](23)은 [강원|L]을 떠났다.",
        "[한국|L](인구 5천만)은 [일본|L] 옆에 있다.",
        "[국정원|O](서울에서 [한세라|P]를 만난 곳)은 조용하다.",
    ],
)
def test_other_content_tells_nothing(sentence: str) -> None:
    assert rows_of(sentence, "also_known_as", "plays_role", "nationality") == set()


def test_the_evidence_closes_its_parenthesis() -> None:
    marked = "[국가정보원|O]([국정원|O])이 나섰다."
    (found,) = relations_of(marked)
    assert sentence_of(marked).words(found.start, found.end) == "국가정보원(국정원)"
