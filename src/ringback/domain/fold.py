"""Whose turn it is, and since when: one person's timeline folded through the life cycle of a silence."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ringback.domain.episode import Event, State, after
from ringback.domain.interaction import Cue, Direction, Intent, Interaction, Outcome
from ringback.domain.play import RESCHEDULE
from ringback.domain.promise import Promise, promise_reason, promises_in
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Expected, Silence, Touch
from ringback.domain.steps import steps
from ringback.domain.timeline import Mark, MarkKind, Timeline


@dataclass(slots=True)
class _Strand:
    """One matter while the timeline is folded."""

    state: State
    since: datetime | None = None
    expected: Expected = Expected.ANSWER
    expectation: str = ""
    because: Reason | None = None
    touches: list[Touch] = field(default_factory=list)
    asks: list[datetime] = field(default_factory=list)
    again_at: datetime | None = (
        None  # a further message on the day of an approach: no touch of its own, yet they heard from us
    )
    colleague: Interaction | None = None
    bound: bool = False  # a last word was said: it holds beyond letting go, until they write


_SILENT_STATES = frozenset({State.SILENT, State.LAST_WORD, State.PAUSED})


def open_silence(
    timeline: Timeline, now: datetime, *, usual: timedelta = timedelta(0), last_words: frozenset[str] = frozenset()
) -> Silence | None:
    """The silence that stands open with this person, None where nobody owes the user an answer.

    `timeline` is cut at `now`. `usual` is their usual answer time (working time), for promises without a date;
    `last_words` are the plays after which nothing more is said.
    """
    fold = _Fold(timeline.at(now), usual, last_words)
    fold.run(now)
    return fold.oldest()


def standing(timeline: Timeline, now: datetime, *, last_words: frozenset[str] = frozenset()) -> State:
    """Where things stand with this person: whose turn it is, or how it ended."""
    fold = _Fold(timeline.at(now), timedelta(hours=8), last_words)
    fold.run(now)
    return fold.standing()


_TELLING = (
    State.SILENT,
    State.LAST_WORD,
    State.PAUSED,
    State.OPTED_OUT,
    State.REFUSED,
    State.YOUR_TURN,
    State.RELEASED,
)


class _Fold:
    """The timeline's events in order, applied to every matter of the person."""

    def __init__(self, timeline: Timeline, usual: timedelta, last_words: frozenset[str]) -> None:
        self.timeline = timeline
        self.person = timeline.person.id
        self.usual = usual
        self.last_words = last_words
        self.strands: dict[str, _Strand] = {}
        self.elsewhere = State.RESTING  # the state of every matter not met yet
        self.promises: list[Promise] = []
        self.signs = {one.id for one in timeline.signs}
        self.last_sign_at = timeline.signs[-1].at if timeline.signs else None

    def run(self, now: datetime) -> None:
        for one in steps(self.timeline):
            self._let_promises_pass(one.at)
            if isinstance(one, Mark):
                self._mark(one)
            else:
                self._interaction(one)
        self._let_promises_pass(now)

    def standing(self) -> State:
        """The most telling state of all their matters."""
        states = {self.elsewhere, *(strand.state for strand in self.strands.values())}
        return next((state for state in _TELLING if state in states), State.RESTING)

    def oldest(self) -> Silence | None:
        """The open silence that began first; only with people who were ever in a dialogue with the user."""
        open_ones = [
            (strand.since, matter, strand)
            for matter, strand in self.strands.items()
            if strand.state in _SILENT_STATES and strand.since is not None
        ]
        if not open_ones or not self.signs:
            return None
        since, matter, strand = min(open_ones, key=lambda one: one[:2])
        assert strand.because is not None
        return Silence(
            timeline=self.timeline,
            matter=matter,
            since=since,
            expected=strand.expected,
            expectation=strand.expectation,
            because=strand.because,
            state=strand.state,
            touches=tuple(strand.touches),
            asks=tuple(strand.asks),
            again_at=strand.again_at,
            colleague=strand.colleague,
        )

    def _interaction(self, one: Interaction) -> None:
        if one.id in self.signs:
            self._they(one)
        elif self.last_sign_at and one.at < self.last_sign_at:
            self._settle(one)
        elif one.reaches(self.person):
            self._we(one)
        elif one.direction is Direction.IN and one.is_real and one.matter in self.strands:
            self._colleague(one)

    def _settle(self, one: Interaction) -> None:
        """Before their last sign of life it only matters whether the user answered: that sign ends all the rest."""
        strand = self.strands.get(one.matter)
        if strand and strand.state is State.YOUR_TURN and one.reaches(self.person):
            strand.state = after(strand.state, Event.WE_WRITE)

    def _they(self, one: Interaction) -> None:
        event = _inbound_event(one)
        self._strand(one.matter)
        for strand in self.strands.values():
            strand.state = after(strand.state, event)
        self.elsewhere = after(self.elsewhere, Event.THEY_WRITE if event is Event.THEY_ASK else event)
        self.strands = {matter: strand for matter, strand in self.strands.items() if strand.state is not self.elsewhere}
        self.promises = [kept for kept in self.promises if kept.commitment.due and kept.passes_at > one.at]
        if one.reading.commitments:
            self.promises += promises_in(one, self.timeline, self.usual)

    def _colleague(self, one: Interaction) -> None:
        strand = self.strands[one.matter]
        if strand.state is State.SILENT or strand.state is State.LAST_WORD:
            strand.state = after(strand.state, Event.COLLEAGUE_ANSWERS)
            strand.colleague = one

    def _we(self, one: Interaction) -> None:
        if one.outcome is Outcome.NO_SHOW:
            self._expect(one.matter, Event.MEETING_MISSED, one.ends_at or one.at, Expected.MEETING, one)
        elif one.outcome not in (Outcome.PLANNED, Outcome.CANCELLED, Outcome.DECLINED, Outcome.ACCEPTED):
            for matter in self._matters_of(one):
                self._write(matter, one)

    def _matters_of(self, one: Interaction) -> list[str]:
        """The user's call belongs to every open matter with that person; a mail to its own thread."""
        if one.matter:
            return [one.matter]
        return [name for name, strand in self.strands.items() if strand.state in _SILENT_STATES] or [""]

    def _write(self, matter: str, one: Interaction) -> None:
        strand = self._strand(matter)
        if strand.state is State.SILENT:
            self._touch(strand, one)
        elif _mentions(one, Cue.MISSED_MEETING):
            self._expect(matter, Event.MEETING_MISSED, one.at, Expected.MEETING, one)
            if one.asks and strand.expectation == one.id:  # it asks for a new time already
                strand.touches.append(_touch(one, play=RESCHEDULE))
        elif one.asks:
            self._expect(matter, Event.WE_ASK, one.at, Expected.ANSWER, one)
        else:
            strand.state = after(strand.state, Event.WE_WRITE)

    def _touch(self, strand: _Strand, one: Interaction) -> None:
        """A touch counts once a day: a second mail within the day is the same approach."""
        if one.play in self.last_words or _mentions(one, Cue.LAST_WORD):
            strand.state, strand.bound = after(strand.state, Event.WE_SAY_LAST_WORD), True
        if not one.play and self._day(one.at) in self._days_written(strand):
            strand.again_at = one.at
            return
        strand.touches.append(_touch(one))
        if one.asks:
            strand.asks.append(one.at)

    def _days_written(self, strand: _Strand) -> set[date]:
        written = [touch.at for touch in strand.touches]
        if strand.since and strand.expected is Expected.ANSWER:
            written.append(strand.since)
        return {self._day(at) for at in written}

    def _expect(self, matter: str, event: Event, since: datetime, expected: Expected, one: Interaction) -> None:
        strand = self._strand(matter)
        if strand.bound and strand.state is State.RELEASED:
            return
        before = strand.state
        strand.state = after(before, event)
        if strand.state != State.SILENT or before == State.SILENT:
            return
        strand.since, strand.expected, strand.expectation = since, expected, one.id
        strand.touches, strand.asks = [], [since] if expected is Expected.ANSWER else []
        strand.again_at = strand.colleague = None
        strand.because = _expectation_reason(one, expected, self.timeline)

    def _let_promises_pass(self, now: datetime) -> None:
        for one in [promise for promise in self.promises if promise.passes_at <= now]:
            self.promises.remove(one)
            self._expect(one.interaction.matter, Event.PROMISE_PASSES, one.passes_at, Expected.PROMISE, one.interaction)
            strand = self.strands.get(one.interaction.matter)
            if strand and strand.expectation == one.interaction.id:
                strand.because = promise_reason(one)

    def _mark(self, mark: Mark) -> None:
        event = _MARK_EVENTS.get(mark.kind)
        if event is None:
            return
        self.elsewhere = after(self.elsewhere, event)
        for strand in self.strands.values():
            strand.state = after(strand.state, event)
            if event is Event.YOU_REVIVE and strand.state is State.SILENT:
                strand.since, strand.expected, strand.expectation = mark.at, Expected.REVIVAL, ""
                strand.touches, strand.asks, strand.again_at, strand.bound = [], [], None, False
                strand.because = because("revived", day=mark.at)
        if event is Event.YOU_REVIVE:
            self.elsewhere = State.RESTING

    def _strand(self, matter: str) -> _Strand:
        return self.strands.setdefault(matter, _Strand(self.elsewhere))

    def _day(self, at: datetime) -> date:
        return self.timeline.clock.local(at).date()


_MARK_EVENTS = {
    MarkKind.NO: Event.THEY_REFUSE,
    MarkKind.WON: Event.THEY_WRITE,
    MarkKind.RELEASED: Event.YOU_RELEASE,
    MarkKind.REVIVED: Event.YOU_REVIVE,
    MarkKind.LOOKED: Event.YOU_LOOK,
    MarkKind.OPTED_OUT: Event.THEY_OPT_OUT,
}


def _inbound_event(one: Interaction) -> Event:
    if one.reading.intent is Intent.OPT_OUT:
        return Event.THEY_OPT_OUT
    if one.refuses:
        return Event.THEY_REFUSE
    return Event.THEY_ASK if one.asks and one.direction is Direction.IN else Event.THEY_WRITE


def _touch(one: Interaction, play: str = "") -> Touch:
    return Touch(id=one.id, at=one.at, channel=one.channel, play=one.play or play, asks=one.asks, slot=one.slot)


def _mentions(one: Interaction, cue: Cue) -> bool:
    return any(mention.cue is cue for mention in one.reading.mentions)


def _expectation_reason(one: Interaction, expected: Expected, timeline: Timeline) -> Reason:
    day = timeline.clock.local(one.at)
    if expected is Expected.MEETING:
        return because("missed_meeting", one.id, day=day)
    if one.reading.ask:
        return because("asked", one.id, day=day, words=one.reading.ask)
    return because("asked_plainly", one.id, day=day, channel=one.channel)
