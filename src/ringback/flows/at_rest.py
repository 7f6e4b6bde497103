"""A desk whose seller is let in no more: nothing goes out from it by itself, also not when he is let in again.

He says anew what may be sent.
"""

from datetime import datetime

from ringback.domain.reason import because
from ringback.domain.sending import CAN_BE_TAKEN_BACK, Event, Mode
from ringback.store.audit import What, write_change
from ringback.store.desk import at_desk
from ringback.store.desks import lock_desk
from ringback.store.models import Mailbox, Outgoing
from ringback.store.outbox import move
from ringback.store.version import changed


def put_to_rest(desk: int, now: datetime) -> None:
    """What was approved waits for him as drafts, his mailboxes put mail into Drafts only, and no digest comes; the log says so.

    To be called inside a transaction.
    """
    with at_desk(desk):
        me = lock_desk()
        changed(frozenset(), me)  # what a worker has in hand is looked at once more before it goes
        for box in Mailbox.objects.select_for_update().exclude(mode=Mode.DRAFTS.value).order_by("id"):
            before, after = {"mode": box.mode}, {"mode": Mode.DRAFTS.value}
            Mailbox.objects.filter(id=box.pk).update(**after)
            write_change(What.RULES_CHANGED, now, box.address, before, after)
        waiting = Outgoing.objects.filter(state__in=[one.value for one in CAN_BE_TAKEN_BACK]).order_by("id")
        for row in waiting.values_list("id", flat=True):
            move(row, Event.YOU_TAKE_BACK, now, because=because("let_in_no_more"))
        if me.wants_digest:
            me.wants_digest = False
            me.save(update_fields=["wants_digest"])
            write_change(What.RULES_CHANGED, now, "digest by mail", {"wanted": True}, {"wanted": False})
