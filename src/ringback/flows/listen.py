"""New mail is read at once where the server announces it: one thread waits at each mailbox."""

import logging
from threading import Event, Thread
from time import monotonic

from django.db import DatabaseError, close_old_connections

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import RingbackError
from ringback.flows.jobs import ask_for_mail
from ringback.flows.lines import own_line
from ringback.flows.syncing.folders import may_hold_new
from ringback.store.desk import at_desk
from ringback.store.models import Mailbox

_log = logging.getLogger(__name__)
_MOST = 500
"""So many mailboxes are waited at; the others are asked from time to time."""
_LOOK = 10.0  # seconds between two looks at which mailboxes there are
_AFTER_FAILURE = 300.0
_ONE_WAIT = 6 * 3600.0
"""Seconds; then the login is made anew, because a token may have run out."""
_BREATH = 0.2  # seconds: a server that never stops talking keeps nobody busy
_INBOX = "INBOX"


def listen(over: Event) -> None:
    """Wait at all mailboxes until it is over; those that come later are waited at as well."""
    waiting: dict[int, Thread] = {}
    while not over.is_set():
        waiting = {number: thread for number, thread in waiting.items() if thread.is_alive()}
        for one in _all():
            if one.pk not in waiting:
                thread = Thread(target=wait_at, args=(one.desk_id, one.pk, over), daemon=True, name=f"mailbox {one.pk}")
                waiting[one.pk] = thread
                thread.start()
        close_old_connections()
        over.wait(_LOOK)


def _all() -> list[Mailbox]:
    """Those to wait at; none where the database is away, which the worker's own turns say."""
    try:
        return list(Mailbox.everywhere.order_by("id")[:_MOST])
    except DatabaseError:
        return []


def wait_at(desk: int, mailbox_id: int, over: Event) -> None:
    """Wait at one mailbox until it is over or gone, and have it read whenever something arrives."""
    with at_desk(desk):
        while not over.is_set():
            try:
                mailbox = _still_there(mailbox_id)
                if mailbox is None:
                    return
                _wait(mailbox, over)
            except RingbackError as error:  # the regular sync keeps it with the mailbox
                _log.info("waiting at mailbox %d failed: %s", mailbox_id, type(error).__name__)
                over.wait(_AFTER_FAILURE)
            except DatabaseError:  # away, or full: the worker's own turns say so
                over.wait(_LOOK)
            finally:
                close_old_connections()


def _wait(mailbox: Mailbox, over: Event) -> None:
    """One login's wait. Also what came before it, and while nobody waited, is read at once."""
    ends_at = monotonic() + _ONE_WAIT
    with own_line(mailbox, read_clock()) as imap:
        for opened in imap.arrivals(_INBOX):
            if monotonic() > ends_at or not _still_there(mailbox.pk):
                return
            row = mailbox.folders.filter(name__iexact=_INBOX).first()
            if row is None or may_hold_new(row, opened):
                ask_for_mail(mailbox, read_clock())
            close_old_connections()
            if over.wait(_BREATH):
                return


def _still_there(mailbox_id: int) -> Mailbox | None:
    return Mailbox.objects.filter(id=mailbox_id).first()
