"""The whole way: articles in, results out.

``load_language`` builds the spaCy pipeline from a trained tagger and the stages of this
package; ``Extractor`` runs it over articles and links their names in a second pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import dropwhile, islice, takewhile
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import get_entities, get_mentions, get_relations, set_published
from extractor.inputs import Source, read
from extractor.names.across import link
from extractor.names.corrections import Corrections, CorrectionSource, as_corrections
from extractor.names.lexicon import Lexicon, with_user_names
from extractor.relations.threshold import Threshold
from extractor.resources import ResourceError, model
from extractor.schema import Article, ArticleResult, Links, Name, Problem, Stage
from extractor.tables import Extraction
from extractor.user_lexicon import forms_of, read_user_lexicon

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
"""How many articles are tagged at once."""


def load_language(
    path: str | Path | None = None,
    names: Sequence[Name] = (),
    corrections: Corrections | None = None,
) -> Language:
    """The spaCy pipeline with all stages.

    Args:
        path: the folder of a trained tagger; the shipped one if None.
        names: the user's own, which are always found.
        corrections: what the user says is the same name, or different ones.

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
    grouper: Any = nlp.get_pipe("korean_names")
    grouper.corrections = corrections or Corrections()
    if names:
        tokenizer: Any = nlp.tokenizer
        tokenizer.list_names({form: name.label for name in names for form in forms_of(name)})
        grouper.lexicon = with_user_names(tuple(names))
    return nlp


class Extractor:
    """A loaded pipeline. Reading it does not change; one may serve many calls."""

    def __init__(
        self,
        path: str | Path | None = None,
        lexicon: str | Path | Sequence[Name] = (),
        corrections: CorrectionSource = None,
    ) -> None:
        """Load the tagger in a folder, and the names and corrections of files.

        Raises:
            ResourceError: there is no tagger in that folder, or a file cannot be read.
        """
        self.names = (
            read_user_lexicon(lexicon) if isinstance(lexicon, str | Path) else tuple(lexicon)
        )
        self.corrections = as_corrections(corrections)
        self.path = path
        self.nlp = load_language(path, self.names, self.corrections)

    def __repr__(self) -> str:
        return f"Extractor({' → '.join(['kiwi', *self.nlp.pipe_names])})"

    def extract(
        self,
        source: Source | Iterable[Source],
        *,
        published: str | date | None = None,
        workers: int = 1,
        min_confidence: float | None = None,
    ) -> Extraction:
        """The tables of one or many articles.

        Args:
            source: a path, a text, an Article, a DataFrame with a column ``text``, or an
                iterable of these. A string is a path only where such a file exists.
            published: date of the articles that tell none themselves.
            workers: how many processes share the work.
            min_confidence: triples less sure than this, 0 to 1, are left out; 0 keeps all. If
                None, what cross-validation chose for the model (models/relations/README.md).

        Raises:
            ValueError: ``published`` is no date, ``workers`` is less than 1, or
                ``min_confidence`` no number from 0 to 1.
        """
        threshold = Threshold(min_confidence)
        problems: list[Problem] = []
        results: list[ArticleResult] = []
        found = self.process(read(source, published=published), workers=workers)
        for item in threshold.keep(found):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                results.append(item)
        links = link_articles(results, self.names, self.corrections)
        return Extraction.build(results, links, problems)

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

            yield from process_in_parallel(
                items,
                path=self.path,
                names=self.names,
                corrections=self.corrections.pairs,
                workers=workers,
            )
            return
        stream = iter(items)
        while batch := list(islice(stream, BATCH)):
            yield from self.process_batch(batch)

    def process_batch(
        self, batch: Iterable[Article | Problem]
    ) -> Iterator[ArticleResult | Problem]:
        """The results of a few articles, which are tagged together."""
        items = list(batch)
        docs = self._tag_together([item.text for item in items if isinstance(item, Article)])
        for item in items:
            yield item if isinstance(item, Problem) else self._process_one(item, next(docs))

    def annotate(self, article: Article, tagged: Doc | None = None) -> Doc:
        """The Doc of an article with what every stage found.

        Args:
            article: what is read; its date is the one that dates are resolved against.
            tagged: its Doc from the tokenizer and the tagger, where there is one already.
        """
        doc = next(self._tag([article.text])) if tagged is None else tagged
        set_published(doc, article.published)
        for _, stage in dropwhile(_is_before_stages, self.nlp.pipeline):
            doc = stage(doc)
        return doc

    def _tag(self, texts: Sequence[str]) -> Iterator[Doc]:
        """Tokens and what the tagger, or another pipe before the stages, says of them."""
        tokenizer: Any = self.nlp.tokenizer
        docs: Iterator[Doc] = tokenizer.pipe(texts)
        for _, pipe in takewhile(_is_before_stages, self.nlp.pipeline):
            docs = pipe.pipe(docs) if hasattr(pipe, "pipe") else map(pipe, docs)
        return docs

    def _tag_together(self, texts: Sequence[str]) -> Iterator[Doc | None]:
        """A Doc for each text; None for all of them where one makes the tagger fail."""
        try:
            return iter(list(self._tag(texts)))
        except Exception:  # which of them it was shows when they come one by one
            return iter([None] * len(texts))

    def _process_one(self, article: Article, tagged: Doc | None) -> ArticleResult | Problem:
        try:
            return result_of(article, self.annotate(article, tagged))
        except ResourceError:
            raise  # nothing would work: the installation is broken, not the article
        except Exception as error:  # one bad article never stops the others
            return problem_of(article, error)


def _is_before_stages(named: tuple[str, Any]) -> bool:
    return named[0] not in STAGES


def problem_of(article: Article, error: Exception) -> Problem:
    """The row of ``errors`` for an article that a stage failed on."""
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


def link_articles(
    results: Iterable[ArticleResult],
    names: Sequence[Name] = (),
    corrections: CorrectionSource = None,
) -> Links:
    """The second pass: the entities of all articles, linked.

    ``names`` are the user's own, ``corrections`` what the user says is the same or different.
    """
    lexicon: Lexicon | None = with_user_names(tuple(names)) if names else None
    articles = ((result.article.doc_id, result.entities) for result in results)
    return link(articles, lexicon, corrections)
