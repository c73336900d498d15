from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from extractor.articles.fields import make_record
from extractor.articles.record import Flaw, Record


def test_all_fields_are_read() -> None:
    row = {
        "text": " 본문이다.\r\n",
        "id": 7,
        "title": " 제목 ",
        "published": "2022-02-21",
        "source": "가온통신",
        "url": "https://example.com",
        "views": [1, 2],
    }
    assert make_record(row, number=1, place="line 1") == Record(
        text=" 본문이다.\r\n",
        doc_id="7",
        title="제목",
        published="2022-02-21",
        source="가온통신",
        url="https://example.com",
        number=1,
        place="line 1",
    )


def test_doc_id_goes_before_id() -> None:
    record = make_record({"text": "글", "doc_id": "a", "id": "b"}, number=1, place="")
    assert isinstance(record, Record)
    assert record.doc_id == "a"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (20220221, "20220221"),
        (20220221.0, "20220221"),
        (float("nan"), ""),
        (None, ""),
        (date(2022, 2, 21), "2022-02-21"),
        (datetime(2022, 2, 21, 9, tzinfo=UTC), "2022-02-21T09:00:00+00:00"),
    ],
)
def test_values_of_other_types_become_text(value: object, plain: str) -> None:
    record = make_record({"text": "글", "published": value}, number=1, place="")
    assert isinstance(record, Record)
    assert record.published == plain


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({}, "has no field text: "),
        ({"text": None}, "has no field text: "),
        ({"text": " \n"}, "has an empty text: "),
        ({"text": ["글"]}, "has a list in the field text: "),
        ({"text": "글", "title": {}}, "has a dict in the field title: "),
        ({"text": "글", "id": True}, "has a bool in the field id: "),
    ],
)
def test_wrong_rows_say_what_is_wrong(row: dict[str, object], reason: str) -> None:
    flaw = make_record(row, number=1, place="line 4")
    assert isinstance(flaw, Flaw)
    assert flaw.message.startswith(reason)
    assert flaw.place == "line 4"


def test_flaw_names_the_article_where_it_is_known() -> None:
    flaw = make_record({"text": "", "id": "a"}, number=1, place="line 1")
    assert isinstance(flaw, Flaw)
    assert flaw.doc_id == "a"
