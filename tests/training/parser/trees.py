"""Trees of our own, small enough to learn by heart, and files that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from extractor.training.parser.treebanks import Scheme, Tree

_PEOPLE: Final = ("김하준", "박서연", "이도윤", "최은채")
_PATTERNS: Final = (
    ("{}은 강릉에서 기자를 만났다.", (3, 3, 3, 3)),
    ("{}은 강릉에서 산 기자를 만났다.", (4, 2, 3, 4, 4)),
    ("기자를 {}이 여수에서 만났다고 밝혔다.", (3, 3, 3, 4, 4)),
)


def trees(scheme: Scheme = Scheme.KLUE) -> list[Tree]:
    """Twelve trees, half of them news."""
    made: list[Tree] = []
    for person in _PEOPLE:
        for pattern, heads in _PATTERNS:
            domain = "airbnb" if len(made) % 2 else "wikitree"
            words = tuple(pattern.format(person).split())
            made.append(Tree(f"{len(made)}_{domain}", scheme, words, heads))
    return made


def write_klue(path: Path, written: Sequence[Tree]) -> Path:
    """The trees as KLUE-DP has them: a line for an eojeol, heads counted from 1, the root's 0."""
    lines = ["## 주석 : ##"]
    for tree in written:
        lines.append(f"## {tree.tree_id}\t{' '.join(tree.words)}")
        for at, (word, head) in enumerate(zip(tree.words, tree.heads, strict=True)):
            lines.append(f"{at + 1}\t{word}\t_\t_\t{0 if head == at else head + 1}\tNP")
        lines.append("")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def write_conllu(path: Path, rows: Sequence[tuple[str, str, str, int, str]]) -> Path:
    """One tree as CoNLL-U; rows are form, UPOS, XPOS, head and the last column."""
    lines = ["# sent_id = one"]
    for at, (form, upos, xpos, head, misc) in enumerate(rows, 1):
        lines.append(f"{at}\t{form}\t_\t{upos}\t{xpos}\t_\t{head}\tdep\t_\t{misc}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return path
