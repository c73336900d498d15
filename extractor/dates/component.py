"""The spaCy component ``korean_dates``: resolves the DATE and TIME mentions of a Doc."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extractor import document
from extractor.dates.find import find
from extractor.dates.resolve import resolve
from extractor.schema import DATE_LABELS, DateValue, Label, Mention


class DateResolver:
    """Gives every DATE and TIME mention its EDTF value.

    It keeps nothing from Doc to Doc and has nothing to save: its words come from seeds/.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Store the values of the mentions; the Doc is changed in place and returned."""
        starts = [token.idx for token in doc if token.is_sent_start or token.i == 0]
        mentions = document.get_mentions(doc)
        document.set_values(doc, _resolve_all(doc, mentions, starts))
        return doc


class DateFinder:
    """Proposes the spans of the dates that can be read, for the mentions to be decided on."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the proposals on the Doc, which is changed in place and returned."""
        found = find(doc.text)
        doc.user_data[document.CANDIDATES] = [
            [start, end, str(label)] for start, end, label in found
        ]
        return doc


@Language.factory("korean_date_finder")
def create_date_finder(nlp: Language, name: str) -> DateFinder:  # noqa: ARG001 - spaCy passes both
    """The component, as spaCy makes it."""
    return DateFinder()


@Language.factory("korean_dates")
def create_dates(nlp: Language, name: str) -> DateResolver:  # noqa: ARG001 - spaCy passes both
    """The component, as spaCy makes it."""
    return DateResolver()


def _resolve_all(doc: Doc, mentions: Sequence[Mention], starts: Sequence[int]) -> list[str]:
    """The value of each mention, empty for other labels; each sees those before it."""
    published = document.get_published(doc)
    told: list[tuple[int, DateValue]] = []
    values: list[str] = []
    for mention in mentions:
        if mention.label not in DATE_LABELS:
            values.append("")
            continue
        before, after = _around(doc.text, mention, starts)
        value = resolve(
            mention.text,
            published=published,
            context=_context(told, mention),
            after=after,
            before=before,
        )
        values.append(value.value)
        if value.value and mention.within is None:
            told.append((mention.sentence, value))
    return values


def _context(told: Sequence[tuple[int, DateValue]], mention: Mention) -> list[DateValue]:
    """What was meant before; a clock time leans only on the dates of its own sentence."""
    own = mention.label is Label.TIME
    return [value for sentence, value in told if not own or sentence == mention.sentence]


def _around(text: str, mention: Mention, starts: Sequence[int]) -> tuple[str, str]:
    """The words before and after a mention in its sentence."""
    number = bisect_right(starts, mention.start)
    first = starts[number - 1] if number else 0
    last = starts[number] if number < len(starts) else len(text)
    return text[first : mention.start], text[mention.end : last]
