"""What the column ``rule`` names, in words."""

from __future__ import annotations

import re
from functools import cache

from extractor.resources import load_table

_PLACEHOLDER = re.compile(r"[A-Z]+")


def meaning_of(rule: str) -> str:
    """What a rule says, in a sentence; empty for one that seeds/relation_rules.tsv lacks.

    Raises:
        ResourceError: the table is missing or malformed.
    """
    return next((meaning for pattern, meaning in _rules() if pattern.fullmatch(rule)), "")


@cache
def _rules() -> list[tuple[re.Pattern[str], str]]:
    return [(_pattern(row["rule"]), row["meaning"]) for row in load_table("relation_rules.tsv")]


def _pattern(rule: str) -> re.Pattern[str]:
    """The rule with its placeholders: each stands for anything without + and ``-of``."""
    fixed = map(re.escape, _PLACEHOLDER.split(rule))
    return re.compile(r"[^+:]+?(?<!-of)".join(fixed))
