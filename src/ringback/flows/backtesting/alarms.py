"""What rules would have raised: how many alarms, and how many of them for people who were about to write anyway."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.wait import Standing
from ringback.domain.worktime import WORKING_DAY
from ringback.flows.backtesting.forecast import Forecast
from ringback.flows.backtesting.mailbox import Mailbox
from ringback.flows.backtesting.replay import Outcomes
from ringback.model.rhythm import NeverShare, never_share

FIXED_DAYS = (3, 7, 14)
LONG = WORKING_DAY * 7
BY_THEMSELVES = timedelta(days=30)
FOLLOWED = timedelta(days=84)  # 60 working days


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarms:
    """The alarms of one rule, one for each instant at which a wait rings; false where they wrote within the horizon."""

    raised: int
    false: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LongSilences:
    """Silences that reached seven working days, and how many of them ended without another message of the user's."""

    reached: int
    ended_by_themselves: int


def alarms(forecasts: Iterable[Forecast], rings: Callable[[Forecast], bool]) -> Alarms:
    """What a rule would have shown over all instants, as far as it is known what came."""
    rung = [bool(one.answered) for one in forecasts if one.answered is not None and rings(one)]
    return Alarms(raised=len(rung), false=sum(rung))


def after_days(days: int) -> Callable[[Forecast], bool]:
    """The rule that nearly every program has: so many days, the same for everybody."""
    return lambda one: one.as_of - one.sent_at >= timedelta(days=days)


def as_many(forecasts: Sequence[Forecast], raised: int) -> Alarms:
    """The alarms of the chance at equal standing: as many as the rule beside it raises, where an answer is least likely."""
    known = [one for one in forecasts if one.answered is not None]
    least = sorted(known, key=lambda one: (one.p_answer, one.as_of, one.contact))[:raised]
    return alarms(least, lambda _: True)


def long_silences(box: Mailbox, came: Outcomes, start: datetime, end: datetime) -> LongSilences:
    """The waits that reached seven working days between two instants, and how they ended.

    By itself: they wrote before the user's next message to them, and within 30 days.
    """
    reached = ended = 0
    for contact, begun_at in _begun(box):
        long_at = box.clock.add(begun_at, LONG)
        sign = came.next_sign(contact, begun_at)
        if not start <= long_at <= end or (sign and sign <= long_at) or _cut_off(came, long_at):
            continue
        reached += 1
        touch = came.next_touch(contact, long_at)
        ended += bool(sign and sign - long_at <= BY_THEMSELVES and (touch is None or sign <= touch))
    return LongSilences(reached=reached, ended_by_themselves=ended)


def never_answered(box: Mailbox, came: Outcomes) -> NeverShare:
    """The share of waits without an answer, among those that could be followed for 60 working days."""
    followed = unanswered = 0
    for contact, begun_at in _begun(box):
        if came.ends_at is None or begun_at + FOLLOWED > came.ends_at:
            continue
        sign = came.next_sign(contact, begun_at)
        followed += 1
        unanswered += sign is None or sign > begun_at + FOLLOWED
    return never_share(unanswered, followed)


def _begun(box: Mailbox) -> Iterator[tuple[str, datetime]]:
    """Every wait, by whom it was for and when it began."""
    standing = Standing()
    for one in box.said:
        new = [contact for contact in one.puts_to if standing.with_(contact) is None]
        standing.take(one)
        yield from ((contact, one.at) for contact in new if standing.with_(contact) is not None)


def _cut_off(came: Outcomes, long_at: datetime) -> bool:
    """Does the mailbox end before it could be seen how the silence ended?"""
    return came.ends_at is None or came.ends_at < long_at + BY_THEMSELVES
