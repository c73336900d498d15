"""What can go wrong with tables and spools; every message says what to do next."""

from __future__ import annotations


class TableError(Exception):
    """Tables cannot be written or read back."""


class SpoolError(Exception):
    """The spool of an interrupted run cannot be continued."""
