"""Which phrases are coordinated."""

from __future__ import annotations

import pytest

from extractor.relations.coordination import coordinates
from extractor.relations.nodes import Phrase
from extractor.schema import Label

PERSON, PLACE, BODY = Label.PERSON, Label.LOCATION, Label.ORGANIZATION


def phrase(start: int, role: str, head: str, kind: Label) -> Phrase:
    return Phrase(start, start + len(head), role, head, members=[start], kind=kind)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("and", "마크롱", PERSON), ("nom", "바이든", PERSON), True),
        (("and", "마크롱", PERSON), ("place", "파리", PLACE), False),
        (("and", "마크롱", PERSON), ("nom", "파리", PLACE), True),
        (("and", "러시아", PLACE), ("place", "제네바", PLACE), False),
        (("and", "러시아", PLACE), ("place", "독일", PLACE), True),
        (("and", "서울", PLACE), ("place", "부산", PLACE), True),
        (("and", "하마스", BODY), ("place", "카이로", PLACE), False),
        (("and", "마크롱", PERSON), ("gen", "독일", PLACE), False),
        (("nom", "마크롱", PERSON), ("nom", "바이든", PERSON), False),
    ],
)
def test_coordinates(
    before: tuple[str, str, Label], after: tuple[str, str, Label], *, expected: bool
) -> None:
    assert coordinates(phrase(0, *before), phrase(5, *after)) is expected


def test_a_phrase_that_names_nobody_is_coordinated_with_nothing() -> None:
    empty = Phrase(5, 8, "nom", "회의")
    assert not coordinates(phrase(0, "and", "마크롱", PERSON), empty)
