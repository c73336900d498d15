"""The user's own names among the mentions: they stand whole, whatever the others say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.entities.candidates import Candidate, Source, between
from extractor.schema import Label, Mention

_PLACES = frozenset({Label.LOCATION, Label.ORGANIZATION})
_HOLDERS = frozenset({Label.LOCATION, Label.ORGANIZATION, Label.TITLE})
CONFIDENCE = 1.0

Span = tuple[int, int, Label]


def with_candidates(proposed: Iterable[Candidate], listed: Sequence[Span]) -> list[Candidate]:
    """The candidates that leave the listed names whole, and the listed names.

    They stand in for the tagger's, so that titles, parentheses and echoes are found by them.
    """
    own = [
        Candidate(start, end, label, Source.TAGGER, CONFIDENCE)
        for start, end, label in _outer(listed)
        if label is not Label.TITLE
    ]
    longest = max((name.end - name.start for name in own), default=0)
    kept: list[Candidate] = []
    for candidate in proposed:
        near = between(own, candidate.start - longest, candidate.end)
        if all(_may_hold(candidate, name) for name in near if candidate.overlaps(name)):
            kept.append(candidate)
    return [*kept, *own]


def _may_hold(candidate: Candidate, name: Candidate) -> bool:
    """Whether a name may stand in a longer one: the listed 우크라이나 in 우크라이나 국방부."""
    longer = candidate.holds(name) and not name.holds(candidate)
    return longer and candidate.label in _HOLDERS and name.label in _PLACES


def with_mentions(text: str, mentions: Sequence[Mention], listed: Sequence[Span]) -> list[Mention]:
    """The mentions with every listed name among them.

    A mention that crosses a listed name is left out. One that lies inside is kept where it is a
    place or body in the name of another; one that holds a listed place or body is kept too.
    """
    if not listed:
        return list(mentions)
    covering: dict[int, list[Span]] = {}
    for name in listed:
        for position in range(name[0], name[1]):
            covering.setdefault(position, []).append(name)
    kept = [
        mention
        for mention in mentions
        if all(
            _is_beside(mention, name)
            for position in range(mention.start, mention.end)
            for name in covering.get(position, ())
        )
    ]
    own = [
        Mention(start, end, text[start:end], label, confidence=CONFIDENCE)
        for start, end, label in listed
    ]
    return sorted([*own, *kept], key=lambda mention: (mention.start, -mention.end))


def _is_beside(mention: Mention, name: Span) -> bool:
    """Whether a mention that shares characters with a listed name may stand beside it."""
    start, end, label = name
    if (mention.start, mention.end) == (start, end):
        return False
    if mention.start <= start and end <= mention.end:
        return mention.label in _HOLDERS and label in _PLACES
    inside = start <= mention.start and mention.end <= end
    return inside and mention.label in _PLACES and label in _HOLDERS


def _outer(listed: Sequence[Span]) -> list[Span]:
    outer: list[Span] = []
    for name in listed:
        if not outer or name[0] >= outer[-1][1]:
            outer.append(name)
    return outer
