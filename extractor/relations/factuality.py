"""How firmly a clause is said to hold: polarity and modality from what follows its predicate.

The categories are those of event factuality (Saurí and Pustejovsky 2009), cut to what a
reader of a table asks: did it happen, is it planned, demanded, possible, or a condition.
"""

from __future__ import annotations

from typing import Final

from extractor.relations.lexicon import factuality, factuality_patterns
from extractor.relations.nodes import TENSE, Clause, Ending, Predicate
from extractor.schema import Modality, Polarity

_ORDER: Final = (
    Modality.CONDITIONAL,
    Modality.DEMANDED,
    Modality.PLANNED,
    Modality.POSSIBLE,
)


def polarity_of(predicate: Predicate) -> Polarity:
    """Negative where the clause says that it did not, does not or will not happen."""
    negative = any(pattern.search(predicate.tail) for pattern in factuality_patterns("negative"))
    return Polarity.NEGATIVE if negative != predicate.negated else Polarity.POSITIVE


def modality_of(predicate: Predicate) -> Modality:
    """The first modality whose pattern is found in the words behind the predicate."""
    told = _told_by_tail(predicate)
    return Modality(predicate.outlook) if told is Modality.ASSERTED and predicate.outlook else told


def is_for_oneself(predicate: Predicate) -> bool:
    """트럼프에게 지원해 달라고: what somebody else shall do for the one who asks."""
    return any(pattern.search(predicate.tail) for pattern in factuality_patterns("for_oneself"))


def _told_by_tail(predicate: Predicate) -> Modality:
    if predicate.ending is Ending.CONDITIONAL:
        return Modality.CONDITIONAL
    for modality in _ORDER:
        if any(pattern.search(predicate.tail) for pattern in factuality_patterns(modality)):
            return modality
    return Modality.ASSERTED


def modality_in_chain(clause: Clause, following: Clause | None) -> Modality:
    """The clause's modality; one joined to the next without a tense of its own shares that one's.

    In 만나 논의하기로 했다 both are planned, in 만났고 논의하기로 했다 only the second is.
    """
    own = modality_of(clause.predicate)
    joined = clause.predicate.ending is Ending.CONNECTIVE and not clause.predicate.tail.startswith(
        TENSE
    )
    while following is not None and _is_inserted(clause, following):
        following = following.after
    if own is not Modality.ASSERTED or following is None or not joined:
        return own
    if (
        following.subject is not clause.subject
        or following.predicate.quote != clause.predicate.quote
    ):
        return own
    later = _told_by_tail(following.predicate)
    if later is Modality.DEMANDED and following.predicate.ending is Ending.ADNOMINAL:
        return own  # 서울을 찾아 점검할 것을 지시했다: only the second is asked for
    return Modality.ASSERTED if later is Modality.CONDITIONAL else later


def _is_inserted(clause: Clause, following: Clause) -> bool:
    """회담을 열고 [지원하는] 방안을 협의했다: 고 joins what is said of one subject."""
    lists = clause.predicate.tail.removeprefix("하 ").partition(" ")[0] in factuality()["listing"]
    return lists and following.predicate.ending is Ending.ADNOMINAL
