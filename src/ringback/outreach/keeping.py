"""Keeping the user's calendar and the list alike: what to put there, and what was said there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Step(StrEnum):
    """What follows for one entry. The first four are done to the calendar, the others to the list."""

    ADD = "add"
    CHANGE = "change"
    CLOSE = "close"  # it was done here: finished there
    REMOVE = "remove"  # nothing is to be done any more
    DONE = "done"  # finished there: done here
    MOVED = "moved"  # put to another time there
    CALLED_OFF = "called_off"  # taken away there


OF_THE_LIST = frozenset({Step.DONE, Step.MOVED, Step.CALLED_OFF})
"""The steps that the list takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An entry that should stand in the calendar, from when to when (UTC)."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An entry that was put there: at which time, and whether the user has moved it since."""

    id: str
    at: datetime
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an entry stands in the calendar now."""

    at: datetime | None
    done: bool = False
    called_off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step for one entry; `at` is its new time, where it was moved."""

    step: Step
    id: str
    at: datetime | None = None


def changes(
    wanted: Sequence[Wanted],
    kept: Sequence[Kept],
    standing: Mapping[str, Standing],
    settled: frozenset[str],
    done: frozenset[str],
    now: datetime,
) -> tuple[Change, ...]:
    """What follows on both sides. The user's word in the calendar wins over the list.

    `kept` are the entries put there that are not settled yet, `settled` those that ended there before: they are not made
    again. `done` says which of those no longer wanted were done here.
    """
    plans = {one.id: one for one in wanted}
    held = {one.id for one in kept}
    answers = [_change(one, plans.get(one.id), standing.get(one.id), one.id in done, now) for one in kept]
    new = [Change(step=Step.ADD, id=one.id) for one in wanted if one.id not in held | settled]
    return (*filter(None, answers), *new)


def _change(kept: Kept, plan: Wanted | None, standing: Standing | None, done: bool, now: datetime) -> Change | None:
    if standing is None or standing.called_off:
        return Change(step=Step.CALLED_OFF, id=kept.id)
    if standing.done:
        return Change(step=Step.DONE, id=kept.id)
    if standing.at is not None and standing.at != kept.at:
        return Change(step=Step.MOVED, id=kept.id, at=standing.at)
    if plan is not None:
        # a time that the user gave it stays until it has passed
        stays = kept.at == plan.at or (kept.moved and kept.at > now)
        return None if stays else Change(step=Step.CHANGE, id=kept.id)
    if kept.moved and kept.at > now:
        return None  # put off there: it comes back by itself
    return Change(step=Step.CLOSE if done else Step.REMOVE, id=kept.id)
