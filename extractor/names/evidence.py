"""What each kind of evidence is worth: the probability that a link made by it is right.

Set by hand from what such links in news get wrong; a trained comparison may replace the scores
of names that are compared by sound, not those of the evidence below.
"""

from __future__ import annotations

from typing import Final

from extractor.schema import How

SAME_FORM: Final = 0.99
"""The same words under the same label; homonyms are the rest."""
PARENTHESIS: Final = 0.97
"""A(B): the article itself says so."""
LEXICON: Final = 0.96
"""Two forms of one entry of the lexicon; the rest are namesakes."""
TRANSCRIPTION: Final = 0.95
"""At most: the score of the comparison by sound, where it is less."""
SHORT_FORM: Final = 0.92
"""Part of the one full name in the article that it can belong to."""
SURNAME_AND_TITLE: Final = 0.9
"""A surname with a title (김 위원장) where one of those who have it came before with that title."""
SURNAME_AND_OTHER_TITLE: Final = 0.75
"""The same where that person was not given this title before."""
SHORT_FORM_OF_SEVERAL: Final = 0.65
"""Part of several full names and no title tells: the nearest before has it."""
SHORT_FORM_IN_RUN: Final = 0.85
"""Part of the one full name in all articles of the run that it can belong to."""
PRONOUN: Final = 0.85
"""그는 after a sentence about one person, who is the only one in it."""
PRONOUN_AMONG_OTHERS: Final = 0.8
"""The same where that sentence names others who are not its topic."""
PRONOUN_FARTHER: Final = 0.7
"""The same where sentences without any person stand in between."""
EPITHET: Final = 0.85
"""크렘린궁 대변인 where one person before was given that post."""
PAIR: Final = 0.8
"""양 정상 where two persons before have such a post."""
DERIVED_NAME: Final = 0.9
"""A form nobody wrote, made by a transcription rule."""
CONTRADICTION: Final = 0.02
"""Both names are known, as names of two."""

LEAST: Final = 0.8
"""The least score at which a comparison by sound links two forms of an article."""

STRENGTH: Final = {
    How.PARENTHESIS: 0,
    How.LEXICON: 1,
    How.TRANSCRIPTION: 2,
    How.SHORT_FORM: 3,
    How.SEEN: 4,
    How.PRONOUN: 5,
}
"""Which evidence is kept where a form is linked by several kinds: the lowest. SEEN says least:
it explains the form that names the entity, and every further mention of another form."""
