from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.entities.tagger.gazetteer import EMPTY, KINDS, WIDTH, Gazetteer
from extractor.entities.tagger.units import Piece, Unit

PERSON, PLACE = KINDS.index("person"), KINDS.index("place")
NAMES = Gazetteer.of(
    {
        "오세륜": 1 << PERSON,
        "마르타 벨로바": 1 << PERSON,
        "한빛": 1 << PERSON | 1 << PLACE,
        "한빛시": 1 << PLACE,
        "빛시": 1 << PLACE,
        "가": 1 << PLACE,
    }
)


def units_of(text: str) -> list[Unit]:
    """Morphemes as they are marked: divided by |, with a tag where one is no noun."""
    found: list[Unit] = []
    start = 0
    for word in text.split(" "):
        for at, part in enumerate(word.split("|")):
            form, _, tag = part.partition("/")
            end = start + len(form)
            found.append(Unit(start, end, form, tag or "NNP", 1, Piece.WHOLE, at == 0, False))
            start = end
        start += 1
    return found


def matches(text: str, kind: int, *lengths: int) -> list[str]:
    """The forms that the flags of a kind mark, read off where they begin, go on and end."""
    units = units_of(text)
    table = NAMES.flags(units, lengths or [len(units)])
    begins, goes_on, ends = table.reshape(len(units), len(KINDS), 3)[:, kind].T
    found = []
    for first in np.nonzero(begins)[0]:
        last = next(at for at in range(first, len(units)) if ends[at])
        assert goes_on[first + 1 : last + 1].all()
        found.append("".join(unit.form for unit in units[first : last + 1]))
    return found


def test_a_name_is_found_in_one_unit_or_several() -> None:
    assert matches("오세륜|이/JKS 왔다/VV", PERSON) == ["오세륜"]
    assert matches("오|세|륜|이/JKS 왔다/VV", PERSON) == ["오세륜"]


def test_blanks_inside_a_name_do_not_count() -> None:
    assert matches("마르타 벨로바|는/JX", PERSON) == ["마르타벨로바"]
    assert matches("마르타벨로바|는/JX", PERSON) == ["마르타벨로바"]


def test_a_short_name_does_not_reach_across_a_blank() -> None:
    assert matches("오 세륜", PERSON) == []
    assert matches("한 빛시", PLACE) == ["빛시"]


def test_the_longest_of_a_kind_counts_and_none_inside_it() -> None:
    assert matches("한|빛|시", PLACE) == ["한빛시"]
    assert matches("한|빛|시", PERSON) == ["한빛"]


def test_a_name_begins_and_ends_where_a_unit_does() -> None:
    assert matches("오세륜전자", PERSON) == []
    assert matches("신오세륜", PERSON) == []


def test_particles_and_endings_begin_no_name() -> None:
    assert matches("한/JX|빛", PERSON) == []


def test_one_letter_is_no_name() -> None:
    assert matches("가", PLACE) == []


def test_no_match_goes_beyond_its_sequence() -> None:
    assert matches("마르타 벨로바", PERSON, 1, 1) == []
    assert matches("마르타 벨로바 마르타 벨로바", PERSON, 2, 2) == ["마르타벨로바"] * 2


def test_nothing_to_look_up_and_nothing_to_look_in() -> None:
    units = units_of("오세륜|이/JKS")
    assert NAMES.flags([], []).shape == (0, WIDTH)
    assert not EMPTY.flags(units, [2]).any()
    assert EMPTY.flags(units, [2]).shape == (2, WIDTH)


ALPHABET = "가나다라오세륜한빛시A1漢😀"


@settings(max_examples=80)
@given(
    st.lists(st.text(ALPHABET, min_size=1, max_size=4), max_size=12),
    st.lists(st.text(ALPHABET, min_size=2, max_size=6), max_size=8),
)
def test_what_is_marked_is_listed(forms: list[str], names: list[str]) -> None:
    gazetteer = Gazetteer.of(dict.fromkeys(names, 1 << PLACE))
    units = units_of("|".join(forms)) if forms else []
    table = gazetteer.flags(units, [len(units)]).reshape(len(units), len(KINDS), 3)
    begins, _, ends = table[:, PLACE].T
    spans = {
        "".join(forms[first : last + 1])
        for first in np.nonzero(begins)[0]
        for last in np.nonzero(ends)[0]
        if last >= first
    }
    assert not begins.any() or spans & set(names)
    assert begins.any() == any(
        "".join(forms[first:last]) in names
        for first in range(len(forms))
        for last in range(first + 1, min(len(forms), first + 8) + 1)
    )


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.npz"
    NAMES.to_disk(path)
    back = Gazetteer.from_disk(path)
    np.testing.assert_array_equal(back.hashes, NAMES.hashes)
    np.testing.assert_array_equal(back.kinds, NAMES.kinds)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.npz"
    path.write_bytes(b"PK\x03\x04 and then nothing")
    with pytest.raises(ValueError, match=r"gazetteer\.npz"):
        Gazetteer.from_disk(path)
    np.savez(path, hashes=NAMES.hashes, kinds=NAMES.kinds[:-1])
    with pytest.raises(ValueError, match="one length"):
        Gazetteer.from_disk(path)
    np.savez(path, hashes=NAMES.hashes)
    with pytest.raises(ValueError, match="lacks the kinds"):
        Gazetteer.from_disk(path)
