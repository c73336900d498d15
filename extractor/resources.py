"""The only reader of seeds/ and models/.

Both folders stand beside the package in a checkout and inside it in an installed wheel, so
every process, a Spark worker too, finds them by looking next to this file. Reading never runs
code: YAML is loaded with the safe loader, tables are tab-separated text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from extractor.schema import Label, Name

_HERE: Final = Path(__file__).resolve().parent

NAME_FILES: Final = {
    "places.tsv": Label.LOCATION,
    "organizations.tsv": Label.ORGANIZATION,
    "people.tsv": Label.PERSON,
}


_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Both build nothing but plain values; the one in C is ten times as fast."""


class ResourceError(Exception):
    """A seed file or a model is missing or malformed; the message says where."""


def folder(name: str) -> Path:
    """The folder ``seeds`` or ``models``, from a wheel or from a checkout.

    Raises:
        ResourceError: neither place holds it.
    """
    for base in (_HERE, _HERE.parent):
        candidate = base / name
        if candidate.is_dir():
            return candidate
    raise ResourceError(
        f"The folder {name}/ is missing beside {_HERE}. Reinstall korean-news-extractor."
    )


def seed(name: str) -> Path:
    """The path of one seed file.

    Raises:
        ResourceError: there is no such file.
    """
    path = folder("seeds") / name
    if not path.is_file():
        raise ResourceError(f"The seed file {path} is missing. Reinstall korean-news-extractor.")
    return path


def model(name: str) -> Path:
    """The folder of one shipped model.

    Raises:
        ResourceError: there is no such model.
    """
    path = folder("models") / name
    if not path.is_dir():
        raise ResourceError(f"The model {path} is missing. Reinstall korean-news-extractor.")
    return path


def load_yaml(name: str) -> Any:
    """A YAML seed as plain lists, dicts and strings, which all callers share: none changes them.

    Raises:
        ResourceError: the file is missing or no YAML.
    """
    return _parsed(seed(name))


@cache
def _parsed(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506
    except yaml.YAMLError as error:
        raise ResourceError(f"{path} is not valid YAML: {error}") from error


def load_table(name: str) -> list[dict[str, str]]:
    """A tab-separated seed: one dict per row, keyed by the header; ``#`` starts a comment line.

    Raises:
        ResourceError: the file is missing, or a row has more cells than the header.
    """
    return list(read_rows(seed(name)))


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file; short rows are filled with empty cells.

    Raises:
        ResourceError: a row has more cells than the header.
    """
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ResourceError(
                f"{path}, line {number}: {len(cells)} cells, but the header names {len(header)}."
            )
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))


@cache
def names() -> tuple[Name, ...]:
    """All entries of the name lexicons, in the order of the files.

    Raises:
        ResourceError: a file is missing or an entry has no Hangul form.
    """
    found: list[Name] = []
    for file, label in NAME_FILES.items():
        found.extend(_name(row, label, file) for row in load_table(file))
    return tuple(found)


@cache
def countries() -> frozenset[str]:
    """Every form of a country's name."""
    return frozenset(
        form
        for name in names()
        if name.kind == "country"
        for form in (name.ko, name.en, name.ru, *name.aliases)
        if form
    )


def _name(row: dict[str, str], label: Label, file: str) -> Name:
    if not row.get("ko"):
        raise ResourceError(f"{seed(file)}: an entry without a Hangul form: {row}")
    return Name(
        label=label,
        ko=row["ko"],
        en=row.get("en", ""),
        ru=row.get("ru", ""),
        kind=row.get("kind", ""),
        country=row.get("country", ""),
        aliases=_forms(row, "aliases"),
        short=_forms(row, "short"),
        common=_forms(row, "common"),
    )


def _forms(row: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in row.get(column, "").split("|") if form.strip())
