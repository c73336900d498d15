"""``extractor train names``: lists of names → models/names/."""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extractor.names import joint, matching
from extractor.names.letters import letters
from extractor.names.phonemes import skeleton
from extractor.names.scripts import fold, tokens
from extractor.names.weights import part_features
from extractor.resources import read_rows
from extractor.schema import Script
from extractor.training.names.alignment import learn_groups, letter_costs
from extractor.training.names.corpus import parts_of, read_pairs, through_latin
from extractor.training.names.fit import fit_weights
from extractor.training.names.samples import Couple, different_names, same_names

Texts = tuple[str, str]
Scripts = tuple[Script, Script]

_OFTEN: Final = 10
"""A part of a test name that so many other names have is nobody's own and may be learned."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``pairs`` and ``names`` are the numbers learned from for each pair of scripts."""

    seed: int = 7
    pairs: int = 20_000
    rounds: int = 5
    least: float = 3.0
    fitting: float = 0.1
    names: int = 6_000


def train(
    corpora: Path,
    out: Path,
    *,
    tests: Sequence[Path] = (),
    settings: Settings | None = None,
    report: Callable[[str], None] = print,
) -> None:
    """Train the comparison of names and write it as JSON.

    Args:
        corpora: the folder that holds names/.
        out: the folder for groups.json and weights.json.
        tests: tables of names that nothing may be learned from.
        settings: None means the ones of the shipped model.
        report: is told how far the training is.

    Raises:
        CorpusError: a list is missing.
        ResourceError: the table of names is malformed.
    """
    _Training(corpora, tests, settings or Settings(), report).run(out)


class _Training:
    def __init__(
        self,
        corpora: Path,
        tests: Sequence[Path],
        settings: Settings,
        report: Callable[[str], None],
    ) -> None:
        self.settings, self.report = settings, report
        self.rng = random.Random(settings.seed)  # noqa: S311 (chance, no secret)
        folder = corpora / "names"
        korean_names = folder / "wikidata-en-ko-names.tsv"
        without = own_parts(tests, korean_names)
        names = read_pairs(korean_names, "ko", without=without)
        korean = read_pairs(folder / "wikidata-en-ko-tokens.tsv", "ko", without=without)
        russian = read_pairs(folder / "wikidata-en-ru-tokens.tsv", "ru", without=without, least=0.6)
        for kind, read in (("names", names), ("parts", korean), ("Russian parts", russian)):
            report(f"{kind}: {read.kept} of {read.read} are clean")
        hangul = list(dict.fromkeys([*parts_of(names.pairs), *korean.pairs]))
        self.names = names.pairs
        self.parts: dict[Scripts, Sequence[Texts]] = {
            (Script.LATIN, Script.HANGUL): hangul,
            (Script.LATIN, Script.CYRILLIC): russian.pairs,
            (Script.CYRILLIC, Script.HANGUL): through_latin(hangul, russian.pairs),
        }

    def run(self, out: Path) -> None:
        out.mkdir(parents=True, exist_ok=True)
        learned = {" ".join(scripts): self._groups(scripts) for scripts in self.parts}
        _write(out / "groups.json", learned)
        joint.use(out)
        weights = {" ".join(scripts): self._part_weights(scripts) for scripts in self.parts}
        _write(out / "weights.json", weights | {"names": {}})
        joint.use(out)
        weights["names"] = self._name_weights()
        _write(out / "weights.json", weights)
        joint.use(None)
        self.report(f"written to {out}")

    def _groups(self, scripts: Scripts) -> dict[str, Any]:
        """Learn from a part of the pairs, drop what does not fit, learn from more."""
        pairs = [(letters(one), letters(other)) for one, other in self._sample(scripts)]
        first = learn_groups(pairs[: len(pairs) // 3], rounds=3, least=self.settings.least)
        rough = joint.read_groups(_plain(first, pairs))
        kept = [
            pair for pair in pairs if joint.fit_letters(*pair, rough).ratio >= self.settings.fitting
        ]
        self.report(f"{' '.join(scripts)}: {len(kept)} of {len(pairs)} fit")
        found = learn_groups(kept, rounds=self.settings.rounds, least=self.settings.least)
        self.parts[scripts] = self._fitting(scripts, rough)
        return _plain(found, kept)

    def _fitting(self, scripts: Scripts, rough: joint.Groups) -> list[Texts]:
        most = 3 * self.settings.names
        return [
            (one, other)
            for one, other in self._sample(scripts)[:most]
            if joint.fit_letters(letters(one), letters(other), rough).ratio >= self.settings.fitting
        ]

    def _sample(self, scripts: Scripts) -> list[Texts]:
        pairs = self.parts[scripts]
        return self.rng.sample(list(pairs), min(self.settings.pairs, len(pairs)))

    def _part_weights(self, scripts: Scripts) -> dict[str, float]:
        pairs = self.parts[scripts]
        alike: dict[str, list[str]] = {}
        for _, other in pairs:
            alike.setdefault(skeleton(other), []).append(other)
        strangers = [(one, self.rng.choice(pairs)[1]) for one, _ in pairs]
        twins = [(one, self.rng.choice(alike[skeleton(other)])) for one, other in pairs[::2]]
        known = {(fold(one), fold(other)) for one, other in pairs}
        others = [p for p in (*strangers, *twins) if (fold(p[0]), fold(p[1])) not in known]
        return fit_weights(_features(pairs, scripts), _features(others, scripts))

    def _name_weights(self) -> dict[str, float]:
        same: list[Texts] = []
        different: list[Texts] = []
        for scripts in self.parts:
            couples = self._couples(scripts)
            same += same_names(couples, self.rng)
            different += different_names(couples, self.rng)
        return fit_weights(_name_features(same), _name_features(different))

    def _couples(self, scripts: Scripts) -> list[Couple]:
        """Whole names in two scripts; those in Cyrillic are put together from their parts."""
        russian = {fold(one): other for one, other in self.parts[Script.LATIN, Script.CYRILLIC]}
        found: list[Couple] = []
        for latin, hangul in self.names:
            first, second = (
                tuple(token.text for token in tokens(name)) for name in (latin, hangul)
            )
            cyrillic = tuple(russian.get(fold(part), "") for part in first)
            forms = {Script.LATIN: first, Script.HANGUL: second, Script.CYRILLIC: cyrillic}
            one, other = (forms[name] for name in scripts)
            if len(one) == len(other) and all((*one, *other)) and _fits(one, other, scripts):
                found.append((one, other))
        return self.rng.sample(found, min(self.settings.names, len(found)))


def own_parts(tests: Sequence[Path], names: Path) -> frozenset[str]:
    """The parts of the test names that few other names of the list have, folded."""
    if not tests:
        return frozenset()
    rows = (row for table in tests for row in read_rows(table))
    cells = [row[key] for row in rows for key in ("ko", "ru", "en")]
    own = {fold(token.text) for cell in cells for token in tokens(cell)} | set(map(fold, cells))
    tested = set(map(fold, cells))
    counts: Counter[str] = Counter()
    for row in read_rows(names):
        for name in (row["en"], row["ko"]):
            if fold(name) not in tested:
                counts.update({fold(token.text) for token in tokens(name)})
    return frozenset(part for part in own if counts[part] < _OFTEN)


def _fits(one: Sequence[str], other: Sequence[str], scripts: Scripts) -> bool:
    """Whether each part fits its partner; names in another order do not."""
    fits = (joint.fit(a, b, scripts) for a, b in zip(one, other, strict=True))
    return all(found is not None and found.ratio >= 0.1 for found in fits)


def _features(pairs: Iterable[Texts], scripts: Scripts) -> list[dict[str, float]]:
    fits = (joint.fit(one, other, scripts) for one, other in pairs)
    return [part_features(found) for found in fits if found is not None]


def _name_features(pairs: Collection[Texts]) -> list[dict[str, float]]:
    found = (matching.pair_features(tokens(one), tokens(other)) for one, other in pairs)
    return [features for features in found if features]


def _plain(groups: dict[Texts, float], pairs: Sequence[Texts]) -> dict[str, Any]:
    alone = [letter_costs(pair[side] for pair in pairs) for side in (0, 1)]
    return {
        "groups": [
            [one, other, round(-math.log(p), 2)] for (one, other), p in sorted(groups.items())
        ],
        "letters": [{key: round(cost, 2) for key, cost in sorted(side.items())} for side in alone],
    }


def _write(path: Path, content: dict[str, Any]) -> None:
    text = json.dumps(
        content, ensure_ascii=False, indent=None, separators=(",", ":"), sort_keys=True
    )
    path.write_text(text + "\n", encoding="utf-8")
