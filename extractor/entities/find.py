"""All finders in their order: each sees what those before it found."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.entities.candidates import Candidate, TextView
from extractor.entities.context import find_beside_titles, find_echoes, find_in_parentheses
from extractor.entities.decide import decide
from extractor.entities.letters import find_letters
from extractor.entities.lexicon import Lexicon
from extractor.entities.titles import find_titles
from extractor.schema import Mention


def find_mentions(view: TextView, proposed: Sequence[Candidate], lexicon: Lexicon) -> list[Mention]:
    """The mentions of a text, from what a tagger proposed and what the lexicons know."""
    known = [*proposed, *lexicon.find(view)]
    titles = find_titles(view, known)
    known += find_letters(view, [*known, *titles])
    known += find_beside_titles(view, known, titles)
    known += find_in_parentheses(view, known)
    known += find_echoes(view, known)
    return decide(view.text, [*known, *titles])
