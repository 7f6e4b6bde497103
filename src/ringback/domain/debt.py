"""What the user owes: questions unanswered, calls not returned, promises past their day, a no without thanks."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.interaction import By, Channel, Commitment, Intent, Interaction
from ringback.domain.person import Person
from ringback.domain.reason import Reason, because
from ringback.domain.timeline import MarkKind, Timeline
from ringback.domain.worktime import midnight

FOLDED = timedelta(days=30)
"""Debts older than this are folded: shown as a count, opened on request."""


@dataclass(frozen=True, kw_only=True)
class Debt:
    """One thing that the user owes to one person; the interaction that it came from is the evidence."""

    person: Person
    since: datetime
    channel: Channel
    interaction: str
    because: tuple[Reason, ...]

    def is_folded(self, now: datetime) -> bool:
        return now - self.since > FOLDED


def debts(timeline: Timeline, now: datetime) -> tuple[Debt, ...]:
    """What is owed to this person at that instant, the oldest first; one entry for each thing owed."""
    known = timeline.at(now)
    answered_at = _last_reached(known)
    found = [
        *_owed_answers(known, answered_at),
        *_owed_thanks(known, answered_at),
        *_broken_promises(known, now, answered_at),
        *_due_returns(known, now, answered_at),
    ]
    seen = {debt.interaction: debt for debt in sorted(found, key=lambda debt: debt.since, reverse=True)}
    return tuple(sorted(seen.values(), key=lambda debt: (debt.since, debt.interaction)))


def _last_reached(timeline: Timeline) -> datetime | None:
    """When the user last reached out to them, spoke with them, or said that the matter is settled."""
    person = timeline.person.id
    settled = {MarkKind.LOOKED, MarkKind.RELEASED, MarkKind.WON, MarkKind.NO}
    reached = next((one.at for one in reversed(timeline.interactions) if _reached(one, person)), None)
    instants = [mark.at for mark in timeline.marks if mark.kind in settled] + ([reached] if reached else [])
    return max(instants, default=None)


def _reached(one: Interaction, person: str) -> bool:
    if one.reaches(person):
        return one.is_real
    return one.channel in (Channel.CALL, Channel.MEETING) and one.is_sign_of(person) and not one.asks


def _owed_answers(timeline: Timeline, answered_at: datetime | None) -> Iterator[Debt]:
    """The first thing they asked since the user last reached out: one debt, however often they asked."""
    since = bisect_right(timeline.signs, answered_at, key=lambda one: one.at) if answered_at else 0
    for one in timeline.signs[since:]:
        reason = _owed(one, timeline)
        if reason:
            yield Debt(person=timeline.person, since=one.at, channel=one.channel, interaction=one.id, because=(reason,))
            return


def _owed(one: Interaction, timeline: Timeline) -> Reason | None:
    day = timeline.clock.local(one.at)
    if one.reading.intent is Intent.OPT_OUT:
        return None
    if one.refuses:
        return because("owe_thanks", one.id, day=day)
    if not one.asks:
        return None
    if one.channel is not Channel.EMAIL:
        return because("owe_call", one.id, day=day)
    if one.reading.ask:
        return because("owe_answer", one.id, day=day, words=one.reading.ask)
    return because("owe_answer_plain", one.id, day=day)


def _owed_thanks(timeline: Timeline, answered_at: datetime | None) -> Iterator[Debt]:
    """The no that the user wrote down himself, and that nothing has followed since: it is worth a word of thanks."""
    final = (mark for mark in reversed(timeline.marks) if mark.kind in (MarkKind.NO, MarkKind.OPTED_OUT))
    mark = next(final, None)
    if mark is None or mark.kind is not MarkKind.NO or answered_at != mark.at:
        return
    last = timeline.last_sign()
    told = (last.id,) if last else ()
    reason = because("owe_thanks", *told, day=timeline.clock.local(mark.at))
    channel = last.channel if last else Channel.EMAIL
    yield Debt(person=timeline.person, since=mark.at, channel=channel, interaction="".join(told), because=(reason,))


def _broken_promises(timeline: Timeline, now: datetime, reached: datetime | None) -> Iterator[Debt]:
    """Promises of the user's whose day has passed, with nothing from him to that person since he made them."""
    person = timeline.person.id
    for one in reversed(timeline.interactions):
        if reached is not None and one.at < reached:
            return
        if one.reading.commitments and one.reaches(person):
            for each in one.reading.commitments:
                if each.by is By.ME and each.due and _passed(each, timeline) <= now:
                    reason = because("owe_promise", one.id, words=each.quote, day=each.due)
                    since = _passed(each, timeline)
                    yield Debt(
                        person=timeline.person, since=since, channel=one.channel, interaction=one.id, because=(reason,)
                    )


def _passed(promise: Commitment, timeline: Timeline) -> datetime:
    assert promise.due is not None
    return midnight(promise.due + timedelta(days=1), timeline.person.place.zone)


def _due_returns(timeline: Timeline, now: datetime, reached: datetime | None) -> Iterator[Debt]:
    """They asked to come back on a day, the day is here, and the user has not written since it began."""
    last = timeline.last_sign()
    if last is None or last.reading.intent is not Intent.LATER or last.reading.later_until is None:
        return
    if any(each.by is By.THEM and each.due for each in last.reading.commitments):
        return  # "I will come back to you by Friday": the next step is theirs
    since = midnight(last.reading.later_until, timeline.person.place.zone)
    if since <= now and (reached is None or reached < since):
        reason = because("owe_later", last.id, day=last.reading.later_until)
        yield Debt(person=timeline.person, since=since, channel=last.channel, interaction=last.id, because=(reason,))
