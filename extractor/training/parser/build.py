"""The whole training: treebanks → a folder that ``extractor evaluate relations --parser`` takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from extractor.korean.embeddings import Embeddings, morpheme_vectors
from extractor.training.evaluate.measures import three
from extractor.training.parser.eojeols import read_eojeols
from extractor.training.parser.fit import Example, Progress, fit
from extractor.training.parser.network import ParserModule
from extractor.training.parser.parsing import Parser, attachment_score, module
from extractor.training.parser.settings import Settings
from extractor.training.parser.treebanks import Scheme, Tree, Treebank, read_treebank
from extractor.training.parser.vocabulary import Vocabulary, vocabulary_of


def build(corpora: Path, out: Path, *, settings: Settings, report: Progress) -> Parser:
    """Train the parser from the treebanks, score it on trees kept back, write it to ``out``.

    Raises:
        CorpusError: a corpus is missing or malformed.
    """
    treebank = read_treebank(corpora)
    report("recovering the vectors of morphemes, which takes a minute or two")
    parser = fit_parser(treebank, morpheme_vectors(), settings, report)
    parser.save(out)
    report(f"written to {out}")
    return parser


def fit_parser(
    treebank: Treebank, embeddings: Embeddings, settings: Settings, report: Progress
) -> Parser:
    """Train the parser and report its score on the trees kept back.

    Args:
        treebank: the trees.
        embeddings: a vector for each of Kiwi's morphemes.
        settings: the shape of the network and how it is trained.
        report: is told of every epoch, and of the scores.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(1)  # more of them only wait for each other in so small products
    used = {
        scheme: trees[: settings.epochs * settings.others] if scheme is Scheme.KAIST else trees
        for scheme, trees in treebank.learned.items()
    }
    trees = [tree for learned in used.values() for tree in learned]
    read = list(read_eojeols(tree.words for tree in trees))
    vocabulary = vocabulary_of(embeddings.morphemes, read, settings.often)
    learned: dict[Scheme, list[Example]] = {scheme: [] for scheme in used}
    for tree, eojeols in zip(trees, read, strict=True):
        learned[tree.scheme].append(Example(tree, vocabulary.features(eojeols)))
    sizes = ", ".join(f"{len(examples)} {scheme}" for scheme, examples in learned.items())
    report(f"learning from trees: {sizes}")
    vectors = np.vstack([np.zeros_like(embeddings.vectors[:1]), embeddings.vectors])
    model = module(torch.from_numpy(vectors), vocabulary, settings)
    fit(model, learned, settings, report)
    for line in _scores(model, _examples(treebank.tested, vocabulary)):
        report(line)
    return Parser(vocabulary, settings, model)


def _examples(trees: Sequence[Tree], vocabulary: Vocabulary) -> list[Example]:
    read = read_eojeols(tree.words for tree in trees)
    return [
        Example(tree, vocabulary.features(eojeols))
        for tree, eojeols in zip(trees, read, strict=True)
    ]


def _scores(model: ParserModule, tested: Sequence[Example]) -> list[str]:
    parts = {"all": list(tested)}
    for domain in ("news", "reviews"):
        parts[domain] = [one for one in tested if one.tree.domain == domain]
    return [
        f"unlabelled attachment on trees of KLUE-DP kept back, {name}: "
        f"{three(attachment_score(model, own))}, without the roots "
        f"{three(attachment_score(model, own, roots=False))} "
        f"({len(own)} sentences, {sum(len(one.tree.words) for one in own)} eojeols)"
        for name, own in parts.items()
        if own
    ]
