"""A row of the outbox as the message that goes out, and what the thread says of its form."""

from datetime import UTC, datetime

from ringback.flows.seller import seller
from ringback.outreach.envelope import MOST_REFERENCES, Envelope, message
from ringback.outreach.seller import Seller
from ringback.store.models import Exchange, Outgoing


def bytes_of(row: Outgoing, at: datetime, user: Seller | None = None) -> bytes:
    """The message of this row, dated `at` on the user's own clock; the same bytes whenever it is asked for."""
    user = user or seller(at)
    envelope = Envelope(
        sender=row.sender,
        sender_name=row.mailbox.name or user.name,
        to=row.to,
        to_name=row.person.name if "@" not in row.person.name else "",
        subject=row.subject,
        message_id=row.message_id,
        at=at.astimezone(user.place.zone),
        thread=tuple(row.thread),
        language=row.language or None,
    )
    return message(envelope, row.text, row.quoted)


def handed_at(row: Outgoing) -> datetime:
    """When the message was handed over, which is its date."""
    assert row.handed_at is not None
    return datetime.fromtimestamp(row.handed_at, UTC)


def thread_of(answered: str | None) -> list[str]:
    """The Message-IDs of the thread's mails up to the one that is answered (an exchange's id), that one last."""
    one = Exchange.objects.filter(key=answered).first() if answered else None
    if one is None or not one.message_id:
        return []
    mails = Exchange.objects.filter(matter=one.matter, channel="email", shelf="", at__lte=one.at).exclude(message_id="")
    ordered = mails.exclude(id=one.id).order_by("at", "id").values_list("message_id", flat=True) if one.matter else []
    before = list(ordered)
    return [*before[:1], *before[1:][-MOST_REFERENCES:], one.message_id]
