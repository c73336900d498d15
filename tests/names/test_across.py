from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names import group, link
from extractor.schema import ArticleEntity, Form, How, Label, Links, Name, Script
from tests.names.marked import LEXICON, read

PLACES = (
    Name(Label.LOCATION, "한국", "South Korea", aliases=("대한민국", "남한")),
    Name(Label.LOCATION, "일본", "Japan", aliases=("일본국",)),
)


def run(*articles: str, lexicon: Sequence[Name] = LEXICON) -> Links:
    read_ones = ((f"d{n}", entities(text, lexicon)) for n, text in enumerate(articles))
    return link(read_ones, lexicon)


def entities(marked: str, lexicon: Sequence[Name] = LEXICON) -> list[ArticleEntity]:
    text, mentions = read(marked)
    return group(mentions, text, lexicon)[0]


# Articles and the entity ids that each of them gets.
CASES = [
    (["<P 김정은>이 걷는다.", "<P 김정은>이 선다."], [["E1"], ["E1"]]),
    (["<P 블라디미르 푸틴>이 왔다.", "<P 푸틴>이 갔다."], [["E1"], ["E1"]]),
    (["<P 푸틴>이 갔다.", "<P Владимир Путин>이 왔다."], [["E1"], ["E1"]]),
    (["<P 유리 우샤코프>가 왔다.", "<P Юрий Ушаков>가 갔다."], [["E1"], ["E1"]]),
    (["<P Yuri Ushakov>가 왔다.", "<P 유리 우샤코프>가 갔다."], [["E1"], ["E1"]]),
    (["<P 유리 우샤코프>가 왔다.", "<P 우샤코프>가 갔다."], [["E1"], ["E1"]]),
    (
        ["<P 한나 아렌트>가 왔다.", "<P 루트 아렌트>도 왔다.", "<P 아렌트>?"],
        [["E1"], ["E2"], ["E3"]],
    ),
    (["<P 이고리 푸틴>이 왔다.", "<P 푸틴>이 갔다."], [["E1"], ["E2"]]),
    (["<P 김> <T 의원>이 왔다.", "<P 김> <T 의원>이 갔다."], [["E1"], ["E2"]]),
    (["<P 김철수>가 왔다.", "<P 김> <T 의원>이 갔다."], [["E1"], ["E2"]]),
    (["<P 김정은>", "<P 김정일>", "<P 김종은>"], [["E1"], ["E2"], ["E3"]]),
    (["<P 김정은>", "<P Kim Jong Un>", "<P 김종은>"], [["E1"], ["E1"], ["E2"]]),
    (["<O 나토>", "<O NATO>", "<O 북대서양조약기구>"], [["E1"], ["E1"], ["E1"]]),
    (["<L 조지아>", "<O 조지아>"], [["E1"], ["E2"]]),
    (["<L 광주광역시>", "<L 경기도 광주시>", "<L 광주>"], [["E1"], ["E2"], ["E3"]]),
    (["<L 하리코프>", "<L 하르키우>", "<L Харьков>"], [["E1"], ["E2"], ["E1"]]),
    (["<P 조 바이든>", "<P 헌터 바이든>", "<P 바이든>"], [["E1"], ["E2"], ["E1"]]),
    (["<P 조 바이든>과 <P 헌터 바이든>", "<P 헌터 바이든>"], [["E1", "E2"], ["E2"]]),
    (["", "<L 미국>"], [[], ["E1"]]),
    # What an article holds for two is not joined by another one.
    (
        [
            "<P 조 바이든> <T 대통령>과 <P 바이든> <T 의원>",
            "<P 바이든>이 왔다.",
            "<P Joe Biden>이 왔다.",
        ],
        [["E1", "E2"], ["E1"], ["E1"]],
    ),
    (["<P 이반 페트로프>와 <P 이본 페트로프>", "<P Иван Петров>"], [["E1", "E2"], ["E1"]]),
    (["<P 이바노프>", "<P Иванова>"], [["E1"], ["E2"]]),
]


@pytest.mark.parametrize(("articles", "expected"), CASES)
def test_links(articles: list[str], expected: list[list[str]]) -> None:
    links = run(*articles)
    assert [list(ids) for ids in links.ids.values()] == expected
    assert [entity.entity_id for entity in links.entities] == list(links.forms)


def test_counts_names_and_aliases() -> None:
    links = run("<P 유리 우샤코프>(<P Юрий Ушаков>)와 <P 우샤코프>", "<P 우샤코프>")
    (entity,) = links.entities
    assert (entity.name, entity.name_ko) == ("유리 우샤코프", "유리 우샤코프")
    assert (entity.name_ru, entity.name_en) == ("Юрий Ушаков", "Yuriy Ushakov")
    assert (entity.mentions, entity.articles, entity.aliases) == (4, 2, ("우샤코프",))
    forms = {form.form: (form.how, form.mentions) for form in links.forms["E1"]}
    assert forms == {
        "유리 우샤코프": (How.SEEN, 1),
        "Юрий Ушаков": (How.PARENTHESIS, 1),
        "우샤코프": (How.SHORT_FORM, 2),
        "Yuriy Ushakov": (How.TRANSCRIPTION, 0),
    }


def test_derives_names_from_the_lexicon() -> None:
    links = run("<P 푸틴>")
    (entity,) = links.entities
    assert (entity.name, entity.name_ko) == ("푸틴", "블라디미르 푸틴")
    assert (entity.name_ru, entity.name_en) == ("Владимир Путин", "Vladimir Putin")
    derived = [form for form in links.forms["E1"] if not form.mentions]
    assert {form.how for form in derived} == {How.LEXICON}


def test_transcribes_a_name_seen_in_cyrillic_alone() -> None:
    (entity,) = run("<P Мария Захарова>").entities
    assert (entity.name, entity.name_ko) == ("Мария Захарова", "마리야 자하로바")


def test_a_namesake_takes_no_names_from_the_lexicon() -> None:
    (entity,) = run("<P 이고리 푸틴>과 <P 푸틴>, <P Путин>").entities
    assert (entity.name, entity.name_en) == ("이고리 푸틴", "")


ARTICLES = ["<P 유리 우샤코프>", "<P Юрий Ушаков>", "<P 우샤코프>", "<P 김정은>", "<P 김정일>"]


@pytest.mark.parametrize("order", list(permutations(range(len(ARTICLES))))[::7])
def test_the_order_of_articles_changes_no_cluster(order: tuple[int, ...]) -> None:
    links = run(*(ARTICLES[n] for n in order))
    ids = {number: links.ids[f"d{place}"][0] for place, number in enumerate(order)}
    assert ids[0] == ids[1] == ids[2]
    assert len(set(ids.values())) == 3


@given(st.lists(st.sampled_from([text for articles, _ in CASES for text in articles]), max_size=8))
def test_is_deterministic_and_counts_every_mention(articles: list[str]) -> None:
    links = run(*articles)
    assert links == run(*articles)
    assert [entity.entity_id for entity in links.entities] == [
        f"E{n}" for n in range(1, len(links.entities) + 1)
    ]
    seen = sum(form.mentions for text in articles for e in entities(text) for form in e.forms)
    assert sum(entity.mentions for entity in links.entities) == seen


@pytest.mark.parametrize(
    ("articles", "name"),
    [
        (["<L 대한민국>, <L 한반도 남한>, <L 남한>"], "대한민국"),
        (["<L 일본국>은"], "일본국"),
        ([*(["<L 일본>은"] * 10), "<L 일본국>은"], "일본국"),
        ([*(["<L 일본>은"] * 11), "<L 일본국>은"], "일본"),
        (["<L 서울>은", "<L 대한민국>과 <L 한국>"], "서울"),
        (["<L 가온마을>은"], "가온마을"),
        (["<L 해나라 가온마을>은"], "해나라 가온마을"),
        (["<P 푸틴>", "<P 블라디미르 푸틴>"], "블라디미르 푸틴"),
    ],
)
def test_a_known_place_bears_its_usual_name(articles: list[str], name: str) -> None:
    links = run(*articles, lexicon=(*LEXICON, *PLACES))
    assert links.entities[0].name == name


def test_a_place_is_called_without_the_one_that_it_lies_in() -> None:
    forms = [Form(form, Script.HANGUL, How.SEEN, 1.0, 1) for form in ("해나라 가온", "가온")]
    known = ArticleEntity(Label.LOCATION, "해나라 가온", tuple(forms))
    (entity,) = link([("d", [known])], ()).entities
    assert (entity.name, entity.aliases) == ("가온", ("해나라 가온",))


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        (("한빛방송 뉴스", "한빛방송"), "한빛방송"),
        (("한빛방송길 한빛방송", "한빛방송"), "한빛방송"),
        (("러시아 한빛방송", "한빛방송"), "러시아 한빛방송"),
        (("한빛방송그룹", "한빛방송"), "한빛방송그룹"),
        (("가온 한방", "한방"), "가온 한방"),
    ],
)
def test_a_known_body_is_called_without_words_that_are_not_its_own(
    seen: tuple[str, ...], name: str
) -> None:
    lexicon = (Name(Label.ORGANIZATION, "한빛방송", aliases=("한방",)),)
    forms = [Form(form, Script.HANGUL, How.SEEN, 1.0, 1) for form in seen]
    known = ArticleEntity(Label.ORGANIZATION, seen[0], tuple(forms))
    (entity,) = link([("d", [known])], lexicon).entities
    assert entity.name == name
