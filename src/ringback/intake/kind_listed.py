"""Lists of phrases that are looked for in a text at once, most of which never occur in it."""

import re
from collections.abc import Mapping

_START = re.compile(r"([a-z]{4})[a-z]*")
_WORD = re.compile(r"[a-z]{4,}")


class Listed:
    """Lists of phrases in lower case, found by a word's first four letters where the text is plain ASCII.

    In other text each is looked for anywhere: German and Dutch join words, Japanese sets no space between them.
    """

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._lists = dict(lists)
        self._short: list[tuple[str, str]] = []  # without a word of four letters: looked for in any case
        self._by_start: dict[str, list[tuple[str, str]]] = {}
        for name, phrases in self._lists.items():
            for phrase in filter(str.isascii, phrases):
                longest = max(_WORD.findall(phrase), key=len, default="")
                (self._by_start.setdefault(longest[:4], []) if longest else self._short).append((phrase, name))

    def counts(self, text: str) -> dict[str, int]:
        """How many phrases of each list stand in this lower-case text."""
        if not text.isascii():
            return {name: sum(phrase in text for phrase in phrases) for name, phrases in self._lists.items()}
        found = dict.fromkeys(self._lists, 0)
        candidates = [self._by_start[start] for start in self._by_start.keys() & set(_START.findall(text))]
        for phrases in (self._short, *candidates):
            for phrase, name in phrases:
                if phrase in text:
                    found[name] += 1
        return found
