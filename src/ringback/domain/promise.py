"""Promises of theirs: what they said that they would do, and the instant at which it counts as broken."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ringback.domain.interaction import By, Commitment, Interaction
from ringback.domain.reason import Reason, because
from ringback.domain.timeline import Timeline
from ringback.domain.worktime import midnight

LEAST_WORDS = 4  # of a promise without a day
UNDATED_PROMISE_GRACE = 3  # working days after their usual time


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise of theirs that waits for its day."""

    commitment: Commitment
    interaction: Interaction
    passes_at: datetime


def promises_in(one: Interaction, timeline: Timeline, usual: timedelta) -> list[Promise]:
    """What they promised with this message, each with the instant at which it counts as broken."""
    if not one.is_put_to_the_user:
        return []
    theirs = [each for each in one.reading.commitments if each.by is By.THEM and _binds(each)]
    return [
        Promise(commitment=each, interaction=one, passes_at=passes_at(each.due, one.at, timeline, usual))
        for each in theirs
    ]


def _binds(promise: Commitment) -> bool:
    """ "Will do." names neither a thing nor a day: nobody can be held to it."""
    return promise.due is not None or len(promise.quote.split()) >= LEAST_WORDS


def passes_at(due: date | None, said_at: datetime, timeline: Timeline, usual: timedelta) -> datetime:
    """When a promise counts as broken: its day has ended at their place, or their usual time plus three working days has passed."""
    if due is None:
        clock = timeline.clock
        return clock.add_days(clock.add(said_at, usual), UNDATED_PROMISE_GRACE)
    return max(midnight(due + timedelta(days=1), timeline.person.place.zone), said_at)


def promise_reason(promise: Promise) -> Reason:
    if promise.commitment.due is None:
        return because("promised_undated", promise.interaction.id, words=promise.commitment.quote)
    return because("promised", promise.interaction.id, words=promise.commitment.quote, day=promise.commitment.due)
