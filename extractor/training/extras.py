"""What training needs besides the installation: packages of the extra ``train``."""

from __future__ import annotations

from importlib.util import find_spec

from extractor.training.corpora import CorpusError


def check_package(package: str, what: str) -> None:
    """Say how a package is installed where it is missing.

    Args:
        package: its name as it is imported.
        what: what needs it, as the message begins: ``Training``.

    Raises:
        CorpusError: it is missing.
    """
    if find_spec(package) is None:
        raise CorpusError(
            f"{what} needs {package}, which is not installed. "
            "Install it with: pip install 'korean-news-extractor[train]'"
        )
