"""Whose turn it is with everybody: open silences with a belief each, debts, and the count of old silences."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ringback.domain.belief import Belief
from ringback.domain.debt import Debt, debts
from ringback.domain.fold import open_silence
from ringback.domain.person import Relation
from ringback.domain.silence import Silence
from ringback.domain.timeline import Timeline
from ringback.domain.wait import said_in
from ringback.flows.answer_times import AnswerTimes, KnownTimes
from ringback.model.chance import p_bounds
from ringback.model.decayed import scale_of
from ringback.model.hazard import Floats, Sums, nothing
from ringback.model.history import History
from ringback.model.lively import Liveliness
from ringback.model.prior import SHIPPED
from ringback.model.rhythm import Chance, believe, usual_time

WEEK = timedelta(days=7)
FRESH = timedelta(minutes=5)
"""So long a belief holds where nothing was written: in that time a chance moves by a hair."""


@dataclass(frozen=True, kw_only=True)
class Believed:
    """An open silence with what the model says of it."""

    silence: Silence
    belief: Belief


@dataclass(frozen=True, kw_only=True)
class Watched:
    """What stands open at one instant. Old silences are counted, not listed; private people are not shown."""

    as_of: datetime
    silences: tuple[Believed, ...]
    debts: tuple[Debt, ...]
    old: tuple[Silence, ...]
    times: AnswerTimes


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The user's mail as a whole: how lively it is, when others' mail named whom (by key), how long everybody's answers took.

    `colleagues` is the hazard that the other desks' answers tell, None where they are too few.
    """

    lively: Liveliness | None
    named: Mapping[str, tuple[datetime, ...]]
    rhythm: Sums
    colleagues: Floats | None = None


NOTHING_ELSE = Whole(lively=None, named={}, rhythm=nothing())
"""Where only the timelines at hand are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Once:
    """What was made of one timeline at one instant: `known` is what of it was known then, `beside` the answer times behind it."""

    timeline: Timeline
    known: Timeline
    at: datetime
    beside: tuple[Sums, ...]
    debts: tuple[Debt, ...]
    believed: Believed | None = None


class Memory:
    """What was made of timelines that are still the same: it holds for some minutes, in which a chance moves by a hair.

    Answer times are those of their history and hold as long as the timeline does.
    """

    def __init__(self, times: KnownTimes | None = None) -> None:
        self.times = times or KnownTimes()
        self._once: dict[str, _Once] = {}
        self._rests_on: tuple[Whole, bytes] = NOTHING_ELSE, b""

    def rest_on(self, whole: Whole, times: AnswerTimes) -> None:
        """Beliefs rest on the user's mail as a whole, and on all his people's answer times: with others none of them holds."""
        user = times.user.tobytes()
        if self._rests_on[0] is not whole or self._rests_on[1] != user:
            self._rests_on, self._once = (whole, user), {}

    def known(self, timeline: Timeline, as_of: datetime) -> Timeline:
        """The timeline as known by then: the same object as long as nothing in it comes to pass."""
        once = self._once.get(timeline.person.id)
        if once is None or once.timeline is not timeline:
            return timeline.at(as_of)
        if once.known is timeline and once.at <= as_of:  # all of it was known then
            return timeline
        return once.known if timeline.is_the_same(once.at, as_of) else timeline.at(as_of)

    def once(self, known: Timeline, as_of: datetime, beside: tuple[Sums, ...]) -> _Once | None:
        """What was made of it within the last minutes, beside the same answer times."""
        once = self._once.get(known.person.id)
        if once is None or once.known is not known or once.beside is not beside or abs(as_of - once.at) >= FRESH:
            return None
        return once

    def keep(self, once: _Once) -> None:
        self._once[once.known.person.id] = once

    def keep_only(self, people: Collection[str]) -> None:
        self.times.keep_only(people)
        for person in self._once.keys() - people:
            self._once.pop(person, None)  # other requests take out the same


def watch(
    timelines: Sequence[Timeline],
    as_of: datetime,
    last_words: frozenset[str],
    owed: Sequence[Timeline] = (),
    whole: Whole = NOTHING_ELSE,
    memory: Memory | None = None,
) -> Watched:
    """The state of these people's dialogues at that instant; of those in `owed` only what the user owes them.

    `memory` remembers what was made of timelines that are still the same.
    """
    memory = memory or Memory()
    shown, others = _shown(timelines, as_of, memory), _shown(owed, as_of, memory)
    everybody = whole.rhythm if whole.rhythm.events.any() else None
    times = AnswerTimes((known for _, known in shown), as_of, everybody, whole.colleagues, memory.times)
    memory.rest_on(whole, times)
    before = [memory.once(known, as_of, times.beside(known.person)) for _, known in shown]
    new = [known for (_, known), once in zip(shown, before, strict=True) if once is None]
    believed = iter(_believed(new, times, as_of, last_words, whole))
    once = [
        before or _made(one, as_of, memory, times.beside(one[1].person), next(believed))
        for one, before in zip(shown, before, strict=True)
    ]
    once += [memory.once(one[1], as_of, ()) or _made(one, as_of, memory) for one in others]
    memory.keep_only({one.known.person.id for one in once})
    silences = [one.believed for one in once if one.believed]
    old = [one for one in silences if one.silence.is_old(as_of)]
    listed = [one for one in silences if not one.silence.is_old(as_of)] if old else silences
    return Watched(
        as_of=as_of,
        silences=tuple(listed),
        debts=tuple(debt for one in once for debt in one.debts),
        old=tuple(one.silence for one in old),
        times=times,
    )


def _shown(timelines: Sequence[Timeline], as_of: datetime, memory: Memory) -> list[tuple[Timeline, Timeline]]:
    """The timelines of all who are not private, each with what was known of it by then."""
    shown = (timeline for timeline in timelines if timeline.person.relation is not Relation.PRIVATE)
    return [(timeline, memory.known(timeline, as_of)) for timeline in shown]


def _made(
    one: tuple[Timeline, Timeline],
    as_of: datetime,
    memory: Memory,
    beside: tuple[Sums, ...] = (),
    believed: Believed | None = None,
) -> _Once:
    timeline, known = one
    owed = debts(known, as_of)
    made = _Once(timeline=timeline, known=known, at=as_of, beside=beside, debts=owed, believed=believed)
    memory.keep(made)
    return made


def _believed(
    timelines: Sequence[Timeline], times: AnswerTimes, as_of: datetime, last_words: frozenset[str], whole: Whole
) -> list[Believed | None]:
    """The open silence of each with what the model says of it, None where there is none."""
    found: list[Believed | None] = [None] * len(timelines)
    silent: list[tuple[int, Silence, Floats, int]] = []
    for place, timeline in enumerate(timelines):
        hazard, seen = times.hazard(timeline.person), times.seen(timeline.person)
        silence = open_silence(timeline, as_of, usual=usual_time(hazard, seen), last_words=last_words)
        if silence:
            silent.append((place, silence, hazard, seen))
    chances = _chances([(silence.timeline, seen) for _, silence, _, seen in silent], as_of, whole)
    for (place, silence, hazard, seen), chance in zip(silent, chances, strict=True):
        belief = believe(hazard, seen, _hours(silence.timeline, silence.since, as_of), chance)
        found[place] = Believed(silence=silence, belief=belief)
    return found


def _hours(timeline: Timeline, start: datetime, end: datetime) -> float:
    return timeline.clock.elapsed(start, end).total_seconds() / 3600


def _chances(timelines: Sequence[tuple[Timeline, int]], as_of: datetime, whole: Whole) -> list[Chance]:
    """The chance of an answer in the next seven days, from the history of each dialogue and the mail as a whole."""
    if not timelines:
        return []
    features = np.array([history_of(one, as_of, whole).features(one.person.id, as_of) for one, _ in timelines])
    ahead = np.array([_hours(one, as_of, as_of + WEEK) for one, _ in timelines])
    middle = SHIPPED.within(features, ahead)
    low, high = p_bounds(middle, np.array([float(seen) for _, seen in timelines]))
    return [Chance(*map(float, each)) for each in zip(middle, low, high, strict=True)]


def history_of(timeline: Timeline, as_of: datetime, whole: Whole) -> History:
    person = timeline.person
    history = History(scale_of(person.place), only=person.id, lively=whole.lively)
    for one in said_in(timeline):
        if one.at <= as_of:
            history.take(one)
    for at in whole.named.get(person.id, ()):
        if at <= as_of:
            history.named(at)
    return history
