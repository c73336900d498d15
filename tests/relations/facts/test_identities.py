"""What one is to another."""

from __future__ import annotations

import pytest

from extractor.schema import Modality, Polarity
from tests.relations.sentences import rows_of, the_only

TOLD = ("child", "parent", "relative", "member_of", "part_of", "founded_by", "founded_on")

CASES = [
    (
        "[나예준|P]은 [한도윤|P] [의원|T]의 장남이다.",
        {"한도윤 | child | 나예준", "나예준 | parent | 한도윤"},
    ),
    (
        "[나예준|P]이 [한도윤|P]의 조카가 됐다.",
        {"한도윤 | relative | 나예준", "나예준 | relative | 한도윤"},
    ),
    ("[가온전자|O]는 [가온그룹|O]의 계열사다.", {"가온전자 | part_of | 가온그룹"}),
    ("[은빛시|L]는 [가온국|L]의 수도다.", {"은빛시 | part_of | 가온국"}),
    ("[가온국|L]은 [연맹|O] 회원국이다.", {"가온국 | member_of | 연맹"}),
    (
        "[가온국|L]은 [2023년|D] [연맹|O]의 [31번째|Q] 회원국이 됐다.",
        {"가온국 | member_of | 연맹"},
    ),
    (
        "[가온전자|O]는 [한도윤|P]이 [2014년|D] 설립한 기업이다.",
        {"가온전자 | founded_by | 한도윤", "가온전자 | founded_on | 2014년"},
    ),
    ("[한도윤|P]이 설립한 [가온전자|O]는 회사다.", {"가온전자 | founded_by | 한도윤"}),
    # nothing is said of whose it is
    ("[나예준|P]은 장남이다.", set()),
    ("[가온전자|O]는 [은빛시|L]의 계열사다.", set()),
    ("[나예준|P]은 [가온그룹|O]의 장남이다.", set()),
    ("[나예준|P]은 [한도윤|P]의 친구다.", set()),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_what_one_is(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence, *TOLD) == rows


def test_what_one_is_to_become_is_planned() -> None:
    found = the_only("[가온국|L]은 [연맹|O]의 회원국이 될 것이다.", "member_of")
    assert found.modality is Modality.PLANNED


def test_what_one_did_not_become_is_denied() -> None:
    found = the_only("[가온국|L]은 [연맹|O]의 회원국이 되지 못했다.", "member_of")
    assert found.polarity is Polarity.NEGATIVE
