"""A few short articles, and the inputs and tables that tests make of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

ARTICLES: Final = (
    "윤하린 새봄시장은 3일 이반 소콜로프(Иван Соколов) 러시아 대사를 만났다.",
    "소콜로프 대사는 4일 새봄시 문화회관에서 강연한다.",
    "은빛전자는 5일 푸른반도체를 인수하기로 했다고 밝혔다.",
    "경찰은 지난달 30일 은빛전자 직원 도민재 씨를 체포했다.",
    "윤하린 시장은 도민재 씨의 석방을 요구하지 않았다.",
)
DAY: Final = "2024-03-06"


def write_jsonl(path: Path, *, copies: int = 1) -> Path:
    """A file with every article, as often as wanted."""
    path.write_text("".join(jsonl_lines(copies=copies)), encoding="utf-8")
    return path


def jsonl_lines(*, copies: int = 1) -> list[str]:
    """The articles as JSON lines, each with an id of its own."""
    rows = ({"doc_id": f"a{n}", "text": text} for n, text in enumerate(ARTICLES * copies, start=1))
    return [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]


def write_mixed(folder: Path) -> list[str]:
    """Inputs of several kinds, some of which cannot be read."""
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(f"시장, 대사를 만나\n\n{ARTICLES[0]}", encoding="utf-8")
    (folder / "two.txt").write_bytes(ARTICLES[1].encode("cp949"))
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00\x01")
    lines = jsonl_lines()[2:]
    (folder / "more.jsonl").write_text("".join([lines[0], "{broken\n", *lines[1:]]), "utf-8")
    return [str(folder), str(folder.parent / "missing.txt")]


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
