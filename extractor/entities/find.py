"""All finders in their order: each sees what those before it found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractor.entities.agree import agree
from extractor.entities.candidates import Candidate, TextView
from extractor.entities.chambers import join_chambers
from extractor.entities.characters import around_characters
from extractor.entities.citizens import find_citizens
from extractor.entities.context import find_beside_titles, find_echoes, find_in_parentheses
from extractor.entities.decide import decide
from extractor.entities.foreign import extend_foreign
from extractor.entities.given_names import join_beside_posts, join_namesakes, whole_before_posts
from extractor.entities.letters import as_places, find_letters
from extractor.entities.lexicon import Lexicon
from extractor.entities.nations import cut_before_countries
from extractor.entities.people import (
    beside_posts,
    find_courteous,
    with_last_names,
    without_particles,
)
from extractor.entities.posts import cut_at_titles
from extractor.entities.split import cut_at_particles, split_mixed
from extractor.entities.teams import without_teams
from extractor.entities.title_words import titles
from extractor.entities.titles import find_titles
from extractor.entities.windows import Window, share_out, windows_of
from extractor.resources import load_yaml
from extractor.schema import NAME_LABELS, Label, Mention

_EDGES = " \t\n\r\u3000/~,·…:;"
_QUOTES = "“”‘’\"'「」『』《》〈〉"
"""Marks that are no part of a name; before a year an apostrophe is one of a date."""


def find_mentions(view: TextView, proposed: Sequence[Candidate], lexicon: Lexicon) -> list[Mention]:
    """The mentions of a text, from what a tagger proposed and what the lexicons know."""
    proposed = [_trimmed(view.text, name) for name in proposed]
    proposed = [c for c in proposed if c.start < c.end and not _names_nothing(view.text, c)]
    proposed = _outside_marks(view.text, proposed)
    windows = windows_of(view, proposed)
    listed = [lexicon.find(window.view) for window in windows]
    tagged = _agreed(view.text, windows, share_out(windows, proposed), listed)
    known: list[Candidate] = []
    for window, share, names in zip(windows, share_out(windows, tagged), listed, strict=True):
        inner = window.inner(share)
        places = without_teams(window.view, inner, names)
        known += window.outer(_find_in(window.view, inner, places))
    known = with_last_names(view.text, without_particles(view.text, known))
    known += find_echoes(view, known)
    return decide(view.text, _outside_marks(view.text, known))


def _agreed(
    text: str,
    windows: Sequence[Window],
    proposed: Sequence[Sequence[Candidate]],
    listed: Sequence[Sequence[Candidate]],
) -> list[Candidate]:
    """The tagger's candidates, cut to names, with one label for each form in the whole text."""
    cut: list[Candidate] = []
    for window, share, names in zip(windows, proposed, listed, strict=True):
        read = around_characters(window.view, cut_at_particles(window.view, window.inner(share)))
        apart = cut_before_countries(window.view.text, read)
        people = join_namesakes(window.view, apart)
        whole = extend_foreign(window.view.text, people)
        cut += window.outer(split_mixed(window.view.text, whole, names))
    return list(join_chambers(text, agree(text, cut)))


def _find_in(
    view: TextView, tagged: Sequence[Candidate], listed: Sequence[Candidate]
) -> list[Candidate]:
    """All that the finders of one window know, titles among it."""
    posts = find_titles(view, [*tagged, *listed])
    tagged, listed = (list(_without_callings(names, tagged, posts)) for names in (tagged, listed))
    tagged = list(cut_at_titles(view, tagged, listed, posts))
    tagged = list(beside_posts(view.text, tagged, listed, posts))
    tagged = list(whole_before_posts(view, tagged, posts))
    tagged = join_beside_posts(view.text, tagged, posts, listed)
    letters = list(find_letters(view, [*tagged, *listed, *posts]))
    known = [*as_places(view.text, tagged, letters), *listed, *letters]
    known += find_courteous(view)
    known += find_beside_titles(view, known, posts)
    known += find_citizens(view, known)
    known += find_in_parentheses(view, known)
    return [*known, *posts]


def _without_callings(
    names: Sequence[Candidate], tagged: Sequence[Candidate], posts: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The names but bodies that are a title right behind a person: 다카히데 이코노미스트."""
    people = {name.end + 1 for name in tagged if name.label is Label.PERSON}
    called = {(post.start, post.end) for post in posts if post.start in people}
    for name in names:
        if name.label is not Label.ORGANIZATION or (name.start, name.end) not in called:
            yield name


def _trimmed(text: str, candidate: Candidate) -> Candidate:
    """A candidate without the blanks and marks at its edges (06년/, “서방), nor half a bracket."""
    opening = text.find("(", candidate.start + 1, candidate.end)
    if opening > 0 and ")" not in text[opening : candidate.end]:
        candidate = replace(candidate, end=opening)  # 오비나타 스미오|(大日方純夫
    marks = _EDGES + _QUOTES if candidate.label in NAME_LABELS else _EDGES
    words = text[candidate.start : candidate.end]
    start = candidate.end - len(words.lstrip(marks))
    return replace(candidate, start=start, end=start + len(words.strip(marks)))


def _names_nothing(text: str, candidate: Candidate) -> bool:
    """보좌관 alone is a title, 주영 where an ambassador is, whatever the tagger says."""
    stationed = _no_names().match(text, candidate.start)
    if stationed is not None and stationed.end() == candidate.end:
        return True
    form = text[candidate.start : candidate.end]
    whole = any(end == len(form) for end, _ in titles().matches(form, 0))
    return candidate.label is Label.PERSON and whole


@cache
def _no_names() -> re.Pattern[str]:
    return re.compile(load_yaml("contexts.yaml")["no_names"])


@cache
def _cut_off() -> re.Pattern[str]:
    marks: list[str] = load_yaml("contexts.yaml")["cut_off_marks"]
    return re.compile(r"…\s*(?:" + "|".join(map(re.escape, marks)) + ")")


def _outside_marks(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that do not touch the mark where an archive page cuts an article off."""
    marks = [match.span() for match in _cut_off().finditer(text)]
    return [c for c in candidates if all(c.end <= start or end <= c.start for start, end in marks)]
