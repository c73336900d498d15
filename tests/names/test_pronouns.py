from __future__ import annotations

import pytest

from extractor.names import evidence
from extractor.pipeline import Extractor
from tests.names.articles import anaphors, stands_for

# An article, and whom its pronouns stand for.
CASES = [
    ("<P 유리 우샤코프>는 앉았다. 그는 웃었다.", [("그", "유리 우샤코프")]),
    ("<P 한나 아렌트>는 앉았다. 그녀는 웃었다.", [("그녀", "한나 아렌트")]),
    ("<P 이바노프>는 앉았다. 그녀는 웃었다.", []),
    ("<P 조 바이든> <L 미국> <T 대통령>은 답했다. 그에 따르면 끝났다.", [("그", "조 바이든")]),
    ("<T 대변인> <P Dmitry Peskov>가 발표했다. 그는 덧붙였다.", [("그", "Dmitry Peskov")]),
    ("<P 유리 우샤코프>에 따르면 끝났다. 그는 웃었다.", [("그", "유리 우샤코프")]),
    (
        "<P 젠 사키> <T 대변인>은 <P 조 바이든> <T 대통령>이 온다고 밝혔다. 그녀는 웃었다.",
        [("그녀", "젠 사키")],
    ),
    (
        "<P 유리 우샤코프>는 앉았다. 그는 웃었다. 그는 일어섰다.",
        [("그", "유리 우샤코프"), ("그", "유리 우샤코프")],
    ),
    ("<P 유리 우샤코프>는 앉았다. 비가 왔다. 그는 웃었다.", [("그", "유리 우샤코프")]),
    # Nobody stands out.
    ("<P 조 바이든>이 <P 헌터 바이든>을 불렀다. 그는 웃었다.", []),
    ("<P 조 바이든>은 갔고 <P 헌터 바이든>은 왔다. 그는 웃었다.", []),
    ("<P 유리 우샤코프>는 앉았다. <O 재무부> 관계자는 섰다. 그는 웃었다.", []),
    ("<P 유리 우샤코프>는 앉았다. <L 독일> <T 외무장관>은 섰다. 그는 웃었다.", []),
    ("<P 유리 우샤코프>는 앉았다.\n그는 웃었다.", []),
    ("<P 유리 우샤코프>의 차가 섰다. 그는 웃었다.", []),
    ("<P 유리 우샤코프>는 앉았다. <P 조 바이든>은 그를 보았다.", []),
    ("그는 웃었다. <P 유리 우샤코프>는 앉았다.", []),
    # No pronoun of one person.
    ("<P 유리 우샤코프>는 앉았다. 그들은 웃었다.", []),
    ("<P 유리 우샤코프>는 앉았다. 그 사람은 웃었다.", []),
    # Quoted words have a speaker of their own.
    ("<P 유리 우샤코프>는 앉았다. 경찰은 “그는 갔다”고 말했다.", []),
    ("<P 유리 우샤코프>는 “그(<P 조 바이든>)는 갔다”고 말했다.", [("그", "조 바이든")]),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_pronouns(pipeline: Extractor, marked: str, expected: list[tuple[str, str]]) -> None:
    assert stands_for(pipeline, marked) == expected


@pytest.mark.parametrize(
    ("marked", "score"),
    [
        ("<P 유리 우샤코프>는 앉았다. 그는 웃었다.", evidence.PRONOUN),
        (
            "<P 젠 사키>는 <P 조 바이든>이 온다고 밝혔다. 그는 웃었다.",
            evidence.PRONOUN_AMONG_OTHERS,
        ),
        ("<P 유리 우샤코프>는 앉았다. 비가 왔다. 그는 웃었다.", evidence.PRONOUN_FARTHER),
        ("그(<P 조 바이든>)는 갔다.", evidence.PARENTHESIS),
    ],
)
def test_the_score_says_how_clear_it_is(pipeline: Extractor, marked: str, score: float) -> None:
    assert [anaphor.score for anaphor in anaphors(pipeline, marked)] == [score]
