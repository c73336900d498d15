"""Clauses → event triples."""

from __future__ import annotations

import pytest

from extractor.relations.find import find_described
from extractor.schema import Modality, Polarity
from tests.relations.sentences import events_of, sentence_of, the_only, word

PLAIN = [
    ("[미국|L]은 [러시아|L]를 제재했다.", {"미국 | sanction | 러시아"}),
    ("[미국|L]은 [러시아|L]에 대해 제재를 가했다.", {"미국 | sanction | 러시아"}),
    ("[푸틴|P]은 [바이든|P]과 회담을 가졌다.", {"푸틴 | consult | 바이든"}),
    ("[푸틴|P]은 [바이든|P]에게 경고했다.", {"푸틴 | threaten | 바이든"}),
    ("[영국|L]은 [유네스코|O]에서 탈퇴했다.", {"영국 | retreat | 유네스코"}),
    ("[환경부|O]에서 [한국전력|O]을 조사했다.", {"환경부 | accuse | 한국전력"}),
    ("[러시아|L]의 [조지아|L] 침공이 이어졌다.", {"러시아 | assault | 조지아"}),
    ("[미국|L] [대통령|T]이 [이란|L] [외무장관|T]을 만났다.", {"대통령 | consult | 외무장관"}),
    (
        "[김민수|P]는 [박철수|P]와 통화에서 전쟁을 시작하는 것은 잘못이라고 말했다.",
        {"김민수 | consult | 박철수"},
    ),
    ("[미국|L]은 [새누리당|O]의 행보를 비판했다.", {"미국 | accuse | 새누리당"}),
    ("[이란|L]은 [미국|L]의 제안을 거부했다.", {"이란 | reject | 미국"}),
    ("[푸틴|P]은 [마크롱|P]과 [파리|L]에서 만났다.", {"푸틴 | consult | 마크롱"}),
    ("[미국|L]은 [러시아|L]와 [제네바|L]에서 만났다.", {"미국 | consult | 러시아"}),
    (
        "[미국|L]은 [러시아|L]와 [독일|L]에서 철수했다.",
        {"미국 | retreat | 러시아", "미국 | retreat | 독일"},
    ),
    ("[김민수|P]가 [대법관|T]에서 퇴임했다.", set()),
    ("[김민수|P]가 [한빛공사|O] [사장|T]에서 물러났다.", {"김민수 | concede | 한빛공사"}),
    ("[미국|L] 대표단이 웃었다.", set()),
    ("[미국|L]은 [미국|L]을 비판했다.", set()),
    ("[미국|L]은 [이란|L]의 조약 서명에 추가 제재를 준비했다.", set()),
    ("[미국|L]은 [이란|L]의 제안에 반대했다.", {"미국 | reject | 이란"}),
    ("[푸틴|P]은 [바이든|P]에 앞서 도착했다.", set()),
    ("[20일|D] [미국|L]은 [3월|D]을 비판했다.", set()),
    ("[푸틴|P]이 오는 [28일|D] [바이든|P]을 만난다.", {"푸틴 | consult | 바이든"}),
    ("[푸틴|P]이 다가오는 [5월|D] [바이든|P]을 만난다.", {"푸틴 | consult | 바이든"}),
]
PASSIVE = [
    ("[푸틴|P]이 [마크롱|P]에게 초대받았다.", {"마크롱 | request | 푸틴"}),
    ("[박모|P]가 [부산지검|O]에 구속됐다.", {"부산지검 | coerce | 박모"}),
    ("[박모|P]는 [정부|O]에 의해 추방됐다.", {"정부 | coerce | 박모"}),
    ("[조지아|L]가 [러시아군|O]의 공격을 받았다.", {"러시아군 | assault | 조지아"}),
    ("[차모|P]가 [경찰|O] 조사를 받고 있다.", {"경찰 | accuse | 차모"}),
    ("[KT|O]에 인수된 [온누리|O]는 컸다.", {"KT | transact | 온누리"}),
    ("[모로|P]는 [탈레반|O]에게 구금당했던 경험을 썼다.", {"탈레반 | coerce | 모로"}),
    ("[이란|L]은 [북한|L]에서 탄약을 공급받았다.", {"북한 | transact | 이란"}),
    ("[장혜진|P]이 [위원장|T]에 임명됐다.", set()),
    ("[박모|P]가 [서울|L]에서 체포됐다.", set()),
    ("[박모|P]가 [수단|L]에 배치됐다.", set()),
]
RELATIVE = [
    ("[미국|L]이 지원한 [민주군|O]은 물러났다.", {"미국 | aid | 민주군"}),
    ("[푸틴|P]을 비판해 온 [안나|P]가 왔다.", {"안나 | accuse | 푸틴"}),
    (
        "[반군|O]은 억류하던 선원 [조모|P]씨를 석방했다.",
        {"반군 | coerce | 조모", "반군 | concede | 조모"},
    ),
    (
        "[검찰|O]은 [이모|P]를 폭행한 혐의로 [박모|P]를 체포했다.",
        {"박모 | assault | 이모", "검찰 | coerce | 박모"},
    ),
    ("[교육부|O]는 [한별대|O]가 등록금을 올렸다는 의혹을 조사했다.", {"교육부 | accuse | 한별대"}),
    (
        "[미국|L]이 [이란|L]에 입국하는 이민자들에 대한 제한을 [오만|L]에 요구했다.",
        {"미국 | request | 오만"},
    ),
]
GENITIVES = [
    ("[환경부|O]는 [기상청|O]에 개편이 이뤄진다고 발표했다.", set()),
    ("[환경부|O]는 [기상청|O]에 “개편이 이뤄진다”고 밝혔다.", {"환경부 | state | 기상청"}),
    ("[미국|L]에 본사를 두고 정보를 제공하는 [구글|O]이 웃었다.", set()),
    ("[이모|P]는 [박모|P]로부터 돈을 받은 혐의로 재판에 넘겨졌다.", set()),
    (
        "[이란|L]의 [푸틴|P]과 [독일|L]의 [바이든|P]은 회담을 열고 [체코|L]를 지원했다.",
        {"푸틴 | consult | 바이든", "푸틴 | aid | 체코", "바이든 | aid | 체코"},
    ),
    ("[이란|L] 대표팀이 서울에서 열린 경기에서 [체코|L]에 졌다.", set()),
    ("[푸틴|P]이 서울에서 열린 경기에서 [바이든|P]에게 졌다.", {"푸틴 | compete | 바이든"}),
    ("[푸틴|P]은 [이란|L]의 위협에 굴복했다.", {"푸틴 | concede | 이란"}),
]
QUOTED = [
    (
        '[푸틴|P]은 "[이란|L]을 제재하면서 [미국|L]은 [영국|L]을 지원했다"고 말했다.',
        {"미국 | sanction | 이란", "미국 | aid | 영국"},
    ),
    (
        '[푸틴|P]은 "[이란|L]을 제재함으로써 [미국|L]은 [영국|L]을 지원했다"고 말했다.',
        {"미국 | sanction | 이란", "미국 | aid | 영국"},
    ),
    (
        '[푸틴|P]은 "[이란|L]을 제재하면서 웃었다"고 말했다.',
        {"푸틴 | sanction | 이란"},
    ),
]
JOINED = [
    (
        "[이란|L]과 [이라크|L]는 [터키|L]를 비판했지만 [체코|L]는 [터키|L]를 옹호했다.",
        {"이란 | accuse | 터키", "이라크 | accuse | 터키", "체코 | support | 터키"},
    ),
    (
        "[경찰|O]은 [박모|P]를 체포해 조사했다.",
        {"경찰 | coerce | 박모", "경찰 | accuse | 박모"},
    ),
    (
        "[태국|L]은 [라오스|L]에 대화를 제안했으나 [라오스|L]가 이를 거절했다.",
        {"태국 | request | 라오스", "라오스 | reject | 태국"},
    ),
    (
        "[미국|L]은 [이란|L]에 [한세라|P]를 석방하라고 요구했다.",
        {"미국 | request | 이란", "이란 | concede | 한세라"},
    ),
    ("[미국|L]은 [한세라|P]를 석방하라고 요구했다.", set()),
    (
        "[노바|O]는 [파인|O]을 [연방법원|O]에 제소했다.",
        {"노바 | accuse | 파인", "노바 | request | 연방법원"},
    ),
]
MUTUAL = [
    ("[푸틴|P]과 [바이든|P]이 만났다.", {"푸틴 | consult | 바이든"}),
    ("[푸틴|P]과 [바이든|P]은 재단 설립에 합의했다.", {"푸틴 | agree | 바이든"}),
    ("[푸틴|P]은 [바이든|P]과 상생 협약에 서명했다.", {"푸틴 | agree | 바이든"}),
    ("[푸틴|P]은 [바이든|P]과 함께 [서울|L]을 방문했다.", {"푸틴 | consult | 서울"}),
    ("[브라질|L]이 [칠레|L]를 2-1로 꺾었다.", {"브라질 | compete | 칠레"}),
    ("[푸틴|P]과 [바이든|P]이 웃었다.", set()),
]
HEADLINES = [
    ("[검찰|O], [박모|P] 전 [대표|T] 구속", {"검찰 | coerce | 박모"}),
    ("[이란|L] [외무장관|T], [오만|L]서 [특사|T]와 비공개 회동", {"외무장관 | consult | 특사"}),
    ("[러|L], [오데사|L] 항구 공격…3명 부상", {"러 | assault | 오데사"}),
    ("[美|L], [화룽|O] 제재", {"美 | sanction | 화룽"}),
]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [*PLAIN, *PASSIVE, *RELATIVE, *GENITIVES, *QUOTED, *JOINED, *MUTUAL, *HEADLINES],
)
def test_reads_events(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events


def test_says_how_firmly_an_event_holds() -> None:
    marked = "[러시아|L]는 [반군|O]과 협상하지 않겠다고 밝혔다."
    found = the_only(marked, "consult")
    assert (found.polarity, found.modality) == (Polarity.NEGATIVE, Modality.PLANNED)
    assert word(marked, found.attributed_to) == "러시아"


def test_a_charge_is_only_possible() -> None:
    marked = "[검찰|O]은 [이모|P]를 폭행한 혐의로 [박모|P]를 체포했다."
    assert the_only(marked, "assault").modality is Modality.POSSIBLE


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        ("[한국|L]은 [몽골|L]과 협력을 위한 준비가 되어 있다.", Modality.PLANNED),
        ("[한국|L]은 [몽골|L]과의 회담을 제안했다.", Modality.PLANNED),
        ("[한국|L]은 [몽골|L]과의 회담에서 어업 문제를 다뤘다.", Modality.ASSERTED),
    ],
)
def test_a_meeting_that_is_still_to_come_is_planned(marked: str, modality: Modality) -> None:
    event = "cooperate" if "협력" in marked else "consult"
    assert the_only(marked, event).modality is modality


def test_what_is_prepared_is_planned() -> None:
    found = the_only("[미국|L]은 [이란|L]에 대한 제재를 준비하고 있다.", "sanction")
    assert found.modality is Modality.PLANNED


def test_what_is_done_besides_a_plan_is_no_plan() -> None:
    marked = "[푸틴|P]은 [바이든|P]과 회담을 열고 [이란|L]을 지원하는 방안을 말했다."
    assert the_only(marked, "consult").modality is Modality.ASSERTED
    assert the_only(marked, "aid").modality is Modality.PLANNED


def test_the_evidence_reaches_from_the_first_word_to_the_last_verb() -> None:
    marked = "어제 [푸틴|P]은 [바이든|P]을 만나지 않을 수 있다고 말했다."
    found = the_only(marked, "consult")
    words = sentence_of(marked).words(found.start, found.end)
    assert words == "푸틴은 바이든을 만나지 않을 수 있다고"


def test_the_predicate_is_in_its_base_form() -> None:
    assert the_only("[푸틴|P]이 [마크롱|P]에게 초대받았다.", "request").predicate == "초대하다"


def test_what_is_fronted_is_surer_than_what_is_shared() -> None:
    ((own, _),) = find_described(sentence_of("[미국|L]이 [이란|L]을 제재했다."))
    ((shared, _),) = find_described(sentence_of("[미국|L]은 [이란|L]을 제재했다."))
    assert own.confidence > shared.confidence
