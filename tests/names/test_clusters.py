from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.names.clusters import Clusters

JOINS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20)


@given(JOINS)
def test_the_root_is_the_first_member_and_every_thing_is_in_one_cluster(
    joins: list[tuple[int, int]],
) -> None:
    clusters = Clusters(10)
    for one, other in joins:
        assert clusters.join(one, other)
        assert clusters.root(one) == clusters.root(other)
    for number in range(10):
        assert clusters.root(number) == min(clusters.members(number))
        assert number in clusters.members(number)
    assert sum(len(clusters.members(root)) for root in set(map(clusters.root, range(10)))) == 10


def test_what_contradicts_stays_apart() -> None:
    clusters = Clusters(3, lambda one, other: {one, other} == {0, 2})
    assert clusters.join(0, 1)
    assert not clusters.join(0, 2)
    assert not clusters.join(1, 2)
    assert clusters.members(2) == [2]
