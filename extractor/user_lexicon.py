"""The user's own names: a tab-separated file → entries of a name lexicon."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from extractor.resources import ResourceError
from extractor.schema import NAME_LABELS, Label, Name

LABELS: Final = tuple(label for label in Label if label in NAME_LABELS or label is Label.TITLE)
"""What a name of the user's may be."""

COLUMNS: Final = ("name", "label", "aliases", "note")
"""The columns that are known; the last two may be left out."""

_FORMS: Final = "|"
_FIELDS: Final = {"HANGUL": "ko", "LATIN": "en", "CYRILLIC": "ru"}
"""First word of a letter's Unicode name → field of an entry."""


class _Row(NamedTuple):
    number: int
    cells: dict[str, str]


def read_user_lexicon(path: str | Path) -> tuple[Name, ...]:
    """The names of a file, in its order.

    The file is UTF-8, with or without a byte order mark. Cells are separated by tabs; the first
    line that is neither empty nor a comment (``#``) names the columns: ``name`` and ``label``,
    and where wanted ``aliases`` (other forms of the same name in any script, ``|`` between
    them) and ``note``, which is not read.

    Raises:
        ResourceError: there is no such file, or it is malformed; the message names the line.
    """
    file = Path(path)
    owners: dict[str, tuple[int, Label]] = {}
    names: list[Name] = []
    for row in _rows(file):
        label = _label(file, row)
        forms = _forms(file, row)
        for form in forms:
            number, known = owners.setdefault(form, (row.number, label))
            if known is not label:
                raise _error(
                    file,
                    row.number,
                    f"{form} is {label} here and {known} in line {number}. Keep one of them.",
                )
        names.append(_name(label, forms))
    return tuple(names)


def forms_of(name: Name) -> tuple[str, ...]:
    """Every form of a user's entry."""
    return tuple(form for form in (name.ko, name.en, name.ru, *name.aliases) if form)


def _rows(file: Path) -> Iterator[_Row]:
    header: list[str] | None = None
    for number, line in enumerate(_text(file).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [" ".join(unicodedata.normalize("NFC", cell).split()) for cell in line.split("\t")]
        if header is None:
            header = _header(file, number, cells)
        elif len(cells) > len(header):
            raise _error(
                file, number, f"{len(cells)} cells, but the header names {len(header)} columns."
            )
        else:
            cells += [""] * (len(header) - len(cells))
            yield _Row(number, dict(zip(header, cells, strict=True)))
    if header is None:
        raise ResourceError(f"{file} is empty. {_wanted()}")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ResourceError(f"The lexicon {file} is not UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ResourceError(f"The lexicon {file} cannot be read: {reason}.") from error


def _header(file: Path, number: int, cells: list[str]) -> list[str]:
    if not {"name", "label"} <= set(cells):
        raise _error(file, number, f"this is no header. {_wanted()}")
    unknown = [cell for cell in cells if cell not in COLUMNS]
    if unknown or len(set(cells)) < len(cells):
        given = ", ".join(cell or "(empty)" for cell in cells)
        raise _error(file, number, f"the columns are {given}. {_wanted()}")
    return cells


def _wanted() -> str:
    return (
        "The first line must name the columns, separated by tabs: name and label; aliases and "
        "note may follow."
    )


def _label(file: Path, row: _Row) -> Label:
    given = row.cells["label"]
    for label in LABELS:
        if given.upper() == label:
            return label
    allowed = ", ".join(LABELS)
    raise _error(file, row.number, f"the label {given!r} is none of {allowed}.")


def _forms(file: Path, row: _Row) -> tuple[str, ...]:
    """The name and its aliases, each once."""
    aliases = [form.strip() for form in row.cells.get("aliases", "").split(_FORMS)]
    forms = (row.cells["name"], *(form for form in aliases if form))
    for form in forms:
        if not any(map(str.isalpha, form)):
            raise _error(file, row.number, f"{form!r} is no name: it holds no letter.")
    return tuple(dict.fromkeys(forms))


def _name(label: Label, forms: Sequence[str]) -> Name:
    """The entry: of each script the first form names it, the others are aliases."""
    fields: dict[str, str] = {}
    aliases: list[str] = []
    for form in forms:
        field = _field(form)
        if field is None or field in fields:
            aliases.append(form)
        else:
            fields[field] = form
    return Name(
        label, fields.get("ko", ""), fields.get("en", ""), fields.get("ru", ""), aliases=(*aliases,)
    )


def _field(form: str) -> str | None:
    """The field of a form by its scripts; Hangul counts before the others."""
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in form if letter.isalpha()}
    return next((field for script, field in _FIELDS.items() if script in scripts), None)


def _error(file: Path, number: int, message: str) -> ResourceError:
    return ResourceError(f"{file}, line {number}: {message}")
