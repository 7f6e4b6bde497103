"""What the worker does by itself: a heartbeat, what is due to be sent, and new mail in what was imported before."""

import logging
from datetime import timedelta

from django_q.models import Schedule

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import RingbackError
from ringback.flows.gather import gather
from ringback.flows.heartbeat import beat
from ringback.flows.outbox import approve_released
from ringback.flows.send import send_due
from ringback.store.desk import at_desk
from ringback.store.desks import all_desks
from ringback.store.sources import changed_sources

_log = logging.getLogger(__name__)
REFRESH = timedelta(minutes=15)


def schedule() -> None:
    """Make sure that the jobs stand in the queue, once each."""
    for name, function, minutes in (
        ("heartbeat", "ringback.flows.jobs.heartbeat", 1),
        ("send", "ringback.flows.jobs.send", 1),
        ("refresh", "ringback.flows.jobs.refresh", int(REFRESH.total_seconds() / 60)),
    ):
        Schedule.objects.update_or_create(
            name=name, defaults={"func": function, "schedule_type": Schedule.MINUTES, "minutes": minutes, "repeats": -1}
        )


def send() -> int:
    """Send what is due, at every desk; gives how many messages were taken on."""
    for number in all_desks():
        with at_desk(number):
            try:
                approve_released(read_clock())
            except RingbackError:  # one desk's trouble keeps no other's mail back
                _log.exception("the released plays of desk %d could not be looked through", number)
    return send_due(read_clock).posted


def heartbeat() -> None:
    beat(read_clock())


def refresh() -> int:
    """Read again what was imported before and has changed since, at every desk; gives the number of new exchanges."""
    return sum(_refreshed(number) for number in all_desks())


def _refreshed(number: int) -> int:
    with at_desk(number):
        try:
            paths = changed_sources()
            return gather(paths, (), now=read_clock()).new if paths else 0
        except RingbackError:  # the next desk must not wait for this one's files; the next round tries them again
            _log.exception("the files of desk %d could not be read again", number)
            return 0
