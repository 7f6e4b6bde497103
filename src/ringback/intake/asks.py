"""Does a message expect an answer, and which words ask for it?"""

import re
from dataclasses import dataclass

from ringback.intake.asking import ASKS, COURTESIES, RHETORICAL, SOCIAL
from ringback.intake.phrases import plain_form
from ringback.intake.sentences import sentences

LONGEST_QUOTE = 120  # characters
_MOST_SENTENCES = 120
_NOBODY_ASKED = re.compile(r"\b(?:https?://|www\.)\S{1,2000}|<[^<>\s]{3,300}>|(?:^|(?<=[\s(]))[\"“„«][^\"“”„«»]{2,400}[\"”“»]")
_UNSURE = re.compile(r"\([^()?]{0,15}\?\)?$")  # "Block 49 (sp?)" doubts a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Whether a reasonable reader would answer, and the words that make him: exact, whitespace folded, at most 120 characters."""

    expects_answer: bool
    words: str | None = None


NOTHING_ASKED = Ask(expects_answer=False)


def ask_of(text: str, language: str | None = None) -> Ask:
    """Does this message await an answer: a question, a request, a proposal that needs a decision?

    `text` is the message's own words; `language` its ISO 639-1 code, None where it cannot be told. A question mark is not
    enough (an aside, a quotation, a web address) and not needed ("let me know", "please send").
    """
    social = NOTHING_ASKED
    for sentence in sentences(text)[:_MOST_SENTENCES]:
        place = asking_place(sentence, language)
        if place is None:
            continue
        ask = Ask(expects_answer=True, words=_cut(sentence, place))
        if not SOCIAL.search(plain_form(sentence), language):
            return ask
        social = ask
    return social


def asking_place(sentence: str, language: str | None) -> int | None:
    """Where in this one sentence the asking begins; None where it asks nothing of the reader."""
    plain = _hide(plain_form(sentence))
    marked = plain.rstrip("\"')»” ").endswith("?") and not _UNSURE.search(plain)
    if RHETORICAL.search(plain, language):
        return None
    found = ASKS.search(plain, language)
    if found is None:
        return 0 if marked and len(plain) > 3 else None
    if COURTESIES.search(plain, language) and not marked:
        return None
    return found.start()


def _hide(plain: str) -> str:
    """Web addresses and quoted speech blanked out at the same length: their question marks ask nobody."""
    return _NOBODY_ASKED.sub(lambda match: "_" * len(match.group()), plain)


def _cut(sentence: str, place: int) -> str:
    """At most 120 characters of the sentence, with the words that ask among them, from a word's beginning to a word's end."""
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    start = 0 if place < LONGEST_QUOTE // 2 else place
    piece = sentence[start : start + LONGEST_QUOTE]
    if start + LONGEST_QUOTE < len(sentence) and " " in piece:
        piece = piece.rsplit(" ", 1)[0]
    return piece.strip()
