"""Lists of phrases that are looked for in a text at once, most of which never occur in it."""

import re
from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick

_START = re.compile(r"([a-z]{4})[a-z]*")
_WORD = re.compile(r"[a-z]{4,}")


class Listed:
    """Named lists of phrases in lower case, all found in one pass.

    In plain ASCII a phrase that opens with its longest word begins where a word does; in other text it stands anywhere: German
    and Dutch join words, Japanese sets no space between them.
    """

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._none = dict.fromkeys(lists, 0)
        self._phrases = [(name, _opening(phrase)) for name, phrases in lists.items() for phrase in phrases]
        self._automaton = AhoCorasick([phrase for phrases in lists.values() for phrase in phrases])

    def counts(self, text: str) -> dict[str, int]:
        """How many phrases of each list stand in this lower-case text."""
        found, counted = self._none.copy(), set()
        is_ascii = text.isascii()
        for number, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if number in counted:
                continue
            name, opening = self._phrases[number]
            if is_ascii and opening and start and "a" <= text[start - 1] <= "z" and opening not in _START.findall(text):
                continue
            counted.add(number)
            found[name] += 1
        return found


def _opening(phrase: str) -> str:
    """The first four letters of a phrase that opens with its longest word; "" for any other."""
    longest = max(_WORD.findall(phrase), key=len, default="")
    return phrase[:4] if longest and phrase.startswith(longest) else ""


class AnyOf:
    """Phrases in lower case of which one is looked for."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._automaton = AhoCorasick(list(phrases))

    def stands_in(self, text: str) -> bool:
        """Does this lower-case text hold one of them?"""
        return bool(self._automaton.find_matches_as_indexes(text))

    def found_in(self, text: str) -> set[str]:
        """Which of them this lower-case text holds."""
        return set(self._automaton.find_matches_as_strings(text, overlapping=True))
