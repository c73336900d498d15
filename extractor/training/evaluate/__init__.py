"""The scores, one module per command: each measures something and gives back a ``Report``."""

from extractor.training.evaluate.dates import evaluate_dates
from extractor.training.evaluate.linking import evaluate_linking
from extractor.training.evaluate.names import evaluate_names
from extractor.training.evaluate.ner import evaluate_ner
from extractor.training.evaluate.relations import evaluate_relations
from extractor.training.evaluate.speed import evaluate_speed

__all__ = [
    "evaluate_dates",
    "evaluate_linking",
    "evaluate_names",
    "evaluate_ner",
    "evaluate_relations",
    "evaluate_speed",
]
