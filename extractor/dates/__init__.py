"""Date and time expressions: where they stand in a text, and what they mean.

``find`` gives their spans, ``resolve`` the EDTF value of one of them. ``component`` brings
both into a spaCy pipeline and is not imported here.
"""

from extractor.dates.find import find
from extractor.dates.resolve import resolve

__all__ = ["find", "resolve"]
