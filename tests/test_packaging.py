"""The wheel holds all that a run needs and nothing else, and works without the checkout."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from email.message import Message
from email.parser import Parser
from importlib.metadata import packages_distributions
from pathlib import Path, PurePosixPath
from typing import Any, Final
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"
MEGABYTES: Final = 60
TEXT_FILES: Final = {".cfg", ".html", ".json", ".jsonl", ".md", ".py", ".tsv", ".txt", ".yaml"}
OPENING: Final = 20
"""Characters: shorter sentences say too little to tell where they come from."""
INDIRECT: Final = {"lxml-html-clean"}
"""Requirements that mend the requirements of others."""
SENTENCE: Final = "한빛전자 오세륜 대표는 20일 서울에서 카미유 로랑 프랑스 장관을 만났다."
TRY_IT: Final = """
import json, sys
import extractor
from extractor import resources
found = extractor.extract(sys.argv[1], published="2022-02-21")
json.dump(
    {
        "places": [extractor.__file__, *map(str, map(resources.folder, ("seeds", "models")))],
        "names": len(resources.names()),
        "triples": found.relations[["subject", "relation", "object", "date"]].values.tolist(),
    },
    sys.stdout,
)
"""


def run_python(*arguments: str, cwd: Path, **environment: str) -> str:
    """What a Python process prints; its errors fail the test."""
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this tree with the installed backend: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    run_python("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def files(wheel: Path) -> list[str]:
    """The names of the files in the wheel."""
    with ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def metadata(wheel: Path, files: list[str]) -> Message:
    """The METADATA of the wheel."""
    name = next(file for file in files if file.endswith(".dist-info/METADATA"))
    with ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(name).decode())


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """The table ``project`` of pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: dict[str, Any] = tomllib.load(file)["project"]
    return found


@pytest.mark.parametrize("folder", ["seeds", "models"])
def test_seeds_and_models_are_inside(files: list[str], folder: str) -> None:
    shipped = {
        f"extractor/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped
    assert shipped <= set(files)


def test_every_module_is_inside(files: list[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "extractor").rglob("*.py")}
    assert modules <= set(files)
    assert "extractor/py.typed" in files


def test_nothing_else_is_inside(files: list[str]) -> None:
    for file in map(PurePosixPath, files):
        assert file.parts[0] == "extractor" or file.parts[0].endswith(".dist-info"), file
        assert not {"__pycache__", "tests", "corpora", "notebooks"} & set(file.parts), file
        assert file.suffix not in {".pyc", ".pkl", ".pickle", ".joblib", ".conllu"}, file


def test_it_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size <= MEGABYTES * 1_000_000


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not there")
def test_no_sentence_of_a_corpus_is_inside(wheel: Path, files: list[str]) -> None:
    with ZipFile(wheel) as archive:
        readable = [file for file in files if PurePosixPath(file).suffix in TEXT_FILES]
        text = "\n".join(archive.read(file).decode() for file in readable)
    openings = {text[start : start + OPENING] for start in range(len(text))}
    for path in sorted(CORPORA.glob("ner/*-dev.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            sentence = json.loads(line)["text"]
            assert sentence[:OPENING] not in openings or sentence not in text, sentence


def test_the_licence_is_told(metadata: Message, project: dict[str, Any]) -> None:
    assert metadata["License-Expression"] == project["license"]
    assert "LICENSE" in metadata.get_all("License-File", [])


def test_the_requirements_are_told(metadata: Message, project: dict[str, Any]) -> None:
    assert metadata["Requires-Python"] == project["requires-python"]
    needed = [one for one in metadata.get_all("Requires-Dist", []) if "extra ==" not in one]
    assert len(needed) == len(project["dependencies"])


EXTRAS = {"mecab_ko_dic": "python-mecab-ko-dic"}
"""Who provides a module, where the name does not tell and the extra may not be installed."""


def test_everything_imported_is_required_and_the_other_way_round(project: dict[str, Any]) -> None:
    modules = set((ROOT / "extractor").rglob("*.py"))
    required = distributions_in(project["dependencies"])
    training = distributions_in(project["optional-dependencies"]["train"])
    assert distributions_behind(modules) - training == required - INDIRECT


def distributions_in(requirements: Iterable[str]) -> set[str]:
    """The distributions that requirements name."""
    return {canonical(re.split(r"[^\w-]", one)[0]) for one in requirements}


def distributions_behind(modules: Iterable[Path]) -> set[str]:
    """The distributions that modules import from."""
    providers = packages_distributions()
    return {
        canonical(name)
        for path in modules
        for module in imports_of(path)
        if module not in sys.stdlib_module_names and module != "extractor"
        for name in providers.get(module, [EXTRAS.get(module, module)])
    }


def imports_of(path: Path) -> Iterator[str]:
    """The top-level modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def canonical(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_command_and_components_are_registered(
    wheel: Path, files: list[str], project: dict[str, Any]
) -> None:
    name = next(file for file in files if file.endswith(".dist-info/entry_points.txt"))
    with ZipFile(wheel) as archive:
        text = archive.read(name).decode()
    for group in [project["scripts"], *project["entry-points"].values()]:
        for entry, target in group.items():
            assert f"{entry} = {target}\n" in text


def test_it_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "installed"
    pip = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(home))
    run_python(*pip, str(wheel), cwd=tmp_path)
    found = json.loads(run_python("-c", TRY_IT, SENTENCE, cwd=tmp_path, PYTHONPATH=str(home)))
    assert all(Path(place).is_relative_to(home.resolve()) for place in found["places"])
    assert found["names"] > 1_000
    assert ["오세륜", "consult", "카미유 로랑", "2022-02-20"] in found["triples"]
