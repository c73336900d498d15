from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names import compare
from extractor.names.scripts import fold
from tests.names.marked import LEXICON

SAME = [
    ("유리 우샤코프", "유리 우샤코프"),
    ("유리 우샤코프", "Yuri Ushakov"),
    ("유리 우샤코프", "Юрий Ушаков"),
    ("유리 우샤코프", "Ю. Ушаков"),
    ("유리 우샤코프", "Ushakov, Yuri"),
    ("유리 우샤코프", "우샤코프"),
    ("유리 우샤코프", "Юрий Викторович Ушаков"),
    ("Yuri Ushakov", "Юрий Ушаков"),
    ("Yuri Ushakov", "Ю. Ушаков"),
    ("김정은", "Kim Jong Un"),
    ("김정은", "Kim Jong-un"),
    ("김정은", "Ким Чен Ын"),
    ("Kim Jong-un", "Ким Чен Ын"),
    ("박근혜", "Park Geun-hye"),
    ("문재인", "Jae-in Moon"),
    ("이재명", "Lee Jae-myung"),
    ("아베 신조", "Синдзо Абэ"),
    ("이시바 시게루", "Shigeru Ishiba"),
    ("시진핑", "Xi Jinping"),
    ("에마뉘엘 마크롱", "Emmanuel Macron"),
    ("마크롱", "Emmanuel Macron"),
    ("차이콥스키", "Tchaikovsky"),
    ("차이콥스키", "Chaikovsky"),
    ("Чайковский", "Tchaikovsky"),
    ("세르게이 라브로프", "Sergey Lavrov"),
    ("젤렌스키", "Volodymyr Zelensky"),
    ("볼로디미르 젤렌스키", "블라디미르 젤렌스키"),
    ("상트 페테르부르크", "Санкт-Петербург"),
    ("키예프", "Киев"),
    ("하르키우", "Харків"),
    ("Алекса́ндр", "알렉산드르"),
    ("나토", "North Atlantic Treaty Organization"),
    ("美", "USA"),
    ("미국", "США"),
    ("푸틴", "Владимир Владимирович Путин"),
    ("조 바이든", "바이든"),
    ("윌리엄 포크너", "William Faulkner"),
    ("제이크", "Jake"),
    ("모스크바", "Moscow"),
    ("도스토옙스키", "도스토예프스키"),
    ("안나 이바노바", "Anna Ivanova"),
    ("조셉", "조지프"),
    ("조셉 바이든", "조지프 바이든"),
    ("표도르 도스토옙스키", "표도르 도스토예프스키"),
    ("레프 톨스토이", "레브 톨스토이"),
    ("블라디미르 푸틴", "블라드미르 푸틴"),
    ("앙겔라 메르켈", "안젤라 메르켈"),
    ("로저 페더러", "로저 페데러"),
]

DIFFERENT = [
    ("김정은", "김정일"),
    ("김정은", "김종은"),
    ("김정은", "Kim Jong-il"),
    ("김정은", "Ким Чен Ир"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("이재명", "이재용"),
    ("이재용", "Lee Jae-myung"),
    ("김", "김정은"),
    ("조 바이든", "헌터 바이든"),
    ("유리 우샤코프", "유리 라브로프"),
    ("세르게이 라브로프", "세르게이 쇼이구"),
    ("세르게이 라브로프", "Sergei Shoigu"),
    ("드미트리 메드베데프", "Dmitry Peskov"),
    ("유리 우샤코프", "Д. Ушаков"),
    ("유리 우샤코프", "Ю."),
    ("유리", "율리"),
    ("푸틴", "푸시킨"),
    ("러시아", "벨라루스"),
    ("이란", "이라크"),
    ("광주광역시", "경기도 광주시"),
    ("뉴욕", "뉴저지"),
    ("존슨", "존스"),
    ("이바노프", "이바노바"),
    ("이바노바", "Иванов"),
    ("푸틴", "푸친"),
    ("윌리엄 포크너", "Spokane"),
    ("쥘 베른", "Aberdeen"),
    ("푸틴", "푸신"),
    ("이란", "Ирак"),
    ("조지프 스탈린", "조지프 바이든"),
    ("김정은", "김정남"),
    ("", "김정은"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_name(one: str, other: str) -> None:
    assert compare(one, other, LEXICON).score >= 0.5


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("쥘 베른", "Jules Verne", "Aberdeen"),
        ("알베르 카뮈", "Albert Camus", "Burberry"),
        ("윌리엄 포크너", "William Faulkner", "Spokane"),
    ],
)
def test_a_whole_name_beats_one_that_sounds_like_a_part(name: str, right: str, wrong: str) -> None:
    assert compare(name, right, LEXICON).score > compare(name, wrong, LEXICON).score + 0.3


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names(one: str, other: str) -> None:
    assert compare(one, other, LEXICON).score < 0.5


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("우샤코프", "Ушаков", "transcription of Ушаков"),
        ("Ю. Ушаков", "유리 우샤코프", "abbreviates 유리"),
        ("Ushakov", "Ушаков", "BGN/PCGN"),
        ("박근혜", "Park Geun-hye", "박 is spelt Park"),
        ("NATO", "나토", "북대서양조약기구 in the lexicon"),
        ("김정은", "김정일", "two Korean names"),
    ],
)
def test_gives_its_reason(one: str, other: str, words: str) -> None:
    assert words in compare(one, other, LEXICON).reason


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("블라디미르 푸틴", "블라디미르 블라디미로비치 푸틴", True),
        ("Юрий Ушаков", "Ушаков Юрий Викторович", True),
        ("노박", "노박 조코비치", False),
        ("Новак", "Новак Джокович", False),
    ],
)
def test_a_patronymic_tells_nobody_apart(one: str, other: str, whole: bool) -> None:
    assert (compare(one, other, ()).score > 0.9) == whole


NAMES = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="김이정은일 -.유리우샤코프", max_size=10),
    st.sampled_from([name for pair in SAME + DIFFERENT for name in pair]),
)


@given(NAMES, NAMES)
def test_is_symmetric_and_a_probability(one: str, other: str) -> None:
    result = compare(one, other, LEXICON)
    assert result == compare(other, one, LEXICON)
    assert 0.0 <= result.score <= 1.0
    assert result.reason


@given(NAMES, NAMES)
def test_is_symmetric_without_a_lexicon_too(one: str, other: str) -> None:
    assert compare(one, other, ()) == compare(other, one, ())


@given(NAMES)
def test_a_name_equals_itself(name: str) -> None:
    assert compare(name, name, ()).score >= 0.99 or not fold(name)


def test_a_long_name_is_not_a_short_one_cut_differently() -> None:
    assert compare("크리스토프 사 펠링", "구스타프 크루프 폰 보흘렌 운트 할바흐").score < 0.5
    assert compare("상트 페테르부르크", "상트페테르부르크").score > 0.5
