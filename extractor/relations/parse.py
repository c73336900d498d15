"""A sentence's morphemes → noun phrases and predicates, in order."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

from extractor.relations.bare import bare_predicate
from extractor.relations.endings import ending_of, tail_of
from extractor.relations.lexicon import factuality, particles
from extractor.relations.members import fill_by_pronoun, fill_members, named_morphemes
from extractor.relations.nodes import Ending, Node, Phrase, Predicate, Sentence, Voice
from extractor.relations.predicates import Reading, verb_stem, verbal_noun_start, with_object
from extractor.relations.quotes import quotation_at, quotations
from extractor.relations.roles import NONE, role_at
from extractor.schema import DATE_LABELS, Morpheme

_NOMINAL: Final = ("NN", "NP", "NR", "SN", "SL", "SH", "XPN", "XSN", "XR", "MM", "SW")
_INNER_MARKS: Final = frozenset("·-–∙・/'\"‘’“”()~")
_BEING: Final = frozenset({"있다", "없다", "같다"})
_PASSIVE: Final = {"되": Voice.PASSIVE, "당하": Voice.PASSIVE, "받": Voice.PASSIVE}


def parse(sentence: Sentence) -> list[Node]:
    """The noun phrases and predicates of a sentence, in order, phrases with their members."""
    return _Parser(sentence).run()


@dataclass(slots=True)
class _Parser:
    sentence: Sentence
    nodes: list[Node] = field(default_factory=list)
    index: int = 0
    quoted: list[tuple[int, int]] = field(default_factory=list)
    named: dict[tuple[int, int], int] = field(default_factory=dict)
    dates: set[int] = field(default_factory=set)  # where those mentions end
    date_starts: set[int] = field(default_factory=set)
    ordered: list[tuple[int, int]] = field(default_factory=list)  # starts and indices of mentions

    def run(self) -> list[Node]:
        morphemes = self.sentence.morphemes
        self.quoted = quotations(self.sentence)
        self.named = named_morphemes(self.sentence)
        mentions = self.sentence.mentions
        self.dates = {m.end for m in mentions.values() if m.label in DATE_LABELS}
        self.date_starts = {m.start for m in mentions.values() if m.label in DATE_LABELS}
        self.ordered = sorted((mention.start, index) for index, mention in mentions.items())
        while self.index < len(morphemes):
            if self._is_nominal(self.index):
                self._nominal()
            elif self._leads_to_date(self.index):
                self.index += 2
            elif morphemes[self.index].tag in {"VV", "VA", "VCP", "VCN"}:
                self._verb(self.index, *verb_stem(self.sentence, self.index))
            else:
                self.index += 1
        return self.nodes

    def _leads_to_date(self, index: int) -> bool:
        """오는 28일, where the mention is 28일 alone: nobody comes."""
        morphemes = self.sentence.morphemes
        if index + 2 >= len(morphemes) or morphemes[index + 1].tag != "ETM":
            return False
        start = morphemes[index + 2].start
        words = self.sentence.words(morphemes[index].start, start).strip()
        return start in self.date_starts and words in particles()["before_dates"]

    def _is_nominal(self, index: int) -> bool:
        morpheme = self.sentence.morphemes[index]
        return morpheme.tag.startswith(_NOMINAL) or self._mentioned(morpheme) is not None

    def _mentioned(self, morpheme: Morpheme) -> int | None:
        return self.named.get((morpheme.start, morpheme.end))

    def _nominal(self) -> None:
        """A noun phrase up to its particle, or up to the verbal noun of a predicate."""
        first, end = self.index, self._nominal_end()
        morphemes = self.sentence.morphemes
        last = end - 1
        if end < len(morphemes) and self._verbalizes(end, last):
            stem = verbal_noun_start(morphemes, first, last)
            if stem > first:
                self._phrase(first, stem, "bare", stem)
            lemma = "".join(m.form for m in morphemes[stem:end]) + "하다"
            verb = morphemes[end].form
            self._verb(stem, end + 1, lemma, _PASSIVE.get(verb, Voice.ACTIVE))
            return
        bare = bare_predicate(self.sentence, self.nodes, first, end)
        if bare is not None:
            if bare.start > first:
                self._phrase(first, bare.start, "bare", bare.start)
            self._verb(bare.start, end, bare.lemma, bare=bare.ending)
            return
        role, after = role_at(morphemes, end)
        if role == "bare" and not self.nodes and morphemes[end : end + 1]:
            role = "top" if morphemes[end].form == "," else role  # 푸틴, 제안 수락
        if role in {"top", "also"} and morphemes[end - 1].end in self.dates:
            role = NONE  # 어제는 tells when and not who
        self._phrase(first, end, role, after)
        if role in {"top", "nom"} and len(self.nodes) == 2:
            self._coordinate_first()

    def _coordinate_first(self) -> None:
        """푸틴, 바이든이 …: a name before a comma is no topic where one of its kind follows."""
        first, second = self.nodes
        if isinstance(first, Phrase) and isinstance(second, Phrase):
            comma = self.sentence.words(first.end, second.start).strip() == ","
            if comma and first.members and second.members and first.kind == second.kind:
                first.role = "bare"

    def _nominal_end(self) -> int:
        morphemes = self.sentence.morphemes
        index, depth = self.index, 0
        while index < len(morphemes):
            morpheme = morphemes[index]
            depth += (morpheme.form == "(") - (morpheme.form == ")")
            inner = morpheme.form in _INNER_MARKS and self._continues(index)
            if not (self._is_nominal(index) or inner or depth > 0):
                break
            index += 1
            if depth <= 0 and self._closes_phrase(morpheme, index):
                break
        while index > self.index + 1 and morphemes[index - 1].form in "·-–/'\"‘“(":
            index -= 1
        return index

    def _closes_phrase(self, morpheme: Morpheme, following: int) -> bool:
        """A date, or a noun like 후 or 당시, ends a phrase even where a noun follows."""
        morphemes = self.sentence.morphemes
        if following < len(morphemes) and morphemes[following].start == morpheme.end:
            return False
        if morpheme.form in particles()["adverbial_nouns"] and morpheme.tag in {"NNG", "NNB"}:
            return self._mentioned(morpheme) is None
        return morpheme.end in self.dates

    def _continues(self, index: int) -> bool:
        """Whether a mark stands inside a phrase: closing one, or between two nouns."""
        if self.sentence.morphemes[index].form in ")'\"’”":
            return True
        following = index + 1
        return following < len(self.sentence.morphemes) and self._is_nominal(following)

    def _verbalizes(self, index: int, last: int) -> bool:
        """하다, 되다, 받다, 당하다 right behind a noun make a predicate of it."""
        morpheme, noun = self.sentence.morphemes[index], self.sentence.morphemes[last]
        if noun.tag not in {"NNG", "XR", "NNP", "XSN", "SSC"} or morpheme.start > noun.end:
            return False
        return morpheme.tag in {"XSV", "XSA"} or (
            morpheme.tag == "VV" and morpheme.form in {*_PASSIVE, "하", "시키"}
        )

    def _phrase(self, first: int, end: int, role: str, after: int) -> None:
        morphemes = self.sentence.morphemes[first:end]
        phrase = Phrase(
            morphemes[0].start,
            morphemes[-1].end,
            role,
            next((m.form for m in reversed(morphemes) if m.tag.startswith(("N", "SL", "X"))), ""),
            nouns=tuple(m.form for m in morphemes if m.tag.startswith("N")),
            quote=quotation_at(self.quoted, morphemes[0].start),
        )
        phrase.inside = self._inside(phrase)
        fill_members(self.sentence, phrase)
        if not phrase.inside:
            fill_by_pronoun(self.sentence, phrase)
        self._link_genitive(phrase)
        self.nodes.append(phrase)
        self.index = max(after, end)

    def _inside(self, phrase: Phrase) -> list[int]:
        first, last = (bisect_left(self.ordered, (at, 0)) for at in (phrase.start, phrase.end))
        found = (index for _, index in self.ordered[first:last])
        return sorted(i for i in found if self.sentence.mentions[i].end <= phrase.end)

    def _link_genitive(self, phrase: Phrase) -> None:
        """푸틴의 [제안을]: the phrase with 의 right before belongs to this one."""
        before = self.nodes[-1] if self.nodes else None
        if isinstance(before, Phrase) and before.role in {"gen", "about-of", "com-of", "place-of"}:
            phrase.genitive = before

    def _verb(
        self,
        first: int,
        after: int,
        lemma: str,
        voice: Voice = Voice.ACTIVE,
        bare: Ending | None = None,
    ) -> None:
        morphemes = self.sentence.morphemes
        plain = Reading(lemma, morphemes[first].start, voice)
        read = with_object(self.sentence, self.nodes, plain)
        ending, close = ending_of(morphemes, after)
        tail = tail_of(morphemes, after)
        happens = tail.startswith(("어 지 ", "아 지 "))  # 전해지다, 밝혀지다
        self.nodes.append(
            Predicate(
                read.start,
                morphemes[after - 1].end,
                read.lemma,
                Voice.PASSIVE if happens else read.voice,
                bare or ending,
                tail,
                negated=self._negated(first),
                close=morphemes[close - 1].end if close > after else morphemes[after - 1].end,
                quote=quotation_at(self.quoted, morphemes[first].start),
                quality=morphemes[after - 1].tag in {"VA", "XSA"} and read.lemma not in _BEING,
                outlook=read.outlook,
            )
        )
        self.index = max(close, after)

    def _negated(self, first: int) -> bool:
        before = self.sentence.morphemes[first - 1] if first else None
        negators = factuality()["negators"]
        return before is not None and before.tag == "MAG" and before.form in negators
