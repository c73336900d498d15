from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.entities.tagger.gazetteer import KINDS, Gazetteer
from extractor.entities.tagger.spans import hashes_of
from extractor.training.corpora import Sentence
from extractor.training.ner.marked import PARTS, Lists

BODY, PLACE = 1 << KINDS.index("marked body"), 1 << KINDS.index("marked place")
LISTED = 1 << KINDS.index("listed body")
ONCE, OFTEN = "한빛 전자", "은빛전자"


@pytest.fixture(scope="module")
def sentences() -> Sequence[Sentence]:
    """One body is marked in the first sentence alone, the other in every one."""
    found = []
    for number in range(3 * PARTS):
        text = f"{OFTEN}, {ONCE if number == 0 else '모두'} 3월"
        marked = [(0, 4, "OGG_ECONOMY"), (len(text) - 2, len(text), "DT_MONTH")]
        if number == 0:
            marked.append((6, 6 + len(ONCE), "OGG_ECONOMY"))
        found.append(Sentence(f"silver {number}", text, tuple(marked)))
    return found


@pytest.fixture(scope="module")
def lists(sentences: Sequence[Sentence]) -> Lists:
    return Lists({"은빛전자": LISTED, "서울": PLACE}, sentences, seed=1)


def kinds_of(gazetteer: Gazetteer, name: str) -> int:
    return int(gazetteer.kinds[gazetteer.hashes == hashes_of([name])].sum())


def test_what_is_marked_is_listed_beside_what_is_given(lists: Lists) -> None:
    assert kinds_of(lists.whole, "한빛전자") == BODY
    assert kinds_of(lists.whole, "은빛전자") == BODY | LISTED
    assert kinds_of(lists.whole, "서울") == PLACE


def test_a_sentence_is_not_looked_up_in_what_it_marks_itself(
    lists: Lists, sentences: Sequence[Sentence]
) -> None:
    own = lists.without(sentences[0])
    assert kinds_of(own, "한빛전자") == 0
    assert kinds_of(own, "은빛전자") == BODY | LISTED


def test_most_others_are(lists: Lists, sentences: Sequence[Sentence]) -> None:
    with_it = sum(kinds_of(lists.without(one), "한빛전자") == BODY for one in sentences)
    assert with_it == len(sentences) - len(sentences) // PARTS


def test_a_new_sentence_is_looked_up_in_all(lists: Lists) -> None:
    assert lists.without(Sentence("new", "한빛전자", ())) is lists.whole


def test_dates_are_no_names(lists: Lists) -> None:
    assert kinds_of(lists.whole, "3월") == 0
