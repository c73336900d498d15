from __future__ import annotations

import pytest

from extractor.names.korean_names import split_korean, split_native


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김정은", ("김", "정은")),
        ("남궁민", ("남궁", "민")),
        ("문 재인", ("문", "재인")),
        ("김슬기", ("김", "슬기")),
        ("조셉", None),
        ("조지프", None),
        ("마크롱", None),
        ("우샤코프", None),
        ("", None),
    ],
)
def test_korean_names_have_korean_syllables(name: str, expected: tuple[str, str] | None) -> None:
    assert split_native(name) == expected


@pytest.mark.parametrize("name", ["마크롱", "조지프"])
def test_by_their_look_alone_others_pass_too(name: str) -> None:
    assert split_korean(name)
