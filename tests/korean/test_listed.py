from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.korean import analyze
from extractor.korean.listed import ListedNames
from extractor.schema import Label

LABELS = {
    "젠다르키": Label.PERSON,
    "가는": Label.PERSON,
    "민주": Label.PERSON,
    "새 강하": Label.LOCATION,
    "강하": Label.LOCATION,
    "하람 새": Label.ORGANIZATION,
    "웨이브": Label.ORGANIZATION,
    "NATO": Label.ORGANIZATION,
    "Путник": Label.PERSON,
    "총괄조정관": Label.TITLE,
}
NAMES = ListedNames(LABELS)

CASES = [
    ("젠다르키", ["젠다르키"]),
    ("어제 젠다르키는 갔다.", ["젠다르키"]),
    ("젠다르키에게서만은 들었다.", ["젠다르키"]),
    ("그는 젠다르키였다고 했다.", ["젠다르키"]),
    ("젠다르키씨와 젠다르키 측", ["젠다르키", "젠다르키"]),
    ("젠다르키대변인은", ["젠다르키"]),
    ("‘젠다르키’, (젠다르키)", ["젠다르키", "젠다르키"]),
    ("가는을 만났다.", ["가는"]),
    ("민주주의", []),
    ("의민주가 왔다.", []),
    ("故민주는", ["민주"]),
    ("웨이브FC는", []),
    ("KBS웨이브는", []),
    ("웨이브는", ["웨이브"]),
    ("NATO는", ["NATO"]),
    ("NATO식", ["NATO"]),
    ("NATOS, ENATO, NATO2", []),
    ("Путник은 Путника.", ["Путник"]),
    ("새 강하에서", ["새 강하", "강하"]),
    ("하람 새 강하에서", ["하람 새", "강하"]),
    ("총괄조정관으로", ["총괄조정관"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_name_is_a_word_of_its_own(text: str, expected: list[str]) -> None:
    found = NAMES.find(text)
    assert [text[name.start : name.end] for name in found] == expected
    assert all(name.label is LABELS[text[name.start : name.end]] for name in found)


def test_their_order_does_not_matter() -> None:
    turned = ListedNames(dict(reversed(LABELS.items())))
    for text, _ in CASES:
        assert turned.find(text) == NAMES.find(text)


def test_kiwi_takes_the_words_of_the_longer_name() -> None:
    text = "어제 새 강하는 가는을 막았다."
    (morphemes,) = analyze([text], NAMES.words)
    told = [(m.form, m.tag) for m in morphemes]
    expected = [("새", "NNP"), ("강하", "NNP"), ("는", "JX"), ("가는", "NNP"), ("을", "JKO")]
    assert told[1:6] == expected


@given(st.text("가는민주NATO 강하새.은", max_size=30))
def test_no_name_crosses_another_and_kiwi_reads_every_text(text: str) -> None:
    found = NAMES.find(text)
    for one, other in pairwise(found):
        assert other.start >= one.end or other.end <= one.end
    (morphemes,) = analyze([text], NAMES.words)
    cut = {(m.start, m.end) for m in morphemes}
    assert all((start, end) in cut for start, end, _ in NAMES.words(text))
