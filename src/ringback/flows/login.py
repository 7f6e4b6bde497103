"""Into a mailbox, and not again and again where it lets nobody in: servers lock out who tries a wrong password too often."""

from datetime import datetime, timedelta

from django.db.models import F

from ringback.adapters.account import Account, LoginRefusedError, MailServerError
from ringback.adapters.imap import Imap
from ringback.store.codec import seconds
from ringback.store.models import Mailbox

_GAPS = (timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
"""After the first, the second and every further refusal no login is tried for so long."""


def log_in(mailbox: Mailbox, reached: Account, now: datetime) -> Imap:
    """An open line to this mailbox, logged in; whoever asks for it closes it.

    Raises MailServerError. Where a login was refused before, that is said again without a question to the server, until its time
    has come; connecting the mailbox again ends that at once.
    """
    known = Mailbox.objects.filter(pk=mailbox.pk).values_list("refused", "refused_at", "refusals").first()
    if known is None:
        raise MailServerError(f"{mailbox.address} is not connected any more")
    refused, at, refusals = known
    if refusals and seconds(now) < at + _GAPS[min(refusals, len(_GAPS)) - 1].total_seconds():
        raise LoginRefusedError(refused)
    same = Mailbox.objects.filter(pk=mailbox.pk, connected_at=mailbox.connected_at)
    try:
        imap = Imap(reached).__enter__()
    except LoginRefusedError as error:
        if not error.retry:
            same.update(refused=str(error), refused_at=seconds(now), refusals=F("refusals") + 1)
        raise
    if refusals:
        same.update(refused="", refused_at=0, refusals=0)
    return imap
