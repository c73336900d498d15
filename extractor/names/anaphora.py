"""What stands for persons named before, and the forms that it adds to their entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.names.discourse import Discourse
from extractor.names.epithets import find_epithets
from extractor.names.forms import merge_forms
from extractor.names.pronouns import find_pronouns
from extractor.names.scripts import script
from extractor.schema import Anaphor, ArticleEntity, Form, How


def find_anaphors(discourse: Discourse) -> list[Anaphor]:
    """The pronouns and epithets of an article, in order; 양 정상 stands once for each person.

    Raises:
        ResourceError: a seed file is missing.
    """
    found = {*find_pronouns(discourse), *find_epithets(discourse)}
    return sorted(found, key=lambda anaphor: (anaphor.start, anaphor.end, anaphor.entity))


def with_anaphors(
    entities: Sequence[ArticleEntity], anaphors: Sequence[Anaphor]
) -> list[ArticleEntity]:
    """The entities, each with the words that stand for it among its forms."""
    added: dict[int, list[Form]] = {}
    for found in anaphors:
        form = Form(found.text, script(found.text), How.PRONOUN, found.score, 1)
        added.setdefault(found.entity, []).append(form)
    return [
        replace(entity, forms=(*entity.forms, *merge_forms(added.get(number, ()))))
        for number, entity in enumerate(entities)
    ]
