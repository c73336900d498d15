from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import get_tagged
from extractor.entities.tagger.component import Tagger
from extractor.entities.tagger.features import FLAGS
from extractor.entities.tagger.labels import count_of
from tests.entities.tagger.networks import LABELS, VOCABULARY, network, tagger

TOKENIZER: Any = spacy.blank(
    "ko", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.KiwiTokenizer.v1"}}}
).tokenizer
TEXTS = ["서울에서 대통령은 김민수를 만났다.", "", "남북은 1월에 만났다. 서울은 웃었다.\n부산도."]


def test_an_empty_tagger_finds_nothing() -> None:
    assert get_tagged(Tagger()(TOKENIZER(TEXTS[0]))) == []


def test_alone_or_together_it_finds_the_same() -> None:
    own = tagger()
    together = [get_tagged(doc) for doc in own.pipe(TOKENIZER.pipe(TEXTS))]
    alone = [get_tagged(own(TOKENIZER(text))) for text in TEXTS]
    assert any(together)
    for one, other in zip(together, alone, strict=True):
        assert one is not None
        assert other is not None
        assert [row[:3] for row in one] == [row[:3] for row in other]
        assert [row[3] for row in one] == pytest.approx([row[3] for row in other], rel=1e-3)


@settings(max_examples=60)
@given(st.text(max_size=60), st.integers(0, 5))
def test_any_text_gives_mentions_in_order_with_a_chance(text: str, seed: int) -> None:
    doc = tagger(seed)(TOKENIZER(text))
    found = get_tagged(doc) or []
    assert all(0 <= start < end <= len(doc.text) for start, end, _, _ in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert all(label in LABELS and 0 <= chance <= 1 for _, _, label, chance in found)


def test_a_sentence_of_ten_thousand_tokens_is_tagged() -> None:
    doc = tagger()(TOKENIZER("서울 부산 " * 5000))
    assert len(doc) >= 10_000
    assert get_tagged(doc)


def test_it_comes_back_from_disk(tmp_path: Path) -> None:
    own = tagger()
    own.to_disk(tmp_path / "tagger")
    read = Tagger().from_disk(tmp_path / "tagger")
    assert read.labels == LABELS
    doc, again = own(TOKENIZER(TEXTS[0])), read(TOKENIZER(TEXTS[0]))
    assert [row[:3] for row in get_tagged(doc) or ()] == [
        row[:3] for row in get_tagged(again) or ()
    ]


def test_weights_for_other_labels_are_refused(tmp_path: Path) -> None:
    Tagger(VOCABULARY, network(), LABELS[:1]).to_disk(tmp_path / "tagger")
    assert network().output.shape[1] != count_of(LABELS[:1])
    with pytest.raises(ValueError, match="not made for 1 labels"):
        Tagger().from_disk(tmp_path / "tagger")


def test_weights_for_other_flags_are_refused(tmp_path: Path) -> None:
    made = network()
    first = made.layers[0]
    narrow = replace(first, inputs=first.inputs[:, :-3])
    Tagger(VOCABULARY, replace(made, layers=[narrow, *made.layers[1:]]), LABELS).to_disk(tmp_path)
    with pytest.raises(ValueError, match=f"made for {FLAGS - 3} flags .* Train the tagger anew"):
        Tagger().from_disk(tmp_path)
