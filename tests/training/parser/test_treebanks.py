from __future__ import annotations

from pathlib import Path

import pytest

from extractor.training.corpora import CorpusError
from extractor.training.parser.treebanks import (
    KEPT_BACK,
    Scheme,
    read_conllu,
    read_klue,
    read_treebank,
)
from tests.training.parser.trees import trees, write_conllu, write_klue

SAID = (
    ("강릉에", "NOUN", "ncn", 2, "_"),
    ("왔다", "VERB", "pvg", 0, "SpaceAfter=No"),
    (".", "PUNCT", "sf", 2, "_"),
)
QUOTED = (
    ("(", "PUNCT", "sl", 2, "SpaceAfter=No"),
    ("강릉", "NOUN", "ncn", 5, "SpaceAfter=No"),
    (")", "PUNCT", "sr", 2, "SpaceAfter=No"),
    (",", "PUNCT", "sp", 2, "_"),
    ("왔다", "VERB", "pvg", 0, "_"),
)


def test_trees_of_klue_are_read_as_written(tmp_path: Path) -> None:
    written = trees()
    read = list(read_klue(write_klue(tmp_path / "trees.tsv", written)))
    assert read == written
    assert {tree.domain for tree in read} == {"news", "reviews"}


@pytest.mark.parametrize("scheme", [Scheme.GSD, Scheme.KAIST])
@pytest.mark.parametrize(
    ("rows", "words", "heads"),
    [(SAID, ("강릉에", "왔다."), (1, 1)), (QUOTED, ("(강릉),", "왔다"), (1, 1))],
)
def test_punctuation_is_put_back(
    tmp_path: Path,
    scheme: Scheme,
    rows: tuple[tuple[str, str, str, int, str], ...],
    words: tuple[str, ...],
    heads: tuple[int, ...],
) -> None:
    (tree,) = read_conllu(write_conllu(tmp_path / "trees.conllu", rows), scheme)
    assert (tree.tree_id, tree.words, tree.heads) == ("one", words, heads)


def test_what_is_scored_is_not_learned(tiny_corpora: Path) -> None:
    folder = tiny_corpora / "dependency"
    written = trees()
    write_klue(folder / "klue-dp-dev.tsv", [*written, written[KEPT_BACK - 1]])
    for name in ("gsd-train.conllu", "kaist-train.conllu"):
        write_conllu(folder / name, SAID)
    treebank = read_treebank(tiny_corpora)
    assert [tree.tree_id for tree in treebank.tested] == [
        "4_wikitree",
        "9_airbnb",
    ]
    learned = {tree.words for tree in treebank.learned[Scheme.KLUE]}
    assert learned == {tree.words for tree in written} - {tree.words for tree in treebank.tested}
    assert len(treebank.learned[Scheme.KAIST]) == 1


def test_held_out_sentences_are_not_learned(tiny_corpora: Path) -> None:
    folder = tiny_corpora / "dependency"
    write_klue(folder / "klue-dp-dev.tsv", trees())
    held_out = "김하준 교수는 20일 서울에서 박서연 교수를 만났다."
    rows = [
        (word, "NOUN", "ncn", 0 if at == 6 else 7, "_") for at, word in enumerate(held_out.split())
    ]
    write_conllu(folder / "gsd-train.conllu", rows)
    write_conllu(folder / "kaist-train.conllu", SAID)
    treebank = read_treebank(tiny_corpora)
    assert treebank.learned[Scheme.GSD] == []


@pytest.mark.parametrize("line", ["1\t강릉에", "1\t강릉에\t_\t_\tx\tNP", "1\t강릉에\t_\t_\t7\tNP"])
def test_a_damaged_file_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "trees.tsv"
    path.write_text(f"## a\t강릉에\n{line}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"trees\.tsv: a has a"):
        list(read_klue(path))


def test_a_missing_treebank_is_named(tiny_corpora: Path) -> None:
    with pytest.raises(CorpusError, match=r"klue-dp-dev\.tsv is missing"):
        read_treebank(tiny_corpora)
    path = tiny_corpora / "trees.conllu"
    path.write_text("1\t강릉에\n\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"trees\.conllu"):
        list(read_conllu(path, Scheme.GSD))
