from __future__ import annotations

from pathlib import Path

import pytest

from extractor.training.corpora import CorpusError
from extractor.training.names.corpus import hangul_spellings, own_parts, read_pairs, through_latin


def test_leaves_out_what_cannot_be_the_same_name(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(
        "en\tko\nYuri Ushakov\t유리 우샤코프\n"
        "Rain\t정지훈\n123\t일이삼\n유리\tYuri\nBoris\t보리스\n",
        encoding="utf-8",
    )
    found = read_pairs(path, "ko", without={"boris"})
    assert found.pairs == (("Yuri Ushakov", "유리 우샤코프"),)
    assert (found.read, found.kept) == (5, 1)


def test_says_which_list_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"none\.tsv"):
        read_pairs(tmp_path / "none.tsv", "ko")


def test_spellings_of_one_latin_part_are_paired_in_both_orders() -> None:
    korean = [("joseph", "조지프"), ("joseph", "조세프"), ("rain", "비"), ("rain", "레인")]
    assert hangul_spellings(korean) == [("조지프", "조세프"), ("조세프", "조지프")]


def test_cyrillic_and_hangul_meet_in_latin() -> None:
    korean, russian = [("ushakov", "우샤코프")], [("ushakov", "ушаков"), ("ushakov", "петров")]
    assert through_latin(korean, russian) == [("ушаков", "우샤코프")]


def test_parts_that_many_share_are_nobodys_own(tmp_path: Path) -> None:
    tested, names = tmp_path / "tested.tsv", tmp_path / "names.tsv"
    tested.write_text(
        "ko\tru\ten\tother_ko\n보리스 옐친\tБорис Ельцин\tBoris Yeltsin\t나이나 옐친\n"
    )
    rows = [f"Boris Name{chr(97 + number)}\t보리스 이름" for number in range(12)]
    names.write_text("\n".join(["en\tko", *rows]), encoding="utf-8")
    found = own_parts([tested], names)
    assert {"yeltsin", "옐친", "나이나", "ельцин"} <= found
    assert {"boris", "보리스"}.isdisjoint(found)
    assert own_parts([], names) == frozenset()
