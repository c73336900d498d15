"""Mentions: the shipped pipeline against KLUE-NER's held-out sentences and our own articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from spacy.tokens import Doc

from extractor.document import get_tagged
from extractor.pipeline import STAGES, Extractor
from extractor.resources import countries
from extractor.schema import Label
from extractor.training.corpora import Sentence, klue_sentences
from extractor.training.evaluate.calibration import calibration_error, reliability
from extractor.training.evaluate.fine import gold_parts, gold_titles
from extractor.training.evaluate.measures import Counts, f1_interval, three
from extractor.training.evaluate.mentions import (
    LABELS,
    Entities,
    count,
    entity_of,
    nested_names,
    outer_entities,
    outer_rows,
    titles_of,
)
from extractor.training.evaluate.own_articles import find_in, read_own_articles
from extractor.training.evaluate.run import extract_texts
from extractor.training.report import Report

COLUMNS: Final = ("mentions", "precision", "recall", "F1", "95 % of F1", "gold", "found", "wrong")
OWN: Final = "our own articles"
_ABOUT_FINE: Final = (
    "TITLE: konec's CV_POSITION, CV_OCCUPATION and CV_SPORTS_POSITION, groups (기자들) left out. "
    "nested: konne's places, buildings and bodies inside a name that KLUE marks. "
    "countries as places: all, with a country a place in the gold too, as in the tables; "
    "KLUE calls one that acts a body."
)
_ABOUT_OWN: Final = "Our own articles: {} of seeds/articles, marked by hand."

Texts = Sequence[str]
Row = tuple[str, ...]


def evaluate_ner(
    corpora: Path | None = None,
    model: Path | None = None,
    *,
    limit: int | None = None,
    errors: bool = False,
    calibration: bool = False,
) -> Report:
    """Precision, recall and F1 of the mentions on exact character spans.

    Counted are the outer mentions of the six labels of KLUE-NER, as the mentions table has
    them; titles and nested names have rows of their own.

    Args:
        corpora: the folder that holds ``ner/``; our own articles alone are scored if None.
        model: the folder of a tagger; the shipped one if None.
        limit: score only so many of KLUE's sentences.
        errors: list what was missed and what was wrong, with the sentences, in the notes.
        calibration: also the share of right mentions by confidence, in ten bins.

    Raises:
        CorpusError: a corpus is missing.
        ResourceError: there is no tagger in that folder.
    """
    extractor = Extractor(model)
    rows: list[Row] = []
    notes: list[str] = []
    listed: list[str] = []
    if corpora is None:
        notes.append("Name the annotated corpora with --corpora to score KLUE-NER's sentences too.")
    else:
        sentences = klue_sentences(corpora, held_out=True)[:limit]
        held_out = _HeldOut(extractor, corpora, sentences)
        rows += [*held_out.rows(), *held_out.calibration(bins=calibration)]
        notes += held_out.notes
        listed += held_out.errors()
    own_rows, own_notes, own_errors = _own_articles(extractor)
    listed += own_errors
    return Report(
        "Mentions", COLUMNS, (*rows, *own_rows), (*notes, *own_notes, *(listed if errors else ()))
    )


class _HeldOut:
    """The held-out sentences, what is marked in them and what is found."""

    def __init__(self, extractor: Extractor, corpora: Path, sentences: Sequence[Sentence]) -> None:
        self.extractor, self.sentences = extractor, sentences
        self.texts = [(str(number), sentence.text) for number, sentence in enumerate(sentences)]
        extraction, failed = extract_texts(extractor, self.texts)
        mentions = extraction.mentions
        self.mentions = outer_rows(mentions)
        self.gold = [frozenset(sentence.entities) for sentence in sentences]
        self.found = self._listed(outer_entities(mentions))
        self.titles = gold_titles(corpora, sentences), self._listed(titles_of(mentions))
        self.nested = gold_parts(corpora, sentences), self._listed(nested_names(mentions))
        about = f"{len(sentences)} held-out sentences of KLUE-NER; exact characters; intervals "
        self.notes = (f"{about}over sentences.", _ABOUT_FINE, *failed)

    def _listed(self, by_text: dict[str, Entities]) -> list[Entities]:
        return [by_text.get(text_id, frozenset()) for text_id, _ in self.texts]

    def rows(self) -> Iterator[Row]:
        yield _row("all", self.gold, self.found)
        for domain in ("news", "reviews"):
            own = [n for n, sentence in enumerate(self.sentences) if sentence.domain == domain]
            yield _row(domain, [self.gold[n] for n in own], [self.found[n] for n in own])
        for label in LABELS:
            yield _row(label, _with_label(self.gold, label), _with_label(self.found, label))
        marked = [
            _as_places(one, gold) for one, gold in zip(self.sentences, self.gold, strict=True)
        ]
        yield _row("countries as places", marked, self.found)
        yield _row("tagger alone", self.gold, _from_tagger(self.extractor, self.sentences))
        yield _row("TITLE", *self.titles)
        yield _row("nested", *self.nested)

    def calibration(self, *, bins: bool) -> Iterator[Row]:
        """How far confidence lies from the share that is right: the mean, and if wanted by bin."""
        sure = [float(row["confidence"]) for row in self.mentions]
        right = [entity_of(row) in self.gold[int(row["doc_id"])] for row in self.mentions]
        error = three(calibration_error(sure, right))
        yield ("calibration error", error, "", "", "", "", str(sum(right)), str(_not(right)))
        for one in reliability(sure, right) if bins else ():
            found = round(one.number * one.right)
            name = f"confidence {one.low:.1f} to {one.high:.1f}"
            mean = f"mean confidence {three(one.confidence)}"
            yield (name, three(one.right), "", "", mean, "", str(found), str(one.number - found))

    def errors(self) -> list[str]:
        return _list_errors([text for _, text in self.texts], self.gold, self.found)


def _as_places(sentence: Sentence, entities: Entities) -> Entities:
    """The gold mentions in the terms of the relation inventory: a country that acts is a place."""
    return frozenset(
        (start, end, str(Label.LOCATION) if sentence.text[start:end] in countries() else label)
        for start, end, label in entities
    )


def _not(right: Sequence[bool]) -> int:
    return len(right) - sum(right)


def _own_articles(extractor: Extractor) -> tuple[list[Row], list[str], list[str]]:
    """Rows, notes and errors of the articles that come with the project."""
    articles = read_own_articles()
    found, failed = find_in(extractor, articles)
    outer = [one.outer for one in articles], [one.outer for one in found]
    rows = [
        _row(OWN, *outer),
        _row(f"{OWN}, TITLE", [one.titles for one in articles], [one.titles for one in found]),
        _row(f"{OWN}, nested", [one.nested for one in articles], [one.nested for one in found]),
    ]
    errors = _list_errors([one.text for one in articles], *outer)
    return rows, [_ABOUT_OWN.format(len(articles)), *failed], errors


def _from_tagger(extractor: Extractor, sentences: Sequence[Sentence]) -> list[Entities]:
    """The tagger's own entities, before the stages after it decide on mentions."""
    pipes = [pipe for name, pipe in extractor.nlp.pipeline if name not in STAGES]
    tokenizer: Any = extractor.nlp.tokenizer
    found = []
    for doc in tokenizer.pipe(sentence.text for sentence in sentences):
        for pipe in pipes:
            doc = pipe(doc)
        found.append(_entities_of(doc))
    return found


def _entities_of(doc: Doc) -> Entities:
    """What a tagger found: to the character where it tells so, else in tokens."""
    tagged = get_tagged(doc)
    if tagged is None:
        return frozenset((span.start_char, span.end_char, span.label_) for span in doc.ents)
    return frozenset((start, end, str(label)) for start, end, label, _ in tagged)


def _row(name: str, gold: Sequence[Entities], found: Sequence[Entities]) -> Row:
    counts = [count(true, given) for true, given in zip(gold, found, strict=True)]
    total = sum(counts, Counts())
    low, high = f1_interval(counts)
    scores = (three(total.precision), three(total.recall), three(total.f1))
    numbers = (str(total.gold), str(total.found), str(total.wrong))
    return (name, *scores, f"{low:.3f} to {high:.3f}", *numbers)


def _with_label(entities: Iterable[Entities], label: str) -> list[Entities]:
    return [frozenset(entity for entity in one if entity[2] == label) for one in entities]


def _list_errors(texts: Texts, gold: Sequence[Entities], found: Sequence[Entities]) -> list[str]:
    lines: list[str] = []
    for text, true, given in zip(texts, gold, found, strict=True):
        for kind, entities in (("missed", true - given), ("wrong", given - true)):
            for start, end, label in sorted(entities):
                sentence = _around(text, start, end)
                lines.append(f"{kind} {label} {text[start:end]} :: {sentence}")
    return lines


def _around(text: str, start: int, end: int) -> str:
    """The paragraph that holds a stretch of a text."""
    return text[text.rfind("\n", 0, start) + 1 :].split("\n")[0] if end > start else ""
