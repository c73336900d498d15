"""Training of the confidence of triples: how sure a row of the relations table is."""

from extractor.training.relations.train import Settings, train

__all__ = ["Settings", "train"]
