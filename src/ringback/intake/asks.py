"""Does a message expect an answer, and which words ask for it?"""

import re
from dataclasses import dataclass

from ringback.intake.heard import Sentence, denied, heard
from ringback.intake.phrasebooks.asking import ASKS, SOCIAL
from ringback.intake.phrasebooks.courtesy import COURTESIES, RHETORICAL

LONGEST_QUOTE = 120  # characters
_UNSURE = re.compile(r"\([^()?]{0,15}\?\)?$")  # "Block 7 (sp?)" doubts a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Whether a reasonable reader would answer, and the exact words that ask: folded, at most 120 characters."""

    expects_answer: bool
    words: str | None = None


NOTHING_ASKED = Ask(expects_answer=False)


def ask_of(text: str, language: str | None = None) -> Ask:
    """Does this message await an answer: a question, a request, a proposal that needs a decision?

    `text` is the message's own words; `language` its ISO 639-1 code, None where it cannot be told. A question mark is
    not enough (an aside, a quotation, a web address) and not needed ("let me know", "please send"). Small talk counts,
    but where more is asked, that is quoted.
    """
    social = NOTHING_ASKED
    for sentence in heard(text, language):
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
