from __future__ import annotations

import pytest

from extractor.names import group, link
from extractor.schema import ArticleEntity, Label, Links, Mention

Spans = list[tuple[str, Label]]
LOC, ORG = Label.LOCATION, Label.ORGANIZATION


def article(text: str, names: Spans) -> tuple[list[ArticleEntity], dict[str, int | None]]:
    """The entities of an article and which of them each form names; names come in any order."""
    spans = sorted({(text.index(form), -len(form), label) for form, label in names})
    mentions: list[Mention] = []
    for start, negative, label in spans:
        end = start - negative
        holders = [n for n, m in enumerate(mentions) if m.start <= start and m.end >= end]
        mentions.append(
            Mention(start, end, text[start:end], label, within=holders[-1] if holders else None)
        )
    entities, owners = group(mentions, text)
    return entities, {m.text: owner for m, owner in zip(mentions, owners, strict=True)}


@pytest.mark.parametrize(
    ("text", "names", "together"),
    [
        ("일본 오사카에 비", [("일본 오사카", LOC), ("일본", LOC), ("오사카", LOC)], True),
        ("러시아 외무부가", [("러시아 외무부", ORG), ("러시아", LOC), ("외무부", ORG)], True),
        ("서울대병원", [("서울대병원", ORG), ("병원", ORG)], False),
        ("서 아프리카에", [("서 아프리카", LOC), ("아프리카", LOC)], False),
        ("미국 의회가", [("미국 의회", ORG), ("의회", LOC)], False),
    ],
)
def test_the_last_name_in_a_longer_one(text: str, names: Spans, together: bool) -> None:
    _, owners = article(text, names)
    whole, head = names[0][0], names[-1][0]
    assert (owners[whole] == owners[head]) is together


def test_a_body_alone_is_the_one_of_the_article() -> None:
    text = "미 재무부와 미국 재무부를 두고 그 재무부라 한다."
    names = [("미 재무부", ORG), ("미국 재무부", ORG), ("미", LOC), ("미국", LOC)]
    entities, owners = article(text, names)
    assert owners["미 재무부"] == owners["미국 재무부"] is not None
    assert owners["미"] == owners["미국"]
    assert len(entities) == 2


@pytest.mark.parametrize(
    ("text", "person", "together"),
    [
        ("중국 외교부는 부인했다. 조현 외교부 장관은 웃었다.", "조현", False),
        ("중국 외교부는 부인했다. 라브로프 외교부 장관은 웃었다.", "라브로프", True),
        ("중국 외교부는 부인했다. 조현 외교부 국장은 웃었다.", "조현", True),
    ],
)
def test_a_korean_minister_is_of_no_foreign_ministry(
    text: str, person: str, *, together: bool
) -> None:
    title = "장관" if "장관" in text else "국장"
    last = text.rindex("외교부")
    mentions = [
        Mention(0, 6, "중국 외교부", ORG),
        Mention(0, 2, "중국", LOC, within=0),
        Mention(3, 6, "외교부", ORG, within=0),
        Mention(text.index(person), last - 1, person, Label.PERSON),
        Mention(last, last + 3, "외교부", ORG),
        Mention(last + 4, last + 6, title, Label.TITLE),
    ]
    _, owners = group(mentions, text)
    assert (owners[0] == owners[4]) is together


def _run(*articles: tuple[str, Spans]) -> Links:
    return link((f"d{n}", article(*given)[0]) for n, given in enumerate(articles))


def test_a_place_links_articles_by_its_head_and_a_ministry_does_not() -> None:
    places = _run(
        ("우크라이나 키예프", [("우크라이나 키예프", LOC), ("키예프", LOC)]),
        ("키이우", [("키이우", LOC)]),
    )
    assert len(places.entities) == 1
    ministries = _run(
        ("러시아 외무부", [("러시아 외무부", ORG), ("러시아", LOC), ("외무부", ORG)]),
        ("영국 외무부", [("영국 외무부", ORG), ("영국", LOC), ("외무부", ORG)]),
    )
    assert sum(entity.label == ORG for entity in ministries.entities) == 2
