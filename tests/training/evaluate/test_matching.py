from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.evaluate.matching import Score, agrees, match
from extractor.training.evaluate.measures import Counts

# Only the places of the spans matter here, so the text is a ruler.
TEXT = "0123456789" * 4
TITLE = Triple((0, 3), "position_held", (10, 13), "positive", "asserted")
ACCUSE = Triple((0, 3), "accuse", (20, 24), "positive", "asserted", attributed_to="푸틴")
MEET = Triple((20, 24), "consult", (30, 33), "negative", "planned")
MAYBE = Triple((10, 13), "support", (30, 33), "positive", "asserted", optional=True)
MARKED = MarkedText("a", TEXT, (TITLE, ACCUSE, MEET, MAYBE))


def score_of(*found: Triple) -> Score:
    score = Score()
    score.add(MARKED, found)
    return score


def test_everything_found() -> None:
    score = score_of(TITLE, ACCUSE, MEET)
    assert score.counts(score.relations()) == Counts(gold=3, found=3, wrong=0)
    assert score.relations() == ["accuse", "consult", "position_held"]


def test_missed_and_wrong_are_counted_by_relation() -> None:
    score = score_of(TITLE, replace(ACCUSE, relation="support"), replace(MEET, object=(5, 8)))
    assert score.counts(["position_held"]) == Counts(1, 1, 0)
    assert score.counts(["accuse"]) == Counts(1, 0, 0)
    assert score.counts(["support"]) == Counts(0, 0, 1)
    total = score.counts(score.relations())
    assert (total.precision, total.recall) == pytest.approx((1 / 3, 1 / 3))


def test_optional_triple_counts_neither_for_nor_against() -> None:
    assert score_of(MAYBE).counts(["support"]) == Counts(0, 0, 0)
    assert score_of().counts(["support"]) == Counts(0, 0, 0)


def test_second_row_for_a_triple_is_not_wrong() -> None:
    score = score_of(TITLE, replace(TITLE, object=(10, 12)))
    assert score.counts(["position_held"]) == Counts(1, 1, 0)


def test_one_row_serves_one_triple() -> None:
    twice = MarkedText("a", TEXT, (TITLE, replace(TITLE, object=(12, 16))))
    score = Score()
    score.add(twice, [replace(TITLE, object=(11, 15))])
    assert score.counts(["position_held"]) == Counts(2, 1, 0)


def test_symmetric_relation_is_found_turned_round() -> None:
    assert score_of(replace(MEET, subject=(30, 33), object=(20, 24))).counts(["consult"]).found == 1


def test_attributes_are_counted_over_what_was_found() -> None:
    score = score_of(replace(MEET, polarity="positive"), replace(ACCUSE, attributed_to=""), TITLE)
    right = [score.right(attribute) for attribute in ("polarity", "modality", "attribution")]
    assert right == [2, 3, 2]


@pytest.mark.parametrize(
    ("said", "by", "expected"),
    [
        ("", "", True),
        ("푸틴", "블라디미르 푸틴", True),
        ("블라디미르 푸틴", "푸틴", True),
        ("푸틴", "", False),
        ("", "푸틴", False),
        ("푸틴", "라브로프", False),
    ],
)
def test_part_of_a_source_is_enough(said: str, by: str, expected: bool) -> None:
    marked, found = replace(MEET, attributed_to=said), replace(MEET, attributed_to=by)
    assert agrees("attribution", marked, found) is expected


def test_a_match_tells_which_row_is_which() -> None:
    again, lost = replace(TITLE, object=(10, 12)), replace(MEET, object=(5, 8))
    outcome = match(MARKED, [TITLE, again, MAYBE, lost])
    assert outcome.pairs == [(TITLE, TITLE)]
    assert outcome.missed == [ACCUSE, MEET]
    assert outcome.wrong == [lost]


def test_all_relations_count_where_none_are_named() -> None:
    score = score_of(TITLE, replace(ACCUSE, relation="support"))
    assert score.counts() == score.counts(score.relations())
