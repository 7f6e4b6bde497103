"""What the worker does by itself: a heartbeat, what is due to be sent, and new mail, in mailboxes and in what was imported before."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django_q.models import Schedule
from django_q.tasks import async_task

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import RingbackError
from ringback.flows.gather import gather
from ringback.flows.heartbeat import beat
from ringback.flows.outbox import approve_released
from ringback.flows.send import send_due
from ringback.flows.sync import sync
from ringback.store.codec import seconds
from ringback.store.desk import at_desk
from ringback.store.desks import all_desks
from ringback.store.models import Mailbox
from ringback.store.sources import changed_sources

_log = logging.getLogger(__name__)
REFRESH = timedelta(minutes=15)
MAIL = timedelta(minutes=5)
_LOST = timedelta(hours=1)
"""A job that has not begun by then was lost, and is asked for again."""
_PIECE = 2_000
"""So many older mails are read in one job, so that none runs for hours."""


def schedule() -> None:
    """Make sure that the jobs stand in the queue, once each."""
    for name, function, minutes in (
        ("heartbeat", "ringback.flows.jobs.heartbeat", 1),
        ("send", "ringback.flows.jobs.send", 1),
        ("mail", "ringback.flows.jobs.mail", int(MAIL.total_seconds() / 60)),
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


def mail() -> int:
    """Ask for new mail in every mailbox of every desk, one job each, so that none holds up another; gives how many."""
    now = read_clock()
    return sum(ask_for_mail(one, now) for one in Mailbox.everywhere.order_by("synced_at", "id").iterator())


def ask_for_mail(mailbox: Mailbox, now: datetime) -> bool:
    """Have the worker read this mailbox; false where that is asked already."""
    lost = Q(asked_at__isnull=True) | Q(asked_at__lt=seconds(now - _LOST))
    with transaction.atomic():
        asked = Mailbox.everywhere.filter(lost, id=mailbox.pk).update(asked_at=seconds(now)) == 1
        if asked:
            async_task("ringback.flows.jobs.mail_of", mailbox.desk_id, mailbox.pk)
    return asked


def mail_of(number: int, mailbox_id: int) -> int:
    """Read one mailbox of that desk; gives the number of new exchanges. Where older mail is left, asks for more."""
    with at_desk(number):
        mailbox = Mailbox.objects.filter(id=mailbox_id).first()
        if mailbox is None:  # disconnected meanwhile
            return 0
        try:
            done = sync(mailbox, read_clock(), most=_PIECE)
        finally:
            Mailbox.objects.filter(id=mailbox_id).update(asked_at=None)
        if done.left and not done.problem:
            ask_for_mail(mailbox, read_clock())
        return done.new
