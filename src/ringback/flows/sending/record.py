"""What went out becomes a touch of the timeline at once; the mailbox's own copy, read later, adds nothing."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from ringback.domain.interaction import Direction
from ringback.domain.play import Playbook
from ringback.domain.sending import Event
from ringback.domain.timeline import FactKind
from ringback.domain.turn import Turn
from ringback.flows.finish import GIVES
from ringback.flows.gathering.mail import parts_of
from ringback.flows.gathering.people import called
from ringback.flows.gathering.threading import thread
from ringback.intake.copies import content_name, message_name
from ringback.intake.exchange import interaction_of
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.threads import topic_of
from ringback.intake.understand import understand
from ringback.store.codec import exchange_row, seconds
from ringback.store.desks import lock_desk
from ringback.store.models import Exchange, Fact, Handle, Outgoing, OwnAddress, Part, Trace
from ringback.store.outbox import move
from ringback.store.version import changed
from ringback.store.writing import Writer

COPY_AFTER = timedelta(minutes=1)
"""Servers that save what they send do so within seconds; our copy comes after that."""


def went_out(row: Outgoing, event: Event, raw: bytes, at: datetime, playbook: Playbook, now: datetime) -> bool:
    """This row is sent, and its message stands in the timeline: both or neither. False where the row is no longer ours."""
    with transaction.atomic():
        me = lock_desk()
        sent: dict[str, Any] = {"sent_at": at, "handed_at": at, "due_at": now + COPY_AFTER}
        # a server that was slow to answer finds the row held already, or even approved to be sent again
        if not (move(row.pk, event, now, **sent) or move(row.pk, Event.FOUND, now, **sent)):
            return False
        # older mail of the thread may have renamed the matter since the row was read
        row.refresh_from_db(fields=["matter"])
        letter = read_letter(raw)
        known = _known(row.message_id, letter)
        about: frozenset[int] | None = frozenset({row.person_id})
        if known is None:
            about = _add(row, letter, at, playbook, Writer(me, few=True))
        else:
            is_the_touch(row, known)
        _give_away(row, at)
        changed(about, me)
    return True


def known_as(message_id: str) -> int | None:
    """The exchange that the store knows by this Message-ID; a draft or spam copy is none."""
    found = Trace.objects.filter(name=message_name(message_id), kind=Trace.OWN).values_list("exchange_id", flat=True)
    return found.first()


def _known(message_id: str, letter: Letter) -> int | None:
    """The same, or else the exchange of the same sender, date, subject and words: a server may have renamed its copy."""
    by_name, by_content = (
        Q(name=message_name(message_id), kind=Trace.OWN),
        Q(name=content_name(letter), kind=Trace.CONTENT),
    )
    found = dict(Trace.objects.filter(by_name | by_content).order_by("-id").values_list("kind", "exchange_id"))
    return found.get(Trace.OWN) or found.get(Trace.CONTENT)


def is_answered(message_id: str) -> bool:
    """Does any mail refer to this Message-ID? Then it went out, whatever the line did."""
    return Trace.objects.filter(name=message_name(message_id), kind=Trace.REFERENCE).exists()


def is_the_touch(row: Outgoing, exchange: int) -> None:
    """That exchange, which the mailbox brought, is this row's touch."""
    Exchange.objects.filter(id=exchange, play="").update(play=row.play, slot=row.slot)


def _add(row: Outgoing, letter: Letter, at: datetime, playbook: Playbook, writer: Writer) -> frozenset[int] | None:
    """Write the message as the touch that it is; gives whose timelines that changes."""
    mine = frozenset(OwnAddress.objects.values_list("name", flat=True)) | {row.sender}
    reading = understand(letter, Direction.OUT, mine)
    play = playbook.plays.get(row.play)
    # what the play asks is known better than any reading of its words
    reading = replace(reading, expects_answer=play.asks) if play else reading
    content = content_name(letter)
    one = interaction_of(letter, reading, Direction.OUT, mine, id=f"m{content & (2**64 - 1):016x}", at=at)
    one = replace(one, play=row.play, slot=row.slot, matter=row.matter)
    _make_known(row, writer)
    number = writer.exchanges.next_id()
    writer.exchange(number, exchange_row(one, parts_of(one), topic=topic_of(letter.subject), message_id=row.message_id))
    writer.name(number, Trace.OWN, message_name(row.message_id))
    writer.name(number, Trace.CONTENT, content)
    for reference in dict.fromkeys(letter.references[-30:]):
        writer.name(number, Trace.REFERENCE, message_name(reference))
    writer.flush()
    if not row.matter:
        thread([number], first=False)
    return writer.about()


def _make_known(row: Outgoing, writer: Writer) -> None:
    """An address that no mail has shown so far becomes the person's."""
    if row.to not in writer.handle_ids:
        number, name = writer.handles.next_id(), row.person.name
        writer.handle_ids[row.to] = number
        Handle.objects.create(id=number, name=row.to, display=name, called=called(name), person=row.person)


def _give_away(row: Outgoing, at: datetime) -> None:
    """What the message gave, a thing or a name, is not given a second time."""
    kind: FactKind | None = GIVES.get(row.play)
    if kind is not None:
        given = Fact.objects.filter(person=row.person, kind=kind.value, used_at=None).order_by("-at", "-id").first()
        if given is not None:
            Fact.objects.filter(id=given.pk).update(used_at=seconds(at))


def own_mail_since(row: Outgoing) -> int | None:
    """A mail to this person that the user sent by himself since the words were made; the latest one's number."""
    parts = Part.objects.filter(handle__person=row.person, exchange_id__gt=row.seen, exchange__play="")
    sent = parts.filter(exchange__direction="out", exchange__channel="email").order_by("-at")
    return next((number for number, flags in sent.values_list("exchange_id", "flags") if flags & Turn.REACHED), None)
