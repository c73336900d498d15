from __future__ import annotations

import pytest

from extractor.relations.rules import meaning_of
from extractor.resources import load_table
from tests.relations.sentences import relations_of

MARKED = (
    "[푸틴|P] [러시아|L] [대통령|T]이 [바이든|P]을 만났다.",
    "[푸틴|P]과 [바이든|P]이 만났다.",
    "[푸틴|P]이 [마크롱|P]에게 초대받았다.",
    "[푸틴|P]-[바이든|P] 회담이 열린다.",
    "[러시아|L]의 [우크라이나|L] 침공이 길어진다.",
    "[미국|L]이 [러시아|L]의 제안을 거부했다.",
    "[이모|P]는 [1971년|D|1971] [서울|L]에서 태어났다.",
    "[이모|P]의 딸 [김모|P]가 왔다.",
    "[유리 우샤코프|P]([Юрий Ушаков|P])가 왔다.",
    "[서울|L] [강남구|L]에 비가 왔다.",
)


@pytest.mark.parametrize("marked", MARKED)
def test_every_rule_that_fires_is_in_the_list(marked: str) -> None:
    found = relations_of(marked)
    assert found
    assert all(meaning_of(one.rule) for one in found), [one.rule for one in found]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("clause:mutual", "with each other"),
        ("clause:nom+acc", "side that its particle marks"),
        ("clause:nom+acc-of", "owns"),
        ("clause:carried+acc", "sentence before"),
        ("clause:carried+acc-of", "the other side owns"),
        ("passive:by", "turned round"),
        ("passive:carried+by", "topic of the sentence before"),
        ("fact:title-after", "title behind the name"),
        ("fact:세상을 떠나다", "a predicate tells it"),
    ],
)
def test_the_meaning_is_that_of_the_first_rule_that_fits(rule: str, words: str) -> None:
    assert words in meaning_of(rule)


@pytest.mark.parametrize("rule", ["", "clause", "noun:", "guess", "clause:a+b+c"])
def test_a_rule_that_is_not_listed_has_no_meaning(rule: str) -> None:
    assert meaning_of(rule) == ""


def test_every_row_says_something_and_none_stands_twice() -> None:
    rows = load_table("relation_rules.tsv")
    assert all(row["meaning"] for row in rows)
    assert len({row["rule"] for row in rows}) == len(rows)
