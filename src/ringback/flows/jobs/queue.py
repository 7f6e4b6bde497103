"""The queue between the machines: every minute as many turns are put there as there is work for."""

from datetime import timedelta

from django_q.models import OrmQ, Schedule
from django_q.tasks import async_task

from ringback.adapters.clock import now as read_clock
from ringback.flows.heartbeat import beat
from ringback.flows.jobs.rounds import Worker, renew
from ringback.store.jobs import due

MOST_TURNS = 32
"""So many turns wait in the queue at most: more than any firm has workers, and few enough never to grow."""
_TURN = timedelta(seconds=45)
_WORK = "ringback.flows.jobs.work"


def schedule() -> None:
    """Make sure that the one standing entry is in the queue's calendar, and none of an older version."""
    Schedule.objects.exclude(name="dispatch").delete()
    Schedule.objects.update_or_create(
        name="dispatch",
        defaults={
            "func": "ringback.flows.jobs.dispatch", "schedule_type": Schedule.MINUTES, "minutes": 1, "repeats": -1,
        },
    )  # fmt: skip


def dispatch() -> int:
    """Put turns into the queue, one for each due job up to what it may hold; gives how many."""
    now = read_clock()
    beat(now)
    renew(now)
    turns = max(min(due(now), MOST_TURNS - OrmQ.objects.count()), 0)
    for _ in range(turns):
        async_task(_WORK)
    return turns


def work() -> None:
    """One turn: what is due, for a while; where more is due then, somebody goes on."""
    if Worker(read_clock).run(_TURN) and OrmQ.objects.count() < MOST_TURNS:
        async_task(_WORK)
