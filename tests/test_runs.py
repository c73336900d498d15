from __future__ import annotations

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from extractor import resources
from extractor.pipeline import Extractor
from extractor.runs import RunError, RunSummary, collect, load_pipeline, refuse_to_feed_itself, run
from extractor.schema import TABLES
from extractor.tables import FORMATS, Extraction, read_tables
from tests.newsroom import ARTICLES, DAY, bytes_of, write_jsonl, write_mixed

pytestmark = pytest.mark.usefixtures("pipeline")


def test_the_shared_pipeline_is_the_one_that_runs_use(pipeline: Extractor) -> None:
    assert load_pipeline(None) is pipeline


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_holds_the_same_tables(name: str, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "in.jsonl")
    summary = run([file], tmp_path / "out", format=name, published=DAY)
    tables = read_tables(tmp_path / "out", name)
    assert {table: len(frame) for table, frame in tables.items()} == summary.counts
    expected = collect([file], published=DAY).tables()
    assert all(tables[table].equals(expected[table]) for table in TABLES)
    assert all(path.is_file() for path in summary.files)
    assert {summary.file_of(table) for table in TABLES} == set(summary.files)


def test_articles_find_their_way_into_the_tables(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "in.jsonl")
    summary = run([str(file)], tmp_path / "new" / "out", published=DAY)
    assert summary.errors == 0
    tables = Extraction.load(tmp_path / "new" / "out")
    assert list(tables.articles["text"]) == list(ARTICLES)
    assert set(tables.articles["published"]) == {DAY}
    assert "2024-03-03" in set(tables.mentions["value"])
    assert ("이반 소콜로프", "Иван Соколов") in set(
        zip(tables.relations["subject"], tables.relations["object"], strict=True)
    )
    assert not (tmp_path / "new" / "out" / ".partial").exists()


def test_what_cannot_be_read_stands_in_errors(tmp_path: Path) -> None:
    inputs = write_mixed(tmp_path / "in")
    summary = run(inputs, tmp_path / "out")
    tables = Extraction.load(tmp_path / "out")
    assert summary.errors == 3
    assert len(tables) == 5
    assert [Path(source).name for source in tables.errors["source"]] == [
        "bad.txt",
        "more.jsonl",
        "missing.txt",
    ]
    assert "line 2" in tables.errors["message"][1]


def test_one_worker_and_two_write_the_same_bytes(tmp_path: Path) -> None:
    inputs = [*write_mixed(tmp_path / "in"), str(write_jsonl(tmp_path / "x.jsonl", copies=8))]
    seen: dict[int, list[int]] = {1: [], 2: []}
    for workers, counts in seen.items():
        out = tmp_path / str(workers)
        run(inputs, out, published=DAY, workers=workers, on_progress=counts.append)
    assert bytes_of(tmp_path / "1") == bytes_of(tmp_path / "2")
    assert seen[1] == seen[2] == list(range(1, 46))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"published": "어제"}, "not a date"),
        ({"published": ""}, "not a date"),
        ({"format": "docx"}, "no format 'docx'"),
        ({"workers": 0}, "workers must be 1 or more"),
    ],
)
def test_wrong_options_leave_nothing_behind(
    options: dict[str, str], message: str, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=message):
        run([tmp_path], tmp_path / "out", **options)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_gives_empty_tables_and_an_error(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    summary = run([tmp_path / "in"], tmp_path / "out")
    assert summary.counts == {**dict.fromkeys(TABLES, 0), "errors": 1}
    assert "holds no file" in Extraction.load(tmp_path / "out").errors["message"][0]


def test_tables_are_not_written_where_they_would_be_read(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in.jsonl")
    first: RunSummary = run([tmp_path], tmp_path / "out")
    assert first.errors == 0
    with pytest.raises(RunError, match="outside"):
        run([tmp_path], tmp_path / "out")
    with pytest.raises(RunError, match=r"in\.jsonl"):
        refuse_to_feed_itself([tmp_path / "in.jsonl"], tmp_path / "in.jsonl")
    refuse_to_feed_itself([tmp_path / "out", "-"], tmp_path / "elsewhere")


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="out"):
        run([write_jsonl(tmp_path / "in.jsonl")], tmp_path / "out")


@pytest.mark.parametrize("damage", ["missing", "empty", "config", "meta", "weights", "vocab"])
def test_a_broken_model_is_named(damage: str, tmp_path: Path) -> None:
    tagger = tmp_path / "tagger"
    if damage != "missing":
        copytree(resources.model("ner"), tagger)
    match damage:
        case "empty":
            rmtree(tagger)
            tagger.mkdir()
        case "config":
            (tagger / "config.cfg").write_text("[nlp", encoding="utf-8")
        case "meta":
            (tagger / "meta.json").write_text("{", encoding="utf-8")
        case "weights":
            weights = tagger / "korean_tagger" / "weights.npz"
            weights.write_bytes(weights.read_bytes()[:1000])
        case "vocab":
            (tagger / "vocab" / "strings.json").write_text("[", encoding="utf-8")
    with pytest.raises(resources.ResourceError, match="tagger"):
        load_pipeline(tagger)
