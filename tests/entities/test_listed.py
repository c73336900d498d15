from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.entities.listed import Span, with_candidates, with_mentions
from extractor.schema import Label, Mention
from tests.entities.views import D, L, O, P, T, tagged, told, words

TEXT = "새강 외무부 하람 다르키 대변인은 20일 답했다."


def span(form: str, label: Label) -> Span:
    start = TEXT.index(form)
    return start, start + len(form), label


def mention(form: str, label: Label) -> Mention:
    start, end, _ = span(form, label)
    return Mention(start, end, form, label)


CANDIDATES: list[tuple[list[tuple[str, Label]], list[Span], list[tuple[str, Label]]]] = [
    # one that crosses a listed name goes, one beside it stays
    (
        [("외무부 하람", P), ("20일", D)],
        [span("하람 다르키", P)],
        [("하람 다르키", P), ("20일", D)],
    ),
    # a place stays in the longer name of a body, a person does not
    (
        [("새강 외무부", O)],
        [span("새강", L)],
        [("새강 외무부", O), ("새강", L)],
    ),
    ([("외무부 하람 다르키", O)], [span("하람 다르키", P)], [("하람 다르키", P)]),
    # another label for the same words goes
    ([("하람 다르키", L)], [span("하람 다르키", P)], [("하람 다르키", P)]),
    # titles are found by other means
    ([("20일", D)], [span("대변인", T)], [("20일", D)]),
]


@pytest.mark.parametrize(("proposed", "listed", "expected"), CANDIDATES)
def test_candidates(
    proposed: list[tuple[str, Label]], listed: Sequence[Span], expected: list[tuple[str, Label]]
) -> None:
    assert words(TEXT, with_candidates(tagged(TEXT, *proposed), listed)) == expected


MENTIONS: list[tuple[list[tuple[str, Label]], list[Span], list[tuple[str, Label]]]] = [
    ([("외무부 하람", P)], [span("하람 다르키", P)], [("하람 다르키", P)]),
    ([("새강 외무부", O)], [span("새강", L)], [("새강 외무부", O), ("새강", L)]),
    ([("새강", L)], [span("새강 외무부", O)], [("새강 외무부", O), ("새강", L)]),
    ([("다르키", P)], [span("하람 다르키", P)], [("하람 다르키", P)]),
    ([("다르키", L)], [span("하람 다르키", P)], [("하람 다르키", P)]),
    ([("외무부", O)], [span("외무부", T)], [("외무부", T)]),
    ([("20일", D)], [], [("20일", D)]),
]


@pytest.mark.parametrize(("found", "listed", "expected"), MENTIONS)
def test_mentions(
    found: list[tuple[str, Label]], listed: Sequence[Span], expected: list[tuple[str, Label]]
) -> None:
    mentions = with_mentions(TEXT, [mention(*one) for one in found], listed)
    assert told(mentions) == expected


def test_a_listed_name_is_sure() -> None:
    (only,) = with_mentions(TEXT, [], [span("하람 다르키", P)])
    assert only.confidence == 1.0
