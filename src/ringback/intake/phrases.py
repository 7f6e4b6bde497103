"""Books of known phrases, one meaning each, by language, and the index that hears all of them in one pass over a text.

A line of a book is a regular expression over the plain form of a sentence (lower case, no accents, one space between
words). It begins with words or with a group of words, never with a character class. `^` as its first character: only at
the beginning of what is said (a greeting may stand before). `…` stands for up to three words. Quantifiers must be
bounded: hostile mail comes in.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick

_GAP = r"(?:[\w'-]{1,30},? ){0,3}"
_OTHERS = {"ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'", "´": "'", "`": "'", "–": "-", "—": "-", "\u00a0": " "}
_ONE_LETTER = {"de": ("ss", "ß"), "da": ("ae", "æ")}
_LETTER = re.compile(r"\w")
_LITERALS = re.compile(r"(?:[a-z0-9' ,:/-](?![?{*])){1,20}")
_OPTIONAL = re.compile(r"([a-z0-9' ,:/-])\?")
_REPEAT = re.compile(r"\?|\{\d{1,2},\d{1,2}\}")
_BRACKETS, _BRACKETS_AND_BARS = re.compile(r"[()]"), re.compile(r"[()|]")
_KEYS = (7, 4, 2, 1)  # lengths of beginnings: a line that is told by more of it goes before others
_TIERS = (3, 3, 2, 2, 1, 1, 1, 0)  # by how many characters tell it
_ROOM = 10  # characters of a beginning that are looked for
_FOREIGN_LETTER = re.compile(r"[^\W\x00-\x7f]")
_BLANKED = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz0123456789_ÿ" else 32 for code in range(256))


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

    __slots__ = ("_entries", "_lines")

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self._lines = {
            language: tuple(_either_spelling(line.strip(), language) for line in lines.splitlines() if line.strip())
            for language, lines in by_language.items()
        }
        self._entries: dict[str, tuple[_Entry, ...]] = {}

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self._lines)

    def lines(self, languages: frozenset[str]) -> Iterator[str]:
        return (line for language, lines in self._lines.items() if language in languages for line in lines)

    def entries(self, languages: frozenset[str]) -> "Iterator[_Entry]":
        """The lines of these languages, taken apart once: a mail in French is searched for the English lines too."""
        for language, lines in self._lines.items():
            if language in languages:
                if language not in self._entries:
                    self._entries[language] = tuple(_Entry(self, line) for line in lines)
                yield from self._entries[language]


class _Entry:
    """One line of a book; its pattern is made when it is first needed, which most lines never are."""

    __slots__ = ("_source", "book", "heads", "match", "opening")

    def __init__(self, book: Phrasebook, line: str) -> None:
        source = plain_form(line).replace("… ", _GAP)
        self.book, self.opening, self._source = book, source.startswith("^"), source.removeprefix("^")
        self.match: Callable[[str, int], re.Match[str] | None] = self._first_match
        self.heads = self._told_by()

    def _first_match(self, plain: str, place: int) -> re.Match[str] | None:
        self.match = re.compile(self._source).match
        return self.match(plain, place)

    def _told_by(self) -> list[tuple[int, str]]:
        """The characters with which its matches can begin at a word, and which of `_KEYS` they are long enough for.

        Raises ValueError where it does not begin with a word.
        """
        heads = _heads(self._source)
        words = [head for head in heads if _LETTER.match(head)]
        if "" in heads or not words:
            raise ValueError(f"a phrase must begin with a word, not so {self._source!r}")
        return [(_TIERS[min(len(head), _KEYS[0])], head) for head in words]


class Index:
    """All lines of some books, found by how they begin."""

    __slots__ = ("_begun", "_entries", "_opening", "_ranks")

    def __init__(self, books: Iterable[Phrasebook], languages: frozenset[str]) -> None:
        entries = [entry for book in books for entry in book.entries(languages)]
        ranks: dict[bytes, list[int]] = {}
        self._opening: dict[str, list[int]] = {}
        for number, entry in enumerate(entries):
            for tier, head in entry.heads:
                # At one place the lines that are told by more of their beginning come first.
                rank = tier * len(entries) + number
                if entry.opening:
                    self._opening.setdefault(head[: _KEYS[tier]], []).append(rank)
                else:
                    ranks.setdefault(_words_apart(head), []).append(rank)
        self._entries = entries * len(_KEYS)
        self._ranks = list(ranks.values())
        self._begun = BytesAhoCorasick(ranks).find_matches_as_indexes

    def hear(self, plain: str, openings: Iterable[int]) -> dict[Phrasebook, tuple[int, int]]:
        """Each book's first phrase in a sentence in plain form: where it begins and ends.

        `openings` are the places at which what is said may begin.
        """
        entries = self._entries
        first: dict[Phrasebook, tuple[int, int, int]] = {}
        for place, ranks in self._worth_trying(plain, openings):
            for rank in ranks:
                entry = entries[rank]
                match = entry.match(plain, place)
                if match and (entry.book not in first or (place, rank) < first[entry.book]):
                    first[entry.book] = (place, rank, match.end())
        return {book: (place, end) for book, (place, _, end) in first.items()}

    def _worth_trying(self, plain: str, openings: Iterable[int]) -> list[tuple[int, list[int]]]:
        """Where which lines can begin, in no order."""
        ranks, opening = self._ranks, self._opening
        tried = [(place, ranks[key]) for key, place, _ in self._begun(_words_apart(plain), True)]
        for place in openings:
            for length in _KEYS:
                if begun := opening.get(plain[place : place + length]):
                    tried.append((place, begun))
        return tried


def _words_apart(plain: str) -> bytes:
    """The text as bytes, one a character, with a blank before it and for all that belongs to no word.

    A word begins where a blank stands before it; what lies beyond ASCII is not told apart.
    """
    if not plain.isascii():
        plain = _FOREIGN_LETTER.sub("ÿ", plain)
    return b" " + plain.encode("latin-1", "replace").translate(_BLANKED)


@lru_cache(maxsize=512)  # the ends of neighbouring alternatives are the same
def _heads(line: str, room: int = _ROOM) -> frozenset[str]:
    """With which few characters a line's matches can begin: at most `room`, fewer where more cannot be told."""
    literals = _LITERALS.match(line)
    end = min(literals.end(), room) if literals else 0
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
    rest = rest[repeat.end() :] if repeat else rest
    once = repeat is None or repeat.group() == "?"
    choices = frozenset[str]().union(
        *(_heads(choice + (rest if once else ""), room) for choice in _choices(line[3:close]))
    )
    return choices | _heads(rest, room) if repeat else choices


def _closing(line: str) -> int:
    depth = 0
    for bracket in _BRACKETS.finditer(line):
        depth += 1 if bracket.group() == "(" else -1
        if not depth:
            return bracket.start()
    raise ValueError(f"a group is not closed in {line!r}")


def _choices(group: str) -> list[str]:
    """The alternatives of a group, split at the bars outside of inner groups."""
    choices: list[str] = []
    depth = start = 0
    for sign in _BRACKETS_AND_BARS.finditer(group):
        if sign.group() != "|":
            depth += 1 if sign.group() == "(" else -1
        elif not depth:
            choices.append(group[start : sign.start()])
            start = sign.end()
    return [*choices, group[start:]]
