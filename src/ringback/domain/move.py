"""The next move with one person: the one place where it is chosen, with its reasons as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ringback.domain.belief import Belief
from ringback.domain.cause import Cause, agreed_step, causes_of
from ringback.domain.episode import State
from ringback.domain.hold import Hold, hold_on, last_word_allowed_at
from ringback.domain.interaction import Channel
from ringback.domain.ladder import Rung, Window, rescue_window, rung_of
from ringback.domain.offer import Choice, Refusals, channel_of, choose, missing_for_rescue, said_none
from ringback.domain.play import (
    CONFIRM,
    MOVES,
    NEED_FACT,
    PATIENCE,
    PLAIN_ASK,
    RELEASE,
    RESCHEDULE,
    RESCUE,
    CauseName,
    Offer,
    Playbook,
    Slot,
)
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Expected, Silence
from ringback.domain.timeline import WAYS, FactKind
from ringback.domain.worktime import WORKING_DAY


@dataclass(frozen=True, kw_only=True)
class Move:
    """What to do about one silence. `due_at` is when it may be done at the earliest; patience has its date there too.

    `because` says why this and why now; `not_chosen` has the one reason against each other play. `asks_for` is what the user is
    asked, for `need_fact` and for a patience that wants to know something.
    """

    silence: Silence
    belief: Belief
    play: str
    slot: int
    due_at: datetime
    channel: Channel | None
    causes: tuple[Cause, ...]
    because: tuple[Reason, ...]
    not_chosen: Mapping[str, Reason] = field(default_factory=dict)
    asks_for: FactKind | None = None

    @property
    def is_patience(self) -> bool:
        return self.play == PATIENCE

    @property
    def is_touch(self) -> bool:
        """Does doing it reach out to the person?"""
        return self.play not in (PATIENCE, RELEASE, NEED_FACT)


_AGAINST = {
    PATIENCE: because("patience_over"),
    RELEASE: because("ladder_goes_on"),
    NEED_FACT: because("no_question"),
    CONFIRM: because("no_meeting"),
    RESCHEDULE: because("no_missed_meeting"),
}
RESCHEDULE_DAYS = 3  # working days within which a missed meeting is moved; after that it is a silence like any other
NEEDED_WORDS = {
    FactKind.THING: "something of value to send",
    FactKind.THIRD_PERSON: "somebody who agreed to be introduced",
    FactKind.NUMBER: "a phone number",
    FactKind.ADDRESS: "a mail address",
    FactKind.AGREED_STEP: "what you agreed on as the next step",
    FactKind.PROBLEM: "what their problem is",
    FactKind.OTHER_WAY: "another way to reach them",
}


def decide(silence: Silence, belief: Belief, playbook: Playbook, now: datetime) -> Move:
    """The one move that is right for this silence at this instant; patience and release are moves like any other.

    In order: what holds everything (away, a date they named, a meeting ahead, a hard time), a dead address, a missed meeting,
    the rescue call in its window, and else the next slot of the ladder once it is open.
    """
    return _Decision(silence, belief, playbook, now).move()


class _Decision:
    """One silence under decision: what holds, where the ladder stands, what fits."""

    def __init__(self, silence: Silence, belief: Belief, playbook: Playbook, now: datetime) -> None:
        self.silence, self.belief, self.playbook, self.now = silence, belief, playbook, now
        self.clock = silence.timeline.clock
        self.causes = causes_of(silence, belief, playbook, now)
        self.rung = rung_of(silence, belief, playbook.frame)
        self.window = rescue_window(silence, playbook, now)
        self.against: dict[str, Reason] = {}

    def move(self) -> Move:
        hold = hold_on(self.silence, self.playbook, self.now)
        if hold:
            return self._held(hold)
        if self._address_is_dead():
            return self._ask(FactKind.OTHER_WAY, self.causes[0].because)
        if self.rung.number > self.playbook.frame.last_number:
            return self._release()
        if self._is_rescue_time():
            return self._rescue()
        return self._climb(self.rung)

    def _address_is_dead(self) -> bool:
        """Mail does not reach them, and since then the user was not asked for another way, nor did he name one."""
        timeline, cause = self.silence.timeline, self.causes[0]
        if cause.name is not CauseName.NOT_DELIVERED:
            return False
        since = timeline.by_id[cause.because.evidence[0]].at
        return not any(fact.kind in WAYS and fact.at >= since for fact in timeline.facts)

    def _held(self, hold: Hold) -> Move:
        if hold.meeting and self._confirm_is_due(hold):
            play = self.playbook.play(CONFIRM)
            channel = channel_of(play, self.silence)
            if isinstance(channel, Channel):
                day = self.clock.local(hold.meeting.at)
                return self._move(CONFIRM, 0, self.now, channel, because("confirm_now", hold.meeting.id, day=day))
        return self._move(PATIENCE, 0, hold.until, None, hold.because, asks_for=hold.asks_for)

    def _confirm_is_due(self, hold: Hold) -> bool:
        """One working day before the meeting, once, and not on the way of another hold."""
        assert hold.meeting is not None
        planned_at = hold.meeting.known_at or hold.meeting.at
        near = self.clock.elapsed(self.now, hold.meeting.at) <= WORKING_DAY
        confirmed = any(touch.play == CONFIRM and touch.at > planned_at for touch in self.silence.touches)
        return near and not confirmed and CONFIRM in self.playbook.plays

    def _is_rescue_time(self) -> bool:
        if isinstance(self.window, Reason):
            self.against[RESCUE] = self.window
            return False
        if self.now < self.window.opens_at:
            self.against[RESCUE] = because("rescue_not_yet", day=self.clock.local(self.window.opens_at))
            return False
        if self.now > self.window.closes_at:
            self.against[RESCUE] = because("rescue_closed", day=self.clock.local(self.window.closes_at))
            return False
        missing = missing_for_rescue(self.silence, self.playbook)
        if missing and said_none(missing[0], self.silence):
            self.against[RESCUE] = missing[1]
            return False
        return True

    def _rescue(self) -> Move:
        missing = missing_for_rescue(self.silence, self.playbook)
        window = self.window
        assert isinstance(window, Window)
        if missing:
            return self._ask(missing[0], self._window_reason(window), because("missing", need=NEEDED_WORDS[missing[0]]))
        step = agreed_step(self.silence)
        assert step is not None
        agreed = because("agreed_step", *filter(None, [step[1]]), words=step[0])
        return self._move(
            RESCUE,
            self.rung.number,
            window.opens_at,
            Channel.CALL,
            self._window_reason(window),
            agreed,
            *self._how_long(),
        )

    def _window_reason(self, window: Window) -> Reason:
        first = self.clock.local(self.silence.asks[0])
        return because(
            "rescue_open",
            self.silence.expectation,
            asks=len(self.silence.asks),
            first_day=first,
            last_day=self.clock.local(window.closes_at),
        )

    def _release(self) -> Move:
        if self.now < self.rung.opens_at:
            return self._move(PATIENCE, 0, self.rung.opens_at, None, self.rung.because)
        relation = self.silence.timeline.person.relation
        why = because("letting_go") if relation.has_plays else because("relation_plain_ask", relation=relation)
        if self.silence.state is State.LAST_WORD:
            why = because(
                "last_word_said", *[touch.id for touch in self.silence.touches[-1:]], day=self._day_of_last_touch()
            )
        return self._move(
            RELEASE, self.rung.number, self.rung.opens_at, None, why, self.rung.because, *self._how_long()
        )

    def _day_of_last_touch(self) -> datetime:
        return self.clock.local(self.silence.last_touch_at)

    def _climb(self, rung: Rung) -> Move:
        """The next slot once it is open. A slot that nothing can fill is passed when the one after it would open."""
        if self.now < rung.opens_at:
            return self._move(PATIENCE, 0, rung.opens_at, None, rung.because)
        slot = self._slot(rung.number)
        choice, refusals = choose(slot, self.silence, self.causes, self.playbook)
        if choice is None:
            return self._nothing_fits(rung, refusals)
        self.against.update(refusals.against)
        if choice.play.last_word:
            allowed_at = last_word_allowed_at(self.silence, self.playbook, self.now)
            if self.now < allowed_at:
                back = max(one.back for one in self.silence.timeline.absences)
                least = self.playbook.frame.away.no_last_word_days
                return self._move(PATIENCE, 0, allowed_at, None, because("no_last_word_yet", day=back, least=least))
        return self._touch(choice, slot, rung)

    def _slot(self, number: int) -> Slot:
        """The slot's offers; a missed meeting has its own play, and whoever is no prospect or customer gets a plain ask."""
        slot = self.playbook.frame.slot(number)
        assert slot is not None
        offers = slot.offers
        if not self.silence.timeline.person.relation.has_plays:
            offers = (Offer(play=PLAIN_ASK),)
        elif self._was_just_missed():
            offers = (Offer(play=RESCHEDULE), *offers)
        return Slot(number=slot.number, name=slot.name, gap_days=slot.gap_days, offers=offers)

    def _was_just_missed(self) -> bool:
        """A meeting missed within the last working days, and nobody wrote since: later two new times would be odd."""
        silence = self.silence
        untouched = silence.expected is Expected.MEETING and not silence.touches and RESCHEDULE in self.playbook.plays
        return untouched and self.clock.elapsed(silence.since, self.now) <= WORKING_DAY * RESCHEDULE_DAYS

    def _nothing_fits(self, rung: Rung, refusals: Refusals) -> Move:
        frame = self.playbook.frame
        following = frame.slot(rung.number + 1)
        gap = following.gap_days if following else frame.release_gap_days
        passes_at = self.clock.add_days(rung.opens_at, gap)
        next_rung = Rung(number=rung.number + 1, opens_at=passes_at, because=because("slot_passed", slot=rung.number))
        if refusals.ask_for and self.now < passes_at:
            reasons = [because("missing", need=NEEDED_WORDS[refusals.ask_for]), *refusals.against.values()]
            self.against.update(refusals.against)
            return self._ask(refusals.ask_for, *reasons[:1])
        if following:
            return self._climb(next_rung)
        self.rung = next_rung
        return self._release()

    def _touch(self, choice: Choice, slot: Slot, rung: Rung) -> Move:
        where = because("next_slot", slot=slot.number, name=slot.name)
        reasons = [self.silence.because, *self._how_long(), where, choice.because]
        return self._move(choice.play.id, slot.number, self._in_hours(rung.opens_at), choice.channel, *reasons)

    def _in_hours(self, at: datetime) -> datetime:
        return self.clock.add(at, timedelta(0))

    def _ask(self, kind: FactKind, *reasons: Reason) -> Move:
        number = min(self.rung.number, self.playbook.frame.last_number)
        return self._move(NEED_FACT, number, self.now, None, *reasons, asks_for=kind)

    def _how_long(self) -> tuple[Reason, ...]:
        """How long the silence is for this person, and what was done about it."""
        belief, silence = self.belief, self.silence
        elapsed = round(self.clock.elapsed(silence.since, self.now) / WORKING_DAY, 1)
        usual = round(belief.usual / WORKING_DAY, 1)
        if belief.waits_seen:
            long = because(
                "longer_than", silence.expectation, elapsed=elapsed, share=min(int(belief.surprise * 100), 99)
            )
            high = round(belief.usual_high / WORKING_DAY, 1)
            rhythm = because("rhythm", usual=usual, high=high, seen=belief.waits_seen)
        else:
            long = because("elapsed", silence.expectation, elapsed=elapsed)
            rhythm = because("rhythm_assumed", usual=usual, seen=belief.waits_seen)
        made = [touch.id for touch in silence.touches]
        touched = because("touches_so_far", *made, made=len(made)) if made else because("no_touch_yet")
        return long, rhythm, touched

    def _move(
        self,
        play: str,
        slot: int,
        due_at: datetime,
        channel: Channel | None,
        *reasons: Reason,
        asks_for: FactKind | None = None,
    ) -> Move:
        return Move(
            silence=self.silence,
            belief=self.belief,
            play=play,
            slot=slot,
            due_at=due_at,
            channel=channel,
            causes=self.causes,
            because=reasons,
            asks_for=asks_for,
            not_chosen=self._not_chosen(play, slot, reasons[0]),
        )

    def _not_chosen(self, chosen: str, slot: int, first: Reason) -> dict[str, Reason]:
        """The one reason against each move that was not chosen."""
        if chosen == PATIENCE:
            waiting = dict.fromkeys(MOVES, first) | {NEED_FACT: because("no_question")} | self.against
            return {name: reason for name, reason in waiting.items() if name != PATIENCE}
        return {name: self._against(name, chosen, slot) for name in MOVES if name != chosen}

    def _against(self, name: str, chosen: str, slot: int) -> Reason:
        if name in self.against:
            return self.against[name]
        if name == RESCUE and isinstance(self.window, Reason):
            return self.window
        if name in _AGAINST:
            return _AGAINST[name]
        if chosen == RELEASE:
            return because("last_word_said_or_used_up")
        rung = self.playbook.frame.slot(slot)
        if name == RESCUE or (rung and any(offer.play == name for offer in rung.offers)):
            return because("better_fit", play=chosen.replace("_", " "))
        return because("not_in_slot", slot=slot)
