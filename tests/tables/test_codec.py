from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.schema import ArticleResult, Problem
from extractor.tables.codec import decode, encode
from tests.tables.samples import BARE, FULL, PROBLEMS

RESULTS = st.from_type(ArticleResult) | st.from_type(Problem)


@pytest.mark.parametrize("item", [FULL, BARE, *PROBLEMS])
def test_samples_come_back(item: ArticleResult | Problem) -> None:
    assert decode(json.loads(json.dumps(encode(item)))) == item


@given(st.one_of(RESULTS).filter(lambda item: item == item))
def test_everything_comes_back_with_its_types(item: ArticleResult | Problem) -> None:
    back = decode(json.loads(json.dumps(encode(item))))
    assert repr(back) == repr(item)


@pytest.mark.parametrize("fields", [{}, {"kind": "result"}, {"kind": "problem", "stage": "lost"}])
def test_foreign_dictionaries_are_refused(fields: dict[str, str]) -> None:
    with pytest.raises((KeyError, ValueError)):
        decode(fields)
