"""What the user does with messages on their way out: approve, take back, stop, say what became of them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

from django.db import IntegrityError, transaction

from ringback.domain.errors import BadInputError
from ringback.domain.interaction import Channel
from ringback.domain.move import Move
from ringback.domain.play import Playbook
from ringback.domain.reason import Reason, because
from ringback.domain.sending import Event, Mode, State
from ringback.flows.finish import move_of
from ringback.flows.mailboxes import find_mailbox
from ringback.flows.playbook import playbook_in_force
from ringback.flows.sending.around import last_exchange
from ringback.flows.sending.letter import bytes_of, handed_at, thread_of
from ringback.flows.sending.record import went_out
from ringback.flows.today import draft_of, today
from ringback.outreach.compose import Draft, answered_mail
from ringback.outreach.envelope import LONGEST_SUBJECT, ascii_address, message_id
from ringback.outreach.inert import one_line
from ringback.store.codec import seconds, storable
from ringback.store.find import person_row
from ringback.store.journal import writing
from ringback.store.models import Exchange, Mailbox, Outgoing
from ringback.store.outbox import live_of, move, rows_of

LONGEST_TEXT = 20_000
RELEASED_PLAY = "a play that you released"
_SHOWN = (State.HELD, State.FAILED, State.SENDING, State.DUE, State.APPROVED, State.PLACED, State.DRAFTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message as the user sees it: instants in UTC, `why` a clause where its state needs one."""

    number: int
    person: str
    name: str
    to: str
    play: str
    title: str
    state: State
    mode: Mode
    subject: str
    text: str
    why: str
    due_at: datetime | None
    sent_at: datetime | None
    approved_by: str
    message_id: str

    @property
    def is_placing(self) -> bool:
        return self.mode is Mode.DRAFTS


def outbox(*, past: int = 30) -> list[Line]:
    """The open desk's outbox: what wants the user first, then what waits, then what became of the latest ones."""
    waiting = rows_of(_SHOWN[:1] + _SHOWN[2:])
    over = rows_of((State.SENT, State.STOPPED, State.FAILED), past)
    titles = playbook_in_force().current
    ordered = sorted(waiting, key=lambda row: (_SHOWN.index(State(row.state)), row.due_at, row.pk))
    return [line_of(row, titles) for row in (*ordered, *over)]


def line_of(row: Outgoing, playbook: Playbook) -> Line:
    waits = State(row.state) in (State.APPROVED, State.DUE, State.HELD)
    return Line(
        number=row.pk,
        person=row.person.key,
        name=row.person.name,
        to=row.to,
        play=row.play,
        title=playbook.title(row.play) if row.play in playbook.plays else row.play,
        state=State(row.state),
        mode=Mode(row.mode),
        subject=row.subject,
        text=row.text,
        why=row.why,
        due_at=_at(row.due_at) if waits else None,
        sent_at=_at(row.sent_at) if row.sent_at else None,
        approved_by=row.approved_by,
        message_id=row.message_id,
    )


def _at(instant: int) -> datetime:
    return datetime.fromtimestamp(min(instant, 2**35), UTC)


def mailbox_for(answered: str | None) -> tuple[Mailbox, str] | None:
    """The mailbox to send from and the address to send as: the one of the user's to which, or from which, the thread ran."""
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


def approve(person: str, now: datetime, *, text: str | None = None, by: str = "you") -> Outgoing:
    """Let the words for this person's move go their way: into Drafts or out, as the mailbox's mode says.

    `text` are the user's own words in the place of the draft's. Raises BadInputError where there is nothing to send by mail,
    or no mailbox is connected.
    """
    row = live_of(person) or _drafted(person, now)
    if State(row.state) is not State.DRAFTED:
        raise BadInputError(f"a message to {row.person.name} is {_IN_WORDS[State(row.state)]}: take it back first")
    fields: dict[str, Any] = {"approved_at": now, "approved_by": by[:80], "mode": row.mailbox.mode}
    fields |= {"due_at": max(_due_at(row), now)} | ({"text": _words(text)} if text is not None else {})
    with writing():
        if not move(row.pk, Event.YOU_APPROVE, now, **fields):
            raise BadInputError(f"the message to {row.person.name} has just changed: look at it again")
    row.refresh_from_db()
    return row


_IN_WORDS = {
    State.DRAFTED: "drafted",
    State.APPROVED: "approved already",
    State.DUE: "on its way",
    State.SENDING: "being sent this moment",
    State.PLACED: "in your Drafts folder",
    State.HELD: "held: nobody knows whether it went out",
}


def _due_at(row: Outgoing) -> datetime:
    return datetime.fromtimestamp(row.due_at, UTC)


def _words(text: str) -> str:
    kept = storable(text.replace("\r\n", "\n")).strip()
    if not kept:
        raise BadInputError("the message is empty: write something, or stop it")
    if len(kept) > LONGEST_TEXT:
        raise BadInputError(f"the message is longer than {LONGEST_TEXT:,} characters: shorten it")
    return kept


def _drafted(person: str, now: datetime) -> Outgoing:
    """A row for the person's present move, its Message-ID fixed from now on."""
    # first, so that whatever comes in while the words are made counts as news
    seen = last_exchange()
    found, playbook = move_of(person, now)
    draft = draft_of(found, playbook, now) if found and found.is_touch else None
    if found is None or draft is None or draft.channel is not Channel.EMAIL:
        what = "nothing" if found is None else playbook.title(found.play).lower()
        raise BadInputError(f"the list has {what} for this person: there is no mail to send")
    return _row(found, draft, seen, now)


def _row(found: Move, draft: Draft, seen: int, now: datetime) -> Outgoing:
    person = found.silence.timeline.person
    identity = mailbox_for(draft.answers)
    if identity is None:
        raise BadInputError("no mailbox is connected: “ringback connect ADDRESS” connects yours")
    mailbox, sender = identity
    assert person.address is not None
    row = Outgoing(
        mailbox=mailbox,
        person=person_row(person.id),
        play=found.play,
        slot=found.slot,
        matter=found.silence.matter,
        mode=mailbox.mode,
        sender=sender,
        to=person.address,
        subject=one_line(draft.subject or "", LONGEST_SUBJECT),
        text=draft.body,
        language=draft.language or "",
        thread=thread_of(draft.answers),
        message_id=message_id(ascii_address(sender), token_hex(16)),
        seen=seen,
        made_at=seconds(now),
        due_at=seconds(max(found.due_at, now)),
        changed_at=seconds(now),
    )
    with writing():
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:  # two clicks at once: the first one's row is the one
            return live_of(person.id) or row
    return row


def take_back(person: str, now: datetime) -> None:
    """The approval is taken back; possible until a worker has the message in hand."""
    _do(person, Event.YOU_TAKE_BACK, now, "it can no longer be taken back")


def stop(person: str, now: datetime) -> None:
    """This message is not sent."""
    _do(person, Event.YOU_STOP, now, "it can no longer be stopped", because("you_stopped"))


def say_sent(person: str, now: datetime) -> None:
    """The user knows that a held message went out."""
    row = _held(person)
    at = handed_at(row)
    went_out(row, Event.YOU_SAY_SENT, bytes_of(row, at), at, playbook_in_force().current, now)


def send_again(person: str, now: datetime) -> None:
    """The user knows that a held message did not go out, and wants it sent: with the same Message-ID, so that no copy hides."""
    row = _held(person)
    move(row.pk, Event.YOU_SEND_AGAIN, now, due_at=now, attempts=0, handed_at=None)


def _held(person: str) -> Outgoing:
    row = live_of(person)
    if row is None or State(row.state) is not State.HELD:
        raise BadInputError("no message to this person is held: there is nothing to say of it")
    return row


def _do(person: str, event: Event, now: datetime, otherwise: str, because: Reason | None = None) -> None:
    row = live_of(person)
    if row is None:
        raise BadInputError(f"no message to {person_row(person).name} waits in the outbox")
    with writing():
        if not move(row.pk, event, now, because=because):
            row.refresh_from_db(fields=["state"])
            raise BadInputError(
                f"the message to {row.person.name} is {_IN_WORDS.get(State(row.state), row.state)}: {otherwise}"
            )


def approve_released(now: datetime) -> int:
    """At the open desk: let go out by themselves the due moves by mail whose plays the user released; gives how many."""
    released = {play for box in Mailbox.objects.filter(mode=Mode.AUTO.value) for play in box.released}
    if not released:
        return 0
    done = 0
    for row in today(now).due:
        person = row.move.silence.timeline.person
        due = row.move.channel is Channel.EMAIL and row.move.due_at <= now
        if due and row.move.play in released and _is_free(row.move):
            approve(person.id, now, by=RELEASED_PLAY)
            done += 1
    return done


def _is_free(found: Move) -> bool:
    """Does nothing of this person's wait in the outbox, and would it go from a mailbox that may send by itself?"""
    person = found.silence.timeline.person
    if live_of(person.id) is not None:
        return False
    identity = mailbox_for(answered_mail(found.silence))
    return identity is not None and identity[0].mode == Mode.AUTO and found.play in identity[0].released


def rules(
    address: str = "", *, mode: Mode | None = None, most: int | None = None, released: list[str] | None = None
) -> Mailbox:
    """What may be sent from a mailbox ("" for the only one); what is None stays. Raises BadInputError on an unknown play."""
    box = find_mailbox(address)
    known = playbook_in_force().current.plays
    strange = [play for play in released or () if play not in known or Channel.EMAIL not in known[play].channels]
    if strange:
        mails = sorted(play for play, one in known.items() if Channel.EMAIL in one.channels)
        raise BadInputError(f"{', '.join(strange)} is no play by mail: there are {', '.join(mails)}")
    given = {"mode": mode.value if mode else None, "daily_cap": most, "released": released}
    fields = {name: value for name, value in given.items() if value is not None}
    for name, value in fields.items():
        setattr(box, name, value)
    if fields:
        with writing():
            box.save(update_fields=list(fields))
    return box
