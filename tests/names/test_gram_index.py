from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.names.gram_index import GramIndex

NAMES = [{"ab", "bc", "cd"}, {"ab", "xy"}, {"zz"}]


def test_orders_by_what_is_shared() -> None:
    assert GramIndex(NAMES).nearest([{"ab", "bc", "cd"}], 5)[:2] == [0, 1]


def test_any_form_may_find_a_name() -> None:
    assert set(GramIndex(NAMES).nearest([{"zz"}, {"bc", "cd"}], 2)) == {0, 2}


def test_gives_nothing_for_what_no_name_has() -> None:
    index = GramIndex(NAMES)
    assert index.nearest([{"qq"}], 5) == []
    assert index.nearest([], 5) == []
    assert GramIndex([]).nearest([{"ab"}], 5) == []


grams = st.sets(st.sampled_from(["ab", "bc", "cd", "de", "ef", "fg"]))


@given(st.lists(grams, max_size=20), grams)
def test_a_name_is_found_by_its_own_groups(names: list[set[str]], query: set[str]) -> None:
    index = GramIndex([*names, query])
    found = index.nearest([query], len(names) + 1)
    assert (len(names) in found) == bool(query)
    assert len(set(found)) == len(found)
