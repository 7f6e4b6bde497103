"""Does a message expect an answer, and which words ask for it?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from ringback.intake.addressed import names_in, spoken_to_reader
from ringback.intake.heard import Sentence, denied, heard
from ringback.intake.phrasebooks.asking import ASKS, SOCIAL
from ringback.intake.phrasebooks.courtesy import COURTESIES, RHETORICAL

LONGEST_QUOTE = 120  # characters
_ANSWERED = re.compile(
    r"(?:answer|ans|antwort|reponse|respuesta|risposta|a) ?[:.)] |\[[\w ,.'-]{2,40}\]"
)  # a question told with its answer
_UNSURE = re.compile(r"\([^()?]{0,15}\?\)?$")  # "Block 7 (sp?)" doubts a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Whether a reasonable reader would answer, and the exact words that ask: folded, at most 120 characters."""

    expects_answer: bool
    words: str | None = None


NOTHING_ASKED = Ask(expects_answer=False)


def ask_of(text: str, language: str | None = None, *, readers: Iterable[str] = (), others: Iterable[str] = ()) -> Ask:
    """Does this message await an answer: a question, a request, a proposal that needs a decision?

    `text` is the message's own words; `language` its ISO 639-1 code, None where it cannot be told. A question mark is
    not enough (an aside, a quotation, a web address) and not needed ("let me know", "please send"). Small talk counts,
    but where more is asked, that is quoted. `readers` are the names or addresses of those it is put to, `others` of
    those who read along: what calls one of these by name asks nobody else.
    """
    social = NOTHING_ASKED
    said = heard(text, language)
    to_whom = spoken_to_reader(said, names_in(readers), names_in(others))
    for (sentence, to_reader), after in zip_longest(to_whom, said[1:]):
        if not to_reader or (after and _ANSWERED.match(after.plain)):
            continue
        place = asking_place(sentence)
        if place is None:
            continue
        ask = Ask(expects_answer=True, words=cut(sentence.words, place, LONGEST_QUOTE))
        if SOCIAL not in sentence.spoken:
            return ask
        social = ask
    return social


def asking_place(sentence: Sentence) -> int | None:
    """Where in this one sentence the asking begins; None where it asks nothing of the reader."""
    plain, spoken = sentence.plain, sentence.spoken
    marked = plain.rstrip("\"')»” ").endswith(("?", "？")) and not _UNSURE.search(plain[-20:])
    if RHETORICAL in spoken:
        return None
    if ASKS not in spoken:
        return 0 if marked and len(plain) > 3 else None
    place = spoken[ASKS][0]
    if not marked and (COURTESIES in spoken or denied(sentence, ASKS)):
        return None
    return place


def cut(words: str, place: int, longest: int) -> str:
    """At most so many characters of a sentence, those at `place` among them, from a word's start to a word's end."""
    if len(words) <= longest:
        return words
    start = 0 if place < longest // 2 else words.rfind(" ", 0, place + 1) + 1
    piece = words[start : start + longest]
    if start + longest < len(words) and " " in piece:
        piece = piece.rsplit(" ", 1)[0]
    return piece.strip()
