"""Any string gives a sound result: no exception, and offsets that slice back."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from extractor.pipeline import Extractor
from tests.soundness import check, run

FRAGMENTS = (
    *("젠 사키", "푸틴", "블라디미르 푸틴", "마크롱", "윤하린 시장", "김모 씨", "그", "양국"),
    *("백악관", "러시아", "서울 강남구", "한·미", "미 대통령", "삼성물산 건설부문", "국정원"),
    *("대변인", "대통령", "외무장관은", "전 총리", "씨가", "의 딸", "출신", "에 있는"),
    *("은", "는", "이", "가", "을", "를", "와", "에게", "에서", "로부터", "의", "라고", "며"),
    *("20일", "2월 30일", "지난달", "오후 3시", "이날", "2018년 이후", "3만 명", "’22. 2. 24."),
    *(
        "만났다.",
        "밝혔다.",
        "침공하지 않았다",
        "만나기로 했다.",
        "할 경우",
        "초대받았다",
        "체포됐다.",
    ),
    *("Юрий Ушаков", "Иван", "NATO", "Jake Sullivan", "WHO", "習近平", "美", "3.5%", "1", "²"),
    *("(", ")", "[", "]", "“", "”", "‘", "’", '"', "'", "「", "」", "·", ",", "…", "=", "-", "/"),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u200b",
        "\x00",
        "😀",
        "ㅋ",
        "\u1112\u1161",
        "\ud800",
    ),
)
MIXED = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join)
GLUED = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)


ANY = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@ANY
@given(text=st.text())
@example(text="")
@example(text="\x00")
@example(text="(" * 50)
def test_any_text_gives_a_sound_result(pipeline: Extractor, text: str) -> None:
    check(run(pipeline, text))


@settings(ANY, max_examples=150)
@given(text=MIXED | GLUED, published=st.none() | st.dates())
def test_any_mixture_gives_a_sound_result(
    pipeline: Extractor, text: str, published: date | None
) -> None:
    check(run(pipeline, text, published))


@settings(ANY, max_examples=25)
@given(texts=st.lists(MIXED | st.text(), max_size=4))
def test_any_texts_give_tables(pipeline: Extractor, texts: list[str]) -> None:
    result = pipeline.extract(texts)
    assert "extract" not in set(result.errors["stage"])
    assert result.articles["doc_id"].is_unique
    for frame, key in ((result.mentions, "mention_id"), (result.relations, "relation_id")):
        assert frame[key].is_unique
