"""Seeds and models are found, and a damaged seed says where it is damaged and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import resources
from extractor.resources import ResourceError, folder, load_yaml, model, names, read_rows, seed
from extractor.schema import Label

ROOT = Path(__file__).parent.parent


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder that stands in for seeds/."""
    monkeypatch.setattr(resources, "_HERE", tmp_path)
    (tmp_path / "seeds").mkdir()
    names.cache_clear()
    yield tmp_path / "seeds"
    names.cache_clear()


@pytest.mark.parametrize("name", ["seeds", "models"])
def test_a_checkout_has_its_folders_beside_the_package(name: str) -> None:
    assert folder(name) == ROOT / name


def test_a_wheel_has_its_folders_inside_the_package(seeds: Path) -> None:
    assert folder("seeds") == seeds


@pytest.mark.parametrize(
    ("find", "name"), [(folder, "no-such-folder"), (seed, "no-such.tsv"), (model, "no-such-model")]
)
def test_what_is_missing_is_named(find: object, name: str) -> None:
    assert callable(find)
    with pytest.raises(ResourceError, match=name):
        find(name)


def test_rows_skip_comments_and_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text("# about\n\nko\ten\n# why\n서울\tSeoul\n\n부산\n", encoding="utf-8")
    assert list(read_rows(path)) == [{"ko": "서울", "en": "Seoul"}, {"ko": "부산", "en": ""}]


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text("ko\n서울\n", encoding="utf-8-sig")
    assert list(read_rows(path)) == [{"ko": "서울"}]


@pytest.mark.parametrize(
    ("text", "line"), [("ko\n서울\tSeoul\n", 2), ("# about\n\nko\ten\n서울\tSeoul\nа\tb\tc\n", 5)]
)
def test_a_row_with_too_many_cells_is_told_by_file_and_line(
    tmp_path: Path, text: str, line: int
) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=rf"rows\.tsv, line {line}: "):
        list(read_rows(path))


def test_yaml_becomes_plain_values(seeds: Path) -> None:
    (seeds / "a.yaml").write_text("months: [일월, 이월]\nfirst: 1\n", encoding="utf-8")
    assert load_yaml("a.yaml") == {"months": ["일월", "이월"], "first": 1}


@pytest.mark.parametrize(
    "tag", ["object/apply:pathlib.Path.touch", "object/new:pathlib.Path.touch"]
)
def test_yaml_runs_no_code(seeds: Path, tmp_path: Path, tag: str) -> None:
    trace = tmp_path / "trace"
    (seeds / "bad.yaml").write_text(
        f'!!python/{tag} [!!python/object/apply:pathlib.Path ["{trace.as_posix()}"]]\n',
        encoding="utf-8",
    )
    with pytest.raises(ResourceError, match=r"bad\.yaml is not valid YAML"):
        load_yaml("bad.yaml")
    assert not trace.exists()


def test_broken_yaml_is_told_by_line(seeds: Path) -> None:
    (seeds / "bad.yaml").write_text("a: 1\nb: [1, 2\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"(?s)bad\.yaml.*line [23]"):
        load_yaml("bad.yaml")


def test_forms_of_a_name_are_split(seeds: Path) -> None:
    for file in resources.NAME_FILES:
        (seeds / file).write_text("ko\ten\taliases\tshort\n", encoding="utf-8")
    (seeds / "people.tsv").write_text("ko\taliases\n김가온\t가온 킴 | 김 가온\n", encoding="utf-8")
    (found,) = names()
    assert (found.label, found.ko, found.en) == (Label.PERSON, "김가온", "")
    assert found.aliases == ("가온 킴", "김 가온")


def test_a_name_needs_a_hangul_form(seeds: Path) -> None:
    for file in resources.NAME_FILES:
        (seeds / file).write_text("ko\ten\n\tSeoul\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"places\.tsv: an entry without a Hangul form"):
        names()


def test_every_shipped_table_is_read_whole() -> None:
    for path in sorted(folder("seeds").rglob("*.tsv")):
        assert list(read_rows(path)), path


def test_every_shipped_yaml_is_read() -> None:
    for path in sorted(folder("seeds").rglob("*.yaml")):
        assert load_yaml(path.relative_to(folder("seeds")).as_posix()), path
