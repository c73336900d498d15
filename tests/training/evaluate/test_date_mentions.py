from __future__ import annotations

import re

from extractor.resources import load_table
from extractor.training.evaluate.date_mentions import (
    JUDGED,
    Judged,
    Marked,
    count_right,
    read_judged,
)


def test_the_table_holds_offsets_and_no_words() -> None:
    table = load_table(JUDGED)
    assert len(table) >= 100
    for row in table:
        assert int(row["start"]) < int(row["end"])
        assert row["judgement"] in ("right", "wrong", "unclear")
        assert not re.search("[가-힣]", "".join(row.values()))


def test_what_is_unclear_is_not_asked() -> None:
    unclear = sum(row["judgement"] == "unclear" for row in load_table(JUDGED))
    assert len(read_judged()) == len(load_table(JUDGED)) - unclear


def test_count_right() -> None:
    marked = [Marked("a", 0, 3, "20일", "2018-05-20"), Marked("a", 5, 8, "지난해", "2017")]
    judged = [
        Judged("a", 0, 3, ("2018-05-20", "2018-05")),
        Judged("a", 5, 8, ("2016",)),
        Judged("b", 0, 3, ("2018",)),
    ]
    assert count_right(judged, marked, [one.value for one in marked]) == (1, 2)
    assert count_right(judged, marked, ["2018-05", "2016"]) == (2, 2)
