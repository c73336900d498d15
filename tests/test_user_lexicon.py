from __future__ import annotations

from pathlib import Path

import pytest

from extractor.resources import ResourceError
from extractor.schema import Label, Name
from extractor.user_lexicon import forms_of, read_user_lexicon


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "names.tsv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_names_with_their_aliases(tmp_path: Path, encoding: str, end: str) -> None:
    lines = [
        "# seen in the letters of the archive",
        "",
        "name\tlabel\taliases\tnote",
        "젠 다르키\tPERSON\t다르키 | Jen Darkey|Джен Дарки|J. Darkey\tspokeswoman",
        "# places",
        "  새 강하 \tlocation",
        "North Pier\tORGANIZATION\t\t",
        "총괄조정관\tTITLE",
    ]
    assert read_user_lexicon(written(tmp_path, end.join(lines), encoding)) == (
        Name(
            Label.PERSON,
            "젠 다르키",
            "Jen Darkey",
            "Джен Дарки",
            aliases=("다르키", "J. Darkey"),
        ),
        Name(Label.LOCATION, "새 강하"),
        Name(Label.ORGANIZATION, "", "North Pier"),
        Name(Label.TITLE, "총괄조정관"),
    )


def test_the_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    file = written(tmp_path, "label\tname\nPERSON\t강하람\n")
    assert read_user_lexicon(file) == (Name(Label.PERSON, "강하람"),)


def test_a_header_alone_lists_nothing(tmp_path: Path) -> None:
    assert read_user_lexicon(written(tmp_path, "name\tlabel\n")) == ()


def test_a_name_in_chinese_letters_is_kept(tmp_path: Path) -> None:
    (name,) = read_user_lexicon(written(tmp_path, "name\tlabel\n金大鉉\tPERSON\n"))
    assert forms_of(name) == ("金大鉉",)


def test_the_same_name_may_stand_twice_with_one_label(tmp_path: Path) -> None:
    text = "name\tlabel\taliases\n강하람\tPERSON\n강하람\tPERSON\t하람\n"
    assert len(read_user_lexicon(written(tmp_path, text))) == 2


MALFORMED = [
    ("", "is empty. The first line must name the columns"),
    ("# only a comment\n", "is empty"),
    ("강하람\tPERSON\n", "line 1: this is no header"),
    ("# first\nname,label\n강하람,PERSON\n", "line 2: this is no header.*separated by tabs"),
    ("name\tlabel\talias\n", "line 1: the columns are name, label, alias"),
    ("name\tlabel\tname\n", "line 1: the columns are"),
    ("name\tlabel\n\n강하람\tHUMAN\n", "line 3: the label 'HUMAN' is none of PERSON, LOCATION"),
    ("name\tlabel\n강하람\tDATE\n", "is none of PERSON, LOCATION, ORGANIZATION, TITLE"),
    ("name\tlabel\n강하람\n", "line 2: the label '' is none of"),
    ("name\tlabel\n\tPERSON\n", "line 2: '' is no name"),
    ("name\tlabel\taliases\n강하람\tPERSON\t--\n", "line 2: '--' is no name"),
    ("name\tlabel\n강하람\tPERSON\tx\n", "line 2: 3 cells, but the header names 2"),
    (
        "name\tlabel\taliases\n새강\tLOCATION\n강하람\tPERSON\t새강\n",
        "line 3: 새강 is PERSON here and LOCATION in line 2",
    ),
]


@pytest.mark.parametrize(("text", "message"), MALFORMED)
def test_what_is_malformed_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        read_user_lexicon(written(tmp_path, text))


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"names\.tsv is not UTF-8"):
        read_user_lexicon(written(tmp_path, "name\tlabel\n강하람\tPERSON\n", "cp949"))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"none\.tsv cannot be read: No such file"):
        read_user_lexicon(tmp_path / "none.tsv")
