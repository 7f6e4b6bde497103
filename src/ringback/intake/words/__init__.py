"""A message's own words: without quotes, signatures, notices and markup, in whatever language."""

from ringback.intake.words.language import language_of
from ringback.intake.words.own import folded, own_words

__all__ = ["folded", "language_of", "own_words"]
