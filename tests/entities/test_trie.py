from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.trie import Trie


def test_matches_come_shortest_first() -> None:
    trie: Trie[int] = Trie()
    for number, form in enumerate(["서울", "서울시", "서울시청", "부산"]):
        trie.add(form, number)
    assert list(trie.matches("새 서울시청역", 2)) == [(4, 0), (5, 1), (6, 2)]
    assert list(trie.matches("새 서울시청역", 3)) == []


def test_of_two_values_the_first_stays() -> None:
    trie: Trie[str] = Trie()
    trie.add("조지아", "country")
    trie.add("조지아", "state")
    assert list(trie.matches("조지아", 0)) == [(3, "country")]


def test_a_value_may_be_false() -> None:
    trie: Trie[bool] = Trie()
    trie.add("장관", False)
    assert list(trie.matches("장관", 0)) == [(2, False)]


@given(
    st.sets(st.text("가나다", min_size=1, max_size=4), max_size=8), st.text("가나다", max_size=12)
)
def test_matches_are_all_prefixes(forms: set[str], text: str) -> None:
    trie: Trie[str] = Trie()
    for form in sorted(forms):
        trie.add(form, form)
    for start in range(len(text)):
        expected = sorted((f for f in forms if text.startswith(f, start)), key=len)
        found = list(trie.matches(text, start))
        assert [value for _, value in found] == expected
        assert all(text[start:end] == value for end, value in found)
