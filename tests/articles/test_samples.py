"""The sample articles that everybody's first run reads."""

from __future__ import annotations

import re
from datetime import date

import pytest

from extractor.articles import read_articles
from extractor.resources import folder
from extractor.schema import Article, Problem

DAY = date(2022, 2, 21)
FOUND = list(read_articles([folder("seeds") / "articles"], published=DAY))
SAMPLES = [found for found in FOUND if isinstance(found, Article)]
IDS = [sample.doc_id for sample in SAMPLES]


def test_all_samples_can_be_read() -> None:
    assert [found for found in FOUND if isinstance(found, Problem)] == []
    assert len(SAMPLES) >= 14
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("sample", SAMPLES, ids=IDS)
def test_sample_has_title_date_and_text(sample: Article) -> None:
    assert sample.title
    assert sample.published is not None
    assert sample.published <= DAY
    assert "\n\n" in sample.text or sample.doc_id.startswith("wire")


@pytest.mark.parametrize("sample", SAMPLES, ids=IDS)
def test_sample_has_the_length_of_a_short_report(sample: Article) -> None:
    ends = re.findall(r"[가-힣][.](?=\s|”|$)|… Read more$", sample.text)
    assert (3 if sample.text.endswith("Read more") else 5) <= len(ends) <= 13


def test_archive_page_is_four_cut_off_articles() -> None:
    briefs = [sample for sample in SAMPLES if sample.doc_id.startswith("world-briefs")]
    assert [brief.doc_id[-2:] for brief in briefs] == ["-1", "-2", "-3", "-4"]
    assert all(brief.text.endswith("… Read more") for brief in briefs)


def test_page_and_records_bring_their_own_dates() -> None:
    dates = {sample.doc_id: sample.published for sample in SAMPLES}
    assert dates["vaccine-trial"] == date(2022, 2, 18)
    assert dates["wire-20211231"] == date(2021, 12, 31)
    assert dates["wire-20220105"] == date(2022, 1, 5)
