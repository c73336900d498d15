from __future__ import annotations

import pytest

from extractor.entities.split import cut_at_particles, split_mixed
from extractor.schema import Label
from tests.entities.views import LEXICON, L, O, P, tagged, view_of, words

Names = list[tuple[str, Label]]

MIXED: list[tuple[str, tuple[str, Label], Names]] = [
    ("젠 사키 백악관 대변인", ("젠 사키 백악관", P), [("젠 사키", P), ("백악관", O)]),
    ("러시아 블라디미르 푸틴", ("러시아 블라디미르 푸틴", L),
     [("러시아", L), ("블라디미르 푸틴", P)]),
    ("블라디미르 푸틴 러시아 대통령", ("블라디미르 푸틴 러시아", O),
     [("블라디미르 푸틴", P), ("러시아", L)]),
    ("고노 요헤이(河野洋平)", ("고노 요헤이(河野洋平)", P), [("고노 요헤이", P)]),
    ("블라디미르 푸틴 도서관", ("블라디미르 푸틴 도서관", O), [("블라디미르 푸틴 도서관", O)]),
    ("러시아 국영기업 백악관", ("러시아 국영기업 백악관", O), [("백악관", O)]),
    ("러시아 국영 백악관", ("러시아 국영 백악관", O), [("러시아 국영 백악관", O)]),
    ("서울 강남구", ("서울 강남구", L), [("서울 강남구", L)]),
    ("러시아 백악관", ("러시아 백악관", L), [("러시아 백악관", O)]),
    ("러시아 서울", ("러시아 서울", L), [("러시아 서울", L)]),
    ("잭 백악관은", ("잭 백악관", P), [("잭 백악관", P)]),
    ("오세륜 백악관은", ("오세륜 백악관", P), [("오세륜", P)]),
    ("잭 백악관 대변인은", ("잭 백악관", P), [("잭", P)]),
    ("러시아 외무부", ("러시아 외무부", O), [("러시아 외무부", O)]),
    ("이서울", ("이서울", P), [("이서울", P)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), MIXED)
def test_split_mixed(text: str, name: tuple[str, Label], expected: Names) -> None:
    parts = list(split_mixed(text, tagged(text, name), LEXICON.find(view_of(text))))
    if name[1] is P:  # what the lexicon found beside the person is proposed by itself
        expected = [part for part in expected if part[1] is P]
    assert words(text, parts) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("노조는 이 소위원회에 참여했다.", ("이 소위원회", O), ("소위원회", O)),
        ("노조는 새누리당에 참여했다.", ("새누리당", O), ("새누리당", O)),
        ("이 총리는 참여했다.", ("이 총리", P), ("이 총리", P)),
    ],
)
def test_an_adnoun_is_no_part_of_a_body(
    text: str, name: tuple[str, Label], expected: tuple[str, Label]
) -> None:
    assert words(text, cut_at_particles(view_of(text), tagged(text, name))) == [expected]
