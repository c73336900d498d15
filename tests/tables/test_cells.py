from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.tables.cells import join_list, split_list


@pytest.mark.parametrize(
    ("items", "cell"),
    [
        ([], ""),
        (["새솔시"], "새솔시"),
        (["새솔", "Сэсоль", "Saesol"], "새솔|Сэсоль|Saesol"),
        (["가|나", "다"], r"가\|나|다"),
        (["끝\\", "처음"], r"끝\\|처음"),
    ],
)
def test_lists_in_cells(items: list[str], cell: str) -> None:
    assert join_list(items) == cell
    assert split_list(cell) == items


@given(st.lists(st.text(alphabet="가b|\\\n ", min_size=1)))
def test_every_list_comes_back(items: list[str]) -> None:
    assert split_list(join_list(items)) == items
