"""The whole way: articles in, results out.

``load_language`` builds the spaCy pipeline from a trained tagger and the stages of this
package; ``Extractor`` runs it over articles and links their names in a second pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import get_entities, get_mentions, get_relations, set_published
from extractor.inputs import Source, read
from extractor.names.across import link
from extractor.resources import ResourceError, model
from extractor.schema import Article, ArticleResult, Links, Problem, Stage
from extractor.tables import Extraction

MODEL: Final = "ner"
"""The tagger in models/ that is used unless another one is named."""

STAGES: Final = (
    "korean_date_finder",
    "korean_mentions",
    "korean_dates",
    "korean_names",
    "korean_relations",
)
BATCH: Final = 32
"""How many articles are tokenized at once."""


def load_language(path: str | Path | None = None) -> Language:
    """The spaCy pipeline with all stages.

    Args:
        path: the folder of a trained tagger; the shipped one if None.

    Raises:
        ResourceError: there is no tagger in that folder.
    """
    folder = model(MODEL) if path is None else Path(path)
    try:
        nlp = spacy.load(folder)
    except (OSError, ValueError) as error:
        raise ResourceError(
            f"{folder} holds no trained tagger ({error}). "
            "Train one with: extractor train ner --corpora DIR --out DIR"
        ) from error
    for stage in STAGES:
        if stage not in nlp.pipe_names:
            nlp.add_pipe(stage)
    return nlp


class Extractor:
    """A loaded pipeline. Reading it does not change; one may serve many calls."""

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = path
        self.nlp = load_language(path)

    def __repr__(self) -> str:
        return f"Extractor({' → '.join(['kiwi', *self.nlp.pipe_names])})"

    def extract(
        self,
        source: Source | Iterable[Source],
        *,
        published: str | date | None = None,
        workers: int = 1,
    ) -> Extraction:
        """The tables of one or many articles.

        Args:
            source: a path, a text, an Article, a DataFrame with a column ``text``, or an
                iterable of these. A string is a path only where such a file exists.
            published: date of the articles that tell none themselves.
            workers: how many processes share the work.

        Raises:
            ValueError: ``published`` is no date, or ``workers`` is less than 1.
        """
        problems: list[Problem] = []
        results: list[ArticleResult] = []
        for item in self.process(read(source, published=published), workers=workers):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                results.append(item)
        return Extraction.build(results, link_articles(results), problems)

    def process(
        self, items: Iterable[Article | Problem], *, workers: int = 1
    ) -> Iterator[ArticleResult | Problem]:
        """What was found in each article, in order; problems pass through.

        Raises:
            ValueError: ``workers`` is less than 1.
        """
        if workers < 1:
            raise ValueError(f"workers must be 1 or more, not {workers}")
        if workers > 1:
            from extractor.parallel import process_in_parallel

            yield from process_in_parallel(items, path=self.path, workers=workers)
            return
        stream = iter(items)
        while batch := list(islice(stream, BATCH)):
            yield from self.process_batch(batch)

    def process_batch(
        self, batch: Iterable[Article | Problem]
    ) -> Iterator[ArticleResult | Problem]:
        """The results of a few articles, which are tokenized together."""
        items = list(batch)
        docs = self._tokenize([item.text for item in items if isinstance(item, Article)])
        for item in items:
            yield item if isinstance(item, Problem) else self._process_one(item, next(docs))

    def _tokenize(self, texts: Sequence[str]) -> Iterator[Doc | None]:
        """A Doc for each text; None for all of them where one makes the tokenizer fail."""
        tokenizer: Any = self.nlp.tokenizer
        try:
            return iter(list(tokenizer.pipe(texts)))
        except Exception:  # which of them it was shows when they come one by one
            return iter([None] * len(texts))

    def _process_one(self, article: Article, tokenized: Doc | None) -> ArticleResult | Problem:
        try:
            doc = self.nlp.tokenizer(article.text) if tokenized is None else tokenized
            set_published(doc, article.published)
            for _, stage in self.nlp.pipeline:
                doc = stage(doc)
            return result_of(article, doc)
        except ResourceError:
            raise  # nothing would work: the installation is broken, not the article
        except Exception as error:  # one bad article never stops the others
            message = (
                f"The article could not be processed ({type(error).__name__}: {error}). "
                "The other articles are not affected; please report it with the text."
            )
            return Problem(article.source, article.doc_id, Stage.EXTRACT, message)


def result_of(article: Article, doc: Doc) -> ArticleResult:
    """Read off a Doc what the stages found."""
    return ArticleResult(
        article=article,
        sentences=sum(1 for _ in doc.sents) if len(doc) else 0,
        mentions=tuple(get_mentions(doc)),
        entities=tuple(get_entities(doc)),
        relations=tuple(get_relations(doc)),
    )


def link_articles(results: Iterable[ArticleResult]) -> Links:
    """The second pass: the entities of all articles, linked."""
    return link((result.article.doc_id, result.entities) for result in results)
