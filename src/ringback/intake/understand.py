"""What one mail says: where all that reads words, headers and structure comes together."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ringback.domain.interaction import Bounce, Commitment, Cue, Direction, Intent, Kind, Mention, Reading
from ringback.intake.asks import NOTHING_ASKED, Ask, ask_of
from ringback.intake.away import absence
from ringback.intake.bounce import bounces
from ringback.intake.commitments import commitments
from ringback.intake.copies import moment_of
from ringback.intake.days import day_phrases
from ringback.intake.intent import declines_only, intent_of, later_until
from ringback.intake.kind import kind_of, kind_of_sent
from ringback.intake.kind_signs import is_forward
from ringback.intake.letter import Letter, Mailbox
from ringback.intake.mentions import mentions_of, who_left
from ringback.intake.words import Words, language_of, words_of

LONGEST_READ = 20_000  # characters of own words that are searched for meaning: what is longer is a document
LONGEST_NOTICE = 2_000  # who has left stands at the beginning of a notice
_NOTICES = frozenset({Kind.AWAY, Kind.AUTO})
LONGEST_QUOTE = 160
_PERSONS = frozenset({Kind.ANSWER, Kind.FRESH})


class Asked(NamedTuple):
    """A mail to be understood. `answers_two_readings` holds where it answers our letter that offered two readings of a silence,
    so that a bare "1" or "the second" has a meaning."""

    letter: Letter
    direction: Direction
    answers_two_readings: bool = False


def understand(
    letter: Letter, direction: Direction, mine: frozenset[str], *, answers_two_readings: bool = False
) -> Reading:
    """What does this mail say, and what does it want? See `understand_all`."""
    return understand_all([Asked(letter, direction, answers_two_readings)], mine)[0]


def understand_all(mails: Sequence[Asked], mine: frozenset[str]) -> list[Reading]:
    """What does each of these mails say, and what does it want?

    `mine` are the user's own addresses. A machine's mail asks, promises and intends nothing; only of a person who left it may
    tell. One thing is read in all mails before the next: what reads it stays in the processor's caches, which saves a fifth.
    """
    words = [words_of(one.letter.plain, one.letter.html, forwarded=is_forward(one.letter)) for one in mails]
    texts = [one.text for one in words]
    languages = list(map(language_of, texts))
    kinds = [_kind(one, own.own or own.text, mine) for one, own in zip(mails, words, strict=True)]
    read = [said_in(one) if kind in _PERSONS else None for one, kind in zip(words, kinds, strict=True)]
    said = list(zip(mails, read, languages, strict=True))
    asks = [_ask(one, own, language, mine) if own is not None else NOTHING_ASKED for one, own, language in said]
    intents = [
        _intent(one, own, language, kind) if own is not None else None
        for (one, own, language), kind in zip(said, kinds, strict=True)
    ]
    promises = [_promises(one, own, language) if own is not None else () for one, own, language in said]
    mentions = [mentions_of(own, one.direction, language) if own is not None else () for one, own, language in said]
    return [
        _machine(one.letter, kind, text, language)
        if own is None
        else _person(one.letter, kind, text, own, language, *found)
        for (one, own, language), kind, text, *found in zip(
            said, kinds, texts, asks, intents, promises, mentions, strict=True
        )
    ]


def _kind(one: Asked, text: str, mine: frozenset[str]) -> Kind:
    if one.direction is Direction.OUT:
        return kind_of_sent(one.letter)
    return kind_of(one.letter, own_text=text, mine=mine)


def _ask(one: Asked, read: str, language: str | None, mine: frozenset[str]) -> Ask:
    return ask_of(read, language, **put_to(one.letter, one.direction, mine))


def _intent(one: Asked, read: str, language: str | None, kind: Kind) -> Intent | None:
    if one.direction is Direction.OUT:
        return None
    return intent_of(read, language, fresh=kind is Kind.FRESH, answers_two_readings=one.answers_two_readings)


def _promises(one: Asked, read: str, language: str | None) -> tuple[Commitment, ...]:
    day = sent_on(one.letter)
    return commitments(read, day, one.direction, language) if day else ()


def _person(
    letter: Letter,
    kind: Kind,
    text: str,
    read: str,
    language: str | None,
    ask: Ask,
    intent: Intent | None,
    promises: tuple[Commitment, ...],
    mentions: tuple[Mention, ...],
) -> Reading:
    return Reading(
        kind=kind,
        text=text,
        intent=intent,
        later_until=_later(letter, read, language) if intent is Intent.LATER else None,
        expects_answer=ask.expects_answer,
        ask=ask.words,
        commitments=promises,
        mentions=mentions + _declined(intent, read, language),
        language=language,
        problems=letter.problems,
    )


def put_to(letter: Letter, direction: Direction, mine: frozenset[str]) -> dict[str, list[str]]:
    """To whom a mail speaks, and who reads along: the user himself is spoken to in what reaches him."""
    readers = [one for one in letter.to if direction is Direction.OUT or one.address in mine]
    others = [one for one in (*letter.to, *letter.cc) if one not in readers and one.address not in mine]
    if direction is Direction.IN and not readers:
        others = []  # a list, or a copy: whom it calls by name cannot be told
    return {"readers": _called_by(readers), "others": _called_by(others)}


def _called_by(people: list[Mailbox]) -> list[str]:
    return [f"{one.name} {one.address}" for one in people]


def _declined(intent: Intent | None, read: str, language: str | None) -> tuple[Mention, ...]:
    words = declines_only(read, language) if intent is Intent.NO else None
    return (Mention(cue=Cue.DECLINED, quote=words[:LONGEST_QUOTE]),) if words else ()


def said_in(words: Words) -> str:
    """What the sender says in a message: not what was passed on, not the lines quoted between the own ones."""
    own = words.own[:LONGEST_READ]
    if ">" not in own:
        return own
    return "\n".join(line for line in own.split("\n") if not line.lstrip().startswith(">"))


def sent_on(letter: Letter) -> date | None:
    """The day on which the sender wrote, by the sender's own clock: "by Friday" is meant from there."""
    at = moment_of(letter) or letter.at
    try:
        return (at + timedelta(minutes=letter.local_date_offset)).date() if at else None
    except OverflowError:  # a date on the edge of all time
        return None


def _machine(letter: Letter, kind: Kind, text: str, language: str | None) -> Reading:
    away_until, stand_in = None, None
    found: tuple[Bounce, ...] = ()
    day = sent_on(letter)
    left = who_left(text[:LONGEST_NOTICE], language) if kind in _NOTICES else ()
    if kind is Kind.AWAY and day and not left:  # who has left is not away: there is no day of return
        notice = absence(letter.subject, text, day, language, letter.sender.name or letter.sender.address)
        away_until, stand_in = notice.until, notice.stand_in
    elif kind is Kind.BOUNCE:
        found = bounces(letter)
    return Reading(
        kind=kind,
        text=text,
        away_until=away_until,
        stand_in=stand_in,
        bounces=found,
        mentions=left,
        language=language,
        problems=letter.problems,
    )


def _later(letter: Letter, text: str, language: str | None) -> date | None:
    day = sent_on(letter)
    if day is None:
        return None
    return later_until(
        text, day, language, days_in=lambda words: [found.first for found in day_phrases(words, day, language)]
    )
