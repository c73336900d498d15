"""All finders in their order: each sees what those before it found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.entities.agree import agree
from extractor.entities.candidates import Candidate, TextView
from extractor.entities.chambers import join_chambers
from extractor.entities.context import find_beside_titles, find_echoes, find_in_parentheses
from extractor.entities.decide import decide
from extractor.entities.foreign import extend_foreign
from extractor.entities.letters import as_places, find_letters
from extractor.entities.lexicon import Lexicon
from extractor.entities.split import cut_at_particles, cut_at_titles, split_mixed
from extractor.entities.titles import find_titles, titles
from extractor.resources import load_yaml
from extractor.schema import Label, Mention


def find_mentions(view: TextView, proposed: Sequence[Candidate], lexicon: Lexicon) -> list[Mention]:
    """The mentions of a text, from what a tagger proposed and what the lexicons know."""
    proposed = [
        name
        for name in proposed
        if not _is_cut_off(view.text, name) and not _is_bare_title(view.text, name)
    ]
    listed = lexicon.find(view)
    whole = extend_foreign(view.text, cut_at_particles(view, proposed))
    tagged = agree(view.text, split_mixed(view.text, whole, listed))
    tagged = list(join_chambers(view.text, tagged))
    posts = find_titles(view, [*tagged, *listed])
    tagged = list(cut_at_titles(view, tagged, listed, posts))
    letters = list(find_letters(view, [*tagged, *listed, *posts]))
    known = [*as_places(view.text, tagged, letters), *listed, *letters]
    known += find_beside_titles(view, known, posts)
    known += find_in_parentheses(view, known)
    known += find_echoes(view, known)
    return decide(view.text, [*known, *posts])


def _is_bare_title(text: str, candidate: Candidate) -> bool:
    """보좌관 alone is a title, even where the tagger takes it for a person."""
    form = text[candidate.start : candidate.end]
    whole = any(end == len(form) for end, _ in titles().matches(form, 0))
    return candidate.label is Label.PERSON and whole


@cache
def _cut_off() -> re.Pattern[str]:
    marks: list[str] = load_yaml("contexts.yaml")["cut_off_marks"]
    return re.compile(r"…\s*(?:" + "|".join(map(re.escape, marks)) + ")")


def _is_cut_off(text: str, candidate: Candidate) -> bool:
    """Whether a candidate lies in the mark of an archive page that cuts an article off."""
    before = max(0, candidate.start - 2)
    match = _cut_off().search(text, before)
    return match is not None and match.start() <= candidate.start < match.end()
