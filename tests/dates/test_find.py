"""Boundaries and labels of find."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import find, resolve
from extractor.schema import Label


def marked(text: str) -> list[str]:
    return [f"{text[start:end]}/{label}" for start, end, label in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("회담은 20일 오후 3시 열렸다.", ["20일/DATE", "오후 3시/TIME"]),
        ("이날 오전에는 조용했다.", ["이날/DATE", "오전/TIME"]),
        ("그는 지난 2009년에 왔다.", ["지난 2009년/DATE"]),
        ("오는 5월 중순쯤 연다.", ["오는 5월 중순/DATE"]),
        ("20일(현지시간) 저녁 8시경 끝났다.", ["20일/DATE", "저녁 8시/TIME"]),
        ("3월 1일부터 5일까지 쉰다.", ["3월 1일/DATE", "5일/DATE"]),
        ("2021년 하반기와 2022년 1분기", ["2021년 하반기/DATE", "2022년 1분기/DATE"]),
        ("10일 오전 10시~오후 5시", ["10일/DATE", "오전 10시~오후 5시/TIME"]),
        ("하루 8시간 일한다.", ["하루/DATE", "8시간/TIME"]),
        ("'2013년의 일'이라고 썼다.", ["2013년/DATE"]),
        ("10년도 더 지났다.", ["10년/DATE"]),
        ("4월 30일부터 5월 8일까지 이어진다.", ["4월 30일/DATE", "5월 8일/DATE"]),
        ("2018년 이후 끊겼다.", ["2018년/DATE"]),
        ("2월 30일과 13월, 25시는 없다.", ["2월 30일/DATE", "13월/DATE", "25시/TIME"]),
        ("11, 13일 모였다.", ["11, 13일/DATE"]),
        ("2022년 2월 24일\n3월 1일", ["2022년 2월 24일/DATE", "3월 1일/DATE"]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@given(st.text())
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    position = 0
    for start, end, label in find(text):
        assert position <= start < end <= len(text)
        assert label in (Label.DATE, Label.TIME)
        position = end


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_full_date_is_found_and_resolved(day: date) -> None:
    text = f"그는 {day}에 왔다."
    (start, end, label), *rest = find(text)
    assert not rest
    assert label is Label.DATE
    assert resolve(text[start:end]).value == str(day)
