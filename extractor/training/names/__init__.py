"""Training of the comparison of names: which letters answer to which, and what a match is worth."""

from extractor.training.names.train import Settings, train

__all__ = ["Settings", "train"]
