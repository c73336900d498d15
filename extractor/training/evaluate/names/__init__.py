"""Names: how well they are found, told apart and transcribed, beside other libraries."""

from extractor.training.evaluate.names.report import evaluate_names

__all__ = ["evaluate_names"]
