"""Which word means a day, a month or a week, in ten languages.

A table gives each word a class of one letter and, where it has one, a value. The grammar of day phrases works on the
letters alone and is thereby the same for all languages:

    M month 1-12       W weekday, Monday 0    R day counted from today     P part of a day  C a count in words
    k week  m month  y year  d day  w weekend          n next (1: of the week after)  t this  l last
    e end   b early, late, some time in   E end of business (0 today, 1 week, 2 month)   B business (days)
    a article  f of  i in, within  u during  o on, by  c to, until, through  g beginning  & and  A after  h o'clock
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from ringback.intake.days.tables import COMMON, TABLES


class Sense(NamedTuple):
    """What a word does in a day phrase: its class and its value."""

    letter: str
    value: int = 0


_STRONG = frozenset("MWRE")
_ORDERED = {"M": 1, "W": 0}

# English words that are a month or a weekday only with a capital letter.
CAPITAL_ONLY = frozenset({"may", "march", "mar", "sat", "sun", "wed"})
LANGUAGES = (*TABLES, "ja")


def _senses(line: str) -> dict[str, Sense]:
    head, *places = line.split()
    letter, number = head[0], head[1:]
    if letter in _ORDERED:
        first = _ORDERED[letter]
        return {word: Sense(letter, first + at) for at, place in enumerate(places) for word in place.split("/")}
    return {word: Sense(letter, int(number or 0)) for word in places}


def _table(language: str) -> dict[str, Sense]:
    found: dict[str, Sense] = {}
    for line in re.sub(r"\n  ", " ", TABLES[language]).strip().splitlines():
        for word, sense in _senses(line).items():
            found.setdefault(word, sense)
    return found


@cache
def vocabulary(language: str) -> Mapping[str, Sense]:
    """The words of one language; days and months of English as well, since business mail mixes them in."""
    english = _table("en")
    if language == "en":
        return MappingProxyType(english)
    strong = {word: sense for word, sense in english.items() if sense.letter in _STRONG and len(word) > 3}
    own = _table(language) if language in TABLES else {}
    return MappingProxyType(strong | own)


@cache
def _telling_words() -> Mapping[str, tuple[str, ...]]:
    """In which languages a word stands in the table: by that a language is guessed."""
    by_word: dict[str, tuple[str, ...]] = {}
    for language in TABLES:
        for word in _table(language):
            if len(word) > 1:
                by_word[word] = (*by_word.get(word, ()), language)
        for word in COMMON[language].split():
            if language not in by_word.get(word, ()):
                by_word[word] = (*by_word.get(word, ()), language)
    return MappingProxyType(by_word)


def guess(words: frozenset[str]) -> str:
    """The language whose words for days stand in a text; English where that says nothing."""
    telling = _telling_words()
    votes: dict[str, float] = {"en": 0.3}
    for word in words & telling.keys():
        for language in telling[word]:
            votes[language] = votes.get(language, 0.0) + 1 / len(telling[word])
    return max(votes, key=lambda language: votes[language])


@cache
def day_words(language: str) -> frozenset[str]:
    """The words of a language (parts of compounds too) without which no day is named."""
    needed = (word for word, sense in vocabulary(language).items() if sense.letter in "MWRPEkmydw")
    return frozenset(part for word in needed for part in (word, re.split("[-.' ]", word)[0]))
