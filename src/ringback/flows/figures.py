"""How the whole house is doing, in figures, all of them from the database: the same from whichever machine is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from ringback.flows.heartbeat import last_beat
from ringback.store.jobs import due, oldest_due, sums
from ringback.store.models import Mailbox, Outgoing

ALIVE = timedelta(minutes=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Whether the worker was seen lately, and how long the oldest due job has waited for one."""

    beat_at: datetime | None
    alive: bool
    waiting: timedelta
    aside: int

    @property
    def worker(self) -> str:
        if self.alive:
            return "alive"
        return "has not been seen for three minutes" if self.beat_at else "has not started yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Jobs by kind, messages by state, and mailboxes with trouble."""

    health: Health
    due: int
    jobs: Mapping[str, Mapping[str, int]]
    outbox: Mapping[str, int]
    mailboxes: int
    mailboxes_in_trouble: int


def health(now: datetime) -> Health:
    beat_at = last_beat()
    return Health(
        beat_at=beat_at,
        alive=beat_at is not None and now - beat_at < ALIVE,
        waiting=oldest_due(now),
        aside=sum(row["aside"] for row in sums().values()),
    )


def figures(now: datetime) -> Figures:
    states = Outgoing.everywhere.values("state").annotate(many=Count("id"))
    boxes = Mailbox.everywhere
    return Figures(
        health=health(now),
        due=due(now),
        jobs=sums(),
        outbox=dict(states.values_list("state", "many")),
        mailboxes=boxes.count(),
        mailboxes_in_trouble=boxes.exclude(problem="").count(),
    )
