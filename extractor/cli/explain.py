"""The clauses of an article with their roles, and what came of them, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from extractor.schema import Article, Modality, Polarity
from extractor.views.explanation import (
    ExplainedArgument,
    ExplainedClause,
    ExplainedSentence,
    ExplainedTriple,
)

_ROLES: Final = {
    "nom": "subject",
    "top": "topic",
    "acc": "object",
    "dat": "receiver",
    "goal": "goal",
    "place": "place",
    "ins": "means",
    "com": "partner",
    "and": "joined",
    "from": "origin",
    "by": "agent",
    "about": "about",
    "as": "as",
    "for": "for",
    "source": "source",
    "gen": "owner",
    "bare": "unmarked",
    "carried": "topic before",
}
"""The roles of particles.yaml in words; the others are printed as they are."""

_HOW: Final = {
    "shared": "shared with the clause before",
    "topic": "topic beside the subject",
    "head": "what the clause modifies",
    "carried": "from the sentence before",
}
_WIDTH: Final = 13


def print_explanation(
    console: Console, article: Article, sentences: Sequence[ExplainedSentence]
) -> None:
    """Print one article: its heading, and each sentence with clauses and triples.

    Every word of the article is printed as it is, whatever markup it looks like.
    """
    title = " ".join(article.title.split()) or article.doc_id
    published = article.published.isoformat() if article.published else ""
    console.print(Text(title, style="bold"), soft_wrap=True)
    details = " · ".join(detail for detail in (article.doc_id, published) if detail)
    console.print(Text(details, style="dim"), soft_wrap=True)
    for sentence in sentences:
        console.print()
        for line in _sentence(sentence):
            console.print(line, soft_wrap=True)
    console.print()


def _sentence(sentence: ExplainedSentence) -> Iterator[Text]:
    number = Text(f"{sentence.number + 1} ", style="dim")
    yield number.append(_flat(sentence.text), style="not dim bold")
    for clause in sentence.clauses:
        yield from _clause(clause)
    if sentence.triples:
        yield Text("  names and nouns", style="underline")
        for triple in sentence.triples:
            yield from _triple(triple)
    if not sentence.triples and not any(clause.triples for clause in sentence.clauses):
        yield Text("  no triples", style="dim")


def _clause(clause: ExplainedClause) -> Iterator[Text]:
    heading = Text("  ").append(_flat(clause.predicate), style="underline")
    kinds = (clause.lemma, clause.voice, clause.ending, clause.polarity, clause.modality)
    yield heading.append(f"  {' · '.join(kinds)}", style="dim")
    for argument in clause.arguments:
        yield _argument(argument)
    for sign in clause.signs:
        said = f": {clause.attributed_to}" if sign.tells == "attribution" else ""
        yield _line(sign.tells, f"“{_flat(sign.words)}”{said}" if sign.words else "")
    for triple in clause.triples:
        yield from _triple(triple)


def _argument(argument: ExplainedArgument) -> Text:
    line = _line(_ROLES.get(argument.role, argument.role), _flat(argument.text))
    if argument.particle:
        line.append(f" + {_flat(argument.particle)}", style="cyan")
    if argument.names:
        line.append(f"  = {', '.join(map(_flat, argument.names))}")
    if argument.how in _HOW:
        line.append(f"  ({_HOW[argument.how]})", style="dim")
    return line


def _triple(triple: ExplainedTriple) -> Iterator[Text]:
    words = " | ".join(map(_flat, (triple.subject, triple.relation, triple.object)))
    line = Text("    → ").append(words, style="green" if triple.kept else "dim")
    line.append(f"  {triple.confidence:.2f}")
    if not triple.kept:
        line.append("  left out", style="dim")
    yield line
    yield Text(f"      {' · '.join(_details(triple))}", style="dim")


def _details(triple: ExplainedTriple) -> Iterator[str]:
    yield f"{triple.rule}: {triple.meaning}" if triple.meaning else triple.rule
    if triple.polarity != Polarity.POSITIVE:
        yield triple.polarity
    if triple.modality != Modality.ASSERTED:
        yield triple.modality
    for name, value in (
        ("says", triple.attributed_to),
        ("when", triple.date),
        ("where", triple.place),
    ):
        if value:
            yield f"{name} {_flat(value)}"


def _line(name: str, words: str) -> Text:
    return Text("    ").append(f"{name:<{_WIDTH}}", style="dim").append(words)


def _flat(words: str) -> str:
    """The words in one line."""
    return " ".join(words.split())
