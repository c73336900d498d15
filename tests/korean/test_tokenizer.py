from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.attrs import LEMMA, ORTH
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vectors import Vectors
from spacy.vocab import Vocab

from extractor.document import get_morphemes
from extractor.korean.tokenizer import KiwiTokenizer

NAME = "extractor.KiwiTokenizer.v1"
CONFIG = {"nlp": {"tokenizer": {"@tokenizers": NAME}}}


@pytest.fixture(scope="module")
def tokenizer() -> KiwiTokenizer:
    return KiwiTokenizer(Vocab())


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("ko", config=CONFIG)


ODD = [
    "",
    " ",
    "\n",
    "\t\t",
    "가  나",
    " 앞뒤 ",
    "탭\t과\n줄",
    "창\r\n줄",
    "😀 웃음 👨‍👩‍👧‍👦",
    "\u200b가\u200d나\ufeff",
    "널\x00문자\x1f",
    "\u1112\u1161\u11ab글",
    "ㅋㅋㅎㅏㄴ",
    "e\u0301 A\u030a",
    "\u3000전각\u00a0빈칸\u2028줄",
    "𝕊𠀀",
    "젠\n사키",
    '"온다." 라고 했다',
    "Ю. Ушаков는 새봄시(市)에 3.5% 왔다!?…",
]


@pytest.mark.parametrize("text", ODD)
def test_text_comes_back(tokenizer: KiwiTokenizer, text: str) -> None:
    doc = tokenizer(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@settings(max_examples=200)
@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert ANY(text).text == text


@settings(max_examples=100)
@given(st.lists(st.sampled_from([*ODD, "시장은", "했다.", "갔다"]), max_size=6).map("".join))
def test_mixtures_come_back(text: str) -> None:
    assert ANY(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("가\ud800나", "가\ufffd나"), ("\udfff", "\ufffd"), ("\ud83d \ude00", "\ufffd \ufffd")],
)
def test_lone_surrogates_become_the_replacement_character(
    tokenizer: KiwiTokenizer, text: str, expected: str
) -> None:
    assert tokenizer(text).text == expected


def test_attributes(tokenizer: KiwiTokenizer) -> None:
    doc = tokenizer("새봄시장은 학교에서 강연했다.")
    assert [(t.text, t.tag_, t.lemma_, t.pos_, str(t.morph)) for t in doc[-7:]] == [
        ("은", "JX", "은", "ADP", "PartType=Top"),
        ("학교", "NNG", "학교", "NOUN", ""),
        ("에서", "JKB", "에서", "ADP", "Case=Abl"),
        ("강연", "NNG", "강연", "NOUN", ""),
        ("했", "XSV+EP", "하다", "VERB", "Tense=Past"),
        ("다", "EF", "다", "PART", "VerbForm=Fin"),
        (".", "SF", ".", "PUNCT", ""),
    ]


def test_sentences(tokenizer: KiwiTokenizer) -> None:
    doc = tokenizer("다리가 열렸다. 시장은 “좋다. 기쁘다”고 말했다.")
    assert [sentence.text for sentence in doc.sents] == [
        "다리가 열렸다.",
        "시장은 “좋다. 기쁘다”고 말했다.",
    ]


def test_morphemes_are_kept(tokenizer: KiwiTokenizer) -> None:
    doc = tokenizer("강연했다")
    assert [(m.form, m.tag) for m in get_morphemes(doc)] == [
        ("강연", "NNG"),
        ("하", "XSV"),
        ("었", "EP"),
        ("다", "EF"),
    ]


@pytest.mark.parametrize("size", [1, 2, 64])
def test_a_batch_equals_single_calls(tokenizer: KiwiTokenizer, size: int) -> None:
    texts = [*ODD, "비가 온다.", "눈이 왔다."]
    batch = list(tokenizer.pipe(iter(texts), batch_size=size))
    assert [as_rows(doc) for doc in batch] == [as_rows(tokenizer(text)) for text in texts]


def as_rows(doc: Doc) -> list[tuple[str, str, str, str, str, bool | None]]:
    return [(t.text_with_ws, t.tag_, t.lemma_, t.pos_, str(t.morph), t.is_sent_start) for t in doc]


def test_a_long_text_comes_back(tokenizer: KiwiTokenizer) -> None:
    text = "새봄시장은 3일 다리를 열었다. 대사는 웃었다.\n" * 7_500
    doc = tokenizer(text)
    assert len(text) > 200_000
    assert doc.text == text
    assert sum(1 for _ in doc.sents) == 15_000


def test_it_is_registered(nlp: Language) -> None:
    assert isinstance(registry.tokenizers.get(NAME)()(nlp), KiwiTokenizer)
    assert isinstance(nlp.tokenizer, KiwiTokenizer)


def test_it_pickles(tokenizer: KiwiTokenizer) -> None:
    again = pickle.loads(pickle.dumps(tokenizer))  # noqa: S301 - our own bytes
    assert as_rows(again("강연했다.")) == as_rows(tokenizer("강연했다."))


def test_a_doc_survives_bytes(tokenizer: KiwiTokenizer) -> None:
    doc = tokenizer("새봄시장은  강연했다.\n끝.")
    again = Doc(tokenizer.vocab).from_bytes(doc.to_bytes())
    assert as_rows(again) == as_rows(doc)
    assert get_morphemes(again) == get_morphemes(doc)


def with_vectors(nlp: Language, attr: str) -> Language:
    """The pipeline with a vector for one base form or one written word."""
    word = "강연하다" if attr == "LEMMA" else "강연"
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings,
        data=np.ones((1, 4), dtype=np.float32),
        keys=[nlp.vocab.strings.add(word)],
        attr=attr,
    )
    return nlp


@pytest.mark.parametrize(("attr", "number"), [("LEMMA", LEMMA), ("ORTH", ORTH)])
def test_vectors_keep_their_key_on_disk(
    nlp: Language, tmp_path: Path, attr: str, number: int
) -> None:
    with_vectors(nlp, attr).to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert isinstance(again.tokenizer, KiwiTokenizer)
    assert again.vocab.vectors.attr == number
    assert again.vocab.vectors.data.tolist() == [[1, 1, 1, 1]]
    assert list(again.vocab.vectors.key2row) == list(nlp.vocab.vectors.key2row)


@pytest.mark.parametrize(("attr", "number"), [("LEMMA", LEMMA), ("ORTH", ORTH)])
def test_vectors_keep_their_key_in_bytes(nlp: Language, attr: str, number: int) -> None:
    data = with_vectors(nlp, attr).to_bytes()
    again = spacy.blank("ko", config=CONFIG).from_bytes(data)
    assert again.vocab.vectors.attr == number
    assert again.vocab.vectors.data.shape == (1, 4)


def test_vectors_keep_their_key_in_a_pickle(nlp: Language) -> None:
    tokenizer = with_vectors(nlp, "LEMMA").tokenizer
    again = pickle.loads(pickle.dumps(tokenizer))  # noqa: S301 - our own bytes
    assert again.vocab.vectors.attr == LEMMA


ANY = KiwiTokenizer(Vocab())
