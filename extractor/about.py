"""What an installation consists of: versions, model, lexicons, licences."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, Final

from extractor import resources
from extractor.pipeline import MODEL

_PACKAGE: Final = "korean-news-extractor"
_ENGINES: Final = ("kiwipiepy", "kiwipiepy_model", "spacy", "pandas")
_LICENCES: Final = {
    "code and lexicons": "MIT",
    "model": "CC BY-SA 4.0",
    "Kiwi's morpheme vectors in the model": "Apache-2.0",
}
_UNKNOWN: Final = "not stated"


def describe(model: str | Path | None = None) -> dict[str, dict[str, str]]:
    """The facts by section, ready to be printed.

    Args:
        model: the folder of a trained tagger; the shipped one if None.

    Raises:
        ResourceError: there is no tagger, or its meta.json is damaged.
    """
    folder = resources.model(MODEL) if model is None else Path(model)
    return {
        "versions": _versions(),
        "model": _model(folder),
        "lexicons": _lexicons(),
        "licences": _licences(),
    }


def _versions() -> dict[str, str]:
    found = {"extractor": metadata(_PACKAGE)["Version"], "Python": platform.python_version()}
    return {**found, **{name: metadata(name)["Version"] for name in _ENGINES}}


def _model(folder: Path) -> dict[str, str]:
    meta = _meta(folder)
    return {
        "folder": str(folder),
        "name": " ".join(str(meta.get(key, "")) for key in ("lang", "name", "version")),
        "licence": str(meta.get("license") or _UNKNOWN),
        "scores": _scores(meta) or _UNKNOWN,
        "card": str(folder / "README.md") if (folder / "README.md").is_file() else _UNKNOWN,
    }


def _meta(folder: Path) -> Mapping[str, Any]:
    """What spaCy notes beside a model.

    Raises:
        ResourceError: it is missing or no JSON object.
    """
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise resources.ResourceError(
            f"{folder} holds no trained tagger: {error}. "
            "Train one with: extractor train ner --corpora DIR --out DIR"
        ) from error
    if not isinstance(meta, dict):
        raise resources.ResourceError(f"{folder}/meta.json is damaged: it is no JSON object.")
    return meta


def _scores(meta: Mapping[str, Any]) -> str:
    performance = meta.get("performance")
    found = performance.items() if isinstance(performance, dict) else ()
    return ", ".join(f"{name} {score:.3f}" for name, score in found if isinstance(score, float))


def _lexicons() -> dict[str, str]:
    """How many entries every table in seeds/ has."""
    seeds = resources.folder("seeds")
    return {
        file.relative_to(seeds).as_posix(): f"{sum(1 for _ in resources.read_rows(file)):,} entries"
        for file in sorted(seeds.rglob("*.tsv"))
    }


def _licences() -> dict[str, str]:
    used = {name: _licence_of(name) for name in _ENGINES}
    return {**_LICENCES, **used}


def _licence_of(package: str) -> str:
    try:
        fields = metadata(package).json
    except PackageNotFoundError:
        return _UNKNOWN
    stated = fields.get("license_expression") or fields.get("license") or _UNKNOWN
    return str(stated).splitlines()[0]
