"""The component on Docs made by hand, and the whole way from sentences to mentions."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from extractor.document import CANDIDATES, get_mentions, set_morphemes
from extractor.entities.component import MentionFinder, create_mentions
from extractor.korean import analyze
from extractor.pipeline import Extractor
from tests.entities.test_decide import is_sound
from tests.entities.views import D, L, O, P, Q, T, told

Names = list[tuple[str, str]]


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    made: MentionFinder = create_mentions(spacy.blank("xx"), "mentions")
    return made


def make_doc(words: list[str], ents: Names) -> Doc:
    """A Doc of eojeols with the entities of some tagger."""
    doc = Doc(spacy.blank("xx").vocab, words=words)
    set_morphemes(doc, next(iter(analyze([doc.text]))))
    starts = {word: number for number, word in enumerate(words)}
    doc.ents = [Span(doc, starts[word], starts[word] + 1, label) for word, label in ents]
    return doc


def test_the_taggers_entities_become_mentions(finder: MentionFinder) -> None:
    doc = finder(make_doc(["김민준", "러시아", "대통령", "."], [("김민준", "PERSON")]))
    assert told(get_mentions(doc)) == [("김민준", P), ("러시아", L), ("대통령", T)]
    assert [(e.text, e.label_) for e in doc.ents] == [("김민준", "PERSON"), ("러시아", "LOCATION")]


def test_labels_of_another_scheme_are_passed_over(finder: MentionFinder) -> None:
    doc = finder(make_doc(["푸른", "바다"], [("푸른", "EVENT")]))
    assert get_mentions(doc) == []


def test_dates_that_the_finder_proposed_are_used(finder: MentionFinder) -> None:
    doc = make_doc(["어제", "비가", "왔다"], [])
    doc.user_data[CANDIDATES] = [[0, 2, "DATE"]]
    assert told(get_mentions(finder(doc))) == [("어제", D)]


def test_nested_mentions_point_at_the_longer_one(finder: MentionFinder) -> None:
    doc = finder(make_doc(["하나은행장", "."], []))
    assert [(m.text, m.within) for m in get_mentions(doc)] == [
        ("하나은행장", None),
        ("하나은행", 0),
    ]


def test_an_empty_text_has_no_mentions(finder: MentionFinder) -> None:
    assert get_mentions(finder(make_doc([], []))) == []


# A sentence, and all its mentions; nested ones follow the longer mention.
SENTENCES: list[tuple[str, list[tuple[str, str]]]] = [
    ("윤서린 외교부 대변인은 12일 기자들을 만났다.",
     [("윤서린", P), ("외교부", O), ("대변인", T), ("12일", D)]),
    ("러시아 외무부는 21일 모스크바에서 성명을 냈다.",
     [("러시아 외무부", O), ("러시아", L), ("외무부", O), ("21일", D), ("모스크바", L)]),
    ("마리나 코발렌코(Марина Коваленко) 우크라이나 총리는 키이우에서 연설했다.",
     [("마리나 코발렌코", P), ("Марина Коваленко", P), ("우크라이나", L), ("총리", T),
      ("키이우", L)]),
    ("대변인 Viktor Belov가 이를 부인했다. Belov는 말을 아꼈다.",
     [("대변인", T), ("Viktor Belov", P), ("Belov", P)]),
    ("미 국방부는 미래 전략을 20일 발표했다.",
     [("미 국방부", O), ("미", L), ("국방부", O), ("20일", D)]),
    ("미-러 정상회담이 열렸다.", [("미", L), ("러", L)]),
    ("세계보건기구(WHO)는 가나에 의료진을 보냈다.",
     [("세계보건기구", O), ("WHO", O), ("가나", L)]),
    ("오만한 태도에 고성이 오갔다.", []),
    ("하나은행장은 한국은행 총재를 만났다.",
     [("하나은행장", T), ("하나은행", O), ("한국은행", O), ("한국", L), ("총재", T)]),
    ("서울 강남구에 비가 왔다.", [("서울 강남구", L), ("서울", L), ("강남구", L)]),
    ("서울시장은 25일 회의를 열었다.", [("서울시장", T), ("서울시", L), ("25일", D)]),
    ("의사 김도윤은 의사를 밝히지 않았다.", [("의사", T), ("김도윤", P)]),
    ("경찰은 지난 3일 박정우 씨를 체포했다.", [("경찰", O), ("지난 3일", D), ("박정우", P)]),
    ("블라디미르 푸틴 러시아 대통령은 조 바이든 미국 대통령과 통화했다.",
     [("블라디미르 푸틴", P), ("러시아", L), ("대통령", T), ("조 바이든", P), ("미국", L),
      ("대통령", T)]),
    ("문 전 대통령은 2018년 평양을 방문했다.",
     [("문", P), ("대통령", T), ("2018년", D), ("평양", L)]),
    ("대전지법 제3형사부는 징역 2년을 선고했다.",
     [("대전지법 제3형사부", O), ("대전지법", O), ("대전", L), ("2년", D)]),
    ("중국 외교부는 미국의 주장을 반박했다.",
     [("중국 외교부", O), ("중국", L), ("외교부", O), ("미국", L)]),
    ("북한은 동해로 미사일 두 발을 발사했다.", [("북한", L), ("동해", L), ("두 발", Q)]),
    ("대전고법 판사 정유진은 항소를 기각했다.",
     [("대전고법", O), ("대전", L), ("판사", T), ("정유진", P)]),
    ("회의는 오래 이어졌다. … Read more", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_from_a_sentence_to_its_mentions(
    pipeline: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(get_mentions(pipeline.nlp(text))) == expected


def test_mentions_of_a_whole_article_are_sound(pipeline: Extractor) -> None:
    text = "\n".join(sentence for sentence, _ in SENTENCES)
    mentions = get_mentions(pipeline.nlp(text))
    assert is_sound(text, mentions)
    for mention in mentions:
        if mention.within is not None:
            outer = mentions[mention.within]
            assert outer.start <= mention.start < mention.end <= outer.end
            assert (outer.start, outer.end) != (mention.start, mention.end)


@pytest.mark.parametrize(
    "particle", ["은", "이", "을", "에게", "에서는", "과의", "으로부터", "이라며"]
)
def test_no_particle_inside_a_mention(pipeline: Extractor, particle: str) -> None:
    mentions = get_mentions(pipeline.nlp(f"어제 미국 국무장관{particle} 블라디미르 푸틴{particle}"))
    forms = [mention.text for mention in mentions]
    assert "국무장관" in forms
    assert "블라디미르 푸틴" in forms
