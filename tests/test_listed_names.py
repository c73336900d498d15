"""The names of a user's own list: found whole by the whole pipeline, wherever they stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import extractor
from extractor.pipeline import Extractor
from extractor.resources import ResourceError
from extractor.runs import run
from extractor.schema import Label
from extractor.tables import Extraction, SpoolError
from extractor.user_lexicon import LABELS
from tests.cli.commands import call
from tests.newsroom import ARTICLES, DAY, write_jsonl
from tests.soundness import check
from tests.soundness import run as run_one
from tests.test_resume import Interrupted, interrupt_at

LEXICON = """name\tlabel\taliases
젠다르키\tPERSON\t다르키 총괄|Джен Дарки
은빛전자 직원\tPERSON
새봄시 문화회관\tLOCATION
서울\tPERSON
가는\tORGANIZATION
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lexicon") / "names.tsv"
    path.write_text(LEXICON, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def own(file: Path) -> Extractor:
    """A pipeline of its own, since its list is changed here."""
    return extractor.load(lexicon=file)


CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("젠다르키는 20일 답했다.", [("젠다르키", "PERSON")]),
    ("가는을 세운 사람은 모른다.", [("가는", "ORGANIZATION")]),
    ("서울은 20일 답했다.", [("서울", "PERSON")]),  # against the shipped lexicon
    ("경찰은 은빛전자 직원을 찾았다.", [("은빛전자 직원", "PERSON")]),
    ("4일 새봄시 문화회관에서 만났다.", [("새봄시 문화회관", "LOCATION")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_found_whole_with_its_label(
    own: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    mentions = own.extract(text).mentions
    found = list(zip(mentions["text"], mentions["label"], strict=True))
    for one in expected:
        assert one in found


def test_what_is_not_listed_is_found_as_before(pipeline: Extractor, own: Extractor) -> None:
    text = "윤하린 새봄시장은 3일 이반 소콜로프(Иван Соколов) 러시아 대사를 만났다."
    before, now = pipeline.extract(text), own.extract(text)
    pd.testing.assert_frame_equal(before.mentions, now.mentions)
    pd.testing.assert_frame_equal(before.relations, now.relations)


def test_aliases_are_one_entity_over_articles(own: Extractor) -> None:
    result = own.extract(["젠다르키는 웃었다.", "다르키 총괄은 떠났다.", "Джен Дарки가 왔다."])
    named = result.mentions[result.mentions["label"] == "PERSON"]
    assert len(named) == 3
    assert named["entity_id"].nunique() == 1


def test_the_particle_behind_a_name_still_tells_its_role(own: Extractor) -> None:
    relations = own.extract("젠다르키는 가는을 비난했다.").relations
    rows = relations[["subject", "relation", "object"]].to_numpy().tolist()
    assert rows == [["젠다르키", "accuse", "가는"]]


HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=6)
LATIN = st.from_regex(r"[A-Z][a-zé'-]{0,6}[a-z]", fullmatch=True)
CYRILLIC = st.from_regex(r"[А-ЯІЇЄ][а-яіїєґ'-]{0,6}[а-я]", fullmatch=True)
NAMES = st.lists(HANGUL | LATIN | CYRILLIC, min_size=1, max_size=3).map(" ".join)
PARTICLES = st.sampled_from(["", "는", "은", "이", "을", "에게", "에서는", "와의", "으로부터"])
SENTENCES = st.sampled_from(
    [
        "{} 어제 서울에서 러시아 외무부 대변인을 만났다고 밝혔다.",
        "블라디미르 푸틴 대통령은 20일 {} 말했다.",
        "미국 국무부, {} 논의… “{} 없다”",
        "({}) 3월 1일 오전 9시, ‘{}’",
        "그는 {}",
    ]
)


@given(NAMES, PARTICLES, SENTENCES, st.sampled_from(LABELS))
@settings(max_examples=40)
def test_any_name_is_found_whole_in_any_sentence(
    own: Extractor, name: str, particle: str, sentence: str, label: Label
) -> None:
    tokenizer: Any = own.nlp.tokenizer
    kept = dict(tokenizer.listed.labels)
    text = sentence.replace("{}", name + particle)
    tokenizer.list_names({name: label})
    try:
        result = run_one(own, text)
    finally:
        tokenizer.list_names(kept)
    check(result)
    found = {(mention.start, mention.end, mention.label) for mention in result.mentions}
    start = sentence.index("{}")
    assert (start, start + len(name), label) in found


def test_two_workers_find_them_too(own: Extractor) -> None:
    texts = [text for text, _ in CASES] * 2
    alone, shared = own.extract(texts), own.extract(texts, workers=2)
    for table, frame in alone.tables().items():
        pd.testing.assert_frame_equal(frame, shared.tables()[table])


def test_a_resumed_run_notices_another_list(file: Path, tmp_path: Path) -> None:
    inputs, out = [write_jsonl(tmp_path / "in.jsonl")], tmp_path / "out"
    with pytest.raises(Interrupted):
        run(inputs, out, published=DAY, lexicon=file, on_progress=interrupt_at(2))
    with pytest.raises(SpoolError, match="lexicon"):
        run(inputs, out, published=DAY, resume=True)
    changed = tmp_path / "names.tsv"
    changed.write_text(LEXICON + "도민재\tORGANIZATION\n", encoding="utf-8")
    with pytest.raises(SpoolError, match="lexicon"):
        run(inputs, out, published=DAY, lexicon=changed, resume=True)
    changed.write_text("# the same names\n" + LEXICON, encoding="utf-8")
    assert run(inputs, out, published=DAY, lexicon=changed, resume=True).resumed == 2
    mentions = Extraction.load(out).mentions
    assert "새봄시 문화회관" in set(mentions["text"])


def test_commands_take_them(file: Path, tmp_path: Path) -> None:
    article = tmp_path / "in.txt"
    article.write_text(f"새 소식\n\n젠다르키는 가는을 비난했다. {ARTICLES[2]}", encoding="utf-8")
    shown = call("show", article, "--lexicon", file)
    assert shown.status == 0
    assert "젠다르키" in shown.out
    assert call("run", article, "--out", tmp_path / "out", "--lexicon", file).status == 0
    assert "가는" in set(Extraction.load(tmp_path / "out").mentions["text"])
    page = tmp_path / "page.html"
    assert call("report", article, "--out", page, "--lexicon", file).status == 0
    assert "젠다르키" in page.read_text(encoding="utf-8")


def test_a_malformed_list_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("name\tlabel\n강하람\tMAN\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="line 2"):
        extractor.load(lexicon=bad)
    ended = call("show", "-", "--lexicon", bad, stdin="강하람은 갔다.")
    assert ended.status == 2
    assert "the label 'MAN' is none of PERSON" in ended.err
