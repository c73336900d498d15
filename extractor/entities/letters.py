"""Countries abbreviated to one syllable: 미-러 정상회담, 한미, 미 국방부, 러 외무차관."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.resources import load_table, load_yaml
from extractor.schema import NAME_LABELS, Label

CONFIDENCE = 0.8
_LONE_TAGS = frozenset({"NNP", "NNG", "NP", "SH", "MM"})


@cache
def _letters() -> frozenset[str]:
    return frozenset(
        row["letter"] for row in load_table("country_letters.tsv") if len(row["letter"]) == 1
    )


@cache
def _lone_letters() -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")["lone_country_letters"])


@cache
def _joined() -> re.Pattern[str]:
    one = "[" + "".join(sorted(_letters() | _lone_letters())) + "]"
    nouns = "|".join(map(re.escape, load_yaml("contexts.yaml")["after_country_letters"]))
    return re.compile(rf"(?<!\w){one}(?:[-·∙・]{one})+(?!\w)|(?<!\w){one}{{2,3}}(?= (?:{nouns}))")


def find_letters(view: TextView, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each abbreviation as a place of its own.

    In a row they vouch for each other, written with a dot or a hyphen, or as one word before
    a noun of meeting; alone one stands only before a title or an organization.
    """
    for match in _joined().finditer(view.text):
        if _is_row(view, match):
            for offset, character in enumerate(match.group()):
                if character.isalpha():
                    yield _place(match.start() + offset)
    heads = {name.start for name in known if name.label in {Label.TITLE, Label.ORGANIZATION}}
    for head in sorted(heads):
        if head >= 2 and view.text[head - 1] == " " and view.text[head - 2] in _lone_letters():
            alone = head == 2 or not view.text[head - 3].isalnum()
            if alone and view.tag_at(head - 2) in _LONE_TAGS:
                yield _place(head - 2)


def as_places(
    text: str, tagged: Sequence[Candidate], letters: Sequence[Candidate]
) -> list[Candidate]:
    """The tagger's candidates; those made of country letters alone are places (한미, 러)."""
    covered = {letter.start for letter in letters}
    return [
        replace(name, label=Label.LOCATION)
        if name.label in NAME_LABELS and _is_covered(text, name, covered)
        else name
        for name in tagged
    ]


def _is_covered(text: str, name: Candidate, covered: Set[int]) -> bool:
    return all(at in covered or not text[at].isalpha() for at in range(name.start, name.end))


def _is_row(view: TextView, match: re.Match[str]) -> bool:
    """Letters written together are a row of countries only if Kiwi takes them for a name."""
    if not match.group().isalpha():
        return True
    tags = {m.tag for m in view.between(*match.span())}
    return tags <= {"NNP", "SH"}


def _place(start: int) -> Candidate:
    return Candidate(start, start + 1, Label.LOCATION, Source.RULE, CONFIDENCE)
