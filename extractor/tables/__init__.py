"""Results → DataFrames and files, and back."""

from __future__ import annotations

from extractor.tables.errors import SpoolError, TableError
from extractor.tables.export import write_run
from extractor.tables.extraction import Extraction
from extractor.tables.readers import read_tables
from extractor.tables.spool import Spool
from extractor.tables.writers import FORMATS

__all__ = [
    "FORMATS",
    "Extraction",
    "Spool",
    "SpoolError",
    "TableError",
    "read_tables",
    "write_run",
]
