from __future__ import annotations

import pytest

from extractor.names.scripts import fold, script
from extractor.resources import names
from extractor.schema import Script
from extractor.training.evaluate.names.tested import (
    KINDS,
    VARIANT,
    name_pairs,
    right_forms,
    triples,
    unlisted,
)

SCRIPTS = {"ko": Script.HANGUL, "ru": Script.CYRILLIC, "en": Script.LATIN}


def test_there_are_enough_of_each() -> None:
    assert len(triples()) >= 300
    assert len(unlisted()) >= 120
    assert {row["kind"] for row in (*triples(), *unlisted())} == set(KINDS.values())
    assert {row["kind"] for row in name_pairs()} == {"surname", "syllable", "father", VARIANT}


def test_no_unlisted_name_is_in_the_lexicons() -> None:
    known = {
        fold(form)
        for name in names()
        for form in (name.ko, name.en, name.ru, *name.aliases, *name.short)
    } - {""}
    assert [row[key] for row in unlisted() for key in SCRIPTS if fold(row[key]) in known] == []


@pytest.mark.parametrize("column", SCRIPTS)
def test_every_name_stands_in_its_script(column: str) -> None:
    for row in (*triples(), *unlisted()):
        assert script(row[column]) == SCRIPTS[column], row


def test_every_unlisted_name_stands_once() -> None:
    for column in SCRIPTS:
        forms = [row[column] for row in unlisted()]
        assert len(set(forms)) == len(forms)


def test_sides_of_a_pair_differ_and_are_whole() -> None:
    for row in name_pairs():
        columns = ["ko"] if row["kind"] == VARIANT else list(SCRIPTS)
        for column in columns:
            one, other = row[column], row[f"other_{column}"]
            assert one, row
            assert other, row
            assert fold(one) != fold(other), row
            assert script(one) == script(other) == SCRIPTS[column], row


def test_a_name_may_have_several_right_forms() -> None:
    rows = [{"ko": "빈", "ru": "Вена"}, {"ko": "빈", "ru": "Вин"}]
    assert right_forms(rows, "ru") == {"빈": {"вена", "вин"}}
