"""From which mailbox, and as whom, a message to somebody goes out."""

from ringback.domain.interaction import Channel
from ringback.domain.move import Move
from ringback.domain.sending import Mode
from ringback.outreach.compose import Draft, answered_mail
from ringback.outreach.quotation import quotation
from ringback.store.desks import my_desk
from ringback.store.models import Exchange, Mailbox


def mailbox_for(answered: str | None) -> tuple[Mailbox, str] | None:
    """The mailbox to send from and the address to send as: the one of the user's to which, or from which, the thread ran.

    `answered` is the mail that is answered; None for a new matter, which goes out from the first mailbox. None where there is no
    mailbox at all.
    """
    boxes = list(Mailbox.objects.order_by("id"))
    if not boxes:
        return None
    one = Exchange.objects.filter(key=answered).only("own", "matter").first() if answered else None
    own = (one.own or _own_in(one.matter)) if one else ""
    found = next((box for box in boxes if box.address == own), boxes[0])
    return found, own or found.address


def _own_in(matter: str) -> str:
    """The address of the user's that the thread knows, the latest first."""
    known = Exchange.objects.filter(matter=matter).exclude(own="").order_by("-at").values_list("own", flat=True)
    return (known.first() or "") if matter else ""


def quoted_below(draft: Draft) -> str:
    """What stands below these words when they go out: the mail that they answer, "" where none is quoted.

    Shown wherever the words are, so that what is approved is what goes out.
    """
    identity = mailbox_for(draft.answers) if draft.quoted else None
    if draft.quoted is None or identity is None or not identity[0].quotes:
        return ""
    return quotation(draft.quoted, identity[0].name or my_desk().name or identity[1])


def way_out(found: Move) -> Mode | None:
    """How the words for this move would leave; None for what is no mail, or where no mailbox is connected."""
    if not found.is_touch or found.channel is not Channel.EMAIL:
        return None
    identity = mailbox_for(answered_mail(found.silence))
    return Mode(identity[0].mode) if identity else None
