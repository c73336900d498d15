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
def _abbreviations() -> tuple[str, ...]:
    """Those of more than one syllable first: 카자흐 before 카."""
    forms = {row["letter"] for row in load_table("country_letters.tsv")} | lone_letters()
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def lone_letters() -> frozenset[str]:
    """Letters of countries that may stand alone before a title or a body: 미, 러."""
    return frozenset(load_yaml("contexts.yaml")["lone_country_letters"])


@cache
def _joined() -> re.Pattern[str]:
    one = "[" + "".join(form for form in _abbreviations() if len(form) == 1) + "]"
    any_ = _any_abbreviation().pattern
    nouns = "|".join(map(re.escape, load_yaml("contexts.yaml")["after_country_letters"]))
    row = rf"(?<!\w){any_}(?:[-·∙・]{any_})+(?!\w)"
    return re.compile(rf"{row}|(?<!\w){one}{{2,3}}(?= (?:{nouns}))")


@cache
def _any_abbreviation() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, _abbreviations()))})")


def find_letters(view: TextView, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each abbreviation as a place of its own.

    In a row they vouch for each other, written with a dot or a hyphen, or as one word before
    a noun of meeting; alone one stands only before a title or an organization.
    """
    listed = {(name.start, name.end) for name in known if name.source is Source.LEXICON}
    for match in _joined().finditer(view.text):
        if match.span() not in listed and _is_row(view, match):  # 독일 is one country
            for one in _any_abbreviation().finditer(view.text, *match.span()):
                yield _place(*one.span())
    heads = {name.start for name in known if name.label in {Label.TITLE, Label.ORGANIZATION}}
    for head in sorted(heads):
        if head >= 2 and view.text[head - 1] == " " and view.text[head - 2] in lone_letters():
            alone = head == 2 or not view.text[head - 3].isalnum()
            if alone and view.tag_at(head - 2) in _LONE_TAGS:
                yield _place(head - 2, head - 1)


def as_places(
    text: str, tagged: Sequence[Candidate], letters: Sequence[Candidate]
) -> list[Candidate]:
    """The tagger's candidates; one made of country letters is a place (러), or gone (한독).

    The letters of a row are places of their own.
    """
    covered = {at for letter in letters for at in range(letter.start, letter.end)}
    wholes = {(letter.start, letter.end) for letter in letters}
    kept = []
    for name in tagged:
        if name.label not in NAME_LABELS or not _is_covered(text, name, covered):
            kept.append(name)
        elif (name.start, name.end) in wholes:
            kept.append(replace(name, label=Label.LOCATION))
    return kept


def _is_covered(text: str, name: Candidate, covered: Set[int]) -> bool:
    return all(at in covered or not text[at].isalpha() for at in range(name.start, name.end))


def _is_row(view: TextView, match: re.Match[str]) -> bool:
    """Letters written together are a row of countries only if Kiwi takes them for a name."""
    if not match.group().isalpha():
        return True
    tags = {m.tag for m in view.between(*match.span())}
    return tags <= {"NNP", "SH"}


def _place(start: int, end: int) -> Candidate:
    return Candidate(start, end, Label.LOCATION, Source.RULE, CONFIDENCE)
