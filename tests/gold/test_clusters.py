"""Who is who in the sample articles: every cluster was read out of them by hand.

``clusters.jsonl`` says which forms of which article name one person, place or body; the mentions
themselves are the gold ones, so that only the linking is tested.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from extractor.names import group, link
from extractor.pipeline import Extractor
from extractor.resources import folder
from extractor.schema import Label, Mention

CLUSTERS: Final = Path(__file__).with_name("clusters.jsonl")
MENTIONS: Final = "evaluation/mentions.jsonl"
ARCHIVE: Final = Path(__file__).parents[3] / "shared" / "seeds" / "articles.txt"


class Form(NamedTuple):
    """A form under a label in one article."""

    doc_id: str
    label: Label
    text: str


@cache
def clusters() -> dict[Form, str]:
    """The cluster of each form that the file speaks of."""
    rows = map(json.loads, CLUSTERS.read_text(encoding="utf-8").splitlines())
    return {
        Form(doc_id, Label(row["label"]), text): f"{row['label']} {row['name']}"
        for row in rows
        for doc_id, texts in row["forms"].items()
        for text in texts
    }


@cache
def articles() -> dict[str, tuple[str, list[Mention]]]:
    """The sample articles with their mentions, ordered, each with the one that holds it."""
    found = {}
    for line in (folder("seeds") / MENTIONS).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = sorted({(m[0], -m[1], m[2]) for m in row["mentions"]})
        mentions: list[Mention] = []
        for start, end, label in spans:
            holders = [n for n, m in enumerate(mentions) if m.start <= start and m.end >= -end]
            words = row["text"][start:-end]
            within = holders[-1] if holders else None
            mentions.append(Mention(start, -end, words, Label(label), within=within))
        found[row["doc_id"]] = row["text"], mentions
    return found


@cache
def linked() -> dict[Form, set[str]]:
    """The entities of the run that the mentions of each form went to."""
    grouped = {doc_id: group(mentions, text) for doc_id, (text, mentions) in articles().items()}
    links = link((doc_id, entities) for doc_id, (entities, _) in grouped.items())
    found: dict[Form, set[str]] = defaultdict(set)
    for doc_id, (_, owners) in grouped.items():
        for mention, owner in zip(articles()[doc_id][1], owners, strict=True):
            if owner is not None:
                form = Form(doc_id, mention.label, mention.text)
                found[form].add(links.ids[doc_id][owner])
    return found


def test_the_file_speaks_of_every_person_and_of_nothing_else() -> None:
    found = {
        Form(doc_id, mention.label, mention.text)
        for doc_id, (_, mentions) in articles().items()
        for mention in mentions
    }
    assert clusters().keys() <= found
    assert {form for form in found if form.label == Label.PERSON} <= clusters().keys()


@pytest.mark.parametrize("name", sorted(set(clusters().values())))
def test_nobody_and_nothing_is_split(name: str) -> None:
    forms = [form for form, known in clusters().items() if known == name]
    assert len(set(chain.from_iterable(linked()[form] for form in forms))) == 1, forms


def test_no_two_are_joined() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for form, name in clusters().items():
        for entity_id in linked()[form]:
            meant[entity_id].add(name)
    assert {names for names in map(frozenset, meant.values()) if len(names) > 1} == set()


def test_the_pipeline_joins_and_splits_no_person(pipeline: Extractor) -> None:
    """The same on what the pipeline finds, as far as its mentions are those of the file."""
    extraction = pipeline.extract(folder("seeds") / "articles", published="2022-02-21")
    meant: dict[str, set[str]] = defaultdict(set)
    entities: dict[str, set[str]] = defaultdict(set)
    people = extraction.mentions[extraction.mentions["label"] == Label.PERSON]
    for row in people[["doc_id", "text", "entity_id"]].astype(str).to_dict("records"):
        name = clusters().get(Form(row["doc_id"], Label.PERSON, row["text"]))
        if name:
            meant[row["entity_id"]].add(name)
            entities[name].add(row["entity_id"])
    assert len(entities) > 30
    assert all(len(names) == 1 for names in meant.values()), meant
    assert all(len(ids) == 1 for ids in entities.values()), entities


# Forms of the archive page that name one, and none of another line.
PEOPLE: Final = (
    {"조 바이든", "바이든"},
    {"블라디미르 푸틴", "푸틴"},
    {"유리 우샤코프", "우샤코프", "Юрий Ушаков"},
    {"Dmitry Peskov", "Peskov"},
    {"젠 사키"},
)


@pytest.mark.skipif(not ARCHIVE.is_file(), reason="the archive page is not part of the project")
def test_people_of_the_archive_page(pipeline: Extractor) -> None:
    mentions = pipeline.extract(ARCHIVE).mentions
    people = mentions[mentions["label"] == Label.PERSON]
    ids = [set(people[people["text"].isin(forms)]["entity_id"]) for forms in PEOPLE]
    assert [len(found) for found in ids] == [1] * len(PEOPLE)
    assert len(set.union(*ids)) == len(PEOPLE)
