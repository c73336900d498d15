"""Names that their surroundings give away: parentheses, a title beside them, a form seen before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.titles import is_calling, skip_qualifier
from extractor.schema import NAME_LABELS, Label

PARENTHESIS_CONFIDENCE = 0.9
TITLE_CONFIDENCE = 0.75
ECHO_CONFIDENCE = 0.75

_FOREIGN = r"[A-Z\u00c0-\u00de\u0400-\u042f\u0490][A-Za-z\u00c0-\u024f\u0400-\u04ff.'’-]*"
_FOREIGN_RUN = re.compile(rf"{_FOREIGN}(?: {_FOREIGN}){{0,3}}")
_EASTERN = "[\u4e00-\u9fff\u3041-\u30ff]"
"""Chinese characters and Japanese syllables."""
_IN_PARENTHESES = re.compile(
    rf"\(\s*({_FOREIGN}(?:[ &]+{_FOREIGN}|[ &]+(?:of|and|for|the|de|von|van|и|по)){{0,6}}"
    rf"|{_EASTERN}{{2,8}}(?: {_EASTERN}{{1,8}})?)\s*(?=[),;])"
)
_MIN_ECHO = 2
"""Morphemes that share a character with others, at most, in one name."""
_MIN_NAME = 3
_COMMON_TAGS = frozenset({"NNG", "NNB", "XPN", "XSN"})


def find_in_parentheses(view: TextView, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """A name in another script right behind a name: 설리번(Jake Sullivan), 세계보건기구(WHO)."""
    ending = {name.end: name for name in known if name.label in NAME_LABELS}
    inside = {(n.start, n.end): n for n in known if n.source is Source.LEXICON}
    for match in _IN_PARENTHESES.finditer(view.text):
        name = ending.get(match.start()) or ending.get(match.start() - 1)
        short = inside.get(match.span(1))
        if name is not None:
            yield Candidate(*match.span(1), name.label, Source.PARENTHESIS, PARENTHESIS_CONFIDENCE)
        elif short is not None and short.label is Label.ORGANIZATION:
            start = view.eojeol_start(match.start())
            if start < match.start() - 1:  # 유럽의약국(EMA): the abbreviation tells the name
                yield Candidate(
                    start, match.start(), short.label, Source.PARENTHESIS, PARENTHESIS_CONFIDENCE
                )


def find_beside_titles(
    view: TextView, known: Sequence[Candidate], titles: Sequence[Candidate]
) -> Iterator[Candidate]:
    """A person that only the title beside it tells.

    Either before it, a body possibly between (…코프 러시아 외무차관), or behind it where it
    is written in letters that no Korean word has (대변인 Dmitry Peskov).
    """
    claimed = {position for name in known for position in range(name.start, name.end)}
    bodies = {name.end: name for name in known if name.label in NAME_LABELS - {Label.PERSON}}
    for title in titles:
        start, end = _before_title(view, title, bodies, claimed)
        if start < end:
            yield _person(start, end)
        match = _FOREIGN_RUN.match(view.text, title.end + 1)
        if match and view.text[title.end : title.end + 1] == " ":
            yield _person(match.start(), match.end())


def _before_title(
    view: TextView, title: Candidate, bodies: Mapping[int, Candidate], claimed: Set[int]
) -> tuple[int, int]:
    """The name before a title; empty where the words there need more evidence to be one."""
    near = skip_qualifier(view.text, title.start)
    position = _skip_bodies(view.text, near, bodies)
    end = position - 1
    if end < 1 or view.text[end] != " ":
        return position, position
    start = _name_run_start(view, end, claimed)
    form = view.text[start:end]
    is_post = not is_calling(view.text[title.start : title.end])
    vouched = _FOREIGN_RUN.fullmatch(form) or " " in form or position < near
    return (start, end) if vouched or (is_post and len(form) >= _MIN_NAME) else (end, end)


def _person(start: int, end: int) -> Candidate:
    return Candidate(start, end, Label.PERSON, Source.RULE, TITLE_CONFIDENCE)


def _skip_bodies(text: str, position: int, ends: Mapping[int, Candidate]) -> int:
    """Step back over the places and bodies that stand between a name and its title."""
    while position > 0:
        name = ends.get(position) or (ends.get(position - 1) if text[position - 1] == " " else None)
        if name is None or name.start >= position:
            return position
        position = name.start
    return position


def _name_run_start(view: TextView, end: int, claimed: Set[int]) -> int:
    """The start of the proper nouns that end here and that nobody has claimed."""
    start = position = end
    while (morpheme := view.ending.get(position)) and morpheme.start not in claimed:
        foreign = _FOREIGN_RUN.fullmatch(view.text, morpheme.start, morpheme.end)
        hangul = morpheme.tag == "NNP" and morpheme.end - morpheme.start > 1
        if not (foreign or hangul):
            break
        start = morpheme.start
        blank = start > 0 and view.text[start - 1] == " "
        position = start - 1 if blank else start
    return start


def find_echoes(view: TextView, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Further occurrences of names found elsewhere in the text: the whole, or a person's part."""
    labels: dict[str, Label] = {}
    for name in known:
        if name.label in NAME_LABELS and name.source is not Source.LEXICON:
            form = view.text[name.start : name.end]
            for part in _echo_forms(form, name.label):
                labels.setdefault(part, name.label)
    if not labels:
        return
    forms = sorted(labels, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + ")")
    for match in pattern.finditer(view.text):
        if _stands_alone(view, match.start(), match.end()):
            label = labels[match.group()]
            yield Candidate(*match.span(), label, Source.RULE, ECHO_CONFIDENCE)


def _echo_forms(form: str, label: Label) -> list[str]:
    parts = form.split()
    forms = [form]
    if label is Label.PERSON and len(parts) > 1:
        forms.append(parts[-1])
    return [
        part for part in forms if len(part) > _MIN_ECHO or (len(part) == _MIN_ECHO != len(form))
    ]


def _stands_alone(view: TextView, start: int, end: int) -> bool:
    """Whether a form is a name here too, and no common noun (태풍) or noun with particle."""
    if start not in view.starting:
        return False
    tags = [m.tag for m in view.between(start, end)]
    common = _COMMON_TAGS.issuperset(tags) and " " not in view.text[start:end]
    if common or tags[-1].startswith(("J", "V", "E")):
        return False
    if not view.attached(end) or view.script_ends(end):
        return True
    return view.tag_at(end).startswith(("J", "XS", "VC"))
