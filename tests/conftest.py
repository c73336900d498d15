"""What all tests share: the loaded pipeline, and the corpora where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from extractor.pipeline import Extractor
from extractor.runs import load_pipeline

SHARED = Path(__file__).parent.parent.parent / "shared"

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # a busy machine is no defect: no test is timed


@pytest.fixture(scope="session")
def pipeline() -> Extractor:
    """The shipped pipeline, loaded once; commands that run in this process use the same one."""
    return load_pipeline(None)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and gold beside the checkout, which is no part of the project."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the corpora in {SHARED}, which are not distributed with the project")
    return SHARED
