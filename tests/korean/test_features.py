from __future__ import annotations

import pytest

from extractor.korean.features import features_of, lemma_of, tag_of, upos_of
from extractor.schema import Morpheme


def token(*pairs: str) -> list[Morpheme]:
    """A token from ``form/TAG`` pairs."""
    split = (pair.split("/") for pair in pairs)
    return [Morpheme(form, tag, 0, 1) for form, tag in split]


@pytest.mark.parametrize(
    ("pairs", "tag", "upos", "lemma", "features"),
    [
        (["시장/NNG"], "NNG", "NOUN", "시장", ""),
        (["이반/NNP"], "NNP", "PROPN", "이반", ""),
        (["그/NP"], "NP", "PRON", "그", ""),
        (["둘/NR"], "NR", "NUM", "둘", ""),
        (["새/MM"], "MM", "DET", "새", ""),
        (["이/JKS"], "JKS", "ADP", "이", "Case=Nom"),
        (["의/JKG"], "JKG", "ADP", "의", "Case=Gen"),
        (["를/JKO"], "JKO", "ADP", "를", "Case=Acc"),
        (["에게/JKB"], "JKB", "ADP", "에게", "Case=Dat"),
        (["에서/JKB"], "JKB", "ADP", "에서", "Case=Abl"),
        (["으로/JKB"], "JKB", "ADP", "으로", "Case=Ins"),
        (["은/JX"], "JX", "ADP", "은", "PartType=Top"),
        (["와/JC"], "JC", "CCONJ", "와", "Case=Com"),
        (["가/VV", "었/EP"], "VV+EP", "VERB", "가다", "Tense=Past"),
        (["하/XSV", "었/EP"], "XSV+EP", "VERB", "하다", "Tense=Past"),
        (["높/VA"], "VA", "ADJ", "높다", ""),
        (["이/VCP", "다/EF"], "VCP+EF", "AUX", "이다", "VerbForm=Fin"),
        (["ᆯ/ETM"], "ETM", "PART", "ᆯ", "Tense=Fut|VerbForm=Part"),
        (["면/EC"], "EC", "PART", "면", "Mood=Cnd|VerbForm=Conv"),
        (["./SF"], "SF", "PUNCT", ".", ""),
        (["NATO/SL"], "SL", "PROPN", "NATO", ""),
        (["\n/_SP"], "_SP", "SPACE", "\n", ""),
        (["?/UN"], "UN", "X", "?", ""),
    ],
)
def test_token(pairs: list[str], tag: str, upos: str, lemma: str, features: str) -> None:
    morphemes = token(*pairs)
    assert tag_of(morphemes) == tag
    assert upos_of(tag) == upos
    assert lemma_of(morphemes) == lemma
    assert features_of(morphemes) == features


def test_a_feature_is_named_once() -> None:
    names = [
        part.split("=")[0] for part in features_of(token("이/VCP", "다/EF", "고/EC")).split("|")
    ]
    assert names == sorted(set(names))
