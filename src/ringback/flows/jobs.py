"""What the worker does by itself: a heartbeat every minute, and new mail in what was imported before."""

from datetime import timedelta

from django_q.models import Schedule

from ringback.adapters.clock import now as read_clock
from ringback.flows.gather import gather
from ringback.flows.heartbeat import beat
from ringback.store.sources import changed_sources

REFRESH = timedelta(minutes=15)


def schedule() -> None:
    """Make sure that the jobs stand in the queue, once each."""
    for name, function, minutes in (
        ("heartbeat", "ringback.flows.jobs.heartbeat", 1),
        ("refresh", "ringback.flows.jobs.refresh", int(REFRESH.total_seconds() / 60)),
    ):
        Schedule.objects.update_or_create(
            name=name, defaults={"func": function, "schedule_type": Schedule.MINUTES, "minutes": minutes, "repeats": -1}
        )


def heartbeat() -> None:
    beat(read_clock())


def refresh() -> int:
    """Read again what was imported before and has changed since; gives the number of new exchanges."""
    paths = changed_sources()
    return gather(paths, (), now=read_clock()).new if paths else 0
