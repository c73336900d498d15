from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor.articles.walk import FoundFile, explain, find_files
from extractor.schema import Problem


def fill(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("글", encoding="utf-8")


def stems(root: Path) -> list[str]:
    return [found.stem for found in find_files(root) if isinstance(found, FoundFile)]


def messages(given: str | Path) -> list[str]:
    return [found.message for found in find_files(given) if isinstance(found, Problem)]


def test_folder_is_walked_in_order_without_hidden_and_unknown_files(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "korea/a.v2.TXT", "korea/z.md", ".git/c.txt", ".d.txt", "e.png", "f")
    assert stems(tmp_path) == ["b", "korea/a.v2", "korea/z"]
    assert messages(tmp_path) == []


def test_file_in_a_folder_is_named_with_the_folder_as_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "news/korea/a.txt")
    monkeypatch.chdir(tmp_path)
    (found,) = find_files("news")
    assert found == FoundFile(Path("news/korea/a.txt"), "news/korea/a.txt", "korea/a")


def test_file_that_is_named_has_its_stem(tmp_path: Path) -> None:
    fill(tmp_path, "korea/a.b.txt")
    path = tmp_path / "korea/a.b.txt"
    assert list(find_files(path)) == [FoundFile(path, str(path), "a.b")]


REFUSED = [
    ("missing.txt", "does not exist"),
    ("a.txt/b.txt", "does not exist"),
    ("picture.png", "has the ending .png"),
    ("README", "has no ending"),
    ("empty", "holds no file that can be read"),
    ("x" * 5000 + ".txt", "has a name that is too long"),
    ("nul\0.txt", "could not be read"),
]


@pytest.mark.parametrize(("name", "reason"), REFUSED)
def test_inputs_that_cannot_be_read_are_problems(name: str, reason: str, tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "picture.png", "README", "empty/picture.png")
    (message,) = messages(tmp_path / name)
    assert message.startswith(str(tmp_path / name))
    assert reason in message


def test_empty_name_is_not_the_current_folder() -> None:
    (message,) = messages("")
    assert "empty name" in message


def test_links_that_lead_back_are_told_once_and_the_rest_is_read(tmp_path: Path) -> None:
    fill(tmp_path, "a/b/c.txt")
    (tmp_path / "a/b/up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    assert stems(tmp_path) == ["a/b/c"]
    assert [message.split(": ")[0].split("/")[-1] for message in messages(tmp_path)] == [
        "up is a link that leads back to itself",
        "gone.txt does not exist",
        "self.txt is a link that leads back to itself",
    ]


def test_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is neither a file nor a folder" in messages(tmp_path / "pipe.txt")[0]
    assert "holds no file that can be read" in messages(tmp_path)[0]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "may not be read: change its permissions."),
        (OSError(5, "Input/output error"), "could not be read (Input/output error): check"),
        (OSError("odd"), "could not be read (odd): check"),
    ],
)
def test_errors_are_explained(error: OSError, reason: str) -> None:
    assert explain(error).startswith(reason)
