"""Archive pages: several articles in one text.

They follow each other as title, blank line, body, blank line, title, blank line, body. An
ordinary article looks alike, being title and paragraphs. Two signs tell them apart: bodies cut
off at ``… Read more``, or a strict alternation of headline and longer body from the first
block to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import category

MAX_TITLE: Final = 120
"""The longest headline, in characters."""

_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")
_CUT_OFF: Final = re.compile(r"(?:…|\.\.\.)\]?\s*Read more\s*$", re.IGNORECASE)
_CLOSING: Final = "\"'”’」』)]》〉 "
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "。")


def is_archive(text: str) -> bool:
    """Whether a text is an archive page of two articles or more."""
    return len(_group(_split_blocks(text))) > 1


def split_archive(text: str) -> Iterator[str]:
    """The articles of an archive page: title, blank line, body with its cut-off tail.

    A text that is no archive page comes back as one.
    """
    for blocks in _group(_split_blocks(text)):
        yield "\n\n".join(blocks)


def _split_blocks(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = (block.strip("\n") for block in _BLANK_LINES.split(lines))
    return [block.rstrip() for block in blocks if block.strip()]


def _group(blocks: Sequence[str]) -> list[list[str]]:
    """The blocks of each article."""
    if any(_CUT_OFF.search(block) for block in blocks):
        return _group_marked(blocks)
    if _alternates(blocks):
        return [list(blocks[at : at + 2]) for at in range(0, len(blocks), 2)]
    return [list(blocks)]


def _group_marked(blocks: Sequence[str]) -> list[list[str]]:
    """After a cut-off body comes a title, whatever it looks like; elsewhere it must look it."""
    articles = [[blocks[0]]]
    for at in range(1, len(blocks)):
        cut_off = _CUT_OFF.search(blocks[at - 1])
        after_body = len(articles[-1]) > 1
        if cut_off or (after_body and _is_pair(blocks[at : at + 2])):
            articles.append([])
        articles[-1].append(blocks[at])
    return articles


def _alternates(blocks: Sequence[str]) -> bool:
    if len(blocks) < 4 or len(blocks) % 2:
        return False
    return all(_is_pair(blocks[at : at + 2]) for at in range(0, len(blocks), 2))


def _is_pair(blocks: Sequence[str]) -> bool:
    """A headline and the body under it."""
    if len(blocks) < 2:
        return False
    title, body = blocks
    return _is_title(title) and len(body) > len(title) and _ends_sentence(body)


def _is_title(block: str) -> bool:
    if "\n" in block or len(block) > MAX_TITLE or _ends_sentence(block):
        return False
    return not _is_subheading(block.strip())


def _is_subheading(line: str) -> bool:
    """Within an article, sections are headed with ◇, ■, ▶, ##; headlines are not."""
    return line.startswith(("##", "-", "*", "·", "※")) or category(line[0]) == "So"


def _ends_sentence(block: str) -> bool:
    return bool(_CUT_OFF.search(block)) or block.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
