"""Chinese names from Pinyin and Japanese ones from Hepburn, in Cyrillic and Hangul, and back.

A Hangul syllable stands for several syllables of these languages, so that the way back gives
several candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final

from extractor.names.candidates import Candidate, cheapest
from extractor.names.hangul import Syllable, compose, decompose
from extractor.names.phonemes import unaccented
from extractor.names.scripts import fold, script
from extractor.resources import load_yaml
from extractor.schema import Script

_GLIDES: Final = {"ㅑ": "ㅏ", "ㅖ": "ㅔ", "ㅛ": "ㅗ", "ㅠ": "ㅜ"}
_LONGEST: Final = 6
_LONGEST_WORD: Final = 60
"""Letters beyond which a word is no name and is left as it is."""
_WIDEST: Final = 64


@dataclass(frozen=True, slots=True, eq=False)
class Syllabary:
    """Latin syllables with their Cyrillic and Hangul forms (at the start, elsewhere)."""

    cyrillic: Mapping[str, str]
    start: Mapping[str, str]
    middle: Mapping[str, str]
    settled: Mapping[str, Mapping[str, str]]
    back: Mapping[str, Sequence[str]] = field(default_factory=dict)


@cache
def syllabary(language: str) -> Syllabary:
    """The syllables of ``zh`` or ``ja``.

    Raises:
        ResourceError: the seed is missing.
    """
    data = load_yaml(f"transcription/{language}.yaml")
    rows = _pinyin(data) if "finals" in data else _kana(data)
    back: defaultdict[str, list[str]] = defaultdict(list)
    for latin, (_, start, middle) in rows.items():
        for hangul in dict.fromkeys((start, middle)):
            back[hangul].append(latin)
    columns = [{latin: row[place] for latin, row in rows.items()} for place in range(3)]
    return Syllabary(columns[0], columns[1], columns[2], data["settled"], back)


Rows = dict[str, tuple[str, str, str]]


def _pinyin(data: Mapping[str, Any]) -> Rows:
    rows: Rows = {}
    for initial, (cyrillic, onset) in data["initials"].items():
        for final, (ending, vowel) in _finals(initial, data).items():
            hangul = _with_onset(onset, vowel, data["without_glide"])
            rows[initial + final] = (cyrillic + ending, hangul, hangul)
    return rows | {latin: (row[0], row[1], row[1]) for latin, row in data["whole"].items()}


def _finals(initial: str, data: Mapping[str, Any]) -> dict[str, list[str]]:
    """The finals that an initial takes: j, q, x those with i and ü, zh and its like no others."""
    if initial in ("j", "q", "x"):
        palatal = {final: row for final, row in data["finals"].items() if final[0] == "i"}
        return {**palatal, **data["after_jqx"]}
    without = data["without_i"]
    return {
        k: row for k, row in data["finals"].items() if initial not in without or k[0] not in "iü"
    }


def _with_onset(onset: str, final: str, without_glide: Sequence[str]) -> str:
    first = decompose(final[0])
    vowel = _GLIDES.get(first.vowel, first.vowel) if onset in without_glide else first.vowel
    return compose(Syllable(onset, vowel, first.coda)) + final[1:]


def _kana(data: Mapping[str, Any]) -> Rows:
    rows: Rows = {}
    cyrillic, coda = data["nasal"]
    for latin, (letters, start, *middle) in data["syllables"].items():
        rows[latin] = (letters, start, middle[0] if middle else start)
        closed = tuple(_close(form, coda) for form in rows[latin][1:])
        rows[f"{latin}n"] = (letters + cyrillic, closed[0], closed[1])
        doubled = tuple(_close(form, "ㅅ") for form in rows[latin][1:])
        rows[f"{latin}Q"] = (letters, doubled[0], doubled[1])
    return rows


def _close(hangul: str, coda: str) -> str:
    return compose(decompose(hangul)._replace(coda=coda))


def from_latin(name: str, language: str, to: str) -> str:
    """A Chinese or Japanese name in Latin letters, written in Cyrillic or Hangul.

    Args:
        name: in Pinyin or Hepburn; the marks of tones and long vowels are left out.
        language: ``zh`` or ``ja``.
        to: ``ru`` or ``ko``.
    """
    return " ".join(_word(word, syllabary(language), to) for word in re.split(r"[\s-]+", name))


def _word(word: str, table: Syllabary, to: str) -> str:
    lower = unaccented(word.lower().replace("ü", "v")).replace("v", "ü")
    settled = table.settled.get(lower, {}).get(to)
    if settled:
        return settled
    pieces = _cut(_doubled(lower), table) if len(lower) <= _LONGEST_WORD else None
    if not pieces:
        return word
    if to == "ko":
        return table.start[pieces[0]] + "".join(table.middle[piece] for piece in pieces[1:])
    return _join_cyrillic([table.cyrillic[piece] for piece in pieces], pieces)


def _doubled(word: str) -> str:
    """Q for the first half of a doubled consonant (Nissan) and long vowels as short ones."""
    plain = re.sub(r"(?<=[aeiou])(k(?=k)|s(?=s)|t(?=t|c)|p(?=p))", "Q", word)
    return re.sub("ou(?=.|$)|oo|oh(?=$|[^aeiou])", "o", plain) if "Q" in plain else plain


def _join_cyrillic(forms: Sequence[str], pieces: Sequence[str]) -> str:
    text = ""
    for form, piece, following in zip(forms, pieces, [*pieces[1:], ""], strict=True):
        doubled = "тт" if following.startswith("ch") else ""
        text += form
        if piece.endswith("Q") and following:
            text += doubled[:1] or form[:0] + _first(following)
        if piece.endswith("n") and following[:1] in ("b", "p", "m") and text.endswith("н"):
            text = text[:-1] + "м"
        if piece.endswith("ng") and following[:1] in tuple("aeo"):
            text += "ъ"
    return text[:1].upper() + text[1:]


def _first(piece: str) -> str:
    return {"k": "к", "s": "с", "t": "т", "p": "п"}.get(piece[0], "")


def _opens(word: str, size: int, table: Syllabary) -> bool:
    """Whether the n that would close a syllable opens the next (Yasunari)."""
    following = word[size : size + 1]
    return word[size - 1] == "n" and "no" in table.cyrillic and following in (*"aeiouy",)


def _cut(word: str, table: Syllabary) -> list[str] | None:
    """The word as syllables, the longest first; None where it has others."""
    if not word:
        return []
    for size in range(min(_LONGEST, len(word)), 0, -1):
        if word[:size] in table.cyrillic and not _opens(word, size, table):
            rest = _cut(word[size:], table)
            if rest is not None:
                return [word[:size], *rest]
    return None


@cache
def _pairs(first: Script, second: Script) -> Mapping[str, tuple[str, ...]]:
    """The Chinese syllables of one script, each with what it may be in another."""
    table = syllabary("zh")
    found: defaultdict[str, list[str]] = defaultdict(list)
    for latin, cyrillic in table.cyrillic.items():
        row = {Script.LATIN: latin, Script.CYRILLIC: cyrillic, Script.HANGUL: table.middle[latin]}
        found[fold(row[first])].append(fold(row[second]))
    return {one: tuple(dict.fromkeys(others)) for one, others in found.items()}


@lru_cache(maxsize=50_000)
def same_syllables(one: str, other: str) -> bool:
    """Whether two names in two scripts can be cut into the same Chinese syllables."""
    scripts = script(one), script(other)
    first, second = unaccented(fold(one)), unaccented(fold(other))
    if Script.HAN in scripts or not first or not second or len(first) > _LONGEST * 4:
        return False
    return _agree(first, second, _pairs(*scripts))


def _agree(one: str, other: str, pairs: Mapping[str, tuple[str, ...]]) -> bool:
    if not one or not other:
        return one == other
    return any(
        other.startswith(form) and _agree(one[size:], other[len(form) :], pairs)
        for size in range(1, min(_LONGEST, len(one)) + 1)
        for form in pairs.get(one[:size], ())
    )


def from_hangul(name: str, language: str, limit: int, to: str = "ru") -> list[Candidate]:
    """A Chinese or Japanese name in Hangul, written in Cyrillic or Latin, the likeliest first."""
    words = [_word_from_hangul(word, syllabary(language), to) for word in name.split()]
    found = [Candidate("", 0.0)]
    for options in words:
        found = cheapest(
            (
                Candidate(f"{known.form} {option.form}".strip(), known.cost + option.cost)
                for known in found
                for option in options
            ),
            max(limit, 1),
        )
    return found[:limit]


def _write(pieces: Sequence[str], table: Syllabary, to: str) -> str:
    if to == "en":
        return "".join(pieces).replace("Q", "").capitalize()
    return _join_cyrillic([table.cyrillic[piece] for piece in pieces], pieces)


@lru_cache(maxsize=5_000)
def _word_from_hangul(word: str, table: Syllabary, to: str) -> list[Candidate]:
    paths: list[list[tuple[tuple[str, ...], float]]] = [[((), 0.0)], *([] for _ in word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 4), end):
            for place, latin in enumerate(table.back.get(word[start:end], ())):
                right = table.middle if start else table.start
                cost = 0.25 * place + (0.0 if right[latin] == word[start:end] else 1.5)
                paths[end] += [((*known, latin), done + cost + 0.3) for known, done in paths[start]]
        paths[end] = sorted(paths[end], key=lambda path: path[1])[:_WIDEST]
    found = paths[-1]
    if not found:
        return [Candidate(word, 0.0)]
    least = found[0][1]
    return cheapest(
        (Candidate(_write(pieces, table, to), round(cost - least, 2)) for pieces, cost in found),
        _WIDEST,
    )
