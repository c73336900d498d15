from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.ids import Ids, make_id


@pytest.mark.parametrize(
    ("wanted", "given_out"),
    [
        (["a", "b"], ["a", "b"]),
        (["a", "a", "a"], ["a", "a~2", "a~3"]),
        (["a~2", "a", "a"], ["a~2", "a", "a~3"]),
        (["a", "a", "a~2"], ["a", "a~2", "a~2~2"]),
    ],
)
def test_repeated_ids_are_numbered(wanted: list[str], given_out: list[str]) -> None:
    ids = Ids()
    assert [ids.take(each) for each in wanted] == given_out


@given(st.lists(st.sampled_from(["a", "a~2", "a~3", "a~2~2", "b"])))
def test_ids_are_unique(wanted: list[str]) -> None:
    ids = Ids()
    taken = [ids.take(each) for each in wanted]
    assert len(set(taken)) == len(taken)


def test_id_is_the_same_however_the_file_system_spells_hangul() -> None:
    assert make_id(normalize("NFD", "한국/소식"), 3) == make_id("한국/소식", 3) == "한국/소식-3"
