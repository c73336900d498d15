from __future__ import annotations

from datetime import datetime

import pytest

from extractor.training.evaluate.other_parsers import read_dateparser, read_korean_datetime

NOW = datetime(2022, 2, 21)  # noqa: DTZ001

KOREAN_DATETIME = [
    ("작년", "2021"),
    ("2021년 6월", "2021-06"),
    ("지난달 30일", "2022-01-30"),
    ("24일 오후 3시", "2022-02-24T15:00"),
    ("지난주", "2022-02-14/2022-02-20"),
    ("21일부터 28일까지", "2022-02-21/2022-02-28"),
    ("지난해 1분기", "2021-33"),
    ("올 하반기", "2022-41"),
    ("사과 세 개", ""),
]
DATEPARSER = [
    ("2022년 2월 24일", "2022-02-24"),
    ("2021년 6월", "2021-06"),
    ("어제", "2022-02-20"),
    ("사과 세 개", ""),
]


@pytest.mark.parametrize(("expression", "value"), KOREAN_DATETIME)
def test_korean_datetime_in_edtf(expression: str, value: str) -> None:
    assert read_korean_datetime(expression, NOW) == value


@pytest.mark.parametrize(("expression", "value"), DATEPARSER)
def test_dateparser_in_edtf(expression: str, value: str) -> None:
    pytest.importorskip("dateparser")
    assert read_dateparser(expression, NOW) == value
