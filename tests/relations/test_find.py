"""All triples of a sentence: what holds whatever the sentence is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.korean import analyze
from extractor.relations.find import find_relations, sentences_of
from extractor.schema import RELATIONS, Label, Mention, Modality, Polarity
from tests.relations.sentences import read, rows_of, sentence_of

WORDS = (
    "푸틴|바이든|러시아|미국|정부|대통령|장관|20일|서울|나토|딸|형|Putin|Путин|普京|😀",
    "은|는|이|가|을|를|의|에|에서|에게|와|과|로|에 대해|에 의해|에 따르면|이를|그의|전|겸|분",
    "만났다|만나|침공했다|침공하지 않았다|침공할 경우|공격을 받았다|제재를 준비했다|초대받았다",
    "비난했다|구속된|설립한|태어났다|회원국이다|혐의로|고 말했다|라고 요구했다|결혼했다|본부를 둔",
    "회담|통화|정상회담 예정|국적의|출신| | | |, |·|-|(|)|“|”|‘|'|\"|…|.|?|\n",
)
PIECES = st.sampled_from([piece for line in WORDS for piece in line.split("|")])


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, list[Mention]]:
    """Any words in any order, with any non-crossing mentions on them."""
    text = "".join(draw(st.lists(PIECES, min_size=1, max_size=25)))
    cut = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(cut, cut), max_size=8))
    kept: list[tuple[int, int]] = []
    for start, end in sorted({(min(s), max(s)) for s in spans}, key=lambda s: (s[0], -s[1])):
        crosses = any(a < end and start < b and not (a <= start and end <= b) for a, b in kept)
        if text[start:end].strip() and not crosses:
            kept.append((start, end))
    labels = draw(st.lists(st.sampled_from(Label), min_size=len(kept), max_size=len(kept)))
    return text, [
        Mention(start, end, text[start:end], label, within=_holder(kept, number))
        for number, ((start, end), label) in enumerate(zip(kept, labels, strict=True))
    ]


def _holder(spans: list[tuple[int, int]], number: int) -> int | None:
    end = spans[number][1]
    holders = [i for i, span in enumerate(spans[:number]) if span[1] >= end]
    return holders[-1] if holders else None


@settings(max_examples=300)
@given(sentences())
def test_every_triple_is_sound(drawn: tuple[str, list[Mention]]) -> None:
    text, mentions = drawn
    (morphemes,) = analyze([text])
    (sentence,) = sentences_of(text, [(0, len(text))], morphemes, mentions)
    found = find_relations(sentence)
    for one in found:
        assert one.subject in sentence.mentions
        assert one.object in sentence.mentions
        assert one.subject != one.object
        assert one.relation in RELATIONS
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end]
        assert 0 < one.confidence <= 1
        assert one.rule
        assert one.polarity in set(Polarity)
        assert one.modality in set(Modality)
        for index in (one.attributed_to, one.date, one.place):
            assert index is None or index in sentence.mentions
    keys = [(one.subject, one.relation, one.object) for one in found]
    assert len(keys) == len(set(keys))


def test_one_mention_alone_has_no_relation() -> None:
    assert rows_of("[푸틴|P]이 왔다.") == set()


def test_two_mentions_of_one_entity_do_nothing_to_each_other() -> None:
    sentence = sentence_of("[푸틴|P]이 [블라디미르 푸틴|P]을 만났다.")
    same = {i: replace(m, entity=7) for i, m in sentence.mentions.items()}
    assert find_relations(sentence) != []
    assert find_relations(replace(sentence, mentions=same)) == []


def test_two_names_of_one_entity_are_told() -> None:
    sentence = sentence_of("[유리 우샤코프|P]([Юрий Ушаков|P])가 왔다.")
    same = {i: replace(m, entity=7) for i, m in sentence.mentions.items()}
    assert [one.relation for one in find_relations(replace(sentence, mentions=same))] == [
        "also_known_as"
    ]


def test_sentences_get_their_own_morphemes_and_mentions() -> None:
    text, mentions = read("[푸틴|P]이 왔다. [바이든|P]이 [이란|L]을 비난했다.")
    (morphemes,) = analyze([text])
    numbered = [mentions[0], *(replace(m, sentence=1) for m in mentions[1:])]
    first, second = sentences_of(text, [(0, 7), (8, len(text))], morphemes, numbered)
    assert (set(first.mentions), set(second.mentions)) == ({0}, {1, 2})
    assert all(m.end <= 7 for m in first.morphemes)
    assert all(m.start >= 8 for m in second.morphemes)
    (found,) = find_relations(second)
    assert (found.sentence, found.subject, found.object) == (1, 1, 2)


def test_of_two_readings_of_one_triple_the_surer_one_is_kept() -> None:
    found = find_relations(sentence_of("[빈|L]에 있는 [원자력기구|O]는 말했다."))
    assert [one.relation for one in found] == ["located_in"]


def test_of_one_pair_a_vague_event_gives_way_to_what_says_more() -> None:
    found = find_relations(sentence_of("[김용운|P]은 [교수|T]로 부임했다."))
    assert [one.relation for one in found] == ["position_held"]
