from __future__ import annotations

import pytest

from extractor.entities.context import find_beside_titles, find_echoes, find_in_parentheses
from extractor.entities.titles import find_titles
from extractor.schema import Label
from tests.entities.views import LEXICON, L, O, P, Q, tagged, view_of, words

Known = list[tuple[str, Label]]

PARENTHESES: list[tuple[str, Known, Known]] = [
    ("설리번(Jake Sullivan) 보좌관", [("설리번", P)], [("Jake Sullivan", P)]),
    ("유리 우샤코프 (Юрий Ушаков)가", [("유리 우샤코프", P)], [("Юрий Ушаков", P)]),
    ("하르키우(Харків)에서", [("하르키우", L)], [("Харків", L)]),
    ("고노 요헤이(河野洋平)는", [("고노 요헤이", P)], [("河野洋平", P)]),
    ("쓰다 다카(津田 タカ)는", [("쓰다 다카", P)], [("津田 タカ", P)]),
    ("쓰다(人)는", [("쓰다", P)], []),
    ("국제보건기금(Fund for the Health of Nations)은", [("국제보건기금", O)],
     [("Fund for the Health of Nations", O)]),
    ("세 마리(Three)가", [("세 마리", Q)], []),
    ("설리번(51)은", [("설리번", P)], []),
    ("설리번(by Jake)은", [("설리번", P)], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "expected"), PARENTHESES)
def test_names_in_parentheses(text: str, known: Known, expected: Known) -> None:
    assert words(text, find_in_parentheses(view_of(text), tagged(text, *known))) == expected


def test_a_listed_abbreviation_tells_the_name_before_it() -> None:
    text = "어제 세계건강기구(WHO)가 밝혔다."
    view = view_of(text)
    found = find_in_parentheses(view, LEXICON.find(view))
    assert words(text, found) == [("세계건강기구", O)]


BESIDE: list[tuple[str, Known, Known]] = [
    ("카르포프 러시아 외무차관은 웃었다.", [("러시아", L)], [("카르포프", P)]),
    ("리드베리 외무장관은 웃었다.", [], [("리드베리", P)]),
    ("대변인 Dmitry Peskov가 답했다.", [], [("Dmitry Peskov", P)]),
    ("대변인 Дмитрий Песков는 답했다.", [], [("Дмитрий Песков", P)]),
    ("Ingrid Solberg 총리가 답했다.", [], [("Ingrid Solberg", P)]),
    ("대변인은 Reuters에 답했다.", [], []),
    ("러시아 외무차관은 웃었다.", [("러시아", L)], []),
    ("나로호 모델을 본떴다.", [], []),
    ("무한도전 멤버가 모였다.", [], []),
    ("젠 사키 백악관 대변인", [("젠 사키", P), ("백악관", O)], []),
]


@pytest.mark.parametrize(("text", "known", "expected"), BESIDE)
def test_people_beside_titles(text: str, known: Known, expected: Known) -> None:
    view = view_of(text)
    names = tagged(text, *known)
    assert words(text, find_beside_titles(view, names, find_titles(view, names))) == expected


ECHOES: list[tuple[str, Known, Known]] = [
    ("Dmitry Peskov가 왔다. Peskov는 갔다.", [("Dmitry Peskov", P)],
     [("Dmitry Peskov", P), ("Peskov", P)]),
    ("Дмитрий Песков. Песков은 갔다.", [("Дмитрий Песков", P)],
     [("Дмитрий Песков", P), ("Песков", P)]),
    ("김민준은 갔다. 이튿날 김민준도 갔다.", [("김민준", P)], [("김민준", P), ("김민준", P)]),
    ("솔베르그 재단. 그 솔베르그.", [("솔베르그 재단", O)], [("솔베르그 재단", O)]),
    ("힌남노 태풍이 왔다. 태풍은 셌다.", [("힌남노 태풍", P)], [("힌남노 태풍", P)]),
    ("마음이를 불렀다. 우리 마음이 놓였다.", [("마음이", P)], []),
    ("이솔 씨가 왔다. 이솔은 웃었다.", [("이솔", P)], []),
    ("한 번 말했다. 한 번 더 말했다.", [("한 번", Q)], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "expected"), ECHOES)
def test_echoes(text: str, known: Known, expected: Known) -> None:
    assert words(text, find_echoes(view_of(text), tagged(text, *known))) == expected


def test_the_lexicon_has_no_echo_of_its_own() -> None:
    text = "푸틴이 왔다. 푸틴은 갔다."
    view = view_of(text)
    assert list(find_echoes(view, LEXICON.find(view))) == []
