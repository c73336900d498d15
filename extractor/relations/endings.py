"""What follows a predicate's stem: auxiliaries, endings, and how the clause goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.relations.lexicon import factuality
from extractor.relations.nodes import Ending
from extractor.schema import Morpheme

_TAIL: Final = 12
_AUXILIARY_NOUNS: Final = frozenset({"수", "것", "예정", "계획", "방침", "거", "필요", "바", "줄"})


def tail_of(morphemes: Sequence[Morpheme], position: int) -> str:
    """The forms that follow a stem, joined by blanks, up to the end of the clause's words."""
    forms: list[str] = []
    for morpheme in morphemes[position : position + _TAIL]:
        if morpheme.tag in {"NNP", "SF", "NP"}:
            break
        if not morpheme.tag.startswith("S"):
            forms.append(morpheme.form)
    return " ".join(forms)


def ending_of(morphemes: Sequence[Morpheme], position: int) -> tuple[Ending, int]:
    """How the clause whose stem ends before ``position`` goes on, and where its verbs end.

    Returns:
        The ending and the index after its last morpheme. Auxiliaries (-지 않다, -ㄹ 수 있다,
        -기로 하다, -ㄹ 예정이다) belong to the verb group.
    """
    index = position
    while index < len(morphemes):
        morpheme = morphemes[index]
        if morpheme.tag in {"EC", "ETM", "ETN", "EF"}:
            following = _auxiliary(morphemes, index)
            if following == index:
                return _kind(morpheme, morphemes, index), index + 1
            index = following
        elif morpheme.tag.startswith(("EP", "VX", "XSV", "XSA", "VCP", "VCN")):
            index += 1
        else:
            break
    return Ending.NOMINAL, index


def _auxiliary(morphemes: Sequence[Morpheme], index: int) -> int:
    """The index of the stem that carries the clause on after an ending, or ``index`` if none."""
    here = morphemes[index]
    rest = morphemes[index + 1 : index + 4]
    if not rest:
        return index
    if here.tag == "EC" and (rest[0].tag == "VX" or _is_must(here, rest[0])):
        return index + 2
    if here.form == "지" and rest[0].form == "못" and len(rest) > 1:
        return index + 3  # 침공하지 못했다, where 못 stands alone
    if here.tag == "ETN" and len(rest) > 1 and rest[0].form == "로" and rest[1].form == "하":
        return index + 3
    if here.tag == "ETM" and rest[0].form in _AUXILIARY_NOUNS:
        particle = int(len(rest) > 1 and rest[1].tag.startswith("J"))
        if len(rest) > 1 + particle and rest[1 + particle].form in {"있", "없", "이", "아니"}:
            return index + 3 + particle
    return index


def _is_must(ending: Morpheme, following: Morpheme) -> bool:
    return ending.form.endswith("야") and following.form in {"하", "되"}


def _kind(morpheme: Morpheme, morphemes: Sequence[Morpheme], index: int) -> Ending:
    words = factuality()
    if morpheme.form in words["quotative"]:
        return Ending.QUOTATIVE
    if morpheme.form in words["conditional_endings"] and morpheme.tag == "EC":
        return Ending.CONDITIONAL
    if morpheme.tag == "ETM":
        return Ending.ADNOMINAL
    if morpheme.tag == "ETN":
        return Ending.NOMINAL
    if morpheme.tag == "EF":
        following = morphemes[index + 1 : index + 4]
        quoted = any(m.tag == "JKQ" or m.form in words["quotative"] for m in following)
        closes = any(m.tag == "SSC" for m in following)
        return Ending.QUOTATIVE if (quoted and closes) or _quotes(following) else Ending.FINAL
    return Ending.CONNECTIVE


def _quotes(following: Sequence[Morpheme]) -> bool:
    return bool(following) and following[0].tag == "JKQ"
