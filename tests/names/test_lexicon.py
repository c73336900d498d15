from __future__ import annotations

import pytest

from extractor.names.lexicon import Lexicon, shipped
from extractor.schema import Label
from tests.names.marked import LEXICON


@pytest.mark.parametrize(
    ("form", "label", "expected"),
    [
        ("NATO", Label.ORGANIZATION, "북대서양조약기구"),
        ("나토", None, "북대서양조약기구"),
        ("나토", Label.PERSON, None),
        ("푸틴", Label.PERSON, "블라디미르 푸틴"),
        ("미", Label.LOCATION, "미국"),
        ("美", None, "미국"),
        ("미", None, None),
        ("김", Label.PERSON, None),
        ("광주", Label.LOCATION, None),
        ("광주광역시", Label.LOCATION, "광주광역시"),
        ("", None, None),
    ],
)
def test_knows_what_a_form_stands_for(form: str, label: Label | None, expected: str | None) -> None:
    lexicon = Lexicon(LEXICON)
    entry = lexicon.the(form, label)
    assert (None if entry is None else lexicon.names[entry].ko) == expected


@pytest.mark.parametrize(("letter", "country"), [("美", "미국"), ("미", "미국"), ("러", "러시아")])
def test_the_shipped_lexicon_reads_the_letters_of_countries(letter: str, country: str) -> None:
    lexicon = shipped()
    entry = lexicon.the(letter, Label.LOCATION)
    assert entry is not None
    assert lexicon.names[entry].ko == country
