"""New mail is read at once where the server announces it: one thread waits at each mailbox."""

import logging
from threading import Event, Thread

from django.db import close_old_connections

from ringback.adapters.account import Account, MailServerError
from ringback.adapters.clock import now as read_clock
from ringback.adapters.imap import Imap
from ringback.domain.errors import RingbackError
from ringback.flows.jobs import ask_for_mail
from ringback.flows.mailboxes import account
from ringback.store.desk import at_desk
from ringback.store.models import Mailbox

_log = logging.getLogger(__name__)
_MOST = 500
"""So many mailboxes are waited at; the others are asked from time to time."""
_LOOK = 10.0  # seconds between two looks at which mailboxes there are
_AFTER_FAILURE = 300.0
_ONE_WAIT = 6 * 3600.0
"""Seconds; then the login is made anew, because a token may have run out."""


def listen(over: Event) -> None:
    """Wait at all mailboxes until it is over; those that come later are waited at as well."""
    waiting: dict[int, Thread] = {}
    while not over.is_set():
        waiting = {number: thread for number, thread in waiting.items() if thread.is_alive()}
        for one in Mailbox.everywhere.order_by("id")[:_MOST]:
            if one.pk not in waiting:
                thread = Thread(target=wait_at, args=(one.desk_id, one.pk, over), daemon=True, name=f"mailbox {one.pk}")
                waiting[one.pk] = thread
                thread.start()
        close_old_connections()
        over.wait(_LOOK)


def wait_at(desk: int, mailbox_id: int, over: Event) -> None:
    """Wait at one mailbox until it is over or gone, and have it read whenever something arrives."""
    with at_desk(desk):
        while not over.is_set():
            mailbox = Mailbox.objects.filter(id=mailbox_id).first()
            if mailbox is None:
                return
            try:
                arrived = _arrives(account(mailbox, read_clock()))
            except RingbackError as error:  # the regular sync keeps it with the mailbox
                _log.info("waiting at mailbox %d failed: %s", mailbox_id, type(error).__name__)
                over.wait(_AFTER_FAILURE)
                continue
            if arrived:
                ask_for_mail(mailbox, read_clock())
            close_old_connections()


def _arrives(known: Account) -> bool:
    with Imap(known) as imap:
        if not imap.can("IDLE"):
            raise MailServerError("it can only be asked from time to time")
        return imap.wait("INBOX", _ONE_WAIT)
