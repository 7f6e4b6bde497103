"""What may go out without the user's having looked at it: the plays that he released, as long as he releases them."""

from datetime import datetime

from ringback.domain.reason import because
from ringback.domain.sending import Event, Mode, State
from ringback.store.models import Mailbox, Outgoing
from ringback.store.outbox import move

RELEASED_PLAY = "a play that you released"
"""Who approved such a message."""
_WAITING = (State.APPROVED.value, State.DUE.value)


def may_go_by_itself(mailbox: Mailbox, play: str) -> bool:
    return mailbox.mode == Mode.AUTO and play in mailbox.released


def is_withdrawn(row: Outgoing) -> bool:
    """Was this message to go by itself, and the user has withdrawn that since?"""
    if row.approved_by != RELEASED_PLAY:
        return False
    mailbox = Mailbox.objects.filter(id=row.mailbox_id).first()
    return mailbox is None or not may_go_by_itself(mailbox, row.play)


def stop_withdrawn(mailbox: Mailbox, now: datetime) -> int:
    """Stop what waits to go by itself from this mailbox and may not any more; gives how many. What he approved himself stays."""
    rows = Outgoing.objects.filter(mailbox=mailbox, state__in=_WAITING, approved_by=RELEASED_PLAY)
    gone = [row for row in rows if not may_go_by_itself(mailbox, row.play)]
    return sum(move(row.pk, Event.YOU_STOP, now, because=because("not_released")) for row in gone)
