"""One pass over a mail's own words: its sentences, and which known meanings are spoken in each."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from ringback.intake import eastern
from ringback.intake.phrasebooks import (
    answers,
    asking,
    courtesy,
    deals,
    house,
    later,
    needs,
    parting,
    refusing,
    trouble,
)
from ringback.intake.phrases import Index, Phrasebook, plain_form
from ringback.intake.sentences import sentences

_MOST_SENTENCES = 80
_SHORT = 40
_LONGEST_SENTENCE = 1_000  # characters in which phrases are looked for
_SHELVES = (asking, courtesy, answers, refusing, later, parting, trouble, house, deals, needs)
_BOOKS = tuple(book for shelf in _SHELVES for book in vars(shelf).values() if isinstance(book, Phrasebook))
_LANGUAGES = frozenset[str]().union(*(book.languages for book in _BOOKS))

# What may stand before the first word that counts: a greeting, or a name with a comma, a colon or a dash.
_GREETING = re.compile(
    r"\W{0,3}(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|"
    r"liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|cher|chere|hola|buenos dias|buenas tardes|estimad[oa]|ciao|"
    r"buongiorno|gentile|salve|ola|bom dia|boa tarde|caro|cara|prezad[oa]|beste|geachte|goedemorgen|hej|hei|kaere|"
    r"dzien dobry|witam|szanown[ya])\b[^,.!:?]{0,40}[,.!:]|[\w.'-]{2,20}(?: [\w.'-]{1,20}){0,2}"
    r" ?(?:[,:]|--?(?= )))\W{0,3}"
)
_NO_WORD = re.compile(r"\W{0,3}")
_NAMED = re.compile(r"\W{0,3}[A-Z][\w.'-]{1,20} (?=[A-Z][a-z])")  # "Nora Thanks for the invitation"
# Web addresses and quoted speech: their words are nobody's in this message.
_NOT_SAID = re.compile(
    r"\b(?:https?://|www\.)\S{1,2000}|<[^<>\s]{3,300}>|(?:^|(?<=[\s(]))[\"“„«][^\"“”„«»]{2,400}[\"”“»]"
)
_SIGNS_OF_THAT = ('"', "<", "“", "„", "«", "http", "www.")


class Sentence(NamedTuple):  # made in a third of the time that a frozen dataclass takes
    """One sentence: the writer's words, their plain form, and where in it each meaning begins and ends."""

    words: str
    plain: str
    spoken: dict[Phrasebook, tuple[int, int]]


# What stands right before words that it turns around: "we don't | need you to", "cela ne nous | convient pas".
_DENIAL = re.compile(
    r"(?:\b(?:not|never|non|no|nao|nie|ne|pas|nicht|niet|inte|ikke) |n't )(?:nous |me |nos |mi |ci )?\Z"
)


def denied(sentence: Sentence, book: Phrasebook) -> bool:
    """Does a denial stand right before the words that speak this meaning?"""
    place = sentence.spoken[book][0]
    return _DENIAL.search(sentence.plain[max(0, place - 15) : place]) is not None


@lru_cache(maxsize=256)  # as many mails are understood at once
def heard(text: str, language: str | None) -> tuple[Sentence, ...]:
    """The first sentences of a text with what is spoken in them. `language` None listens in every known language."""
    return tuple(_sentences(text, language))


def _sentences(text: str, language: str | None) -> Iterator[Sentence]:
    if language in eastern.LANGUAGES:
        for words in islice(eastern.eastern_sentences(text), _MOST_SENTENCES):
            yield Sentence(words=words, plain=words, spoken=eastern.eastern_meanings(words, language))
        return
    known = language if language in _LANGUAGES else None
    low = text.lower()
    quotes = any(sign in low for sign in _SIGNS_OF_THAT)
    for words in islice(sentences(text), _MOST_SENTENCES):
        yield (_short if len(words) <= _SHORT else _sentence)(words, known, quotes)


def _sentence(words: str, language: str | None, quotes: bool) -> Sentence:
    """One sentence; `quotes` holds where the text that it stands in has any sign of what is not said."""
    said = plain_form(words[:_LONGEST_SENTENCE])
    plain = _NOT_SAID.sub(_blank, said) if quotes and any(sign in said for sign in _SIGNS_OF_THAT) else said
    return Sentence(words=words, plain=plain, spoken=_index(language).hear(plain, openings(words, plain)))


_short = lru_cache(maxsize=4_000)(_sentence)  # "Thanks," and names stand in every other mail


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())


@cache
def _index(language: str | None) -> Index:
    """English stands in every language's mail."""
    return Index(_BOOKS, _LANGUAGES if language is None else frozenset({language, "en", "any"}))


def openings(words: str, plain: str) -> frozenset[int]:
    """Where the first word that counts may stand: at the very start, or behind a greeting or a name."""
    first = _NO_WORD.match(plain)
    places = {first.end() if first else 0}
    if greeting := _GREETING.match(plain):
        places.add(greeting.end())
    if named := _NAMED.match(words):
        places.add(named.end())
    return frozenset(places)
