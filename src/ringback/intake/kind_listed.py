"""Lists of phrases that are looked for in a text at once, most of which never occur in it."""

import re
from collections.abc import Iterator

_START = re.compile(r"([a-z]{4})[a-z]*")
_WORD = re.compile(r"[a-z]{4,}")


def starts_of(text: str) -> frozenset[str] | None:
    """The first four letters of every word of a lower-case text; None where it has more than the letters of ASCII."""
    return frozenset(_START.findall(text)) if text.isascii() else None


class Listed:
    """Phrases in lower case, found by a word's first four letters where the text is plain ASCII.

    In other text each is looked for anywhere: German and Dutch join words, Japanese sets no space between them.
    """

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases
        self._short: list[str] = []  # without a word of four letters: looked for in any case
        self._by_start: dict[str, list[str]] = {}
        for phrase in filter(str.isascii, phrases):
            longest = max(_WORD.findall(phrase), key=len, default="")
            (self._by_start.setdefault(longest[:4], []) if longest else self._short).append(phrase)
        self._starts = frozenset(self._by_start)

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    def count(self, text: str, starts: frozenset[str] | None) -> int:
        """How many of them stand in this text, whose `starts_of` are given."""
        if starts is None:
            return sum(phrase in text for phrase in self._phrases)
        found = sum(phrase in text for phrase in self._short)
        for start in self._starts & starts:
            for phrase in self._by_start[start]:
                found += phrase in text
        return found
