"""Nouns and rules: the standard library only."""
