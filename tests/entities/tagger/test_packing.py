from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.tagger.packing import pack

LENGTHS = st.lists(st.integers(1, 9), min_size=1, max_size=6)


@given(LENGTHS)
def test_every_unit_stands_once_in_each_direction(lengths: list[int]) -> None:
    packing = pack(lengths)
    assert sorted(packing.forward) == sorted(packing.backward) == list(range(sum(lengths)))


@given(LENGTHS)
def test_steps_walk_each_sequence_from_its_ends(lengths: list[int]) -> None:
    packing = pack(lengths)
    starts = [sum(lengths[:at]) for at in range(len(lengths))]
    for step, rows in enumerate(packing.steps()):
        active = [at for at in packing.order if lengths[at] > step]
        assert list(packing.forward[rows]) == [starts[at] + step for at in active]
        ends = [starts[at] + lengths[at] - 1 - step for at in active]
        assert list(packing.backward[rows]) == ends


def test_nothing_packs_to_nothing() -> None:
    assert list(pack([]).steps()) == []
