"""Corpora → models/, and the scores of what was made."""
