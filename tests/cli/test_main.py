from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper

import pytest

from extractor.cli import main


@pytest.mark.usefixtures("pipeline")
def test_a_terminal_that_lacks_letters_gets_question_marks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed = BytesIO()
    article = "카페 주인 André 씨가 웃었다.".encode()
    monkeypatch.setattr(sys, "argv", ["extractor", "show", "-"])
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(article), encoding="utf-8"))
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(printed, encoding="cp949"))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    sys.stdout.flush()
    assert "카페 주인 Andr? 씨가 웃었다." in printed.getvalue().decode("cp949")
