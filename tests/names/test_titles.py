from __future__ import annotations

import pytest

from extractor.names.titles import (
    exclude_each_other,
    find_title_before,
    is_former,
    same_title,
    title_after,
)
from tests.names.marked import read


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("<P 김정은> <T 국무위원장>은 걸었다.", "국무위원장"),
        ("<P 유리 우샤코프> <L 러시아> <T 대통령> <T 보좌관>은 앉았다.", "대통령 보좌관"),
        ("<P 정태오>(58) 전 <O 세림건설> <T 대표>가 왔다.", "대표"),
        ("<P 바이든>이 <L 러시아> <T 대통령>과 만났다.", ""),
        ("<P 박>씨에게 물었다.", "씨"),
        ("<P 김>모(35) 씨에게서 받았다.", "씨"),
        ("<P 박>씨앗을 심었다.", ""),
        ("<P 문> 선생은 썼다.", "선생"),
        ("<P 푸틴>, <T 대통령>.", ""),
    ],
)
def test_the_title_after_a_name(marked: str, title: str) -> None:
    text, mentions = read(marked)
    assert title_after(mentions, text, 0) == title


def test_the_title_before_a_name() -> None:
    text, mentions = read("<O 크렘린궁> <T 대변인> <P Dmitry Peskov>는 말했다.")
    found = find_title_before(mentions, text, 2)
    assert found is not None
    assert found.text == "대변인"
    assert find_title_before(mentions, text, 0) is None


@pytest.mark.parametrize(
    ("one", "other", "text", "expected"),
    [
        ("장관", "의원", "김철수 장관이 답하자 김 의원이 물었다.", True),
        ("외교부 장관", "국회의원", "외교부 장관과 국회의원", True),
        ("장관", "의원", "김철수 장관은 지난해 의원에 당선됐다.", False),
        ("장관", "의원", "전 의원인 김철수 장관", False),
        ("사장", "회장", "사장 겸 회장", False),
        ("국무총리", "총리", "총리와 국무총리", False),
        ("의원", "위원장", "김 의원과 위원장", False),
        ("소설가", "의원", "소설가와 의원", False),
        ("대통령", "보좌관", "대통령과 보좌관", False),
    ],
)
def test_titles_that_nobody_holds_together(one: str, other: str, text: str, expected: bool) -> None:
    assert exclude_each_other(one, other, text) is expected
    assert exclude_each_other(other, one, text) is expected


def test_short_titles_and_former_ones() -> None:
    assert same_title("국무위원장", "위원장")
    assert not same_title("위원장", "")
    assert is_former(" 전 미국 ")
    assert not is_former("전화한 미국 ")
