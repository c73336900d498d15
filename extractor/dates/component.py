"""The spaCy component ``korean_dates``: resolves the DATE and TIME mentions of a Doc."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extractor import document
from extractor.dates import tense
from extractor.dates.article import Dated, read_along
from extractor.dates.find import find
from extractor.schema import DATE_LABELS, Mention


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
    """The value of each mention, empty for other labels."""
    published = document.get_published(doc)
    text = doc.text
    dated = [
        Dated(number, mention, *_around(text, mention, starts))
        for number, mention in enumerate(mentions)
        if mention.label in DATE_LABELS
    ]
    values = read_along(dated, published)
    return [values[number].value if number in values else "" for number in range(len(mentions))]


def _around(text: str, mention: Mention, starts: Sequence[int]) -> tuple[str, str]:
    """The words before and after a mention in its sentence, as far as they may matter."""
    number = bisect_right(starts, mention.start)
    first = starts[number - 1] if number else 0
    last = starts[number] if number < len(starts) else len(text)
    before = text[max(first, mention.start - tense.REACH) : mention.start]
    return before, text[mention.end : min(last, mention.end + tense.REACH)]
