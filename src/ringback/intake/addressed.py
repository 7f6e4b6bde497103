"""To whom of several readers a sentence speaks: "John, could you" asks John, whoever else reads it."""

import re
from collections.abc import Iterable, Iterator

from ringback.intake.heard import Sentence

# "Ann,", "P.S. Ann --", "Ann/Ben", "@Ann", "Ann please", "Ann could you" at the beginning of a sentence.
_CALLED = re.compile(
    r"(?:P\.? ?S\.?:? {0,2}|(?:Hi|Hello|Hey|Dear|And|Also|Hallo|Liebe[rs]?|Bonjour|Hola|Ciao|Hej),? )?@?"
    r"(?P<names>[A-ZÀ-Þ][\w'’-]{1,20}(?:(?:/| ?& ?| and | und | et | y |, )@?[A-ZÀ-Þ][\w'’-]{1,20}){0,3})"
    r"(?: ?[,:;!]| ?--? ?|\Z| (?=(?:can|could|would|will|please|pls|do|did|are|have|let|kannst|bitte)\b))"
)
_NAME = re.compile(r"[^\W\d_]{2,40}")
_SHORTEST = 3
_NOBODY = frozenset[str]()


def names_in(people: Iterable[str]) -> frozenset[str]:
    """The words by which these people, given by display name or address, may be called."""
    return frozenset(
        word
        for one in people
        for word in _NAME.findall(one.partition("@")[0].replace("_", " ").lower())
        if len(word) >= _SHORTEST
    )


def spoken_to_reader(
    said: Iterable[Sentence], readers: frozenset[str], others: frozenset[str]
) -> Iterator[tuple[Sentence, bool]]:
    """Each sentence, and whether it speaks to the readers rather than to somebody else whom it calls by name.

    `others` are known to read along. A name that belongs to nobody known may be a nickname: it leaves all as it is. Who
    was called by name is spoken to until the next name.
    """
    to_reader = True
    for one in said:
        called = _called(one.words) if others else _NOBODY  # nobody else is known whom it could call
        if not readers.isdisjoint(called):
            to_reader = True
        elif not others.isdisjoint(called):
            to_reader = False
        yield one, to_reader


def _called(words: str) -> frozenset[str]:
    match = _CALLED.match(words)
    return frozenset(_NAME.findall(match.group("names").lower())) if match else frozenset()
