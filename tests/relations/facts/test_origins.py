"""Where somebody comes from, told before the name."""

from __future__ import annotations

import pytest

from tests.relations.sentences import rows_of

ORIGINS = ("nationality", "born_in", "born_on", "educated_at", "affiliated_with")

CASES = [
    ("[케냐|L] 국적의 [선수|T] [조지프|P]가 왔다.", {"조지프 | nationality | 케냐"}),
    ("[케냐|L] 국적인 [조지프|P]가 왔다.", {"조지프 | nationality | 케냐"}),
    ("[한국|L]인 관광객 [이모|P]씨가 왔다.", {"이모 | nationality | 한국"}),
    ("[미국인|L] [목사|T] [폴 그레이|P]가 왔다.", {"폴 그레이 | nationality | 미국인"}),
    ("[일본|L]의 [오노데라 미호|P]가 왔다.", {"오노데라 미호 | nationality | 일본"}),
    ("[속초|L] 태생인 [목진수|P]가 왔다.", {"목진수 | born_in | 속초"}),
    ("[1971년|D]생 [배우|T] [목진수|P]가 왔다.", {"목진수 | born_on | 1971년"}),
    ("[하버드대|O] 출신 [변호사|T] [존 리|P]가 왔다.", {"존 리 | educated_at | 하버드대"}),
    ("[한강전자|O] 출신 [변호사|T] [존 리|P]가 왔다.", {"존 리 | affiliated_with | 한강전자"}),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_origins(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence, *ORIGINS) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "[한국|L]인 관광객을 [이모|P]씨가 때렸다.",
        "[서울|L]의 [이모|P]씨가 왔다.",
        "[한국|L]에서 [이모|P]씨가 왔다.",
        "[1971년|D] [목진수|P]가 왔다.",
    ],
)
def test_other_words_between_tell_no_origin(sentence: str) -> None:
    assert rows_of(sentence, *ORIGINS) == set()
