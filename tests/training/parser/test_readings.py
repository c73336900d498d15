from __future__ import annotations

import numpy as np
import pytest

from extractor.training.evaluate.gold import MarkedText
from extractor.training.parser.eojeols import bounds_of
from extractor.training.parser.readings import RULES, Parsed, Reading, Way, found_by, moved, rows
from tests.relations.sentences import sentence_of

POST = "[특별위원|T]으로 [박칼린|P]이 임명되면서."
"""The phrase before the subject is left over by the rules, whose last clause is not closed."""
SEIZED = "[경찰|O]은 [박모|P]를 조사한 뒤 [이모|P]를 체포했다."
RIGHT = [5, 2, 3, 5, 5, 5]
MOVED = [5, 5, 3, 5, 5, 5]


def reading_of(marked: str, heads: list[int], sure: float = 0.9) -> Reading:
    """A sentence with these heads, each with the chance ``sure``; the rest is the next one's."""
    sentence = sentence_of(marked)
    bounds = bounds_of(sentence.text, sentence.start, sentence.end)
    chances = np.zeros((len(heads), len(heads)), np.float32)
    for at, head in enumerate(heads):
        chances[at, head] += sure
        chances[at, min(at + 1, len(heads) - 1)] += 1 - sure
    mentions = list(sentence.mentions.values())
    return Reading(
        MarkedText("1", sentence.text, ()), mentions, [Parsed(sentence, bounds, chances)]
    )


def told(reading: Reading, way: Way) -> set[str]:
    """The triples in words."""
    text = reading.marked.text
    return {
        f"{text[slice(*one.subject)]} | {one.relation} | {text[slice(*one.object)]}"
        for one, _ in rows(reading, way)
    }


def test_the_parser_moves_an_argument() -> None:
    reading = reading_of(SEIZED, MOVED)
    assert "경찰 | accuse | 박모" in told(reading, RULES)
    assert "경찰 | accuse | 박모" not in told(reading, Way(0.0))
    assert "경찰 | accuse | 박모" in told(reading, Way(0.95))
    assert moved([reading], Way(0.0))[1] == 1
    assert moved([reading], Way(0.95))[1] == 0


def test_what_is_left_over_can_be_decided_alone() -> None:
    post = reading_of(POST, [2, 2, 2])
    held = "박칼린 | position_held | 특별위원"
    assert held not in told(post, RULES)
    assert held in told(post, Way(0.0, left=True))
    called = reading_of(SEIZED, MOVED)
    assert told(called, Way(0.0, left=True)) == told(called, RULES)


@pytest.mark.parametrize("heads", [RIGHT, MOVED])
def test_a_triple_knows_how_far_the_parser_agrees(heads: list[int]) -> None:
    reading = reading_of(SEIZED, heads, sure=0.75)
    ((_, features),) = [
        row for row in rows(reading, RULES, agreement=True) if row[0].relation == "accuse"
    ]
    assert features["parser object"] == pytest.approx(1.0 if heads is RIGHT else 0.25, abs=1e-5)
    assert not any(name.startswith("pars") for _, own in rows(reading, RULES) for name in own)


def test_triples_have_the_shipped_confidence() -> None:
    ((_, triples),) = found_by([reading_of(SEIZED, RIGHT)], RULES)
    assert all(0 < one.confidence <= 1 for one in triples)
    assert triples
