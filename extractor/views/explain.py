"""Why the triples of a text are what they are: its clauses with their roles and signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from spacy.tokens import Doc

from extractor.articles import read_articles
from extractor.document import get_relations
from extractor.inputs import as_date
from extractor.pipeline import Extractor, problem_of
from extractor.relations.attribution import speakers
from extractor.relations.component import read
from extractor.relations.confidence import checked_min_confidence
from extractor.relations.factuality import modality_in_chain, polarity_of
from extractor.relations.features import clause_of
from extractor.relations.find import read_clauses
from extractor.relations.nodes import Clause, Phrase, Sentence
from extractor.relations.rules import meaning_of
from extractor.resources import ResourceError
from extractor.runs import load_pipeline
from extractor.schema import Article, Problem, Relation
from extractor.user_lexicon import read_user_lexicon
from extractor.views.explanation import (
    ExplainedArgument,
    ExplainedClause,
    ExplainedSentence,
    ExplainedTriple,
)
from extractor.views.signs import attribution_sign, particle_of, signs_of


def explain(
    source: str | Article,
    *,
    published: date | None = None,
    min_confidence: float | None = None,
    pipeline: Extractor | None = None,
) -> list[ExplainedSentence]:
    """The sentences of a text, with their clauses and what came of them.

    Args:
        source: a text, or an Article.
        published: date of a text, against which its dates are resolved.
        min_confidence: which triples count as kept; if None, what the model says.
        pipeline: a loaded one; the shipped one if None.

    Raises:
        ValueError: ``min_confidence`` is no number from 0 to 1.
        ResourceError: the model is missing or damaged.
    """
    least = checked_min_confidence(min_confidence)
    article = source if isinstance(source, Article) else Article("text", source, "", published)
    doc = (pipeline or load_pipeline(None)).annotate(article)
    return list(_sentences(doc, least))


def explain_inputs(
    inputs: Sequence[str | Path],
    *,
    published: str | date | None = None,
    model: str | Path | None = None,
    lexicon: str | Path | None = None,
    min_confidence: float | None = None,
) -> Iterator[tuple[Article, list[ExplainedSentence]] | Problem]:
    """The articles of some inputs with their explanations, in order, and what failed.

    Args and errors as in `extractor.runs.collect`.
    """
    least, day = checked_min_confidence(min_confidence), as_date(published)
    pipeline = load_pipeline(model, read_user_lexicon(lexicon) if lexicon is not None else ())
    for item in read_articles(inputs, published=day):
        if isinstance(item, Problem):
            yield item
            continue
        try:
            yield item, explain(item, min_confidence=least, pipeline=pipeline)
        except ResourceError:
            raise  # nothing would work: the installation is broken, not the article
        except Exception as error:  # one bad article never stops the others
            yield problem_of(item, error)


def _sentences(doc: Doc, least: float) -> Iterator[ExplainedSentence]:
    relations = get_relations(doc)
    for sentence in read(doc):
        found = [one for one in relations if one.sentence == sentence.number]
        yield _Explained(sentence, found, least).result()


class _Explained:
    """One sentence on its way to an explanation."""

    def __init__(self, sentence: Sentence, relations: Sequence[Relation], least: float) -> None:
        self.sentence, self.least = sentence, least
        self.nodes, self.clauses = read_clauses(sentence)
        self.told: dict[int, list[Relation]] = {}
        self.rest: list[Relation] = []
        for one in relations:
            clause = clause_of(self.clauses, one.predicate, one.start, one.end)
            known = one.rule.startswith(("clause:", "passive:", "fact:")) and clause is not None
            (self.told.setdefault(id(clause), []) if known else self.rest).append(one)

    def result(self) -> ExplainedSentence:
        said_by = speakers(self.sentence, self.nodes, self.clauses)
        return ExplainedSentence(
            self.sentence.number,
            self.sentence.words(self.sentence.start, self.sentence.end).strip(),
            self.sentence.start,
            self.sentence.end,
            tuple(map(self._clause, self.clauses, said_by)),
            tuple(map(self._triple, self.rest)),
        )

    def _clause(self, clause: Clause, speaker: int | None) -> ExplainedClause:
        predicate = clause.predicate
        attributed = attribution_sign(self.sentence, self.nodes, self.clauses, clause, speaker)
        return ExplainedClause(
            self.sentence.words(predicate.start, predicate.close),
            predicate.lemma,
            predicate.start,
            predicate.close,
            str(predicate.voice),
            str(predicate.ending),
            str(polarity_of(predicate)),
            str(modality_in_chain(clause, clause.after)),
            self._words(speaker),
            tuple(self._arguments(clause)),
            (*signs_of(self.sentence, clause), *attributed),
            tuple(map(self._triple, self.told.get(id(clause), ()))),
        )

    def _arguments(self, clause: Clause) -> Iterator[ExplainedArgument]:
        if clause.subject is not None:
            head = "head" if clause.subject is clause.head else "own"
            yield self._argument(clause.subject, head)
        if clause.topic is not None and clause.topic is not clause.subject:
            yield self._argument(clause.topic, "topic")
        for phrase in sorted(clause.arguments, key=lambda phrase: phrase.start):
            yield self._argument(phrase, "own")
        for phrase in clause.shared:
            yield self._argument(phrase, "shared")

    def _argument(self, phrase: Phrase, how: str) -> ExplainedArgument:
        carried = phrase.start < self.sentence.start
        return ExplainedArgument(
            phrase.role,
            self.sentence.words(phrase.start, phrase.end),
            "" if carried else particle_of(self.sentence, phrase),
            tuple(self._words(index) for index in phrase.members),
            "carried" if carried else how,
        )

    def _triple(self, one: Relation) -> ExplainedTriple:
        return ExplainedTriple(
            self._words(one.subject),
            one.relation,
            self._words(one.object),
            str(one.polarity),
            str(one.modality),
            self._words(one.attributed_to),
            self._words(one.date),
            self._words(one.place),
            one.rule,
            meaning_of(one.rule),
            one.confidence,
            one.confidence >= self.least,
        )

    def _words(self, index: int | None) -> str:
        return "" if index is None else self.sentence.mentions[index].text
