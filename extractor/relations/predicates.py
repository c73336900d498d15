"""The base form of a predicate: compound verbs, verbal nouns, nouns with a light verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.relations.lexicon import Sense, light_verbs, outlooks, phrases_of_life, senses
from extractor.relations.nodes import Node, Phrase, Sentence, Voice
from extractor.schema import Event, Morpheme

_OBJECTS: Final = frozenset({"acc", "nom", "goal", "bare"})


class Reading(NamedTuple):
    """A predicate's base form, where it starts, its voice, and the outlook of a light verb."""

    lemma: str
    start: int
    voice: Voice
    outlook: str = ""


def verb_stem(sentence: Sentence, index: int) -> tuple[int, str]:
    """The index after a verb's stem and its base form; compounds (풀어주다) count as one."""
    morphemes = sentence.morphemes
    lemma = morphemes[index].form + "다"
    if index + 2 < len(morphemes) and morphemes[index + 1].tag == "EC":
        second = morphemes[index + 2]
        if second.tag in {"VX", "VV"} and morphemes[index].tag == "VV":
            words = sentence.words(morphemes[index].start, second.start)
            compound = words.replace(" ", "") + second.form + "다"
            if compound in senses():
                return index + 3, compound
    return index + 1, lemma


def verbal_noun_start(morphemes: Sequence[Morpheme], first: int, last: int) -> int:
    """The longest run of nouns that the lexicon knows as one predicate, else the last noun."""
    for start in range(first, last):
        forms = "".join(m.form for m in morphemes[start : last + 1])
        if forms + "하다" in senses():
            return start
    return last


def with_object(sentence: Sentence, nodes: list[Node], read: Reading) -> Reading:
    """회담을 가지다 → 회담하다; 관계를 끊다 as one predicate: the noun is no argument.

    The phrase of such a noun is taken off ``nodes``.
    """
    before = nodes[-1] if nodes else None
    if not isinstance(before, Phrase) or before.role not in _OBJECTS:
        return read
    particle = sentence.words(before.end, read.start).strip().partition(" ")[0]
    light = light_verbs().get(read.lemma) if before.role != "nom" else None
    start = before.end - len(before.head)
    for noun in _compounds(before.nouns):
        phrase = f"{noun}{particle} {read.lemma}"
        if phrase in senses() or phrase in phrases_of_life():
            _take(nodes, before)
            return Reading(phrase, start, read.voice)
        verbal = senses().get(f"{noun}하다")
        if light and verbal and not (verbal[0].verb_only or _answers(read.lemma, verbal[0])):
            _take(nodes, before)
            voice = Voice.PASSIVE if light == Voice.PASSIVE else read.voice
            return Reading(f"{noun}하다", start, voice, outlooks().get(read.lemma, ""))
    return read


def _take(nodes: list[Node], phrase: Phrase) -> None:
    """Leave of an object phrase what stands before its verbal noun, with a role of its own."""
    nodes.remove(phrase)
    if phrase.modifiers:
        phrase.members, phrase.modifiers = phrase.modifiers, []
        phrase.role = "bare"
        nodes.append(phrase)
    elif phrase.genitive is not None:
        genitive = phrase.genitive
        roles = {"about-of": "about", "com-of": "com", "gen": "gen", "place-of": "place"}
        genitive.role = roles[genitive.role]


def _answers(lemma: str, noun: Sense) -> bool:
    """요구에 응하다: the verb tells what is done about the request of somebody else."""
    own = senses().get(lemma, ())
    return noun.event == Event.REQUEST and bool(own) and "gen" in own[0].objects


def _compounds(nouns: Sequence[str]) -> list[str]:
    """The last nouns of a phrase written as one, longest first: 업무협약, 협약."""
    return ["".join(nouns[start:]) for start in range(max(0, len(nouns) - 3), len(nouns))]
