from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.korean.engine import analyze
from extractor.korean.sentences import sentence_starts
from extractor.korean.surface import surface_tokens


def split(text: str) -> list[str]:
    """The sentences of a text, without the blanks around them."""
    tokens = surface_tokens(text, next(analyze([text])))
    marks = zip(tokens, sentence_starts(text, tokens), strict=True)
    starts = [token.start for token, is_start in marks if is_start]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


CASES = {
    "full stops": ["시장이 왔다.", "대사는 갔다.", "끝났나?", "그렇다!"],
    "final endings without a full stop": ["다리가 열렸다", "시장은 웃었다"],
    "straight quotation": ['시장은 "내일 간다. 곧 온다."라고 말했다.', "대사는 웃었다."],
    "round quotation": ["시장은 “내일 간다. 곧 온다”며 웃었다.", "대사는 갔다."],
    "apostrophes that quote": ["시장은 '내일 간다. 곧 온다.'고 말했다.", "대사는 갔다."],
    "nested quotations": ["“그가 ‘간다. 온다.’고 했다. 좋다.”라고 시장은 말했다.", "끝났다."],
    "a quotation of its own": ["“내일 떠난다.”", "시장은 그렇게 말했다."],
    "particle behind a blank": ['"내일 떠난다." 라고 시장은 말했다.', "끝났다."],
    "brackets": ["새봄시(강가에 있다. 크다.)가 다리를 놓았다.", "끝났다."],
    "initials": ["Ю. Ушаков 보좌관과 J. F. 케네디를 비교했다.", "끝났다."],
    "dates with dots": ["다리는 2022. 2. 24. 열렸다.", "강은 3.5m 깊어졌다."],
    "enumeration": ["순서는 1. 강연 2. 식사로 정했다.", "끝났다."],
    "dots inside a word": ["U.S. 대표단이 왔다.", "끝났다."],
    "ellipsis": ["다리 열리자… 시민들 환호했다.", "다음 날 비가 왔다."],
    "three dots": ["다리 열리자... 시민들 환호했다.", "다음 날 비가 왔다."],
    "no blank behind the full stop": ["다리가 열렸다.", "시장은 웃었다."],
    "apostrophes that quote nothing": ["'24년에 시작했다.", "시장은 '좋다'고 말했다."],
}
JOINTS = {"no blank behind the full stop": ""}


@pytest.mark.parametrize("name", CASES)
def test_sentences_on_one_line(name: str) -> None:
    assert split(JOINTS.get(name, " ").join(CASES[name])) == CASES[name]


@pytest.mark.parametrize("joint", ["\n", "\n\n", "\r\n", " \n ", "\u2028"])
@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["새봄시장 사임 발표", "시장이 물러난다."], id="headline"),
        pytest.param(["시장은 “내일 떠난다. 곧 온다.", "대사도 떠났다."], id="unclosed quotation"),
        pytest.param(['시장은 "내일 떠난다', "대사도 떠났다."], id="unclosed straight quotation"),
        pytest.param(["다리는 길고(2km", "강은 깊다."], id="unclosed bracket"),
        pytest.param(["시장은 돌아오지 못했고 … Read more", "다음 소식"], id="cut-off tail"),
        pytest.param(["시장은 돌아오지 못했고... Read more", "다음 소식"], id="dotted tail"),
    ],
)
def test_lines_end_sentences(joint: str, sentences: list[str]) -> None:
    assert split(joint.join(sentences))[-1] == sentences[-1]


@pytest.mark.parametrize(
    "text",
    [
        "시장이 지난주에\n물러난다고 밝혔다.",
        "시장은\n내일 떠난다.",
        "시장은 “우리는 내일\n떠난다. 곧 온다”고 말했다.",
        "시장은 돌아오지 못했고 … Read more",
    ],
)
def test_wrapped_lines_and_tails_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


def test_a_blank_line_ends_a_sentence_even_behind_a_particle() -> None:
    assert split("시장은\n\n내일 떠난다.") == ["시장은", "내일 떠난다."]


def test_an_unclosed_quotation_opens_nothing() -> None:
    assert split('시장은 "내일 떠난다. 곧 온다. 대사는 남는다.')[1:] == [
        "곧 온다.",
        "대사는 남는다.",
    ]


@pytest.mark.parametrize(
    "text", ["(" * 20_000, "“" * 9_000 + "”" * 9_000, "\n(“" * 5_000, "가.'" * 5_000]
)
def test_marks_alone_take_no_forever(text: str) -> None:
    tokens = surface_tokens(text, next(analyze([text])))
    assert len(sentence_starts(text, tokens)) == len(tokens)


@settings(max_examples=100)
@given(st.lists(st.sampled_from([*"가다.?…'\"“”‘’()[] \n1A", "했다.", "라고"]), max_size=25))
def test_sentences_cover_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    tokens = surface_tokens(text, next(analyze([text])))
    starts = sentence_starts(text, tokens)
    assert len(starts) == len(tokens)
    assert starts[:1] == [True][: len(tokens)]
