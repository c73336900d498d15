from __future__ import annotations

import pytest

from extractor.entities.posts import cut_at_titles
from extractor.entities.titles import find_titles
from extractor.schema import Label
from tests.entities.views import LEXICON, L, O, P, tagged, view_of, words

Names = list[tuple[str, Label]]

CUT: list[tuple[str, tuple[str, Label], Names]] = [
    ("김 제1위원장은 웃었다.", ("김 제1", P), [("김", P)]),
    ("터키 아흐메트 다부토울루 총리는 웃었다.", ("터키 아흐메트 다부토울루", L),
     [("터키", L), ("아흐메트 다부토울루", P)]),
    ("용산구 박희선 구청장은 웃었다.", ("용산구 박희선", L), [("용산구", L), ("박희선", P)]),
    ("어제 총리 박희선을 만났다.", ("총리 박희선", P), [("박희선", P)]),
    ("하나은행장이 답했다.", ("하나은행장", O), [("하나은행", O)]),
    ("러시아 노보시비르스크 시장은 웃었다.", ("러시아 노보시비르스크", L),
     [("러시아 노보시비르스크", L)]),
    ("러시아 외무부 장관은 웃었다.", ("러시아 외무부", O), [("러시아 외무부", O)]),
    ("우주항공연구원은 답했다.", ("우주항공연구원", O), [("우주항공연구원", O)]),
    ("대전고법 판사 정유진은 답했다.", ("대전고법 판사", O), [("대전고법", O)]),
    ("박 총리는 웃었다.", ("박 총리", P), [("박", P)]),
    ("박총리는 웃었다.", ("박총리", P), [("박총리", P)]),
    ("박희선은 웃었다.", ("박희선", P), [("박희선", P)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), CUT)
def test_cut_at_titles(text: str, name: tuple[str, Label], expected: Names) -> None:
    view = view_of(text)
    names, listed = tagged(text, name), LEXICON.find(view)
    posts = find_titles(view, [*names, *listed])
    assert words(text, cut_at_titles(view, names, listed, posts)) == expected
