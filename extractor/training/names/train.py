"""``extractor train names``: lists of names → models/names/."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extractor.names import joint
from extractor.names.letter_groups import fit_letters, read_groups
from extractor.names.letters import letters
from extractor.names.phonemes import skeleton
from extractor.names.scripts import fold, tokens
from extractor.schema import Script
from extractor.training.names.alignment import learn_groups
from extractor.training.names.corpus import (
    hangul_spellings,
    own_parts,
    parts_of,
    read_pairs,
    through_latin,
)
from extractor.training.names.fit import fit_weights, name_rows, part_rows
from extractor.training.names.near import NearMiss, Partners, near_misses
from extractor.training.names.samples import Couple, different_names, draw, same_names
from extractor.training.names.storing import plain_groups, write_json

Texts = tuple[str, str]
Scripts = tuple[Script, Script]

_PARTS: Final = 3
"""How many times as many parts as whole names are learned from."""
_HANGUL: Final = (Script.HANGUL, Script.HANGUL)


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
            _HANGUL: hangul_spellings(hangul),
        }
        self.near = {scripts: self._near(scripts) for scripts in self.parts}
        for scripts, near in self.near.items():
            report(f"{' '.join(scripts)}: {len(near)} near misses")

    def _chance(self, stage: str, scripts: Scripts) -> random.Random:
        """Chance of its own for each stage, so that none depends on those before it."""
        return random.Random(f"{self.settings.seed} {stage} {scripts}")  # noqa: S311 (no secret)

    def _near(self, scripts: Scripts) -> list[NearMiss]:
        """Near misses; those of Hangul spellings are known by their Latin partners."""
        rng, most = self._chance("near", scripts), _PARTS * self.settings.names
        if scripts != _HANGUL:
            return near_misses(self.parts[scripts], most, rng)
        found = near_misses(self.parts[Script.LATIN, Script.HANGUL], most, rng)
        return [NearMiss(miss.other, miss.other, miss.near) for miss in found]

    def run(self, out: Path) -> None:
        out.mkdir(parents=True, exist_ok=True)
        try:
            self._learn(out)
        finally:
            joint.use(None)
        self.report(f"written to {out}")

    def _learn(self, out: Path) -> None:
        learned = {" ".join(scripts): self._groups(scripts) for scripts in self.parts}
        write_json(out / "groups.json", learned)
        joint.use(out)
        weights = {" ".join(scripts): self._part_weights(scripts) for scripts in self.parts}
        write_json(out / "weights.json", weights | {"names": {}})
        joint.use(out)
        weights["names"] = self._name_weights()
        write_json(out / "weights.json", weights)

    def _groups(self, scripts: Scripts) -> dict[str, Any]:
        """Learn from a part of the pairs, drop what does not fit, learn from more."""
        drawn = draw(self.parts[scripts], self.settings.pairs, self._chance("groups", scripts))
        pairs = [(letters(one), letters(other)) for one, other in drawn]
        first = learn_groups(pairs[: len(pairs) // 3], rounds=3, least=self.settings.least)
        rough = read_groups(plain_groups(first, pairs))
        kept = [pair for pair in pairs if fit_letters(*pair, rough).ratio >= self.settings.fitting]
        self.report(f"{' '.join(scripts)}: {len(kept)} of {len(pairs)} fit")
        found = learn_groups(kept, rounds=self.settings.rounds, least=self.settings.least)
        return plain_groups(found, kept)

    def _part_weights(self, scripts: Scripts) -> dict[str, float]:
        rng = self._chance("parts", scripts)
        drawn = draw(self.parts[scripts], _PARTS * self.settings.names, rng)
        pairs = [pair for pair in drawn if self._fits(*pair, scripts)]
        alike: dict[str, list[str]] = {}
        for _, other in pairs:
            alike.setdefault(skeleton(other), []).append(other)
        strangers = [(one, rng.choice(pairs)[1]) for one, _ in pairs]
        twins = [(one, rng.choice(alike[skeleton(other)])) for one, other in pairs[::2]]
        partners = Partners(self.parts[scripts])
        others = [pair for pair in (*strangers, *twins) if partners.are_apart(*pair)]
        others += [(miss.one, miss.near) for miss in self.near[scripts]]
        return fit_weights(part_rows(pairs, scripts), part_rows(others, scripts))

    def _name_weights(self) -> dict[str, float]:
        same: list[Texts] = []
        different: list[Texts] = []
        for scripts in self.parts:
            if scripts == _HANGUL:
                continue
            rng = self._chance("names", scripts)
            couples = draw(self._couples(scripts), self.settings.names, rng)
            near = {(fold(miss.one), fold(miss.other)): miss.near for miss in self.near[scripts]}
            same += same_names(couples, rng)
            different += different_names(couples, near, rng)
        return fit_weights(name_rows(same), name_rows(different))

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
            if (
                len(one) == len(other)
                and all((*one, *other))
                and self._are_one(one, other, scripts)
            ):
                found.append((one, other))
        return found

    def _are_one(self, one: Sequence[str], other: Sequence[str], scripts: Scripts) -> bool:
        """Whether each part fits its partner; names in another order do not."""
        return all(self._fits(a, b, scripts) for a, b in zip(one, other, strict=True))

    def _fits(self, one: str, other: str, scripts: Scripts) -> bool:
        found = joint.fit(one, other, scripts)
        return found is not None and found.ratio >= self.settings.fitting
