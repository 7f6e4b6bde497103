"""Whose turn it is with everybody: open silences with a belief each, debts, and the count of old silences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ringback.domain.belief import Belief
from ringback.domain.debt import Debt, debts
from ringback.domain.person import Relation
from ringback.domain.silence import Silence, open_silence
from ringback.domain.timeline import Timeline
from ringback.domain.wait import Wait, waits_of
from ringback.model.rhythm import Rhythm, Shrunken, believe, rhythm_of

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


def watch(
    timelines: Sequence[Timeline], as_of: datetime, last_words: frozenset[str], owed: Sequence[Timeline] = ()
) -> Watched:
    """The state of these people's dialogues at that instant; of those in `owed` only what the user owes them."""
    shown = _shown(timelines, as_of)
    rhythms = [rhythm(waits_of(timeline, as_of)) for timeline in shown]
    average = sum(rhythms, Rhythm())
    found = [_watch_one(*pair, average, as_of, last_words) for pair in zip(shown, rhythms, strict=True)]
    silences = [one for one in found if one]
    return Watched(
        as_of=as_of,
        silences=tuple(one for one in silences if not one.silence.is_old(as_of)),
        debts=tuple(debt for timeline in (*shown, *_shown(owed, as_of)) for debt in debts(timeline, as_of)),
        old=tuple(one.silence for one in silences if one.silence.is_old(as_of)),
    )


def _shown(timelines: Sequence[Timeline], as_of: datetime) -> list[Timeline]:
    return [timeline.at(as_of) for timeline in timelines if timeline.person.relation is not Relation.PRIVATE]


def _watch_one(
    timeline: Timeline, own: Rhythm, average: Rhythm, as_of: datetime, last_words: frozenset[str]
) -> Believed | None:
    usual = Shrunken(own, average).at(0.5) if own.answers else timedelta(hours=8)
    silence = open_silence(timeline, as_of, usual=usual, last_words=last_words)
    if silence is None:
        return None
    clock = silence.timeline.clock
    elapsed = clock.elapsed(silence.since, as_of).total_seconds() / 3600
    ahead = clock.elapsed(as_of, as_of + WEEK).total_seconds() / 3600
    return Believed(silence=silence, belief=believe(own, average, elapsed, ahead))


def rhythm(waits: Sequence[Wait]) -> Rhythm:
    """The sufficient statistics of one person's waits."""
    hours = np.array([wait.hours for wait in waits], dtype=np.float64)
    answered = np.array([wait.answered_at is not None for wait in waits], dtype=np.bool_)
    return rhythm_of(hours, answered)
