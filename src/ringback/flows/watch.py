"""Whose turn it is with everybody: open silences with a belief each, debts, and the count of old silences."""

from collections import defaultdict
from collections.abc import Sequence
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
from ringback.model.chance import p_bounds, p_within
from ringback.model.decayed import scale_of
from ringback.model.hazard import Floats, Sums, nothing, sums_of, time_of
from ringback.model.history import History
from ringback.model.prior import HAZARD, WEIGHTS
from ringback.model.rhythm import Chance, believe, person_hazard, user_hazard
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


def watch(
    timelines: Sequence[Timeline], as_of: datetime, last_words: frozenset[str], owed: Sequence[Timeline] = ()
) -> Watched:
    """The state of these people's dialogues at that instant; of those in `owed` only what the user owes them."""
    shown = _shown(timelines, as_of)
    rhythms = AnswerTimes(shown, as_of, _behind())
    found = [_watch_one(timeline, rhythms, as_of, last_words) for timeline in shown]
    silences = [one for one in found if one]
    return Watched(
        as_of=as_of,
        silences=tuple(one for one in silences if not one.silence.is_old(as_of)),
        debts=tuple(debt for timeline in (*shown, *_shown(owed, as_of)) for debt in debts(timeline, as_of)),
        old=tuple(one.silence for one in silences if one.silence.is_old(as_of)),
        times=rhythms,
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


def _watch_one(
    timeline: Timeline, rhythms: "AnswerTimes", as_of: datetime, last_words: frozenset[str]
) -> Believed | None:
    hazard = rhythms.hazard(timeline.person)
    seen = rhythms.seen(timeline.person)
    usual = timedelta(hours=float(time_of(hazard, np.array([0.5]))[0])) if seen else timedelta(hours=8)
    silence = open_silence(timeline, as_of, usual=usual, last_words=last_words)
    if silence is None:
        return None
    elapsed = silence.timeline.clock.elapsed(silence.since, as_of).total_seconds() / 3600
    return Believed(silence=silence, belief=believe(hazard, seen, elapsed, _chance(silence.timeline, seen, as_of)))


def _chance(timeline: Timeline, seen: int, as_of: datetime) -> Chance:
    """The chance of an answer in the next seven days, from the history of this dialogue."""
    history = History(scale_of(timeline.person.place), only=timeline.person.id)
    for one in said_in(timeline):
        if one.at <= as_of:
            history.take(one)
    line = WEIGHTS.line(np.array([history.features(timeline.person.id, as_of, whole=False)]))
    ahead = timeline.clock.elapsed(as_of, as_of + WEEK).total_seconds() / 3600
    middle = p_within(WEIGHTS, line, np.array([ahead]))
    low, high = p_bounds(middle, np.array([float(seen)]))
    return Chance(float(middle[0]), float(low[0]), float(high[0]))


class AnswerTimes:
    """Everybody's answer times: each person's own, their company's, and the user's as a whole."""

    def __init__(self, timelines: Sequence[Timeline], as_of: datetime, behind: Floats) -> None:
        self._own: dict[str, Sums] = {}
        self._seen: dict[str, int] = {}
        self._companies = defaultdict[str, Sums](nothing)
        for timeline in timelines:
            person = timeline.person
            self._own[person.id], self._seen[person.id] = own_times(timeline, as_of)
            self._companies[person.company] += self._own[person.id]
        self._user = user_hazard(sum(self._own.values(), nothing()), behind)

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
