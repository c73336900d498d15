from __future__ import annotations

import pytest

from extractor.names import group
from extractor.schema import How, Label, Mention
from tests.names.marked import LEXICON, read

# The article, and the number of the entity of each person, place and organization in it.
CASES = [
    ("<P 조 바이든> <T 대통령>은 웃었다. <P 바이든> <T 대통령>은 떠났다.", [0, 0]),
    ("<P 바이든>이 온다는 제목 뒤에 <P 조 바이든> <T 대통령>이 나온다.", [0, 0]),
    ("<P 유리 우샤코프> 보좌관이 앉자 <P 우샤코프>에게 물었다.", [0, 0]),
    ("<P Dmitry Peskov>가 답했고 <P Peskov>는 말을 아꼈다.", [0, 0]),
    ("<P 유리 우샤코프>와 <P Ю. Ушаков>는 한 사람이다.", [0, 0]),
    ("<P 김정은> <T 국무위원장>이 걸었고 <P 김> <T 위원장>은 멈췄다.", [0, 0]),
    ("<P 김정은> <T 국무위원장>은 <P 김정일>의 길을 따랐다.", [0, 1]),
    ("<P 김철수> <T 의원>과 <P 김영희> <T 장관>. 그 뒤 <P 김> <T 의원>이 일어섰다.", [0, 1, 0]),
    ("<P 김철수> <T 의원>과 <P 김영희> <T 의원>. 그 뒤 <P 김> <T 의원>이 일어섰다.", [0, 1, 2]),
    ("<P 박민수> 씨가 묻자 <P 박>씨의 이웃 <P 이> 씨가 답했다.", [0, 0, 1]),
    ("<P 이준호> <T 감독>은 웃었고 <P 박> <T 감독>은 울었다.", [0, 1]),
    ("<P 유리 우샤코프>(<P Юрий Ушаков>)가 왔다.", [0, 0]),
    ("<P 설리번>(<P Jake Sullivan>) 보좌관 뒤로 <P 설리번>의 차가 섰다.", [0, 0, 0]),
    ("<O 북대서양조약기구>(<O NATO>)는 넓고 <O 나토>는 짧다.", [0, 0, 0]),
    ("<O 국가정보원>(<O 국정원>)이 열리고 <O 국정원>이 닫혔다.", [0, 0, 0]),
    ("<P 유시진>(<P 송중기>)이 뛰었다.", [0, 1]),
    ("<L 서울>(<L 강남구>)에 눈이 왔다.", [0, 1]),
    ("<L 미국>(<L 러시아>)이라고 잘못 적었다.", [0, 1]),
    ("<P 유리 우샤코프>를 러시아에서는 <P Юрий Ушаков>라고 쓴다.", [0, 0]),
    ("<P Юрий Ушаков> 옆에 <P 우샤코프>라고 적혀 있다.", [0, 0]),
    ("<L 키예프>와 <L Киев>는 같은 도시다.", [0, 0]),
    ("<L 美>와 <L 미국>, <L USA>, <L 미>, <L США>.", [0, 0, 0, 0, 0]),
    ("<O NATO>는 곧 <O 나토>다.", [0, 0]),
    ("<P 푸틴>은 <P Путин>이다.", [0, 0]),
    ("<P 푸틴>이라는 성의 <P 이고리 푸틴>은 친척이다.", [0, 0]),
    ("<P 조 바이든> <T 대통령>과 아들 <P 헌터 바이든>. <P 바이든> <T 대통령>은 갔다.", [0, 1, 0]),
    ("<P 조 바이든>의 아들 <P 헌터 바이든>을 두고 <P 바이든>이라 적었다.", [0, 1, 1]),
    ("<L 조지아>와 <O 조지아>와 <P 조지아>는 다르다.", [0, 1, 2]),
    ("<L 광주광역시>와 <L 경기도 광주시>와 <L 광주>.", [0, 1, 2]),
    ("<P 빈 살만>은 <P 무함마드 빈 살만>의 성이다.", [0, 0]),
    ("<P 김정은>(<P Kim Jong Un>)을 <P Ким Чен Ын>이라 적는다.", [0, 0, 0]),
    ("<P 박서준>과 <P Park Seo-jun>은 같은 배우다.", [0, 0]),
    ("<P 박서준>과 <P Park Min-su>는 남남이다.", [0, 1]),
    (
        "<P 조 바이든> <T 대통령>이 왔고 <P 바이든> <T 의원>은 갔다. <P 바이든> <T 의원>은?",
        [0, 1, 1],
    ),
    ("<P 조 바이든> <T 대통령>은 1973년 의원에 당선됐다. <P 바이든> <T 의원>은 젊었다.", [0, 0]),
    ("<P 김철수> <T 장관>이 답하자 <P 김> <T 의원>이 물었다.", [0, 1]),
    ("<P 김철수> <T 장관>은 의원 출신이다. <P 김> <T 의원>이라 불린다.", [0, 0]),
    ("<P 김철수> <T 의원>은 <P 김> <T 위원장>으로 불린다.", [0, 0]),
    ("<P 강도윤>이 뛰자 <P 박필립> <T 감독>은 <P 도윤>이를 불렀다.", [0, 1, 0]),
    ("<P 문정혜>(본명 <P 문옥순>)가 썼다. <P 문> 선생은 쉬었다.", [0, 0, 0]),
    ("<P 김>모 씨가 받자 <P 김>씨는 웃었다.", [0, 0]),
    ("<P 이바노프>와 <P Иванова>는 남매다.", [0, 1]),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_groups(marked: str, expected: list[int]) -> None:
    text, mentions = read(marked)
    entities, owners = group(mentions, text, LEXICON)
    assert [owner for owner in owners if owner is not None] == expected
    assert len(entities) == len(set(expected))
    for mention, owner in zip(mentions, owners, strict=True):
        assert (owner is None) == (mention.label in {Label.TITLE, Label.DATE})
        assert owner is None or entities[owner].label == mention.label


@pytest.mark.parametrize(
    ("marked", "form", "how", "name"),
    [
        ("<P 유리 우샤코프>(<P Юрий Ушаков>)", "Юрий Ушаков", How.PARENTHESIS, "유리 우샤코프"),
        ("<P 유리 우샤코프>, <P Юрий Ушаков>", "Юрий Ушаков", How.TRANSCRIPTION, "유리 우샤코프"),
        ("<P Юрий Ушаков>, <P 우샤코프>", "우샤코프", How.TRANSCRIPTION, "Юрий Ушаков"),
        ("<P 조 바이든>, <P 바이든>", "바이든", How.SHORT_FORM, "조 바이든"),
        ("<O 나토>, <O NATO>", "NATO", How.LEXICON, "나토"),
        ("<O 국가정보원>(<O 국정원>), <O 국정원>", "국정원", How.PARENTHESIS, "국가정보원"),
        ("<L USA>, <L 미국>", "미국", How.SEEN, "미국"),
    ],
)
def test_says_how_a_form_belongs(marked: str, form: str, how: How, name: str) -> None:
    text, mentions = read(marked)
    (entity,), _ = group(mentions, text, LEXICON)
    assert entity.name == name
    (found,) = [known for known in entity.forms if known.form == form]
    assert found.how == how
    assert 0.5 < found.score < 1.0


def test_counts_the_mentions_of_each_form() -> None:
    text, mentions = read("<P 조 바이든>, <P 바이든>, <P 바이든>")
    (entity,), _ = group(mentions, text, LEXICON)
    assert {form.form: form.mentions for form in entity.forms} == {"조 바이든": 1, "바이든": 2}


def test_a_nested_place_has_its_own_entity_and_the_head_that_of_the_whole() -> None:
    text = "서울 강남구에 비가 온다. 강남구는 젖었다."
    mentions = [
        Mention(0, 6, "서울 강남구", Label.LOCATION),
        Mention(0, 2, "서울", Label.LOCATION, within=0),
        Mention(3, 6, "강남구", Label.LOCATION, within=0),
        Mention(15, 18, "강남구", Label.LOCATION),
    ]
    entities, owners = group(mentions, text, LEXICON)
    assert [entity.name for entity in entities] == ["서울 강남구", "서울"]
    assert owners == [0, 1, 0, 0]


def test_an_article_without_mentions() -> None:
    assert group([], "비가 온다.", LEXICON) == ([], [])
