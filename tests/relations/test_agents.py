"""Who acts in a clause."""

from __future__ import annotations

import pytest

from tests.relations.sentences import events_of

CASES = [
    ("[민주당|O]에서는 [새길당|O]에 사과를 요구했다.", {"민주당 | request | 새길당"}),
    ("[민주당|O]에서 회의를 열고 [새길당|O]을 비판했다.", {"민주당 | accuse | 새길당"}),
    ("[민주당|O]에서 [최민호|P]를 만났다.", set()),  # where, not who
    ("[최민호|P]가 [검찰|O]에 고발됐다.", set()),  # where it is filed
    ("[최민호|P]가 [검찰|O]에 체포됐다.", {"검찰 | coerce | 최민호"}),
    ("[복지관|O]은 [서울시|O]의 예산으로 운영된다.", set()),  # whose budget
    ("[특별검사|T]는 [최민호|P]가 임명했다.", {"최민호 | appoint | 특별검사"}),
    ("[미국|L]과 [한국|L]은 합동훈련을 했다.", {"미국 | mobilize | 한국"}),
    # what one asks to be done for oneself
    (
        "[가온국|L]은 [은빛국|L]에 무기를 지원해 달라고 요청했다.",
        {"은빛국 | aid | 가온국", "가온국 | request | 은빛국"},
    ),
    (
        "[가온국|L]은 [은빛국|L]에 [러시아|L]를 제재해 달라고 요청했다.",
        {"은빛국 | sanction | 러시아", "가온국 | request | 은빛국"},
    ),
    (
        "[최민호|P]는 [가온|P]에게 선물을 전달해 달라고 [은빛|P]에게 부탁했다.",
        {"은빛 | aid | 가온", "최민호 | request | 은빛"},
    ),
    ("[가온국|L]은 [은빛국|L]에 제재를 해제해 달라고 했다.", {"은빛국 | concede | 가온국"}),
    # joined by 며, of another subject
    (
        "그는 “[최민호|P]를 구속하여야 하며 [가온국|L]은 사퇴해야 한다”고 말했다.",
        set(),
    ),
    # when, not who
    ("[최민호|P]는 [어제|D]는 [새길당|O]을 비판했다.", {"최민호 | accuse | 새길당"}),
    ("[최민호|P]는 [21일|D]도 [새길당|O]을 비판했다.", {"최민호 | accuse | 새길당"}),
    # who denies what is said of another does not refuse him
    ("[가온국|L]이 공격했다는 의혹을 [은빛국|L]은 부인했다.", set()),
]


@pytest.mark.parametrize(("sentence", "events"), CASES)
def test_finds_who_acts(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events
