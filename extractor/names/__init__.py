"""Names: mentions → entities, in an article and over a run, across scripts.

``transcribe`` writes a name in another script, ``compare`` says whether two names are one and
why, ``NameIndex`` finds a name among many; ``group`` and ``link`` use them on articles.
"""

from extractor.names.across import link
from extractor.names.compare import Comparison, compare
from extractor.names.search import Match, NameIndex
from extractor.names.transcription import transcribe
from extractor.names.within import group

__all__ = ["Comparison", "Match", "NameIndex", "compare", "group", "link", "transcribe"]
