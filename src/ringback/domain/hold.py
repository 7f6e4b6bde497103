"""Why nothing is sent now, however long the silence: away, a date they named, a meeting ahead, a hard time, put off by the user."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from ringback.domain.cause import RECENT
from ringback.domain.episode import State
from ringback.domain.interaction import By, Cue, Intent, Interaction, Outcome
from ringback.domain.play import Playbook
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Silence, live_until
from ringback.domain.timeline import FactKind, KnownFact, MarkKind, Timeline
from ringback.domain.worktime import Absence, WorkClock, midnight, morning


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Nothing is sent before `until`; `because` says why. `meeting` is set where a meeting ahead is what holds.

    `asks_for` is what the user is asked meanwhile.
    """

    until: datetime
    because: Reason
    meeting: Interaction | None = None
    asks_for: FactKind | None = None


def hold_on(silence: Silence, playbook: Playbook, now: datetime) -> Hold | None:
    """What holds this silence now, None where nothing does. Of several the one that lasts longest."""
    holds = (hold for find in _FINDERS for hold in find(silence, playbook, now) if hold.until > now)
    return max(holds, key=lambda hold: hold.until, default=None)


def _paused(silence: Silence, _playbook: Playbook, now: datetime) -> Iterator[Hold]:
    if silence.state is State.PAUSED and silence.colleague:
        day = silence.timeline.clock.local(silence.colleague.at)
        until = silence.timeline.clock.add_days(now, 1)
        yield Hold(until=until, because=because("colleague_answered", silence.colleague.id, day=day))


def _snoozed(silence: Silence, *_: object) -> Iterator[Hold]:
    for mark in silence.timeline.marks:
        if mark.kind is MarkKind.SNOOZED and mark.until:
            # the user said the day: east of him it begins while he is still putting things off until then
            until = max(midnight(mark.until, zone) for zone in _both_zones(silence.timeline))
            yield Hold(until=until, because=because("snoozed", day=mark.until))


def _seller_away(silence: Silence, _playbook: Playbook, now: datetime) -> Iterator[Hold]:
    """From the first of both midnights, the user's and theirs, until the last of both mornings on which he is back."""
    zones = _both_zones(silence.timeline)
    for absence in silence.timeline.holidays_of_user:
        back_at = max(morning(absence.back, zone) for zone in zones)
        if min(midnight(absence.first, zone) for zone in zones) <= now < back_at:
            until = silence.timeline.clock.add(back_at, timedelta(0))
            yield Hold(until=until, because=because("seller_away", day=absence.back))


def _both_zones(timeline: Timeline) -> tuple[ZoneInfo, ZoneInfo]:
    """Where they are by the clock, and where the user is: a day that he named begins for both at different instants."""
    return timeline.person.place.zone, timeline.zone_of_user


def _meeting_ahead(silence: Silence, _playbook: Playbook, now: datetime) -> Iterator[Hold]:
    meeting = silence.timeline.meeting_ahead(now)
    if meeting:
        day = silence.timeline.clock.local(meeting.at)
        yield Hold(until=meeting.at, because=because("meeting_ahead", meeting.id, day=day), meeting=meeting)


def _away(silence: Silence, playbook: Playbook, now: datetime) -> Iterator[Hold]:
    """While away, and until one working day after; three after a long absence."""
    clock, away = silence.timeline.clock, playbook.frame.away
    for absence in silence.timeline.absences:
        if absence.first <= clock.local(now).date():
            grace = away.after_long_days if is_long(absence, clock, away.long_days) else away.after_days
            until = clock.add_days(clock.day_starts(absence.back), grace)
            back = now >= clock.day_starts(absence.back)
            code = "just_back" if back else "away" if absence.dated else "away_undated"
            yield Hold(until=until, because=because(code, absence.evidence, day=absence.back, grace=grace))


def is_long(absence: Absence, clock: WorkClock, long_days: int) -> bool:
    """Does the absence take that many of their working days or more?"""
    start = datetime.combine(absence.first, time(0), clock.place.zone)
    end = datetime.combine(absence.back, time(0), clock.place.zone)
    return WorkClock(clock.place).elapsed(start, end) >= timedelta(hours=8) * long_days


def _holiday(silence: Silence, _playbook: Playbook, now: datetime) -> Iterator[Hold]:
    clock = silence.timeline.clock
    today = clock.local(now).date()
    if today in clock.place.days_off:
        yield Hold(until=clock.add(now, timedelta(0)), because=because("holiday", day=today))


def _date_named(silence: Silence, _playbook: Playbook, now: datetime) -> Iterator[Hold]:
    """A day that they promised, or asked to wait for, is still ahead."""
    timeline = silence.timeline
    zone = timeline.person.place.zone
    for one in timeline.signs:
        if one.at < now - RECENT * 3:
            continue
        for each in one.reading.commitments:
            if each.due and each.by in (By.THEM, By.BOTH):
                until = midnight(each.due + timedelta(days=1), zone)
                yield Hold(until=until, because=because("promise_ahead", one.id, words=each.quote, day=each.due))
        if one.reading.intent is Intent.LATER and one.reading.later_until:
            day = one.reading.later_until
            yield Hold(until=midnight(day, zone), because=because("later", one.id, day=day))


def _hard_time(silence: Silence, playbook: Playbook, now: datetime) -> Iterator[Hold]:
    """The playbook's days, or until the day that the user names when he is asked."""
    timeline, days = silence.timeline, playbook.hold_hard_time_days
    told = timeline.fact(FactKind.WRITE_AGAIN)
    for one, mention in timeline.mentions:
        if mention.cue is not Cue.HARD_TIME or one.author != timeline.person.id:
            continue
        answer = told if told and told.at >= one.at else None
        if answer or one.at > now - RECENT:
            yield _hard_time_until(silence, one, days, answer)


def _hard_time_until(silence: Silence, one: Interaction, days: int, answer: KnownFact | None) -> Hold:
    clock = silence.timeline.clock
    day = clock.local(one.at)
    if answer and answer.value:
        again = date.fromisoformat(answer.value)
        reason = because("hard_time_until", one.id, day=day, again=again)
        return Hold(until=midnight(again, clock.place.zone), because=reason)
    reason = because("hard_time", one.id, day=day, hold=days)
    asks_for = None if answer else FactKind.WRITE_AGAIN
    return Hold(until=clock.add_days(one.at, days), because=reason, asks_for=asks_for)


def reached_out(one: Interaction, person: str) -> bool:
    """Did the user write to them or ring them with this? To accept an invitation is no touch."""
    return one.reaches(person) and one.is_real and one.outcome is not Outcome.ACCEPTED


def _heard_from_you(silence: Silence, _playbook: Playbook, now: datetime) -> Iterator[Hold]:
    """They heard from the user since in another matter: at most one touch is live.

    What is paused is looked at first; a meeting ahead holds anyway, and is confirmed.
    """
    timeline, touched_at = silence.timeline, silence.last_touch_at
    since = takewhile(lambda one: one.at > touched_at, reversed(timeline.interactions))
    last = next((one for one in since if reached_out(one, timeline.person.id)), None)
    if last and silence.state is not State.PAUSED and not timeline.meeting_ahead(now):
        reason = because("touch_live", last.id, day=timeline.clock.local(last.at))
        yield Hold(until=live_until(timeline.clock, last.at), because=reason)


Finder = Callable[[Silence, Playbook, datetime], Iterator[Hold]]
_FINDERS: tuple[Finder, ...] = (
    _paused,
    _snoozed,
    _seller_away,
    _meeting_ahead,
    _away,
    _holiday,
    _date_named,
    _hard_time,
    _heard_from_you,
)


def last_word_allowed_at(silence: Silence, playbook: Playbook, now: datetime) -> datetime:
    """No last word falls into the first days after an absence; the instant from which one may be said."""
    clock, days = silence.timeline.clock, playbook.frame.away.no_last_word_days
    ended = [one.back for one in silence.timeline.absences if midnight(one.back, clock.place.zone) <= now]
    return max((clock.add_days(clock.day_starts(back), days) for back in ended), default=silence.since)
