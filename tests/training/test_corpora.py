from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from extractor.schema import Label
from extractor.training.corpora import (
    CorpusError,
    held_out_ids,
    klue_sentences,
    read_jsonl,
    silver_sentences,
)

READERS: tuple[Callable[[Path], Any], ...] = (
    held_out_ids,
    partial(klue_sentences, held_out=True),
    partial(klue_sentences, held_out=False),
    silver_sentences,
)


@pytest.mark.parametrize("read", READERS)
def test_missing_corpus_says_where_to_look(read: Callable[[Path], Any], tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"is missing\. Point --corpora at"):
        read(tmp_path)


def test_missing_jsonl_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"none\.jsonl is missing"):
        list(read_jsonl(tmp_path / "none.jsonl"))


def test_labels_are_those_of_the_project(tiny_corpora: Path) -> None:
    news, review = klue_sentences(tiny_corpora, held_out=True)
    assert news.text[slice(*news.entities[0][:2])] == "김하준"
    labels = [label for _, _, label in news.entities]
    assert labels == [Label.PERSON, Label.DATE, Label.LOCATION, Label.PERSON]
    assert (news.domain, review.domain) == ("news", "reviews")


def test_held_out_sentences_are_told_apart(tiny_corpora: Path) -> None:
    assert [s.sentence_id for s in klue_sentences(tiny_corpora, held_out=False)] == [
        "in-1-wikitree"
    ]


def test_silver_labels_are_fine(tiny_corpora: Path) -> None:
    assert silver_sentences(tiny_corpora)[0].entities == ((0, 2, "LCP_CITY"),)


def test_nothing_held_out_is_trained_on(corpora: Path) -> None:
    held_out = held_out_ids(corpora)
    out = klue_sentences(corpora, held_out=True)
    trained_on = [*klue_sentences(corpora, held_out=False), *silver_sentences(corpora)]
    assert {sentence.sentence_id for sentence in out} == held_out
    assert len(held_out) == 1_000
    assert not held_out & {sentence.sentence_id for sentence in trained_on}
    assert not {sentence.text for sentence in out} & {sentence.text for sentence in trained_on}


def test_every_span_lies_in_its_sentence(corpora: Path) -> None:
    for sentence in [*klue_sentences(corpora, held_out=False), *silver_sentences(corpora)]:
        for start, end, _ in sentence.entities:
            assert 0 <= start < end <= len(sentence.text)
