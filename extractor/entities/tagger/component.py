"""The spaCy component around the tagger: weights from a folder, mentions onto Docs."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import first_morphemes, set_tagged
from extractor.entities.tagger.calibration import UNCALIBRATED, Calibration
from extractor.entities.tagger.features import FLAGS, features_of
from extractor.entities.tagger.field import Stretch, find_stretches
from extractor.entities.tagger.gazetteer import EMPTY, Gazetteer
from extractor.entities.tagger.labels import count_of
from extractor.entities.tagger.network import Network
from extractor.entities.tagger.packing import pack
from extractor.entities.tagger.sequences import sequences_of
from extractor.entities.tagger.units import Unit, Word
from extractor.entities.tagger.vocabulary import Vocabulary
from extractor.schema import Label

BATCH: Final = 128
"""How many Docs are read at once."""
_VOCABULARY, _WEIGHTS, _SETTINGS = "vocabulary.json", "weights.npz", "settings.json"
_GAZETTEER = "gazetteer.npz"

TOGETHER: Final = 4000
"""How many units go through the network at once: the more, the fewer steps; beyond, none is won."""

Tagged = tuple[int, int, Label, float]
Read = tuple[int, Sequence[Unit]]
"""The number of the Doc, and the units of one sequence of it."""


class Tagger:
    """Doc → what the network takes for mentions, with the chance of each to be right.

    They lie on ``doc.user_data`` to the character, and in tokens in ``doc.ents``. An
    empty tagger, as spaCy makes one before it loads the weights, finds nothing.
    """

    def __init__(
        self,
        vocabulary: Vocabulary | None = None,
        network: Network | None = None,
        labels: Sequence[Label] = (),
        calibration: Calibration = UNCALIBRATED,
        gazetteer: Gazetteer = EMPTY,
    ) -> None:
        self.vocabulary = vocabulary
        self.network = network
        self.labels = tuple(labels)
        self.calibration = calibration
        self.gazetteer = gazetteer

    def fill(self, other: Tagger) -> None:
        """Take over what another one has learned."""
        self.vocabulary, self.network = other.vocabulary, other.network
        self.labels, self.calibration = other.labels, other.calibration
        self.gazetteer = other.gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Tag one text."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag texts, several at once, in order."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            with _collector_paused():
                for doc, tagged in zip(batch, self._tag(batch), strict=True):
                    set_tagged(doc, tagged)
            yield from batch

    def _tag(self, docs: Sequence[Doc]) -> list[list[Tagged]]:
        found: list[list[Tagged]] = [[] for _ in docs]
        if self.vocabulary is None or self.network is None:
            return found
        read = [
            (owner, units)
            for owner, doc in enumerate(docs)
            for units in sequences_of(words_of(doc), self.vocabulary.row)
        ]
        for group in _groups(read):
            for owner, start, end, stretch in self._stretches(group):
                chance = self.calibration(stretch.chance)
                found[owner].append((start, end, self.labels[stretch.label], chance))
        return [sorted(tagged) for tagged in found]

    def _stretches(self, group: Sequence[Read]) -> Iterator[tuple[int, int, int, Stretch]]:
        """Whose each mention is, its characters, and what the network says of it."""
        if self.vocabulary is None or self.network is None:
            return
        lengths = [len(units) for _, units in group]
        packing = pack(lengths)
        flat = [(owner, unit) for owner, units in group for unit in units]
        features = features_of([unit for _, unit in flat], lengths, self.vocabulary, self.gazetteer)
        scores = self.network.scores(features, packing)
        for stretch in find_stretches(scores, self.network.transitions, packing):
            owner, first = flat[stretch.first]
            yield owner, first.start, flat[stretch.last][1].end, stretch

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write vocabulary, labels and weights into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if self.vocabulary is None or self.network is None:
            return
        self.vocabulary.to_disk(folder / _VOCABULARY)
        self.network.to_disk(folder / _WEIGHTS)
        self.gazetteer.to_disk(folder / _GAZETTEER)
        settings = {"labels": self.labels, "calibration": self.calibration}
        (folder / _SETTINGS).write_text(json.dumps(settings), encoding="utf-8")

    def from_disk(self, path: str | Path, **_: Any) -> Tagger:
        """Read what ``to_disk`` wrote; nothing in it is run.

        Raises:
            ValueError: the files hold something else.
            OSError: one of them is missing.
        """
        folder = Path(path)
        settings = json.loads((folder / _SETTINGS).read_text("utf-8"))
        if not isinstance(settings, dict) or not {"labels", "calibration"} <= settings.keys():
            raise ValueError(f"{folder / _SETTINGS} holds no settings of a tagger")
        self.labels = tuple(map(Label, settings["labels"]))
        self.calibration = Calibration(*map(float, settings["calibration"]))
        self.vocabulary = Vocabulary.from_disk(folder / _VOCABULARY)
        self.network = Network.from_disk(folder / _WEIGHTS)
        self.gazetteer = Gazetteer.from_disk(folder / _GAZETTEER)
        if self.network.output.shape[1] != count_of(self.labels):
            raise ValueError(f"{folder}: the weights are not made for {len(self.labels)} labels")
        if self.network.flags != FLAGS:
            raise ValueError(
                f"{folder}: the weights are made for {self.network.flags} flags of a word, and "
                f"this version sees {FLAGS}. Train the tagger anew, or use the version "
                "that it came with."
            )
        return self


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Without the garbage collector, which would look through many thousand units in vain."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def words_of(doc: Doc) -> list[Word]:
    """The tokens of a Doc with their morphemes."""
    strings = doc.vocab.strings
    table = doc.to_array(["ORTH", "TAG", "SPACY", "SENT_START"]).tolist()  # faster than tokens
    words, start = [], 0
    for (form, tag, space, opens), first in zip(table, first_morphemes(doc), strict=True):
        text = strings[form]
        words.append(Word(start, text, strings[tag], first, bool(space), opens == 1))
        start += len(text) + space
    return words


def _groups(sequences: Sequence[Read]) -> Iterator[list[Read]]:
    """Sequences of about the same length together: the network takes them step by step."""
    group: list[Read] = []
    size = 0
    for sequence in sorted(sequences, key=lambda sequence: -len(sequence[1])):
        if group and size + len(sequence[1]) > TOGETHER:
            yield group
            group, size = [], 0
        group.append(sequence)
        size += len(sequence[1])
    if group:
        yield group


@Language.factory("korean_tagger", assigns=["doc.ents"])
def create_tagger(nlp: Language, name: str) -> Tagger:  # noqa: ARG001
    """The factory that a spaCy config names."""
    return Tagger()
