"""The lexicons behind titles, kinship, reported speech and events."""

from __future__ import annotations

from collections import Counter

import pytest

from extractor.resources import load_table
from extractor.schema import Event, Fact

FILES = {
    "titles.tsv": (["title", "kind", "note"], 450),
    "predicates.tsv": (["predicate", "event", "subject", "object", "note"], 900),
    "light_verbs.tsv": (["verb", "voice", "note"], 40),
    "speech.tsv": (["predicate", "kind", "note"], 80),
    "kinship.tsv": (["word", "relation", "inverse", "note"], 80),
}
TITLE_KINDS = {
    "state", "government", "legislature", "diplomacy", "military", "police", "justice", "party",
    "company", "finance", "academia", "media", "religion", "sports", "arts", "medicine",
    "organization", "occupation", "honorific",
}  # fmt: skip
SPEECH_KINDS = {"say", "report", "think", "deny", "demand", "question", "source"}
OBJECTS = {"acc", "dat", "com", "loc", "ins", "abl", "gen", "nom"}
PASSIVES = ("되다", "당하다", "받다")


def column(file: str, name: str) -> list[str]:
    return [row[name] for row in load_table(file)]


def repeated(keys: list[str]) -> list[str]:
    return [key for key, count in Counter(keys).items() if count > 1]


@pytest.mark.parametrize("file", FILES)
def test_has_its_header_and_enough_rows(file: str) -> None:
    header, least = FILES[file]
    rows = load_table(file)
    assert list(rows[0]) == header
    assert len(rows) >= least


@pytest.mark.parametrize("file", FILES)
def test_only_notes_are_empty(file: str) -> None:
    rows = load_table(file)
    assert [row for row in rows if not all(row[name] for name in FILES[file][0][:-1])] == []


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("titles.tsv", "title"),
        ("light_verbs.tsv", "verb"),
        ("speech.tsv", "predicate"),
        ("kinship.tsv", "word"),
    ],
)
def test_lists_each_word_once(file: str, key: str) -> None:
    assert repeated(column(file, key)) == []


def test_lists_each_predicate_once_per_event() -> None:
    assert (
        repeated([f"{row['predicate']} {row['event']}" for row in load_table("predicates.tsv")])
        == []
    )


def test_two_events_of_a_predicate_differ_in_their_object() -> None:
    keys = [f"{row['predicate']} {row['object']}" for row in load_table("predicates.tsv")]
    assert repeated(keys) == []


@pytest.mark.parametrize("event", Event)
def test_every_event_has_predicates(event: Event) -> None:
    assert column("predicates.tsv", "event").count(event) >= 15


def test_predicates_name_events_alone() -> None:
    assert set(column("predicates.tsv", "event")) == set(Event)


def test_particle_classes_are_known() -> None:
    for row in load_table("predicates.tsv"):
        objects = row["object"].split("|")
        assert set(objects) <= OBJECTS, row
        assert len(objects) == len(set(objects)), row


def test_turned_verbs_name_the_patient_in_the_nominative() -> None:
    for row in load_table("predicates.tsv"):
        assert row["subject"] in {"nom", "dat"}, row
        assert (row["subject"] == "dat") == (row["object"] == "nom"), row


def test_predicates_are_dictionary_forms() -> None:
    for predicate in column("predicates.tsv", "predicate"):
        assert predicate.endswith("다"), predicate
        assert predicate.count(" ") <= 1, predicate


def test_passives_that_follow_by_rule_are_left_out() -> None:
    rows = load_table("predicates.tsv")
    known = {row["predicate"] for row in rows}
    for row in rows:
        for ending in PASSIVES:
            stem = row["predicate"].removesuffix(ending)
            if stem != row["predicate"] and f"{stem}하다" in known:
                assert row["note"], row


def test_one_syllable_stems_are_no_verbal_nouns() -> None:
    for row in load_table("predicates.tsv"):
        if len(row["predicate"]) == 3 and row["predicate"].endswith("하다"):
            assert row["note"].startswith("verb only"), row


def test_title_kinds_are_known() -> None:
    assert set(column("titles.tsv", "kind")) == TITLE_KINDS


def test_speech_kinds_are_known() -> None:
    assert set(column("speech.tsv", "kind")) == SPEECH_KINDS


def test_light_verbs_have_a_voice() -> None:
    assert set(column("light_verbs.tsv", "voice")) == {"active", "passive"}


INVERSE = {
    Fact.CHILD: Fact.PARENT,
    Fact.PARENT: Fact.CHILD,
    Fact.SPOUSE: Fact.SPOUSE,
    Fact.SIBLING: Fact.SIBLING,
    Fact.RELATIVE: Fact.RELATIVE,
}


def test_kinship_relations_are_facts_with_their_inverse() -> None:
    for row in load_table("kinship.tsv"):
        assert INVERSE[Fact(row["relation"])] == row["inverse"], row


@pytest.mark.parametrize(
    ("predicate", "event", "subject", "first_object"),
    [
        ("만나다", "consult", "nom", "com"),
        ("방문하다", "consult", "nom", "acc"),
        ("합의하다", "agree", "nom", "com"),
        ("지원하다", "aid", "nom", "dat"),
        ("철수하다", "retreat", "nom", "abl"),
        ("배치하다", "mobilize", "nom", "loc"),
        ("붙잡다", "coerce", "nom", "acc"),
        ("붙잡히다", "coerce", "dat", "nom"),
        ("패하다", "compete", "nom", "dat"),
        ("항의하다", "protest", "nom", "dat"),
        ("관계를 끊다", "sanction", "nom", "com"),
    ],
)
def test_frame(predicate: str, event: str, subject: str, first_object: str) -> None:
    found = [row for row in load_table("predicates.tsv") if row["predicate"] == predicate]
    frames = [(row["event"], row["subject"], row["object"].split("|")[0]) for row in found]
    assert frames == [(event, subject, first_object)]
