"""Kiwi as a spaCy tokenizer: registered, serialisable, picklable, and working in batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

import srsly
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vectors import Vectors
from spacy.vocab import Vocab

from extractor.document import set_listed, set_morphemes
from extractor.korean.engine import analyze, clean
from extractor.korean.features import features_of, lemma_of, tag_of, upos_of
from extractor.korean.listed import ListedNames
from extractor.korean.sentences import sentence_starts
from extractor.korean.surface import SurfaceToken, surface_tokens
from extractor.schema import Label, Morpheme

BATCH: Final = 64
"""How many texts Kiwi gets at once."""


class KiwiTokenizer:
    """Text → Doc with Sejong tags, base forms, UPOS, features and sentence starts.

    ``doc.text == text`` holds for every text that UTF-8 can hold; a lone surrogate, which
    it cannot, becomes U+FFFD at the same offset.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self.listed = ListedNames({})

    def list_names(self, labels: Mapping[str, Label]) -> None:
        """Take forms for names of these labels, whatever Kiwi would cut.

        They replace those listed before.
        """
        self.listed = ListedNames(labels)

    def __call__(self, text: str) -> Doc:
        """Tokenize one text."""
        return next(self.pipe([text]))

    def pipe(self, texts: Iterable[str], batch_size: int = BATCH) -> Iterator[Doc]:
        """Tokenize texts in batches, in order."""
        stream = iter(texts)
        while batch := [clean(text) for text in islice(stream, batch_size)]:
            known_words = self.listed.words if self.listed else None
            for text, morphemes in zip(batch, analyze(batch, known_words), strict=True):
                yield self._doc(text, morphemes)

    def _doc(self, text: str, morphemes: Sequence[Morpheme]) -> Doc:
        tokens = surface_tokens(text, morphemes)
        doc = Doc(self.vocab, **_columns(text, tokens))
        set_morphemes(doc, chain.from_iterable(token.morphemes for token in tokens))
        set_listed(doc, ((name.start, name.end, name.label) for name in self.listed.find(text)))
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """The settings: the attribute that the vocabulary's vectors are keyed by, listed names."""
        attr = getattr(self.vocab.vectors, "attr", ORTH)
        listed = {form: str(label) for form, label in self.listed.labels.items()}
        return bytes(srsly.msgpack_dumps({"vectors_attr": attr, "listed": listed}))

    def from_bytes(self, data: bytes, **_: Any) -> KiwiTokenizer:
        """Restore the settings; spaCy has loaded the vocabulary before."""
        settings = srsly.msgpack_loads(data)
        _key_vectors_by(self.vocab, settings.get("vectors_attr", ORTH))
        listed = settings.get("listed", {})
        self.list_names({form: Label(label) for form, label in listed.items()})
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the settings to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> KiwiTokenizer:
        """Read the settings from a file."""
        return self.from_bytes(Path(path).read_bytes())

    def __reduce__(self) -> tuple[type[KiwiTokenizer], tuple[Vocab], bytes]:
        return KiwiTokenizer, (self.vocab,), self.to_bytes()

    def __setstate__(self, state: bytes) -> None:
        self.from_bytes(state)


def _columns(text: str, tokens: Sequence[SurfaceToken]) -> dict[str, Any]:
    tags = [tag_of(token.morphemes) for token in tokens]
    return {
        "words": [text[token.start : token.end] for token in tokens],
        "spaces": [token.space for token in tokens],
        "tags": tags,
        "pos": [upos_of(tag) for tag in tags],
        "lemmas": [lemma_of(token.morphemes) for token in tokens],
        "morphs": [features_of(token.morphemes) for token in tokens],
        "sent_starts": sentence_starts(text, tokens),
    }


def _key_vectors_by(vocab: Vocab, attr: int) -> None:
    """Make vectors answer to another token attribute than the written word.

    spaCy 3.8 writes vectors without their attribute and reads them keyed by ORTH, so
    vectors of base forms would silently be zero after loading.
    """
    vectors = vocab.vectors
    if getattr(vectors, "attr", attr) == attr or not len(vectors):
        return
    keys = sorted(vectors.key2row, key=vectors.key2row.__getitem__)
    vocab.vectors = Vectors(
        strings=vocab.strings, data=vectors.data, keys=keys, name=vectors.name, attr=attr
    )


@registry.tokenizers("extractor.KiwiTokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], KiwiTokenizer]:
    """The factory that a spaCy config names."""

    def create(nlp: Language) -> KiwiTokenizer:
        return KiwiTokenizer(nlp.vocab)

    return create
