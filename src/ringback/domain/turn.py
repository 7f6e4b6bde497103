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


def turns_of(one: Interaction, person: str) -> tuple[Turn, date | None]:
    """The bits of this person's part, and the last day that their promise or their "not before" names."""
    turn = Turn(0)
    due: list[date] = []
    if one.is_sign_of(person):
        turn |= Turn.SIGN | _said(one)
        due += [each.due for each in one.reading.commitments if each.by is By.THEM and each.due]
        due += [one.reading.later_until] if one.reading.later_until else []
    if one.reaches(person):
        turn |= _put_to(one)
    if one.direction is Direction.IN and one.author == person:
        turn |= Turn.AWAY if one.reading.kind is Kind.AWAY else Turn(0)
        cues = {mention.cue for mention in one.reading.mentions}
        turn |= (Turn.BUYS if Cue.BUYS in cues else Turn(0)) | (Turn.SELLS if Cue.SELLS in cues else Turn(0))
    if any(bounce.address == person for bounce in one.reading.bounces):
        turn |= Turn.BOUNCED
    return turn, max(due, default=None)


def _said(one: Interaction) -> Turn:
    reading = one.reading
    turn = Turn(0)
    if one.direction is Direction.IN and one.asks:
        turn |= Turn.OWES
    if one.is_put_to_the_user and any(each.by is By.THEM for each in reading.commitments):
        turn |= Turn.PROMISE_THEM
    if one.refuses:
        turn |= Turn.REFUSAL
    if reading.intent is Intent.OPT_OUT:
        turn |= Turn.OPT_OUT
    return turn | (Turn.LATER if reading.intent is Intent.LATER else Turn(0))


def _put_to(one: Interaction) -> Turn:
    if one.outcome is Outcome.NO_SHOW:
        return Turn.MISSED
    if one.channel is Channel.MEETING and one.outcome in (Outcome.PLANNED, Outcome.ACCEPTED):
        return Turn.MEETING
    turn = Turn.REACHED if one.is_real else Turn(0)
    if any(mention.cue is Cue.MISSED_MEETING for mention in one.reading.mentions):
        turn |= Turn.MISSED
    if one.asks and (one.is_real or one.channel is Channel.VOICEMAIL):
        turn |= Turn.ASK
    if any(each.by is By.ME and each.due for each in one.reading.commitments):
        turn |= Turn.PROMISE_ME
    return turn
