"""A small run built by hand: two articles, one failed input, and the links between them."""

from __future__ import annotations

from datetime import date
from typing import Final

from extractor.schema import (
    Article,
    ArticleEntity,
    ArticleResult,
    Entity,
    Form,
    How,
    Label,
    Links,
    Mention,
    Modality,
    Polarity,
    Problem,
    Relation,
    Script,
    Stage,
)

TEXT: Final = (
    "한지우 새솔시 시장은 3월 2일 이반 소콜로프(Иван Соколов) 대사를 만나지 않았다.\n"
    "새솔시 문화재단은 |강변| 축제가 '=1+1'처럼 쉽다고 밝혔다."
)


def mention(words: str, label: Label, sentence: int = 0, **more: object) -> Mention:
    """The first place where the words stand in the text."""
    start = TEXT.index(words)
    fields = {"start": start, "end": start + len(words), "text": words, "label": label}
    return Mention(**{**fields, "sentence": sentence, **more})  # type: ignore[arg-type]


MENTIONS: Final = (
    mention("한지우", Label.PERSON, entity=0, confidence=0.97),
    mention("새솔시", Label.LOCATION, entity=1),
    mention("시장", Label.TITLE),
    mention("3월 2일", Label.DATE, value="2024-03-02"),
    mention("이반 소콜로프", Label.PERSON, entity=2),
    mention("Иван Соколов", Label.PERSON, entity=2),
    mention("새솔시 문화재단", Label.ORGANIZATION, 1, entity=3),
    mention("새솔시 문", Label.LOCATION, 1, within=6, entity=1),
)


def triple(subject: int, relation: str, object_: int, **more: object) -> Relation:
    """A triple of the first sentence whose evidence is the whole sentence."""
    fields = {
        "sentence": 0,
        "subject": subject,
        "relation": relation,
        "object": object_,
        "predicate": "만나지 않았다",
        "start": 0,
        "end": TEXT.index("\n"),
        "rule": "clause",
        "confidence": 0.875,
    }
    return Relation(**{**fields, **more})  # type: ignore[arg-type]


RELATIONS: Final = (
    triple(
        0, "consult", 4, polarity=Polarity.NEGATIVE, modality=Modality.PLANNED,
        attributed_to=6, date=3, place=1,
    ),
    triple(0, "position_held", 2),
    triple(4, "also_known_as", 5),
    triple(0, "born_on", 3),
)  # fmt: skip


def form(text: str, script: Script, how: How = How.SEEN, mentions: int = 1) -> Form:
    """A written form, quite sure."""
    return Form(text, script, how, 0.95, mentions)


HAN: Final = (form("한지우", Script.HANGUL), form("Han Jiu", Script.LATIN, How.TRANSCRIPTION, 0))
CITY: Final = (form("새솔시", Script.HANGUL, mentions=2),)
IVAN: Final = (
    form("이반 소콜로프", Script.HANGUL),
    form("Иван Соколов", Script.CYRILLIC, How.PARENTHESIS),
)
FOUNDATION: Final = (form("새솔시 문화재단", Script.HANGUL), form("재단", Script.HANGUL))

FULL: Final = ArticleResult(
    article=Article(
        "a1", TEXT, title="시장, <대사> 못 만나", published=date(2024, 3, 3), source="본보.txt"
    ),
    sentences=2,
    mentions=MENTIONS,
    entities=(
        ArticleEntity(Label.PERSON, "한지우", HAN),
        ArticleEntity(Label.LOCATION, "새솔시", CITY),
        ArticleEntity(Label.PERSON, "이반 소콜로프", IVAN),
        ArticleEntity(Label.ORGANIZATION, "새솔시 문화재단", FOUNDATION),
    ),
    relations=RELATIONS,
)
BARE: Final = ArticleResult(Article("a2", "=SUM(A1) 비가 온다."), sentences=1)
RESULTS: Final = (FULL, BARE)

LINKS: Final = Links(
    entities=(
        Entity("e0", Label.PERSON, "한지우", "한지우", "", "Han Jiu", ("Han|Jiu", "지우\\"), 1, 1),
        Entity("e1", Label.LOCATION, "새솔시", "새솔시", "", "", (), 2, 1),
        Entity("e2", Label.PERSON, "이반 소콜로프", "이반 소콜로프", "Иван Соколов", "", (), 2, 1),
        Entity(
            "e3", Label.ORGANIZATION, "새솔시 문화재단", "새솔시 문화재단", "", "", ("재단",), 1, 1
        ),
    ),
    forms={"e0": HAN, "e1": CITY, "e2": IVAN, "e3": FOUNDATION},
    ids={"a1": ("e0", "e1", "e2", "e3")},
)
NO_LINKS: Final = Links(entities=(), forms={}, ids={})

PROBLEMS: Final = (Problem("깨진.txt", "", Stage.READ, "글자를 읽을 수 없다: UTF-8로 저장하라."),)
