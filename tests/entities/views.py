"""Texts with Kiwi's morphemes, candidates by their words, and a lexicon small enough to read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.lexicon import Lexicon
from extractor.korean import analyze
from extractor.schema import Label, Mention, Morpheme, Name

P, L, O, T, D = Label.PERSON, Label.LOCATION, Label.ORGANIZATION, Label.TITLE, Label.DATE  # noqa: E741
Q: Final = Label.QUANTITY

LEXICON: Final = Lexicon(
    [
        Name(L, "러시아", "Russia", "Россия"),
        Name(L, "미국", "United States"),
        Name(L, "터키"),
        Name(L, "서울", "Seoul", aliases=("서울시",)),
        Name(L, "서울 강남구", aliases=("강남구",)),
        Name(L, "용산구"),
        Name(L, "둥관"),
        Name(L, "가나", "Ghana", common=("가나",)),
        Name(L, "고성군", aliases=("고성",), common=("고성",)),
        Name(L, "오만", "Oman", common=("오만",)),
        Name(O, "하나은행", aliases=("KEB하나은행",)),
        Name(O, "은행연합회"),
        Name(O, "한국은행"),
        Name(O, "국방부"),
        Name(O, "외무부"),
        Name(O, "백악관", "White House"),
        Name(O, "세계보건기구", "WHO"),
        Name(O, "페이스북", "Facebook"),
        Name(P, "블라디미르 푸틴", "Vladimir Putin", "Владимир Путин", short=("푸틴",)),
        Name(P, "젠 사키", "Jen Psaki"),
    ]
)


def view_of(text: str) -> TextView:
    """The text as Kiwi cuts it."""
    return TextView(text, next(iter(analyze([text]))))


def hand_view(*morphemes: tuple[str, str]) -> TextView:
    """A text made of (form, tag) in a row; a form may begin with a blank that it does not own."""
    text, made = "", []
    for form, tag in morphemes:
        bare = form.lstrip()
        start = len(text) + len(form) - len(bare)
        text += form
        made.append(Morpheme(bare, tag, start, len(text)))
    return TextView(text, made)


def tagged(
    text: str, *forms: tuple[str, Label], source: Source = Source.TAGGER, confidence: float = 0.65
) -> list[Candidate]:
    """Candidates for forms in the order of the text."""
    found, position = [], 0
    for form, label in forms:
        start = text.index(form, position)
        found.append(Candidate(start, start + len(form), label, source, confidence))
        position = start + 1
    return found


def words(text: str, candidates: Iterable[Candidate]) -> list[tuple[str, Label]]:
    """(words, label) of candidates, in the order of the text."""
    ordered = sorted(candidates, key=lambda c: (c.start, -c.end))
    return [(text[c.start : c.end], c.label) for c in ordered]


def told(mentions: Iterable[Mention]) -> list[tuple[str, Label]]:
    """(words, label) of mentions, in the order given."""
    return [(mention.text, mention.label) for mention in mentions]
