"""Which of many known phrases stand in a text? Books of phrases by language, made into one bounded pattern each.

A line of a book is a regular expression over the plain form of a text (lower case, no accents, one space between words).
`…` in a line stands for up to three words; `^` as its first character for the beginning of a sentence. Quantifiers in a
line must be bounded: hostile mail comes in.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

_GAP = r"(?:[\w'-]{1,30},? ){0,3}"
_OTHERS = {"ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'", "´": "'", "`": "'", "–": "-", "—": "-", "\u00a0": " "}  # noqa: S105


def _without_accents() -> dict[int, str]:
    table = {ord(char): plain for char, plain in _OTHERS.items()}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    return table


_PLAIN = _without_accents()


def plain_form(text: str) -> str:
    """The text in lower case and without accents, of the very same length, so that a place in one is a place in both."""
    low = text.lower()
    if len(low) != len(text):  # a dotted capital I becomes two characters
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low if low.isascii() else low.translate(_PLAIN)


class Phrasebook:
    """Phrases of one meaning, by language; `any` holds what is said alike everywhere."""

    __slots__ = ("_lines",)

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self._lines = {
            language: tuple(line.strip() for line in lines.splitlines() if line.strip())
            for language, lines in by_language.items()
        }

    def lines(self, language: str | None) -> tuple[str, ...]:
        """The phrases to look for: English stands in every language's mail; an unknown language may be any."""
        known = language if language in self._lines else None
        chosen = self._lines if known is None else {known, "en", "any"} & self._lines.keys()
        return tuple(line for one in chosen for line in self._lines[one])

    def search(self, plain: str, language: str | None) -> re.Match[str] | None:
        """The first known phrase in a text that is in plain form already."""
        return _pattern(self, language).search(plain)


@cache
def _pattern(book: Phrasebook, language: str | None) -> re.Pattern[str]:
    return _any_of(book.lines(language))


def _any_of(lines: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all lines. Lines are gathered by their first letter: the engine then tries few at each word."""
    opening: list[str] = []
    anywhere: list[str] = []
    for line in lines:
        plain = plain_form(line).replace("… ", _GAP)
        (opening if plain.startswith("^") else anywhere).append(plain.removeprefix("^"))
    parts = []
    if opening:
        parts.append(rf"^\W{{0,3}}{_gathered(opening)}")
    if anywhere:
        parts.append(rf"\b{_gathered(anywhere)}")
    return re.compile("|".join(parts) or r"(?!)")


def _gathered(lines: Iterable[str]) -> str:
    by_letter: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        key = line[0] if line[0].isalnum() and line[1:2] not in ("?", "{") and "|" not in _outside(line) else ""
        by_letter[key].append(line[len(key) :])
    groups = [f"{key}(?:{'|'.join(rest)})" for key, rest in by_letter.items()]
    return f"(?:{'|'.join(groups)})"


def _outside(line: str) -> str:
    """The line without its groups: a bar there would tear the gathered pattern apart."""
    return re.sub(r"\([^()]{0,400}\)", "", re.sub(r"\([^()]{0,400}\)", "", line))
