from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.published import parse_published

UNDERSTOOD = [
    "2022-02-21",
    " 2022-02-21 ",
    "2022-02-21T09:30:00+09:00",
    "2022-02-21 09:30",
    "2022/2/21",
    "2022.02.21",
    "2022. 2. 21.",
    "2022. 2. 21. 오전 9:30",
    "2022년 2월 21일",
    "2022년2월21일(월)",
    "20220221",
    "202202210930",
    "20220221T093000Z",
]

REFUSED = ["", "어제", "2월 21일", "2022", "2022-02", "2022-02-30", "20221301", "2022-02-211", "0"]


@pytest.mark.parametrize("written", UNDERSTOOD)
def test_written_dates_are_understood(written: str) -> None:
    assert parse_published(written) == date(2022, 2, 21)


@pytest.mark.parametrize("written", REFUSED)
def test_what_is_no_date_is_none(written: str) -> None:
    assert parse_published(written) is None


@given(st.dates())
def test_iso_dates_come_back(day: date) -> None:
    assert parse_published(day.isoformat()) == day


@given(st.text())
def test_no_text_raises(written: str) -> None:
    parse_published(written)
