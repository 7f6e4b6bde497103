"""May this message go out now: asked immediately before every send, on what the mailbox says at that moment."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.cause import undelivered
from ringback.domain.episode import State
from ringback.domain.fold import open_silence, standing
from ringback.domain.hold import Hold, hold_on, last_word_allowed_at
from ringback.domain.interaction import Channel, Cue, Intent, Interaction, Outcome
from ringback.domain.order import live_until
from ringback.domain.person import Relation
from ringback.domain.play import PLAIN_ASK, Playbook
from ringback.domain.reason import Reason, because
from ringback.domain.sending import Outgoing
from ringback.domain.silence import Silence
from ringback.domain.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Go:
    """Nothing speaks against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """It must not go out: its words no longer fit, or nobody wants them."""

    because: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Not before `until`; asked again then."""

    until: datetime
    because: Reason


HOURS = frozenset({"outside_hours", "no_working_day", "holiday", "busy", "daily_cap", "spacing"})
"""Codes of delays that hold for the hour of sending only: they do not matter to a draft that the user sends himself."""
BUSY = timedelta(minutes=1)
"""So long one message waits for another that is on its way."""
UNCLEAR = timedelta(minutes=15)
"""So long it waits, again and again, while nobody knows whether another one to them went out."""

Verdict = Go | Stop | Later


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a timeline does not tell.

    `news` are the ids of interactions that reached the store after the words were made, whatever date they bear: a server's
    clock may be wrong. `wrote_ahead` says that one of them is a sign of theirs with a date to come, which no timeline of today
    holds; `words_passed` that a day which the words propose is over. `colleague_wrote_at` is when somebody else at that company
    wrote since. `company_touched_at` is when the user last reached out to somebody else there who has not answered, or anybody of
    the firm may have.
    `team_touched_at` and `team_company_touched_at` are when a colleague of the user's last wrote to this person, and to anybody
    at that company. `busy` says that another message from this mailbox or to that company is on its way this very moment.
    `held` says that nobody knows whether another one to them went out.
    `next_day_at` is when the user's next day begins, `sent_today` counts since this one did.
    """

    news: frozenset[str] = frozenset()
    wrote_ahead: bool = False
    words_passed: bool = False
    suppressed: bool = False
    colleague_wrote_at: datetime | None = None
    company_touched_at: datetime | None = None
    team_touched_at: datetime | None = None
    team_company_touched_at: datetime | None = None
    busy: bool = False
    held: bool = False
    sent_today: int = 0
    most_a_day: int = 30
    next_day_at: datetime | None = None
    last_sent_at: datetime | None = None
    spacing: timedelta = timedelta(minutes=3)


def check(timeline: Timeline, outgoing: Outgoing, around: Circumstances, playbook: Playbook, now: datetime) -> Verdict:
    """Go, stop or later, with the one reason that weighs most. What stops comes before what only delays."""
    case = _Case(timeline.at(now), outgoing, around, playbook, now)
    stopped = stops(timeline, outgoing, around, playbook, now)
    if stopped:
        return Stop(because=stopped)
    delays = [delay for find in _DELAYS if (delay := find(case)) and delay.until > now]
    longest = max(delays, key=lambda delay: delay.until, default=None)
    return Later(until=case.in_hours(longest.until), because=longest.because) if longest else Go()


def stops(
    timeline: Timeline, outgoing: Outgoing, around: Circumstances, playbook: Playbook, now: datetime
) -> Reason | None:
    """Why these words must not go out any more, None where they may; asked of drafts that only lie there as well."""
    case = _Case(timeline.at(now), outgoing, around, playbook, now)
    return next((reason for find in _STOPS if (reason := find(case))), None)


class _Case:
    """One message under the check."""

    def __init__(
        self, known: Timeline, outgoing: Outgoing, around: Circumstances, playbook: Playbook, now: datetime
    ) -> None:
        self.known, self.outgoing, self.around, self.playbook, self.now = known, outgoing, around, playbook, now
        self.clock = known.clock
        self.silence: Silence | None = open_silence(known, now, last_words=playbook.last_words)

    def is_news(self, one: Interaction) -> bool:
        """Did it happen, or come to be known, after the words were made?"""
        made_at = self.outgoing.made_at
        return one.id in self.around.news or (one.known_at or one.at) > made_at or made_at < one.at <= self.now

    def day(self, at: datetime) -> datetime:
        return self.clock.local(at)

    def in_hours(self, at: datetime) -> datetime:
        """The next moment of their working time: of their day, not on a weekend or holiday, nobody away."""
        return self.clock.add(at, timedelta(0))


def _suppressed(case: _Case) -> Reason | None:
    return because("suppressed") if case.around.suppressed else None


def _closed(case: _Case) -> Reason | None:
    """Whoever opted out or said no is not written to, in no matter; nor is who was let go."""
    state = standing(case.known, case.now, last_words=case.playbook.last_words)
    code = {State.OPTED_OUT: "opted_out", State.REFUSED: "refused", State.RELEASED: "released"}.get(state)
    return because(code) if code else None


def _not_for_them(case: _Case) -> Reason | None:
    """What they are to the user, or whose the address is, has been corrected since."""
    if case.outgoing.to not in case.known.person.addresses:
        return because("not_theirs", address=case.outgoing.to)
    relation = case.known.person.relation
    plain = relation.has_plays or (relation is not Relation.PRIVATE and case.outgoing.play == PLAIN_ASK)
    return None if plain else because("relation_plain_ask", relation=relation)


def _answered(case: _Case) -> Reason | None:
    """Any sign of life since the words were made, on any channel, in any thread, from any of their addresses."""
    signs = [one for one in case.known.signs if case.is_news(one)]
    if not signs:
        return because("answered_ahead") if case.around.wrote_ahead else None
    last = signs[-1]
    if any(one.reading.intent is Intent.OPT_OUT for one in signs):
        return because("opted_out", last.id)
    code = {Channel.EMAIL: "answered", Channel.MEETING: "answered_meeting"}.get(last.channel, "answered_call")
    return because(code, last.id, day=case.day(last.at))


def _meeting_planned(case: _Case) -> Reason | None:
    """A meeting agreed since, whether it is still ahead or its hour has passed; or the one that it is about is off."""
    if case.outgoing.is_about_a_meeting:
        return None if case.known.meeting_ahead(case.now) else because("meeting_gone")
    agreed = (one for one in reversed(case.known.interactions) if one.outcome in (Outcome.PLANNED, Outcome.ACCEPTED))
    meeting = next((one for one in agreed if one.channel is Channel.MEETING and case.is_news(one)), None)
    return because("meeting_planned", meeting.id, day=case.day(meeting.at)) if meeting else None


def _colleague_answered(case: _Case) -> Reason | None:
    """Somebody else answered in the thread, or wrote from their company: the user looks first."""
    if case.silence and case.silence.state is State.PAUSED and case.silence.colleague:
        one = case.silence.colleague
        return because("colleague_answered", one.id, day=case.day(one.at))
    wrote_at = case.around.colleague_wrote_at
    return because("colleague_wrote", day=case.day(wrote_at)) if wrote_at else None


def _dead_address(case: _Case) -> Reason | None:
    """The address gave back a message for good in this silence, or they have left since the words were made."""
    since = case.silence.since if case.silence else case.outgoing.made_at
    for one, reason in undelivered(case.known, {case.outgoing.to}):
        if one.at >= since or case.is_news(one):
            return reason
    for one, mention in case.known.mentions:
        if mention.cue is Cue.LEFT and one.author == case.known.person.id and case.is_news(one):
            return because("gone", one.id, words=mention.quote)
    return None


def _nothing_open(case: _Case) -> Reason | None:
    if case.outgoing.is_about_a_meeting:
        return None
    return because("nothing_open") if case.silence is None else None


def _you_wrote(case: _Case) -> Reason | None:
    """The user reached out by himself since: another touch now would be one too many."""
    person = case.known.person.id
    made = (one for one in reversed(case.known.interactions) if one.reaches(person) and one.is_real)
    last = next((one for one in made if case.is_news(one) and _is_touch(one)), None)
    return because("you_wrote", last.id, day=case.day(last.at)) if last else None


def _is_touch(one: Interaction) -> bool:
    return one.outcome not in (Outcome.PLANNED, Outcome.ACCEPTED, Outcome.CANCELLED, Outcome.DECLINED)


def _team_touched(case: _Case) -> Reason | None:
    """A colleague of the user's wrote to this person since the words were made."""
    at = case.around.team_touched_at
    return because("team_touched", day=case.day(at)) if at and at > case.outgoing.made_at else None


def _words_passed(case: _Case) -> Reason | None:
    made = because("words_passed", day=case.day(case.outgoing.made_at))
    return made if case.around.words_passed else None


_STOPS: tuple[Callable[[_Case], Reason | None], ...] = (
    _suppressed,
    _closed,
    _not_for_them,
    _answered,
    _meeting_planned,
    _colleague_answered,
    _dead_address,
    _nothing_open,
    _you_wrote,
    _team_touched,
    _words_passed,
)


def _hold(case: _Case) -> Hold | None:
    """Away, a date they named, a hard time, put off, the user's own holiday, a meeting ahead that was known before."""
    if case.silence is None:
        return None
    hold = hold_on(case.silence, case.playbook, case.now)
    return None if hold and hold.meeting and case.outgoing.is_about_a_meeting else hold


def _too_early_for_a_last_word(case: _Case) -> Hold | None:
    if case.silence is None or case.outgoing.play not in case.playbook.last_words:
        return None
    allowed_at = last_word_allowed_at(case.silence, case.playbook, case.now)
    back = max((one.back for one in case.known.absences), default=None)
    return Hold(until=allowed_at, because=because("no_last_word_yet", day=back)) if back else None


def _is_live(case: _Case) -> Hold | None:
    """At most one live touch per person and per company, the team's included."""
    around = case.around
    touches = [(around.team_touched_at, "team_touched")]
    if case.known.person.company:
        touches += [
            (around.company_touched_at, "company_live"),
            (around.team_company_touched_at, "team_company_live"),
        ]
    touched = [(at, code) for at, code in touches if at]
    if not touched:
        return None
    at, code = max(touched)
    return Hold(until=live_until(case.clock, at), because=because(code, day=case.day(at)))


def _held(case: _Case) -> Hold | None:
    """Another message to an address of theirs may have gone out: this one could be the second of the same touch."""
    return Hold(until=case.now + UNCLEAR, because=because("another_held")) if case.around.held else None


def _busy(case: _Case) -> Hold | None:
    return Hold(until=case.now + BUSY, because=because("busy")) if case.around.busy else None


def _outside_hours(case: _Case) -> Hold | None:
    opens_at = case.in_hours(case.now)
    if opens_at <= case.now:
        return None
    today, then = case.day(case.now), case.day(opens_at)
    if not case.clock.is_working_day(today.date()):
        return Hold(until=opens_at, because=because("no_working_day", day=today, next_day=then))
    return Hold(until=opens_at, because=because("outside_hours", time=f"{today:%H:%M}", next_day=then))


def _daily_cap(case: _Case) -> Hold | None:
    if case.around.sent_today < case.around.most_a_day or case.around.next_day_at is None:
        return None
    return Hold(until=case.around.next_day_at, because=because("daily_cap", most=case.around.most_a_day))


def _spacing(case: _Case) -> Hold | None:
    if case.around.last_sent_at is None:
        return None
    until = case.around.last_sent_at + case.around.spacing
    return Hold(until=until, because=because("spacing", minutes=round(case.around.spacing.total_seconds() / 60)))


_DELAYS: tuple[Callable[[_Case], Hold | None], ...] = (
    _hold,
    _too_early_for_a_last_word,
    _is_live,
    _held,
    _busy,
    _outside_hours,
    _daily_cap,
    _spacing,
)
