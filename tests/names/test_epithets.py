from __future__ import annotations

import pytest

from extractor.pipeline import Extractor
from tests.names.articles import stands_for

PESKOV = "<O 크렘린궁> <T 대변인> <P Dmitry Peskov>가 왔다."
PUTIN = "<P 블라디미르 푸틴> <L 러시아> <T 대통령>이 왔다."
BIDEN = "<L 미국>의 <P 조 바이든> <T 대통령>이 왔다."

# An article, and whom its epithets stand for.
CASES = [
    (f"{PESKOV} <O 크렘린궁> <T 대변인>은 웃었다.", [("크렘린궁 대변인", "Dmitry Peskov")]),
    (f"{BIDEN} <L 미국> <T 대통령>은 웃었다.", [("미국 대통령", "조 바이든")]),
    (f"{BIDEN} <L 미> <T 대통령>은 웃었다.", [("미 대통령", "조 바이든")]),
    (f"{PUTIN} {BIDEN} <L 러시아> <T 대통령>은 웃었다.", [("러시아 대통령", "블라디미르 푸틴")]),
    (
        f"{PUTIN} {BIDEN} 두 정상은 웃었다.",
        [("두 정상", "블라디미르 푸틴"), ("두 정상", "조 바이든")],
    ),
    (
        f"{PUTIN} {BIDEN} 두 사람은 웃었다.",
        [("두 사람", "블라디미르 푸틴"), ("두 사람", "조 바이든")],
    ),
    ("<P 문정혜> 별세. 고인은 평생 썼다.", [("고인", "문정혜")]),
    ("<P 문정혜>가 19일 별세했다. 고인은 평생 썼다.", [("고인", "문정혜")]),
    # Nobody stands out, or somebody else is meant.
    (f"{PESKOV} <O 백악관> <T 대변인>은 웃었다.", []),
    (f"{PESKOV} <T 대변인>은 웃었다.", []),
    (f"{PESKOV} <P 유리 우샤코프> <O 크렘린궁> <T 대변인>이 왔다. <O 크렘린궁> <T 대변인>은?", []),
    ("<P 도널드 트럼프> 전 <L 미국> <T 대통령>이 왔다. <L 미국> <T 대통령>은 웃었다.", []),
    (f"<O 크렘린궁> <T 대변인>은 웃었다. {PESKOV}", []),
    (f"{PUTIN} 두 정상은 웃었다.", []),
    (f"{PUTIN} {BIDEN} 양 정상회담이 열렸다.", []),
    (f"{PUTIN} {BIDEN} <P 김정은> <T 국무위원장>이 왔다. 두 정상은 웃었다.", []),
    ("<P 문정혜>가 별세하고 <P 백남규>가 왔다.\n<P 백남규>가 타계했다. 고인은 썼다.", []),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_epithets(pipeline: Extractor, marked: str, expected: list[tuple[str, str]]) -> None:
    assert stands_for(pipeline, marked) == expected
