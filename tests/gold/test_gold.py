"""The form of the sentences marked by hand; how well they are found is scored elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractor.schema import RELATIONS, Fact, Label, Modality, Polarity
from extractor.training.evaluate.gold import locate, read_gold

HALVES = ("work", "test")
ENTITIES = {Label.PERSON, Label.LOCATION, Label.ORGANIZATION}
OBJECTS = {
    Fact.POSITION_HELD: {Label.TITLE},
    Fact.AFFILIATED_WITH: {Label.ORGANIZATION, Label.LOCATION},
    Fact.NATIONALITY: {Label.LOCATION},
    Fact.BORN_ON: {Label.DATE},
    Fact.DIED_ON: {Label.DATE},
    Fact.BORN_IN: {Label.LOCATION},
    Fact.DIED_IN: {Label.LOCATION},
    Fact.LIVES_IN: {Label.LOCATION},
    Fact.EDUCATED_AT: {Label.ORGANIZATION},
    Fact.MEMBER_OF: {Label.ORGANIZATION},
    Fact.FOUNDED_BY: {Label.PERSON, Label.ORGANIZATION},
    Fact.FOUNDED_ON: {Label.DATE},
    Fact.DISSOLVED_ON: {Label.DATE},
    Fact.SPOUSE: {Label.PERSON},
    Fact.PLAYS_ROLE: {Label.PERSON},
}


def path_of(half: str) -> Path:
    return Path(__file__).parent / f"relations-own-{half}.jsonl"


@cache
def rows(half: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path_of(half).read_text(encoding="utf-8").splitlines()]


def everything() -> list[dict[str, Any]]:
    return [row for half in HALVES for row in rows(half)]


def triples() -> list[tuple[str, dict[str, Any]]]:
    return [(row["text"], triple) for row in everything() for triple in row["triples"]]


def spans_of(text: str, triple: dict[str, Any]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The spans of both arguments; CorpusError where the words are not in the text."""
    subject, target = triple["subject"], triple["object"]
    return locate(text, subject["text"], subject["n"]), locate(text, target["text"], target["n"])


@pytest.mark.parametrize("half", HALVES)
def test_has_a_hundred_sentences_each_with_triples(half: str) -> None:
    assert len(rows(half)) >= 100
    assert [row["id"] for row in rows(half) if not row["triples"]] == []


@pytest.mark.parametrize("half", HALVES)
def test_is_read_by_the_evaluation(half: str) -> None:
    assert len(read_gold(path_of(half))) == len(rows(half))


def test_no_sentence_or_id_stands_twice() -> None:
    for field in ("id", "text"):
        counts = Counter(row[field] for row in everything())
        assert [value for value, count in counts.items() if count > 1] == []


def test_arguments_are_two_words_of_the_text() -> None:
    for text, triple in triples():
        subject, target = spans_of(text, triple)
        assert subject != target


def test_values_are_those_of_the_schema() -> None:
    for text, triple in triples():
        assert triple["relation"] in RELATIONS, text
        assert triple["polarity"] in set(Polarity), text
        assert triple["modality"] in set(Modality), text
        assert isinstance(triple["optional"], bool), text
        for side in ("subject", "object"):
            assert triple[side]["label"] in set(Label), text


def test_circumstances_are_words_of_the_text() -> None:
    for text, triple in triples():
        for field in ("attributed_to", "date", "place"):
            assert triple[field] is None or triple[field] in text


def test_labels_fit_the_relation() -> None:
    for text, triple in triples():
        label = triple["object"]["label"]
        actors = ENTITIES | ({Label.TITLE} if triple["relation"] not in set(Fact) else set())
        assert label in OBJECTS.get(triple["relation"], actors), (text, triple)
        assert triple["subject"]["label"] in actors, (text, triple)


def test_no_triple_stands_twice_in_a_sentence() -> None:
    for row in everything():
        keys = [(spans_of(row["text"], triple), triple["relation"]) for triple in row["triples"]]
        assert len(keys) == len(set(keys)), row["text"]


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_is_required_five_times(relation: str) -> None:
    found = [t for _, t in triples() if t["relation"] == relation and not t["optional"]]
    assert len(found) >= 5


def test_a_quarter_of_the_events_are_more_than_asserted_by_the_article() -> None:
    """Negated, planned, conditional, possible, demanded or reported events are no rarity."""
    events = [t for _, t in triples() if t["relation"] not in set(Fact) and not t["optional"]]
    plain = [
        t
        for t in events
        if t["modality"] == Modality.ASSERTED
        and t["polarity"] == Polarity.POSITIVE
        and not t["attributed_to"]
    ]
    assert len(events) - len(plain) >= len(events) // 4


def test_no_sentence_is_one_of_the_corpora(shared: Path) -> None:
    own = {row["text"] for row in everything()}
    for file in sorted((shared / "gold").glob("relations-work.jsonl")):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert own.isdisjoint(json.loads(line).get("text") for line in lines)
