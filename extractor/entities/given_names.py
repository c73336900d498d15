"""Names of persons that a tagger or Kiwi cuts: 오주|한 선수, 바흐릴|라하달 장관, 윌리엄|보잉이."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from extractor.entities.candidates import Candidate, TextView, is_hangul
from extractor.resources import countries, load_yaml
from extractor.schema import NAME_LABELS, Label

_BODIES: Final = frozenset({Label.LOCATION, Label.ORGANIZATION})
KOREAN_NAME: Final = 3
"""Syllables of nearly all Korean full names."""
_PARTICLES: Final = frozenset({"JKS", "JKO", "JX"})


def is_korean_name(word: str) -> bool:
    """Whether a word looks like nearly all Korean full names: 오세륜, but not 윌리엄."""
    return len(word) == KOREAN_NAME and word[0] in load_yaml("contexts.yaml")["family_names"]


def whole_before_posts(
    view: TextView, tagged: Iterable[Candidate], posts: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The candidates, a Korean name whole before a title: 오주|한 선수, which Kiwi cuts."""
    starts = {post.start for post in posts}
    families = load_yaml("contexts.yaml")["family_names"]
    for name in tagged:
        last = view.starting.get(name.end)
        cut = (
            name.label is Label.PERSON
            and name.end - name.start == KOREAN_NAME - 1
            and view.text[name.start] in families
            and last is not None
            and last.end == name.end + 1
            and is_hangul(view.text[name.end])
            and not last.tag.startswith(("J", "XS", "NNB"))
            and view.text[last.end : last.end + 1] == " "
            and last.end + 1 in starts
        )
        yield replace(name, end=name.end + 1) if cut else name


def join_beside_posts(
    text: str,
    tagged: Iterable[Candidate],
    posts: Sequence[Candidate],
    listed: Sequence[Candidate] = (),
) -> list[Candidate]:
    """The candidates, two foreign words beside a title one person: 바흐릴 | 라하달 장관.

    Several persons stand side by side without a title, or are Koreans (김도윤 이세아 의원). Behind
    a title the first may look like a place, to the tagger or the lexicon: 창업자 소피아 | 린드는.
    """
    starts, ends = {post.start - 1 for post in posts}, {post.end + 1 for post in posts}
    names = list(tagged)
    places = [place for place in listed if not any(place.overlaps(name) for name in names)]
    joined: list[Candidate] = []
    for name in sorted([*names, *places], key=lambda name: name.start):
        given = joined[-1] if joined else None
        if given is not None and _are_given_and_last(text, given, name):
            behind = given.start in ends and text[given.start : given.end] not in countries()
            if behind or (name.end in starts and given.label is Label.PERSON):
                joined[-1] = replace(name, start=given.start)
                continue
        joined.append(name)
    return [name for name in joined if name not in places]


def _are_given_and_last(text: str, given: Candidate, last: Candidate) -> bool:
    first, second = text[given.start : given.end], text[last.start : last.end]
    korean = is_korean_name(second) or (given.label is Label.PERSON and is_korean_name(first))
    return (
        (last.label is Label.PERSON and given.label in NAME_LABELS)
        and text[given.end : last.start] == " "
        and not {" "} & {*first, *second}
        and not korean
    )


def join_namesakes(view: TextView, tagged: Iterable[Candidate]) -> list[Candidate]:
    """The tagger's candidates, a given name and the body behind it one person: 윌리엄 | 보잉이.

    A body that a person belongs to has a title behind it; here a particle is. A Korean name is
    whole without a second word, and a country is nobody's name.
    """
    joined: list[Candidate] = []
    for name in sorted(tagged, key=lambda name: name.start):
        if joined and _is_namesake(view, joined[-1], name):
            joined[-1] = replace(joined[-1], end=name.end)
        else:
            joined.append(name)
    return joined


def _is_namesake(view: TextView, person: Candidate, body: Candidate) -> bool:
    given, last = view.text[person.start : person.end], view.text[body.start : body.end]
    return (
        (person.label is Label.PERSON and body.label in _BODIES)
        and view.text[person.end : body.start] == " "
        and not {" "} & {*given, *last}
        and not is_korean_name(given)
        and last not in countries()
        and view.tag_at(body.end) in _PARTICLES
    )
