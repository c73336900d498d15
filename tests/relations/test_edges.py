"""Morphemes mended where Kiwi does not know the name that a mention marks."""

from __future__ import annotations

import pytest

from extractor.relations.edges import cut_at_mentions
from extractor.schema import Label, Mention, Morpheme
from tests.relations.sentences import phrases_of, sentence_of


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("[미콜라이우|L]가 무너졌다.", "nom"),
        ("[노비|P]는 웃었다.", "top"),
        ("[안나|P]는 왔다.", "top"),
        ("[오만|L]서 만났다.", "place"),
        ("[미콜라이우|L]에서 만났다.", "place"),
        ("[아부다비|L]로 갔다.", "ins"),
    ],
)
def test_the_particle_behind_a_name_gives_its_role(sentence: str, role: str) -> None:
    phrase = phrases_of(sentence)[0]
    assert (phrase.role, phrase.members) == (role, [0])


def test_morphemes_keep_their_places() -> None:
    sentence = sentence_of("[안나|P]는 [미콜라이우|L]가 무너졌다고 말했다.")
    starts = [m.start for m in sentence.morphemes]
    assert starts == sorted(starts)
    assert [m.form for m in sentence.morphemes[:2]] == ["안나", "는"]


def test_a_known_particle_is_left_alone() -> None:
    morphemes = (Morpheme("러시아", "NNP", 0, 3), Morpheme("는", "JX", 3, 4))
    mention = Mention(0, 3, "러시아", Label.LOCATION)
    assert cut_at_mentions("러시아는", morphemes, {0: mention}) == morphemes


def test_a_word_that_goes_on_otherwise_is_left_alone() -> None:
    morphemes = (Morpheme("서울역", "NNP", 0, 3),)
    mention = Mention(0, 2, "서울", Label.LOCATION)
    assert cut_at_mentions("서울역", morphemes, {0: mention}) == morphemes


def test_dates_are_left_alone() -> None:
    morphemes = (Morpheme("오늘은", "NNG", 0, 3),)
    mention = Mention(0, 2, "오늘", Label.DATE)
    assert cut_at_mentions("오늘은", morphemes, {0: mention}) == morphemes
