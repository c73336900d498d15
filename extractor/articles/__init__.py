"""Files, folders and strings in, articles out; what cannot be read is a Problem, not a crash."""

from extractor.articles.archive import is_archive
from extractor.articles.reader import read_articles, read_text

__all__ = ["is_archive", "read_articles", "read_text"]
