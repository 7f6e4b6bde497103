"""The queue between the machines: every minute as many turns are put there as there is work for."""

import logging
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections
from django_q.models import OrmQ, Schedule
from django_q.tasks import async_task

from ringback.adapters.clock import now as read_clock
from ringback.flows.heartbeat import beat
from ringback.flows.jobs.rounds import Worker, renew
from ringback.store.codec import seconds
from ringback.store.jobs import add_one, due
from ringback.store.models import CalendarLink, Job, Mailbox
from ringback.store.ready import in_words

_log = logging.getLogger(__name__)

MOST_TURNS = 32
"""So many turns wait in the queue at most: more than any firm has workers, and few enough never to grow."""
_TURN = timedelta(seconds=45)
_WORK = "ringback.flows.jobs.work"
_STANDING = 1


def schedule() -> None:
    """Make sure that the one standing entry is in the queue's calendar, and no other: of an older version, or put there twice.

    Its number is fixed: of two workers that begin at the same instant only one can write it.
    """
    Schedule.objects.exclude(id=_STANDING).delete()
    Schedule.objects.update_or_create(
        id=_STANDING,
        defaults={
            "name": "dispatch", "func": "ringback.flows.jobs.dispatch", "schedule_type": Schedule.MINUTES, "minutes": 1,
            "repeats": -1,
        },
    )  # fmt: skip


def dispatch() -> int:
    """Put turns into the queue, one for each due job up to what it may hold; gives how many."""
    now = read_clock()
    beat(now)
    renew(now)
    turns: int = max(min(due(now), MOST_TURNS - OrmQ.objects.count()), 0)
    for _ in range(turns):
        async_task(_WORK)
    return turns


def ask_for_mail(mailbox: Mailbox, now: datetime) -> bool:
    """Have the worker read this mailbox at once; False where that waits to be done already."""
    return _at_once("sync", mailbox.pk, mailbox.desk_id, now)


def ask_for_calendar(link: CalendarLink, now: datetime) -> bool:
    """Have the worker bring this calendar and the list together at once; False where that waits to be done already."""
    return _at_once("calendar", link.pk, link.desk_id, now)


def _at_once(kind: str, subject: int, desk: int | None, now: datetime) -> bool:
    mine = Job.objects.filter(kind=kind, subject=subject)
    waiting = mine.filter(due_at__lte=seconds(now), leased_until__lte=seconds(now), aside=False).exists()
    add_one(kind, subject, desk, now)
    # one that is under way is done once more afterwards: it may have looked too early
    mine.filter(leased_until__gt=seconds(now)).update(due_at=seconds(now) + 1)
    mine.filter(leased_until__lte=seconds(now), due_at__gt=seconds(now)).update(due_at=seconds(now))
    mine.filter(aside=True).update(aside=False, tries=0)
    if OrmQ.objects.count() < MOST_TURNS:
        async_task(_WORK)
    return not waiting


def work() -> None:
    """One turn: what is due, for a while; where more is due then, somebody goes on."""
    if turn(Worker(read_clock), _TURN) and OrmQ.objects.count() < MOST_TURNS:
        async_task(_WORK)


def turn(worker: Worker, most: timedelta) -> bool:
    """Work until nothing is due or the time is used up; True where something may still be due.

    Where the database is full or away, that is one sentence in the log: what was begun is taken over when its lease ends, and the
    turns to come find the database well again.
    """
    try:
        return worker.run(most)
    except DatabaseError as error:
        _log.error("%s", in_words(error) or f"the store cannot be used ({type(error).__name__}): trying again")
        return False
    finally:
        close_old_connections()
