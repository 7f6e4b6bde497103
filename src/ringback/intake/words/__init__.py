"""A message's own words: without quotes, signatures, notices and markup, in whatever language."""

from ringback.intake.words.language import language_of
from ringback.intake.words.own import Words, folded, own_words, words_of

__all__ = ["Words", "folded", "language_of", "own_words", "words_of"]
