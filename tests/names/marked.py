"""Articles with their mentions written into them: ``<P 조 바이든> <T 대통령>은``."""

from __future__ import annotations

import re
from typing import Final

from extractor.schema import Label, Mention, Name

LABELS: Final = {
    "P": Label.PERSON,
    "L": Label.LOCATION,
    "O": Label.ORGANIZATION,
    "T": Label.TITLE,
    "D": Label.DATE,
}
_MARK: Final = re.compile(r"<([PLOTD]) ([^<>]+)>")

LEXICON: Final = (
    Name(
        Label.LOCATION, "미국", "United States", "США", aliases=("USA", "美國"), short=("미", "美")
    ),
    Name(Label.LOCATION, "러시아", "Russia", "Россия", short=("러", "露")),
    Name(Label.LOCATION, "광주광역시", "Gwangju", aliases=("광주",)),
    Name(Label.LOCATION, "경기도 광주시", aliases=("광주",)),
    Name(
        Label.ORGANIZATION,
        "북대서양조약기구",
        "NATO",
        "НАТО",
        aliases=("나토", "North Atlantic Treaty Organization"),
    ),
    Name(
        Label.PERSON,
        "블라디미르 푸틴",
        "Vladimir Putin",
        "Владимир Путин",
        short=("푸틴", "Putin", "Путин"),
    ),
    Name(Label.PERSON, "조 바이든", "Joe Biden", "Джо Байден", short=("바이든", "Biden")),
    Name(Label.PERSON, "김정은", "Kim Jong Un", "Ким Чен Ын", short=("김",)),
)


def read(marked: str) -> tuple[str, list[Mention]]:
    """The plain text and its mentions, whose offsets slice back to their words."""
    pieces: list[str] = []
    mentions: list[Mention] = []
    length = last = 0
    for match in _MARK.finditer(marked):
        before, words = marked[last : match.start()], match[2]
        start = length + len(before)
        mentions.append(Mention(start, start + len(words), words, LABELS[match[1]]))
        pieces += [before, words]
        length, last = start + len(words), match.end()
    text = "".join([*pieces, marked[last:]])
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return text, mentions
