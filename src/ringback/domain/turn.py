"""What an exchange means for the silence of one person who took part in it, as bits that a store can search."""

from datetime import date
from enum import IntFlag

from ringback.domain.interaction import By, Channel, Cue, Direction, Intent, Interaction, Kind, Outcome


class Turn(IntFlag):
    """Bits of one person's part in one exchange."""

    SIGN = 1  # a real sign of life of theirs
    OWES = 2  # they ask the user
    PROMISE_THEM = 4
    PROMISE_ME = 8
    REFUSAL = 16
    OPT_OUT = 32
    LATER = 64
    AWAY = 128
    REACHED = 256  # the user addressed them
    MISSED = 512  # a meeting at which they were not, by the calendar or in the user's words
    BUYS = 1024
    SELLS = 2048
    BOUNCED = 4096  # a message did not reach them
    MEETING = 8192  # a meeting ahead
    ASK = 16384  # the user asks them; the highest bit, so that an index of `flags >= ASK` holds the asks alone


_SIGN, _OWES, _PROMISE_THEM, _PROMISE_ME = map(int, (Turn.SIGN, Turn.OWES, Turn.PROMISE_THEM, Turn.PROMISE_ME))
_REFUSAL, _OPT_OUT, _LATER, _AWAY = map(int, (Turn.REFUSAL, Turn.OPT_OUT, Turn.LATER, Turn.AWAY))
_REACHED, _MISSED, _BUYS, _SELLS = map(int, (Turn.REACHED, Turn.MISSED, Turn.BUYS, Turn.SELLS))
_BOUNCED, _MEETING, _ASK = map(int, (Turn.BOUNCED, Turn.MEETING, Turn.ASK))


def turns_of(one: Interaction, person: str) -> tuple[Turn, date | None]:
    """The bits of this person's part, and the last day that their promise or their "not before" names."""
    turn = 0  # plain numbers: the bits of an enum are put together ten times more slowly
    due: list[date] = []
    if one.is_sign_of(person):
        turn |= _SIGN | _said(one)
        due += [each.due for each in one.reading.commitments if each.by is By.THEM and each.due]
        due += [one.reading.later_until] if one.reading.later_until else []
    if one.reaches(person):
        turn |= _put_to(one)
    if one.direction is Direction.IN and one.author == person:
        turn |= _AWAY if one.reading.kind is Kind.AWAY else 0
        cues = {mention.cue for mention in one.reading.mentions}
        turn |= (_BUYS if Cue.BUYS in cues else 0) | (_SELLS if Cue.SELLS in cues else 0)
    if any(bounce.address == person for bounce in one.reading.bounces):
        turn |= _BOUNCED
    return Turn(turn), max(due, default=None)


def _said(one: Interaction) -> int:
    reading = one.reading
    turn = 0
    if one.direction is Direction.IN and one.asks:
        turn |= _OWES
    if one.is_put_to_the_user and any(each.by is By.THEM for each in reading.commitments):
        turn |= _PROMISE_THEM
    if one.refuses:
        turn |= _REFUSAL
    if reading.intent is Intent.OPT_OUT:
        turn |= _OPT_OUT
    return turn | (_LATER if reading.intent is Intent.LATER else 0)


def _put_to(one: Interaction) -> int:
    if one.outcome is Outcome.NO_SHOW:
        return _MISSED
    if one.channel is Channel.MEETING and one.outcome in (Outcome.PLANNED, Outcome.ACCEPTED):
        return _MEETING
    turn = _REACHED if one.is_real else 0
    if any(mention.cue is Cue.MISSED_MEETING for mention in one.reading.mentions):
        turn |= _MISSED
    if one.asks and (one.is_real or one.channel is Channel.VOICEMAIL):
        turn |= _ASK
    if any(each.by is By.ME and each.due for each in one.reading.commitments):
        turn |= _PROMISE_ME
    return turn
