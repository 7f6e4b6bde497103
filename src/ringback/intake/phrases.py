"""Books of known phrases, one meaning each, by language, and the index that hears all of them in one pass over a text.

A line of a book is a regular expression over the plain form of a sentence (lower case, no accents, one space between
words). It begins with words or with a group of words, never with a character class. `^` as its first character: only at
the beginning of what is said (a greeting may stand before). `…` stands for up to three words. Quantifiers must be
bounded: hostile mail comes in.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

_GAP = r"(?:[\w'-]{1,30},? ){0,3}"
_OTHERS = {"ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'", "´": "'", "`": "'", "–": "-", "—": "-", "\u00a0": " "}
_ONE_LETTER = {"de": ("ss", "ß"), "da": ("ae", "æ")}
_WORD = re.compile(r"\b\w")
_LITERAL = re.compile(r"[a-z0-9' ,:/-](?![?{*])")
_OPTIONAL = re.compile(r"([a-z0-9' ,:/-])\?")
_REPEAT = re.compile(r"\?|\{\d{1,2},\d{1,2}\}")
_KEYS = (7, 4, 2, 1)  # lengths of the beginnings by which a line is found
_MOST_REMEMBERED = 50_000


def _without_accents() -> dict[int, str]:
    table = {ord(char): plain for char, plain in _OTHERS.items()}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    return table


_PLAIN = _without_accents()


def plain_form(text: str) -> str:
    """The text in lower case and without accents, of the very same length: a place in one is a place in both."""
    low = text.lower()
    if len(low) != len(text):  # a dotted capital I becomes two characters
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low if low.isascii() else low.translate(_PLAIN)


def _either_spelling(line: str, language: str) -> str:
    """One letter where the books write two: German "größte", "außer Haus", Danish "næste"."""
    two, one = _ONE_LETTER.get(language, ("", ""))
    return line.replace(two, f"(?:{two}|{one})") if two else line


class Phrasebook:
    """Phrases of one meaning, by language; `any` holds what is said alike everywhere."""

    __slots__ = ("_lines",)

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self._lines = {
            language: tuple(_either_spelling(line.strip(), language) for line in lines.splitlines() if line.strip())
            for language, lines in by_language.items()
        }

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self._lines)

    def lines(self, languages: frozenset[str]) -> Iterator[str]:
        return (line for language, lines in self._lines.items() if language in languages for line in lines)


@dataclass(slots=True, eq=False)
class _Entry:
    """One line of a book; its pattern is made when it is first needed, which most lines never are."""

    book: Phrasebook
    source: str
    opening: bool
    _pattern: re.Pattern[str] | None = field(default=None)

    def match(self, plain: str, place: int) -> re.Match[str] | None:
        if self._pattern is None:
            self._pattern = re.compile(self.source)
        return self._pattern.match(plain, place)


class _Near(NamedTuple):
    """What is known of words that begin alike: the lines that may begin so, and whether longer beginnings are told."""

    entries: tuple[_Entry, ...]
    deeper: bool


class Index:
    """All lines of some books, found by how they begin."""

    __slots__ = ("_deeper", "_entries", "_remembered")

    def __init__(self, books: Iterable[Phrasebook], languages: frozenset[str]) -> None:
        self._entries: dict[str, list[_Entry]] = defaultdict(list)
        self._remembered: dict[str, _Near] = {}
        for book in books:
            for line in book.lines(languages):
                source = plain_form(line).replace("… ", _GAP)
                entry = _Entry(book, source.removeprefix("^"), source.startswith("^"))
                for key in {_key(head, line) for head in _heads(entry.source)}:
                    self._entries[key].append(entry)
        self._entries.default_factory = None
        self._deeper = frozenset(key[: _KEYS[1]] for key in self._entries if len(key) == _KEYS[0])

    def hear(self, plain: str, openings: Callable[[], frozenset[int]]) -> dict[Phrasebook, tuple[int, int]]:
        """Each book's first phrase in a sentence in plain form: where it begins and ends.

        `openings` says where what is said begins; it is asked only where a phrase could stand there.
        """
        found: dict[Phrasebook, tuple[int, int]] = {}
        starts: frozenset[int] | None = None
        for place, entry in self._worth_trying(plain):
            if entry.book in found:
                continue
            if entry.opening:
                starts = openings() if starts is None else starts
                if place not in starts:
                    continue
            if match := entry.match(plain, place):
                found[entry.book] = (place, match.end())
        return found

    def _worth_trying(self, plain: str) -> Iterator[tuple[int, _Entry]]:
        """The lines that can begin at each word. Most words begin none, and their first letters are remembered."""
        remembered, long, short = self._remembered, *_KEYS[:2]
        for word in _WORD.finditer(plain):
            place = word.start()
            beginning = plain[place : place + short]
            near = remembered.get(beginning)
            if near is None:
                near = self._remember(beginning)
            if near.deeper:
                for entry in self._entries.get(plain[place : place + long], ()):
                    yield place, entry
            for entry in near.entries:
                yield place, entry

    def _remember(self, beginning: str) -> _Near:
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered.clear()
        near = _Near(
            tuple(entry for length in _KEYS[1:] for entry in self._entries.get(beginning[:length], ())),
            beginning in self._deeper,
        )
        self._remembered[beginning] = near
        return near


def _key(head: str, line: str) -> str:
    if not head or head[0] == " ":
        raise ValueError(f"a phrase must begin with a word, not so {line!r}")
    return head[: next(length for length in _KEYS if length <= len(head))]


@cache
def _heads(line: str, room: int = max(_KEYS)) -> frozenset[str]:
    """With which few characters a line's matches can begin: at most `room`, fewer where more cannot be told."""
    end = 0
    while end < room and (literal := _LITERAL.match(line, end)):
        end = literal.end()
    optional = _OPTIONAL.match(line, end)
    if optional and end < room:
        rest = line[optional.end() :]
        return frozenset(
            line[:end] + head for choice in (optional.group(1) + rest, rest) for head in _heads(choice, room - end)
        )
    if end:
        goes_on = end < room and line.startswith("(?:", end)
        return (
            frozenset(line[:end] + head for head in _heads(line[end:], room - end))
            if goes_on
            else frozenset({line[:end]})
        )
    if not line.startswith("(?:"):
        return frozenset({""})
    close = _closing(line)
    rest = line[close + 1 :]
    repeat = _REPEAT.match(rest)
    rest = (rest[repeat.end() :] if repeat else rest).removeprefix(" ?")
    once = repeat is None or repeat.group() == "?"
    choices = frozenset[str]().union(
        *(_heads(choice + (rest if once else ""), room) for choice in _choices(line[3:close]))
    )
    return choices | _heads(rest, room) if repeat else choices


def _closing(line: str) -> int:
    depth = 0
    for place, char in enumerate(line):
        depth += (char == "(") - (char == ")")
        if not depth:
            return place
    raise ValueError(f"a group is not closed in {line!r}")


def _choices(group: str) -> list[str]:
    """The alternatives of a group, split at the bars outside of inner groups."""
    choices, depth = [""], 0
    for char in group:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            choices.append("")
        else:
            choices[-1] += char
    return choices
