"""Readers of the dependency corpora: sentences as eojeols, each with its head.

KLUE-DP (Park et al. 2021) follows the guidelines of TTA: every head stands to the right, the last
eojeol is the root. The two UD treebanks have heads on either side and cut punctuation off; here
it is put back, so that a tree is one over eojeols. A parser needs a scorer for each scheme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from extractor.training.corpora import CorpusError, klue_sentences

FOLDER: Final = "dependency"
KLUE_FILE: Final = "klue-dp-dev.tsv"
KEPT_BACK: Final = 5
"""Every fifth sentence of KLUE-DP, by its number, is scored and never learned from."""


class Scheme(StrEnum):
    """Whose guidelines a tree follows."""

    KLUE = "klue"
    GSD = "gsd"
    KAIST = "kaist"


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence; ``heads`` are indices into ``words``, the root's is its own."""

    tree_id: str
    scheme: Scheme
    words: tuple[str, ...]
    heads: tuple[int, ...]

    @property
    def domain(self) -> str:
        """``reviews`` for the reviews in KLUE-DP, else ``news``."""
        return "reviews" if self.tree_id.endswith("airbnb") else "news"


@dataclass(frozen=True, slots=True)
class Treebank:
    """The trees to learn from, by scheme, and those of KLUE-DP that are kept back."""

    learned: dict[Scheme, list[Tree]]
    tested: list[Tree]


@dataclass(frozen=True, slots=True)
class _Token:
    form: str
    head: int
    glued: bool
    """Whether no blank follows."""
    mark: bool
    """Whether it is punctuation."""


def read_treebank(corpora: Path) -> Treebank:
    """All trees; a sentence that is held out for the mentions is in none of them.

    Raises:
        CorpusError: a corpus is missing or malformed.
    """
    held_out = {_bare(one.text) for one in klue_sentences(corpora, held_out=True)}
    folder = corpora / FOLDER
    klue = list(read_klue(folder / KLUE_FILE))
    tested = klue[KEPT_BACK - 1 :: KEPT_BACK]
    apart = held_out | {_bare("".join(tree.words)) for tree in tested}
    read = {
        Scheme.KLUE: klue,
        Scheme.GSD: list(read_conllu(folder / "gsd-train.conllu", Scheme.GSD)),
        Scheme.KAIST: list(read_conllu(folder / "kaist-train.conllu", Scheme.KAIST)),
    }
    learned = {
        scheme: [tree for tree in trees if _bare("".join(tree.words)) not in apart]
        for scheme, trees in read.items()
    }
    return Treebank(learned, tested)


def read_klue(path: Path) -> Iterator[Tree]:
    """The trees of a file of KLUE-DP.

    Raises:
        CorpusError: the file is missing or malformed.
    """
    tree_id, rows = "", list[list[str]]()
    for line in [*_lines(path), "## end"]:
        if line.startswith("## ") and rows:
            try:
                heads = [int(row[4]) - 1 for row in rows]
            except (IndexError, ValueError) as error:
                raise CorpusError(f"{path}: {tree_id} has a line without its head.") from error
            words = tuple(row[1] for row in rows)
            yield _checked(path, Tree(tree_id, Scheme.KLUE, words, _rooted(heads)))
            rows = []
        if line.startswith("## "):
            tree_id = line[3:].partition("\t")[0]
        elif line:
            rows.append(line.split("\t"))


def read_conllu(path: Path, scheme: Scheme) -> Iterator[Tree]:
    """The trees of a CoNLL-U file, its punctuation put back to the eojeols.

    Raises:
        CorpusError: the file is missing or malformed.
    """
    tree_id, rows = "", list[list[str]]()
    for line in [*_lines(path), ""]:
        if line.startswith("# sent_id = "):
            tree_id = line.partition(" = ")[2]
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            try:
                tokens = _tokens(rows, scheme)
            except (IndexError, ValueError) as error:
                raise CorpusError(f"{path}: {tree_id} has a line without ten columns.") from error
            yield _checked(path, _joined(tree_id, scheme, tokens))
            rows = []


def _lines(path: Path) -> Iterator[str]:
    if not path.is_file():
        raise CorpusError(f"{path} is missing. Point --corpora at the folder that holds {FOLDER}/.")
    with path.open(encoding="utf-8") as lines:
        yield from (line.rstrip("\n") for line in lines)


def _checked(path: Path, tree: Tree) -> Tree:
    if not all(0 <= head < len(tree.words) for head in tree.heads):
        raise CorpusError(f"{path}: {tree.tree_id} has a head outside of its sentence.")
    return tree


def _rooted(heads: Sequence[int]) -> tuple[int, ...]:
    """The root as its own head, where the corpus has none."""
    return tuple(at if head < 0 else head for at, head in enumerate(heads))


def _tokens(rows: Sequence[Sequence[str]], scheme: Scheme) -> list[_Token]:
    """The tokens of a tree. Kaist does not say where blanks stand, but which marks open."""
    words = [row for row in rows if row[0].isdigit()]
    marks = [row[3] == "PUNCT" for row in words]
    tokens: list[_Token] = []
    for at, (row, mark) in enumerate(zip(words, marks, strict=True)):
        glued = "SpaceAfter=No" in row[9]
        if scheme is Scheme.KAIST:
            behind = at + 1 < len(words) and marks[at + 1] and words[at + 1][4] != "sl"
            glued = behind or row[4] == "sl"
        tokens.append(_Token(row[1], int(row[6]) - 1, glued, mark))
    return tokens


def _joined(tree_id: str, scheme: Scheme, tokens: Sequence[_Token]) -> Tree:
    """Tokens → eojeols. An eojeol's head is that of its first word whose head is another one's."""
    place: list[int] = []
    for at in range(len(tokens)):
        place.append(0 if at == 0 else place[-1] + (not tokens[at - 1].glued))
    count = place[-1] + 1
    words, heads = [""] * count, list(range(count))
    for marks in (True, False):  # words come last and so decide
        for at in range(len(tokens) - 1, -1, -1):
            own, head = place[at], tokens[at].head
            outside = head < 0 or place[head] != own
            if tokens[at].mark is marks and outside:
                heads[own] = own if head < 0 else place[head]
    for token, own in zip(tokens, place, strict=True):
        words[own] += token.form
    return Tree(tree_id, scheme, tuple(words), tuple(heads))


def _bare(text: str) -> str:
    return "".join(text.split())
