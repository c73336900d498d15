"""Text → Doc: Kiwi's morphemes as surface tokens, sentences, particles and endings."""

from extractor.korean.engine import analyze, clean
from extractor.korean.tokenizer import KiwiTokenizer

__all__ = ["KiwiTokenizer", "analyze", "clean"]
