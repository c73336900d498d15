"""Mentions of one article → its entities.

Names that can stand alone are joined first (`strong`); then each short form goes to one of the
persons found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.names import evidence
from extractor.names.corrections import Corrections
from extractor.names.forms import explain, fullest, merge_forms
from extractor.names.heads import key_of
from extractor.names.lexicon import Lexicon, as_lexicon
from extractor.names.scripts import fold, script
from extractor.names.short_forms import Person, choose
from extractor.names.strong import StrongNames
from extractor.names.titles import find_title_before, title_after
from extractor.schema import ArticleEntity, Form, How, Label, Mention, Name


def group(
    mentions: Sequence[Mention],
    text: str,
    lexicon: Lexicon | Sequence[Name] | None = None,
    corrections: Corrections | None = None,
) -> tuple[list[ArticleEntity], list[int | None]]:
    """Group the mentions of an article by what they name.

    Args:
        mentions: in order of their start, the longer first; nested ones too.
        text: the article that their offsets point into.
        lexicon: the names known; None means the shipped lexicon.
        corrections: what the user knows better; it wins over all other evidence.

    Returns:
        The entities in order of their first mention, and for each mention the index of its
        entity; None for dates, times, quantities and titles.

    Raises:
        ResourceError: the shipped lexicon is needed and missing.
    """
    known = corrections or Corrections()
    return _Grouping(mentions, text, as_lexicon(lexicon), known).result()


class _Grouping:
    def __init__(
        self, mentions: Sequence[Mention], text: str, lexicon: Lexicon, corrections: Corrections
    ) -> None:
        self.mentions, self.text, self.lexicon = mentions, text, lexicon
        self.corrections = corrections
        self.strong = StrongNames(mentions, text, lexicon, corrections)
        self.partners = dict(self.strong.pairs)
        self.evidence: dict[int, tuple[How, float]] = {
            inner: (How.PARENTHESIS, evidence.PARENTHESIS) for _, inner in self.strong.pairs
        }

    def result(self) -> tuple[list[ArticleEntity], list[int | None]]:
        owners = self._own()
        mentioned: dict[int, list[int]] = defaultdict(list)
        for number, owner in enumerate(owners):
            if owner is not None:
                mentioned[owner].append(number)
        entities = [self._entity(numbers) for numbers in mentioned.values()]
        index = {owner: place for place, owner in enumerate(mentioned)}
        return entities, [None if owner is None else index[owner] for owner in owners]

    def _own(self) -> list[int | None]:
        """The cluster of each mention; short forms may open clusters of their own."""
        owners = [self.strong.owner(number) for number in range(len(self.mentions))]
        people = self._people(owners)
        for number in sorted(self.strong.short):
            owners[number] = self._own_short(number, owners, people)
        return owners

    def _people(self, owners: Sequence[int | None]) -> list[Person]:
        people: dict[int, Person] = {}
        for number, owner in enumerate(owners):
            if owner is not None and self.mentions[number].label == Label.PERSON:
                person = people.setdefault(owner, Person(owner))
                person.see(self.mentions[number], self._title(number))
                before = find_title_before(self.mentions, self.text, number)
                person.titles.update({before.text} if before else ())
        return list(people.values())

    def _title(self, number: int) -> str:
        return title_after(self.mentions, self.text, number)

    def _own_short(self, number: int, owners: Sequence[int | None], people: list[Person]) -> int:
        mention, title = self.mentions[number], self._title(number)
        found, score = self._told(number, owners, people), evidence.SHORT_FORM
        if found is None:
            allowed = [person for person in people if not self._apart(person, mention.text)]
            found, score = choose(allowed, mention, title, self.text)
        if found is None:
            found = Person(len(self.strong.forms) + number)
            people.append(found)
        self.evidence.setdefault(number, (self._how_short(mention.text, found), score))
        found.see(mention, title)
        return found.owner

    def _apart(self, person: Person, form: str) -> bool:
        return self.corrections.part({fold(form)}, set(map(fold, person.forms)))

    def _told(
        self, number: int, owners: Sequence[int | None], people: Sequence[Person]
    ) -> Person | None:
        """The person that the user, or the article in brackets, says a short form to mean."""
        form = self.mentions[number].text
        partner = owners[self.partners[number]] if number in self.partners else None
        for person in people:
            written = set(map(fold, person.forms))
            if self.corrections.join({fold(form)}, written):
                return person
        partners = (p for p in people if p.owner == partner and not self._apart(p, form))
        return next(partners, None)

    @staticmethod
    def _how_short(form: str, person: Person) -> How:
        """A part of a name is a short form where the name stands in the same script."""
        same = any(script(known) == script(form) for known in person.forms)
        return How.SHORT_FORM if same else How.TRANSCRIPTION

    def _entity(self, numbers: Sequence[int]) -> ArticleEntity:
        label = self.mentions[numbers[0]].label
        name = fullest((self.mentions[number].text for number in numbers), label)
        forms = merge_forms(self._form(number, name, label) for number in numbers)
        return ArticleEntity(label, name, forms)

    def _form(self, number: int, name: str, label: Label) -> Form:
        form = self.mentions[number].text
        how, score = explain(form, name, label, self.lexicon)
        if form != name and key_of(self.mentions[number]) in self.strong.weak:
            how, score = How.SHORT_FORM, evidence.SHORT_FORM
        elif form != name:
            how, score = self.evidence.get(number, (how, score))
        return Form(form, script(form), how, score, 1)
