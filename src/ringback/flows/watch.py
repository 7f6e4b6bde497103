"""Whose turn it is with everybody: open silences with a belief each, debts, and the count of old silences."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from ringback.adapters.firm_file import NAME as FIRM
from ringback.adapters.firm_file import read_firm
from ringback.domain.belief import Belief
from ringback.domain.debt import Debt, debts
from ringback.domain.fold import open_silence
from ringback.domain.person import Person, Relation
from ringback.domain.silence import Silence
from ringback.domain.timeline import Timeline
from ringback.domain.wait import Wait, said_in, waits_of
from ringback.model.chance import p_bounds
from ringback.model.decayed import scale_of
from ringback.model.hazard import Floats, Sums, nothing, sums_of
from ringback.model.history import History
from ringback.model.lively import Liveliness
from ringback.model.prior import HAZARD, SHIPPED
from ringback.model.rhythm import Chance, believe, person_hazard, user_hazard, usual_time
from ringback.settings import settings
from ringback.store.timelines import FRESH

WEEK = timedelta(days=7)


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
    times: "AnswerTimes"


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
    """What was made of one timeline at one instant."""

    timeline: Timeline
    at: datetime
    debts: tuple[Debt, ...]
    believed: Believed | None = None


class Memory:
    """What was made of timelines that are still the same: it holds for some minutes, in which a chance moves by a hair.

    Answer times are those of their history and hold as long as the timeline does.
    """

    def __init__(self) -> None:
        self.times: dict[str, tuple[Timeline, Sums, int]] = {}
        self.once: dict[str, _Once] = {}
        self.whole: Whole | None = None

    def rest_on(self, whole: Whole) -> None:
        """Beliefs rest on the user's mail as a whole: with another whole none of them holds."""
        if self.whole is not whole:
            self.whole, self.once = whole, {}

    def times_of(self, timeline: Timeline, as_of: datetime) -> tuple[Sums, int]:
        known = self.times.get(timeline.person.id)
        if known is None or known[0] is not timeline:
            known = self.times[timeline.person.id] = (timeline, *own_times(timeline, as_of))
        return known[1:]

    def once_of(self, timeline: Timeline, as_of: datetime) -> _Once | None:
        known = self.once.get(timeline.person.id)
        return known if known and known.timeline is timeline and abs(as_of - known.at) < FRESH else None

    def keep_only(self, people: Collection[str]) -> None:
        for held in (self.times, self.once):
            for person in list(held):  # other requests write into it meanwhile
                if person not in people:
                    held.pop(person, None)


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
    memory.rest_on(whole)
    shown, others = _shown(timelines, as_of), _shown(owed, as_of)
    times = AnswerTimes(shown, as_of, whole, memory)
    known = {one.person.id: memory.once_of(one, as_of) for one in (*shown, *others)}
    new = [one for one in shown if known[one.person.id] is None]
    believed = dict(zip((one.person.id for one in new), _believed(new, times, as_of, last_words, whole), strict=True))
    once = [known[one.person.id] or _made(one, as_of, memory, believed) for one in (*shown, *others)]
    memory.keep_only(known.keys())
    silences = [one.believed for one in once if one.believed]
    return Watched(
        as_of=as_of,
        silences=tuple(one for one in silences if not one.silence.is_old(as_of)),
        debts=tuple(debt for one in once for debt in one.debts),
        old=tuple(one.silence for one in silences if one.silence.is_old(as_of)),
        times=times,
    )


def _made(timeline: Timeline, as_of: datetime, memory: Memory, believed: Mapping[str, Believed | None]) -> _Once:
    person = timeline.person.id
    made = _Once(timeline=timeline, at=as_of, debts=debts(timeline, as_of), believed=believed.get(person))
    memory.once[person] = made
    return made


def behind(colleagues: Floats | None = None) -> Floats:
    """What stands behind the user's own answer times.

    The firm's, where `ringback refit` wrote them; else what the colleagues' desks tell; else the shipped ones.
    """
    firm = read_firm(firm_file())
    if firm is not None:
        return firm
    return HAZARD if colleagues is None else colleagues


def firm_file() -> Path:
    """Where the firm's answer times lie, if there are any."""
    return settings().home / FIRM


def _shown(timelines: Sequence[Timeline], as_of: datetime) -> list[Timeline]:
    return [timeline.at(as_of) for timeline in timelines if timeline.person.relation is not Relation.PRIVATE]


def _believed(
    timelines: Sequence[Timeline], times: "AnswerTimes", as_of: datetime, last_words: frozenset[str], whole: Whole
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


class AnswerTimes:
    """Everybody's answer times: each person's own, their company's, and the user's as a whole."""

    def __init__(
        self, timelines: Sequence[Timeline], as_of: datetime, whole: Whole, memory: Memory | None = None
    ) -> None:
        memory = memory or Memory()
        self._own: dict[str, Sums] = {}
        self._seen: dict[str, int] = {}
        self._companies = defaultdict[str, Sums](nothing)
        for timeline in timelines:
            person = timeline.person
            self._own[person.id], self._seen[person.id] = memory.times_of(timeline, as_of)
            self._companies[person.company] += self._own[person.id]
        everybody = whole.rhythm if whole.rhythm.events.any() else sum(self._own.values(), nothing())
        self._user = user_hazard(everybody, behind(whole.colleagues))

    def hazard(self, person: Person) -> Floats:
        own = self._own[person.id]
        others = self._companies[person.company] - own if person.company else nothing()
        return person_hazard(own, others, self._user)

    def seen(self, person: Person) -> int:
        return self._seen[person.id]

    def of(self, timeline: Timeline, as_of: datetime) -> tuple[Floats, int]:
        """The hazard and the number of answers seen, also of somebody with whom nothing stands open."""
        person = timeline.person
        if person.id in self._own:
            return self.hazard(person), self.seen(person)
        own, seen = own_times(timeline, as_of)
        company = self._companies.get(person.company, nothing()) if person.company else nothing()
        return person_hazard(own, company, self._user), seen


def own_times(timeline: Timeline, as_of: datetime) -> tuple[Sums, int]:
    """The sums of one person's own answers, and their number.

    Not the silence at hand: that is what the rhythm is held against, and it must not make itself look ordinary.
    """
    known = [wait for wait in waits_of(timeline, as_of) if wait.answered_at is not None]
    return rhythm(known), len(known)


def rhythm(waits: Sequence[Wait]) -> Sums:
    """The sufficient statistics of one person's waits."""
    hours = np.array([wait.hours for wait in waits], dtype=np.float64)
    answered = np.array([wait.answered_at is not None for wait in waits], dtype=np.bool_)
    return sums_of(hours, answered)
