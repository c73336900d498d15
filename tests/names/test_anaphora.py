from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.document import get_entities, get_mentions
from extractor.names import link
from extractor.pipeline import Extractor
from extractor.schema import How
from tests.names.articles import anaphors, grouped

ARTICLE = "<P 유리 우샤코프> <O 크렘린궁> <T 보좌관>은 앉았다. 그는 웃었다. <P 우샤코프>는 갔다."


def test_a_pronoun_is_a_variant_and_neither_a_mention_nor_an_alias(pipeline: Extractor) -> None:
    doc = grouped(pipeline, ARTICLE)
    assert "그" not in [mention.text for mention in get_mentions(doc)]
    links = link([("d", get_entities(doc))])
    person = next(entity for entity in links.entities if entity.name == "유리 우샤코프")
    assert (person.mentions, person.aliases) == (2, ("우샤코프",))
    hows = {form.form: form.how for form in links.forms[person.entity_id]}
    assert hows["그"] == How.PRONOUN
    assert person.name_ko == "유리 우샤코프"


def test_an_epithet_names_nobody_in_another_article(pipeline: Extractor) -> None:
    told = "<P 유리 우샤코프> <O 크렘린궁> <T 보좌관>이 왔다. <O 크렘린궁> <T 보좌관>은 갔다."
    other = "<P 이반 페트로프> <O 크렘린궁> <T 보좌관>이 왔다. <O 크렘린궁> <T 보좌관>은 갔다."
    articles = [(text, get_entities(grouped(pipeline, text))) for text in (told, other)]
    people = [e for e in link(articles).entities if e.label == "PERSON"]
    assert [person.name for person in people] == ["유리 우샤코프", "이반 페트로프"]


PIECES = st.lists(
    st.sampled_from(
        [
            "<P 푸틴>",
            "<T 대통령>",
            "<L 러시아>",
            "그",
            "그녀는",
            "는",
            " ",
            ". ",
            "\n",
            "“",
            "”",
            "(",
            ")",
        ]
    ),
    max_size=25,
)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(PIECES)
def test_any_text(pipeline: Extractor, pieces: list[str]) -> None:
    for anaphor in anaphors(pipeline, "".join(pieces)):
        assert 0.5 < anaphor.score < 1.0
