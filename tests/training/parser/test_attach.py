from __future__ import annotations

import numpy as np
import pytest

from extractor.relations.clauses import clauses_of
from extractor.relations.nodes import Clause, Predicate
from extractor.training.parser.attach import ParsedBuilder, attachments, decided
from extractor.training.parser.eojeols import bounds_of
from extractor.training.parser.vocabulary import Floats
from tests.relations.sentences import nodes_of, sentence_of, word

PLACED = "[미국|L]은 [이란|L]을 [서울|L]에서 열린 회의에서 비난했다."
"""Eojeols: 미국은 이란을 서울에서 열린 회의에서 비난했다."""
SAID = "[푸틴|P]이 [이란|L]을 비난했다고 말했다."


def chances_of(heads: list[int], sure: float = 1.0) -> Floats:
    """Each eojeol's head with the chance ``sure``, the rest with its root."""
    size = len(heads)
    chances = np.zeros((size, size), np.float32)
    for at, head in enumerate(heads):
        chances[at, head] += sure
        chances[at, size - 1] += 1 - sure
    return chances


def clauses_by(
    marked: str, heads: list[int], least: float = 0.0, sure: float = 1.0, *, subjects: bool = True
) -> dict[str, Clause]:
    """The clauses by the predicates' base forms."""
    sentence = sentence_of(marked)
    nodes = nodes_of(marked)
    bounds = bounds_of(sentence.text, sentence.start, sentence.end)
    attached = attachments(nodes, bounds, chances_of(heads, sure))
    builder = ParsedBuilder(attached=decided(attached, least, subjects=subjects))
    return {clause.predicate.lemma: clause for clause in clauses_of(nodes, builder)}


def argument(marked: str, clause: Clause, role: str) -> list[str]:
    phrase = clause.with_role(role)
    return [] if phrase is None else [word(marked, index) for index in phrase.members]


def test_the_parser_decides_which_predicate_takes_a_phrase() -> None:
    own = clauses_by(PLACED, [5, 5, 3, 4, 5, 5])
    assert argument(PLACED, own["비난하다"], "acc") == ["이란"]
    other = clauses_by(PLACED, [5, 3, 3, 4, 5, 5])
    assert argument(PLACED, other["열리다"], "acc") == ["이란"]
    assert argument(PLACED, other["비난하다"], "acc") == []


def test_the_parser_decides_on_subjects_if_asked() -> None:
    for heads, lemma in (([3, 2, 3, 3], "말하다"), ([2, 2, 3, 3], "비난하다")):
        clauses = clauses_by(SAID, heads)
        assert [one for one, clause in clauses.items() if clause.own_subject] == [lemma]
    plain = clauses_by(SAID, [3, 2, 3, 3], subjects=False)
    assert plain["비난하다"].own_subject


def test_where_it_is_not_sure_the_rules_decide() -> None:
    moved = clauses_by(PLACED, [5, 3, 3, 4, 5, 5], least=0.5, sure=0.8)
    assert argument(PLACED, moved["열리다"], "acc") == ["이란"]
    kept = clauses_by(PLACED, [5, 3, 3, 4, 5, 5], least=0.9, sure=0.8)
    rules = {one.predicate.lemma: one for one in clauses_of(nodes_of(PLACED))}
    for lemma, clause in kept.items():
        for role in ("acc", "place"):
            assert argument(PLACED, clause, role) == argument(PLACED, rules[lemma], role)


def test_a_noun_as_head_leaves_a_phrase_to_the_rules() -> None:
    clauses = clauses_by(PLACED, [5, 4, 4, 4, 5, 5])
    rules = {one.predicate.lemma: one for one in clauses_of(nodes_of(PLACED))}
    for lemma, clause in clauses.items():
        assert argument(PLACED, clause, "acc") == argument(PLACED, rules[lemma], "acc")


def test_the_verb_of_a_particle_passes_on_to_its_own_head() -> None:
    marked = "[푸틴|P]이 [미국|L]에 대해 회의에서 경고했다."
    sentence, nodes = sentence_of(marked), nodes_of(marked)
    bounds = bounds_of(sentence.text, sentence.start, sentence.end)
    attached = attachments(nodes, bounds, chances_of([4, 2, 4, 4, 4], sure=0.9))
    (about,) = [phrase for phrase in attached if phrase.role == "about"]
    ((predicate, chance),) = attached[about].items()
    assert isinstance(predicate, Predicate)
    assert predicate.lemma == "경고하다"
    assert chance == pytest.approx(1.0, abs=1e-5)


def test_no_phrase_hangs_on_what_stands_before_it() -> None:
    sentence, nodes = sentence_of(PLACED), nodes_of(PLACED)
    bounds = bounds_of(sentence.text, sentence.start, sentence.end)
    size = len(bounds)
    attached = attachments(nodes, bounds, np.full((size, size), 1 / size, np.float32))
    for phrase, found in attached.items():
        assert all(node.start >= phrase.end for node in found)
        assert sum(found.values()) <= 1.0 + 1e-5
