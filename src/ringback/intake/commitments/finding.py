"""Finds the promises in a message's own words."""

import re
from datetime import date
from itertools import islice

from ringback.domain.interaction import By, Commitment, Direction
from ringback.intake.commitments import english, languages
from ringback.intake.commitments.agreed import agreed, may_agree
from ringback.intake.commitments.promise import Promise, Who
from ringback.intake.commitments.sentences import paragraphs, sentences
from ringback.intake.commitments.vague import is_vague
from ringback.intake.days import DayPhrase, Grain, day_phrases, guess_language

LONGEST_QUOTE = 160
_MOST_CHARACTERS = 20_000
_MOST_PROMISES = 12
_WHAT = 80
_EXACT = frozenset({Grain.DAY, Grain.WEEKDAY})
_LEAD = re.compile(
    r"^(?:(?:so|and|but|then|otherwise|also|i|we|he|she|they|ich|wir|je|nous)\b[ ,]*|(?:['’]ll|will|shall|"
    r"werden?|am going to|are going to|['’](?:m|re)|am|are)\b ?)+",
    re.IGNORECASE,
)
# The terms of an offer or a bill: a day in them depends on what the reader does, or binds nobody to act.
_TERMS = re.compile(
    r"\b(?:(?:with)?in|after) \w{1,8} (?:working |business |calendar )?(?:days|weeks) (?:of|from|after|upon) (?:receipt|your|"
    r"the (?:order|invoice|date)|order|invoice|signature)|\b(?:payable|valid (?:until|till|through|for)|payment (?:is|will "
    r"be) due|zahlbar|fällig|gültig bis|ohne Abzug|Zahlungsziel)\b|\b(?:innerhalb|binnen)(?: von)? \w{1,8} "
    r"(?:Werktagen|Tagen|Wochen) (?:nach|ab)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till?|since)(?: the)? $", re.IGNORECASE)
_NEAR = re.compile(
    r"^(?:on|at|around|by|before|next|this|tomorrow|today|am|bis|sometime|first|in|later)\b|^[A-Z]?\w{2,12}day\b",
    re.IGNORECASE,
)


def _due(days: list[DayPhrase], sentence: str, promise: Promise, sent: date) -> date | None:
    """Of several days the latest; "next week" and "soon" name none, and what lies behind is no promise's day.

    Nor is the "until Thursday" before the promise: "I am travelling until Thursday, so I will send Ann".
    """
    return max(
        (
            one.last
            for one in days
            if one.grain in _EXACT
            and one.last >= sent
            and not (one.end <= promise.start and _UNTIL.search(sentence[max(0, one.start - 20) : one.start]))
        ),
        default=None,
    )


def _quote(sentence: str, promise: Promise) -> str:
    """The words from where the promise begins; the whole sentence where only a word of time stands before it."""
    start = 0 if promise.start <= 45 and _NEAR.match(sentence) else promise.start
    words = sentence[start : promise.end].strip(" ,;:-")
    if len(words) <= LONGEST_QUOTE:
        return words
    return words[:LONGEST_QUOTE].rsplit(" ", 1)[0]


def _what(quote: str) -> str:
    short = _LEAD.sub("", quote).rstrip(" .!。") or quote
    return short if len(short) <= _WHAT else short[:_WHAT].rsplit(" ", 1)[0]


def _by(who: Who, direction: Direction) -> By:
    if who is Who.BOTH:
        return By.BOTH
    return By.ME if who is Who.SELF and direction is Direction.OUT else By.THEM


def _promise(sentence: str, language: str, dated: bool, may_be_agreed: bool) -> Promise | None:
    if may_be_agreed and (both := agreed(sentence, dated)):
        return both
    own = languages.promise(sentence, language, dated) if language != "en" else None
    return own or english.promise(sentence, dated)


def _may_promise(lower: str, language: str) -> bool:
    """A cheap test before any grammar: is there a word at all that promises are made of?"""
    return english.may_promise(lower) or languages.may_promise(lower, language)


def _read(sentence: str, language: str, sent: date, direction: Direction, may_be_agreed: bool) -> Commitment | None:
    # What is no promise beside a day is none without one; looking for days is the dear part.
    promise = _promise(sentence, language, True, may_be_agreed)
    if promise is None or _TERMS.search(sentence):
        return None
    days = day_phrases(sentence, sent, language)
    if not any(one.last >= sent for one in days):
        promise = _promise(sentence, language, False, may_be_agreed)
        if promise is None or is_vague(sentence[promise.start : promise.end], language):
            return None
    quote = _quote(sentence, promise)
    return Commitment(
        by=_by(promise.who, direction), what=_what(quote), due=_due(days, sentence, promise, sent), quote=quote
    )


def commitments(text: str, sent_on: date, direction: Direction, language: str | None = None) -> tuple[Commitment, ...]:
    """Who promised what, by when, in these own words of a message?

    `sent_on` is the sender's calendar day; `direction` says who "I" is: them for what came in,
    the user for what went out. Each quote stands in the text exactly, once white space is folded to single spaces.
    At most 12; never raises.
    """
    text = text[:_MOST_CHARACTERS]
    own = language or guess_language(text)
    lower = text.lower()
    may_be_agreed = may_agree(lower)
    if not (may_be_agreed or _may_promise(lower, own)):
        return ()
    found = (
        _read(sentence, own, sent_on, direction, may_be_agreed)
        for paragraph in paragraphs(text)
        if may_be_agreed or _may_promise(paragraph.lower(), own)
        for sentence in sentences(paragraph)
    )
    return tuple(islice((one for one in found if one is not None), _MOST_PROMISES))
