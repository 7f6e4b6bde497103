"""What may have happened: causes of a silence, each with its evidence from the timeline."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.belief import Belief
from ringback.domain.came_back import in_words
from ringback.domain.interaction import By, Cue, Direction, Interaction, Mention
from ringback.domain.play import CauseName, Playbook
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Expected, Silence
from ringback.domain.timeline import FactKind, Timeline
from ringback.domain.worktime import WORKING_DAY

RECENT = timedelta(days=60)
WARM = 3  # real messages from them within `RECENT` before the silence
FEW = 2
SHORT = 40  # words
SLOW = WORKING_DAY * 5
SLOW_SEEN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One cause with the reason that names its evidence."""

    name: CauseName
    because: Reason


def causes_of(silence: Silence, belief: Belief, playbook: Playbook, now: datetime) -> tuple[Cause, ...]:
    """What may explain this silence, the most certain first; `unknown` alone where the timeline names nothing."""
    found = tuple(cause for find in _FINDERS for cause in find(silence, belief, playbook, now))
    return found or (Cause(name=CauseName.UNKNOWN, because=because("cause_unknown")),)


Finder = Callable[[Silence, Belief, Playbook, datetime], Iterator[Cause]]


def _no_show(silence: Silence, *_: object) -> Iterator[Cause]:
    if silence.expected is Expected.MEETING:
        yield Cause(name=CauseName.NO_SHOW, because=silence.because)


def _meeting_ahead(silence: Silence, _belief: Belief, _playbook: Playbook, now: datetime) -> Iterator[Cause]:
    meeting = silence.timeline.meeting_ahead(now)
    if meeting:
        day = silence.timeline.clock.local(meeting.at)
        yield Cause(name=CauseName.MEETING_AHEAD, because=because("meeting_ahead", meeting.id, day=day))


def _away(silence: Silence, _belief: Belief, _playbook: Playbook, now: datetime) -> Iterator[Cause]:
    """Away now: a notice that covers today, or a public holiday at their place."""
    clock = silence.timeline.clock
    today = clock.local(now).date()
    for absence in silence.timeline.absences:
        if absence.first <= today < absence.back:
            code = "away" if absence.dated else "away_undated"
            yield Cause(name=CauseName.AWAY, because=because(code, absence.evidence, day=absence.back))
            return
    if today in silence.timeline.person.place.days_off:
        yield Cause(name=CauseName.AWAY, because=because("holiday", day=today))


def _hard_time(silence: Silence, _belief: Belief, playbook: Playbook, _now: datetime) -> Iterator[Cause]:
    for one, _ in _said(silence, Cue.HARD_TIME):
        day = silence.timeline.clock.local(one.at)
        reason = because("hard_time", one.id, day=day, hold=playbook.hold_hard_time_days)
        yield Cause(name=CauseName.HARD_TIME, because=reason)


def undelivered(timeline: Timeline, addresses: Container[str]) -> Iterator[tuple[Interaction, Reason]]:
    """Every message to one of these addresses that came back for good, with the reason in words."""
    dead = [address for address in timeline.dead_addresses if address in addresses]
    for one in timeline.interactions if dead else ():
        for bounce in one.reading.bounces:
            if bounce.is_final and bounce.address in dead:
                yield one, because("not_delivered", one.id, address=bounce.address, why=in_words(bounce.reason))


def _not_delivered(silence: Silence, *_: object) -> Iterator[Cause]:
    """A permanent bounce of one of their addresses since the silence began, or word that they left."""
    came_back = undelivered(silence.timeline, silence.timeline.person.addresses)
    reasons = [reason for one, reason in came_back if one.at >= silence.since]
    left = (because("gone", one.id, words=mention.quote) for one, mention in _said(silence, Cue.LEFT))
    reason = next(iter(reasons), None) or next(left, None)
    if reason:
        yield Cause(name=CauseName.NOT_DELIVERED, because=reason)


def _promise_overdue(silence: Silence, *_: object) -> Iterator[Cause]:
    if silence.expected is Expected.PROMISE:
        yield Cause(name=CauseName.PROMISE_OVERDUE, because=silence.because)


def _ordinary(silence: Silence, belief: Belief, playbook: Playbook, now: datetime) -> Iterator[Cause]:
    if belief.surprise < playbook.frame.patience.surprise_below:
        elapsed = silence.timeline.clock.elapsed(silence.since, now) / WORKING_DAY
        high = belief.usual_high / WORKING_DAY
        reason = because("ordinary", silence.expectation, elapsed=round(elapsed, 1), high=round(high, 1))
        yield Cause(name=CauseName.ORDINARY, because=reason)


def _decision_inside(silence: Silence, *_: object) -> Iterator[Cause]:
    for one, mention in _said(silence, Cue.DECISION_INSIDE):
        day = silence.timeline.clock.local(one.at)
        reason = because("cause_decision", one.id, words=mention.quote, day=day)
        yield Cause(name=CauseName.DECISION_INSIDE, because=reason)
        return


def _avoiding_no(silence: Silence, *_: object) -> Iterator[Cause]:
    """Asked to decide, warm before, quiet since."""
    since, person = silence.since, silence.timeline.person.id
    asked = (one for one, mention in silence.timeline.mentions if mention.cue is Cue.PROPOSAL and one.reaches(person))
    latest = next((one for one in asked if since - RECENT / 2 <= one.at), None)
    warm = sum(since - RECENT <= one.at <= since for one in silence.timeline.signs)
    if latest and warm >= WARM:
        reason = because("cause_avoiding_no", latest.id, day=silence.timeline.clock.local(latest.at), warm=warm)
        yield Cause(name=CauseName.AVOIDING_NO, because=reason)


def _changed(silence: Silence, *_: object) -> Iterator[Cause]:
    for one, mention in _said(silence, Cue.CHANGED):
        day = silence.timeline.clock.local(one.at)
        yield Cause(name=CauseName.CHANGED, because=because("cause_changed", one.id, words=mention.quote, day=day))
        return
    newcomer = _new_in_thread(silence)
    if newcomer:
        day = silence.timeline.clock.local(newcomer.at)
        yield Cause(name=CauseName.CHANGED, because=because("cause_new_person", newcomer.id, day=day))


def _new_in_thread(silence: Silence) -> Interaction | None:
    """The message with which somebody new on their side joined the thread, lately."""
    thread = [
        one for one in silence.timeline.interactions if silence.matter and one.matter == silence.matter and one.is_real
    ]
    met: set[str | None] = {None, "", silence.timeline.person.id}
    for place, one in enumerate(thread):
        fresh = one.author not in met and place > 0
        if fresh and one.direction is Direction.IN and one.at >= silence.since - RECENT / 2:
            return one
        met |= {one.author, *one.to, *one.cc}
    return None


def _overloaded(silence: Silence, belief: Belief, *_: object) -> Iterator[Cause]:
    for one, mention in _said(silence, Cue.OVERLOADED):
        day = silence.timeline.clock.local(one.at)
        yield Cause(
            name=CauseName.OVERLOADED, because=because("cause_overloaded", one.id, words=mention.quote, day=day)
        )
        return
    if belief.waits_seen >= SLOW_SEEN and belief.usual > SLOW:
        reason = because("cause_slow", usual=round(belief.usual / WORKING_DAY, 1))
        yield Cause(name=CauseName.OVERLOADED, because=reason)


def _value_never(silence: Silence, *_: object) -> Iterator[Cause]:
    """No problem named, no next meeting, and what they wrote was little and short."""
    timeline = silence.timeline
    signs = timeline.signs
    named = any(_has(one, Cue.PROBLEM) or _has(one, Cue.REASON) for one in signs) or timeline.fact(FactKind.PROBLEM)
    short = all(len(one.reading.text.split()) <= SHORT for one in signs)
    if not named and len(signs) <= FEW and short:
        evidence = tuple(one.id for one in signs)
        reason = because("cause_value", *evidence, few=len(signs))
        yield Cause(name=CauseName.VALUE_NEVER_ESTABLISHED, because=reason)


_FINDERS: tuple[Finder, ...] = (
    _not_delivered,
    _hard_time,
    _meeting_ahead,
    _no_show,
    _away,
    _promise_overdue,
    _ordinary,
    _decision_inside,
    _avoiding_no,
    _changed,
    _overloaded,
    _value_never,
)


def _said(silence: Silence, cue: Cue) -> Iterator[tuple[Interaction, Mention]]:
    """What this person (or a machine on their behalf) said that bears this cue, recently, the latest first."""
    person, earliest = silence.timeline.person.id, silence.since - RECENT
    for one, mention in silence.timeline.mentions:
        if mention.cue is cue and one.at >= earliest and one.author == person and one.direction is Direction.IN:
            yield one, mention


def _has(one: Interaction, cue: Cue) -> bool:
    return any(mention.cue is cue for mention in one.reading.mentions)


def agreed_step(silence: Silence) -> tuple[str, str] | None:
    """What was agreed as the next step, in the words of whoever said it, and the interaction that says so.

    The user's own answer to the question comes first, then the latest commitment of theirs or of both before the silence.
    """
    told = silence.timeline.fact(FactKind.AGREED_STEP)
    if told and told.value:
        return told.value, ""
    earliest = silence.since - RECENT
    for one in reversed(silence.timeline.interactions):
        if one.at < earliest:
            return None
        if one.reading.commitments and one.at <= silence.since and _between_us(one, silence):
            theirs = [each for each in one.reading.commitments if each.by in (By.THEM, By.BOTH)]
            if theirs:
                return theirs[0].quote, one.id
    return None


def _between_us(one: Interaction, silence: Silence) -> bool:
    person = silence.timeline.person.id
    return one.is_sign_of(person) or one.reaches(person)
