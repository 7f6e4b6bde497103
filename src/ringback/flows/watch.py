"""Whose turn it is with everybody: open silences with a belief each, debts, and the count of old silences."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    """The user's mail as a whole: how lively it is, when others' mail named whom (by key), how long everybody's answers took."""

    lively: Liveliness | None
    named: Mapping[str, tuple[datetime, ...]]
    rhythm: Sums


NOTHING_ELSE = Whole(lively=None, named={}, rhythm=nothing())
"""Where only the timelines at hand are known."""


def watch(
    timelines: Sequence[Timeline],
    as_of: datetime,
    last_words: frozenset[str],
    owed: Sequence[Timeline] = (),
    whole: Whole = NOTHING_ELSE,
) -> Watched:
    """The state of these people's dialogues at that instant; of those in `owed` only what the user owes them."""
    shown = _shown(timelines, as_of)
    times = AnswerTimes(shown, as_of, whole)
    silences = _believed(shown, times, as_of, last_words, whole)
    return Watched(
        as_of=as_of,
        silences=tuple(one for one in silences if not one.silence.is_old(as_of)),
        debts=tuple(debt for timeline in (*shown, *_shown(owed, as_of)) for debt in debts(timeline, as_of)),
        old=tuple(one.silence for one in silences if one.silence.is_old(as_of)),
        times=times,
    )


def _behind() -> Floats:
    """What stands behind the user's own answer times: the firm's, where `ringback refit` wrote them, else the shipped ones."""
    firm = read_firm(firm_file())
    return HAZARD if firm is None else firm


def firm_file() -> Path:
    """Where the firm's answer times lie, if there are any."""
    return settings().home / FIRM


def _shown(timelines: Sequence[Timeline], as_of: datetime) -> list[Timeline]:
    return [timeline.at(as_of) for timeline in timelines if timeline.person.relation is not Relation.PRIVATE]


def _believed(
    timelines: Sequence[Timeline], times: "AnswerTimes", as_of: datetime, last_words: frozenset[str], whole: Whole
) -> list[Believed]:
    """The open silences with what the model says of each."""
    found = [(one, times.hazard(one.person), times.seen(one.person)) for one in timelines]
    silent = [
        (silence, hazard, seen)
        for timeline, hazard, seen in found
        if (silence := open_silence(timeline, as_of, usual=usual_time(hazard, seen), last_words=last_words))
    ]
    chances = _chances([(silence.timeline, seen) for silence, _, seen in silent], as_of, whole)
    return [
        Believed(silence=silence, belief=believe(hazard, seen, _hours(silence.timeline, silence.since, as_of), chance))
        for (silence, hazard, seen), chance in zip(silent, chances, strict=True)
    ]


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

    def __init__(self, timelines: Sequence[Timeline], as_of: datetime, whole: Whole) -> None:
        self._own: dict[str, Sums] = {}
        self._seen: dict[str, int] = {}
        self._companies = defaultdict[str, Sums](nothing)
        for timeline in timelines:
            person = timeline.person
            self._own[person.id], self._seen[person.id] = own_times(timeline, as_of)
            self._companies[person.company] += self._own[person.id]
        everybody = whole.rhythm if whole.rhythm.events.any() else sum(self._own.values(), nothing())
        self._user = user_hazard(everybody, _behind())

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
