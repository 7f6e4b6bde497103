"""From which mailbox, and as whom, a message to somebody goes out."""

from collections.abc import Sequence

from ringback.domain.interaction import Channel
from ringback.domain.move import Move
from ringback.domain.sending import Mode
from ringback.intake.identity import company_of
from ringback.outreach.compose import Draft, answered_mail
from ringback.outreach.quotation import quotation
from ringback.store.desks import my_desk
from ringback.store.models import Exchange, Mailbox, OwnAddress
from ringback.store.models.user import DISCONNECTED, STATED


def mailbox_for(answered: str | None) -> tuple[Mailbox, str] | None:
    """The mailbox to send from and the address to send as: the one of the user's to which, or from which, the thread ran.

    `answered` is the mail that is answered; None for a new matter, which goes out from the first mailbox. So does an answer
    where the thread ran through an address from which nobody may send any more: refused or not, its answers would go where
    nobody reads. None where there is no mailbox at all.
    """
    boxes = list(Mailbox.objects.order_by("id"))
    if not boxes:
        return None
    one = Exchange.objects.filter(key=answered).only("own", "matter").first() if answered else None
    own = (one.own or _own_in(one.matter)) if one else ""
    found = next((box for box in boxes if box.address == own), None) or _of_same_firm(own, boxes) or boxes[0]
    return found, own if own == found.address or _is_alias(own, found) else found.address


def _of_same_firm(own: str, boxes: Sequence[Mailbox]) -> Mailbox | None:
    firm = _firm(own)
    return next((box for box in boxes if firm and _firm(box.address) == firm), None)


def _firm(address: str) -> str:
    """The firm whose domain it is; "" for free mail, where the same domain says nothing."""
    return company_of(address, frozenset())


def _is_alias(own: str, mailbox: Mailbox) -> bool:
    """May this mailbox send as that address: as the user says, or since both are of one firm? As a disconnected one's it may not."""
    if not own:
        return False
    known_by = OwnAddress.objects.filter(name=own).values_list("known_by", flat=True).first()
    return known_by == STATED or (known_by != DISCONNECTED and _of_same_firm(own, [mailbox]) is not None)


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
