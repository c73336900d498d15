"""The trained parser: eojeols → the chances of their heads; its files; its score."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch

from extractor.training.corpora import CorpusError
from extractor.training.evaluate.measures import Counts
from extractor.training.parser.eojeols import Eojeol
from extractor.training.parser.fit import Example, batch_of, same_lengths
from extractor.training.parser.network import ParserModule
from extractor.training.parser.settings import Settings
from extractor.training.parser.treebanks import Scheme
from extractor.training.parser.vocabulary import Floats, Vocabulary, vocabulary_from_json

WEIGHTS: Final = "weights.npz"
VOCABULARY: Final = "vocabulary.json"
SETTINGS: Final = "settings.json"


@dataclass(frozen=True, slots=True)
class Parser:
    """A trained network with the numbers of what it sees."""

    vocabulary: Vocabulary
    settings: Settings
    model: ParserModule

    def chances(self, eojeols: Sequence[Eojeol], scheme: Scheme = Scheme.KLUE) -> Floats:
        """The chance of each eojeol (columns) to be the head of each (rows); rows sum to 1."""
        if not eojeols:
            return np.zeros((0, 0), np.float32)
        self.model.eval()
        with torch.no_grad():
            scores = self.model(batch_of([self.vocabulary.features(eojeols)]), scheme)
        found: Floats = scores[0].softmax(dim=1).numpy()
        return found

    def save(self, folder: Path) -> None:
        """Write the weights as arrays, the rest as JSON; Kiwi's vectors in their projection."""
        folder.mkdir(parents=True, exist_ok=True)
        state = {name: tensor.numpy() for name, tensor in self.model.state_dict().items()}
        vectors = state["vectors"] @ state.pop("project.weight").T
        state["vectors"] = vectors.astype(np.float16)
        np.savez_compressed(folder / WEIGHTS, allow_pickle=False, **state)
        (folder / VOCABULARY).write_text(self.vocabulary.to_json(), encoding="utf-8", newline="\n")
        settings = json.dumps(asdict(self.settings), indent=1) + "\n"
        (folder / SETTINGS).write_text(settings, encoding="utf-8", newline="\n")


def load_parser(folder: Path) -> Parser:
    """The parser in a folder that ``extractor train parser`` wrote.

    Raises:
        CorpusError: there is none.
    """
    try:
        vocabulary = vocabulary_from_json((folder / VOCABULARY).read_text(encoding="utf-8"))
        record: dict[str, Any] = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        settings = Settings(**record)
        with np.load(folder / WEIGHTS, allow_pickle=False) as arrays:
            state = {name: torch.from_numpy(arrays[name]).float() for name in arrays.files}
        state["project.weight"] = torch.eye(settings.vector)
        model = module(state["vectors"], vocabulary, settings)
        model.load_state_dict(state)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, zipfile.BadZipFile) as error:
        raise CorpusError(
            f"{folder} holds no parser ({type(error).__name__}: {error}). "
            "Train one with: extractor train parser --corpora DIR --out DIR"
        ) from error
    return Parser(vocabulary, settings, model)


def module(vectors: torch.Tensor, vocabulary: Vocabulary, settings: Settings) -> ParserModule:
    """An untrained network; ``vectors`` are Kiwi's with a row for the unknown before them."""
    return ParserModule(vectors, len(vocabulary.often), len(vocabulary.tags), settings)


def attachment_score(
    model: ParserModule, examples: Sequence[Example], *, roots: bool = True
) -> float:
    """The share of eojeols with the right head (unlabelled attachment score).

    Punctuation stands within its eojeol and is not counted. The root of KLUE-DP is always the
    last eojeol, a gift to any parser: without ``roots`` it is left out.
    """
    counts = Counts()
    model.eval()
    for group in same_lengths(examples, 4000):
        with torch.no_grad():
            scores = model(batch_of([one.features for one in group]), group[0].tree.scheme)
        for own, found in zip(group, scores.argmax(dim=2).tolist(), strict=True):
            pairs = [
                (head, guess)
                for at, (head, guess) in enumerate(zip(own.tree.heads, found, strict=True))
                if roots or head != at
            ]
            right = sum(head == guess for head, guess in pairs)
            counts += Counts(len(pairs), right, len(pairs) - right)
    return counts.recall
