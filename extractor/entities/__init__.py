"""Doc → mentions: a trained tagger, lexicons, titles, and one place that decides."""

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.find import find_mentions
from extractor.entities.lexicon import Lexicon

__all__ = ["Candidate", "Lexicon", "Source", "TextView", "find_mentions"]
