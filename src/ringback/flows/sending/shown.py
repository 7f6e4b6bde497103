"""Messages on their way out as the user sees them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from ringback.domain.interaction import Channel
from ringback.domain.play import Playbook
from ringback.domain.sending import CAN_BE_STOPPED, CAN_BE_TAKEN_BACK, LIVE, Mode, State
from ringback.flows.playbook import playbook_in_force
from ringback.flows.sending.seen import of_letter
from ringback.store.models import Mailbox, Outgoing
from ringback.store.outbox import rows_of

_ORDER = (State.HELD, State.SENDING, State.DUE, State.APPROVED, State.PLACED, State.DRAFTED)
_OVER = (State.SENT, State.STOPPED, State.FAILED)
_STATUS = {
    State.DRAFTED: "a draft, not approved",
    State.APPROVED: "approved",
    State.DUE: "due now",
    State.SENDING: "on its way",
    State.PLACED: "in your Drafts folder",
    State.SENT: "sent",
    State.HELD: "held",
    State.STOPPED: "stopped",
    State.FAILED: "not sent",
}
_LAST = 2**35  # seconds: no date of a calendar lies beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message: instants in UTC, `why` a clause where its state needs one, `seen` what this shows of it (`seen.py`)."""

    number: int
    person: str
    name: str
    to: str
    sender: str
    seen: str
    play: str
    title: str
    state: State
    mode: Mode
    subject: str
    text: str
    quoted: str
    why: str
    due_at: datetime | None
    sent_at: datetime | None
    approved_by: str
    message_id: str

    @property
    def can_be_taken_back(self) -> bool:
        return self.state in CAN_BE_TAKEN_BACK

    @property
    def can_be_stopped(self) -> bool:
        return self.state in CAN_BE_STOPPED

    @property
    def goes_at(self) -> datetime | None:
        """When it goes out at the earliest, where that is ahead of it."""
        waits = self.state in (State.APPROVED, State.DUE) and self.mode is not Mode.DRAFTS
        return self.due_at if waits else None

    @property
    def status(self) -> str:
        """Where it stands, in a few words; the time beside it is the surface's to write."""
        if self.state in (State.APPROVED, State.DUE) and self.mode is Mode.DRAFTS:
            return "on its way into your Drafts folder"
        return _STATUS[self.state]


def lines(*, past: int = 30) -> list[Line]:
    """The open desk's outbox: what wants the user first, then what waits, then what became of the latest ones."""
    titles = playbook_in_force().current
    waiting = sorted(rows_of(LIVE), key=lambda row: (_ORDER.index(State(row.state)), row.due_at, row.pk))
    return [_line(row, titles) for row in (*waiting, *rows_of(_OVER, past))]


def waiting_lines() -> dict[str, Line]:
    """What stands in the outbox for whom, by person."""
    titles = playbook_in_force().current
    return {row.person.key: _line(row, titles) for row in rows_of(LIVE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What may be sent from one mailbox, and whether replies quote what they answer.

    `plays` are all plays by mail, each with its title and whether it is released.
    """

    address: str
    mode: Mode
    most: int
    quotes: bool
    plays: tuple[tuple[str, str, bool], ...]


def rules_of_mailboxes() -> list[Rules]:
    """The open desk's mailboxes and what may be sent from each."""
    plays = playbook_in_force().current.plays
    by_mail = [(name, one.title) for name, one in sorted(plays.items()) if Channel.EMAIL in one.channels]
    return [
        Rules(
            address=box.address,
            mode=Mode(box.mode),
            most=box.daily_cap,
            quotes=box.quotes,
            plays=tuple((name, title, name in box.released) for name, title in by_mail),
        )
        for box in Mailbox.objects.order_by("address")
    ]


def troubles() -> list[str]:
    """What is wrong with the open desk's mailboxes: as long as one cannot be read, nothing is sent from it."""
    boxes = Mailbox.objects.exclude(problem="").order_by("address")
    return [f"{box.address}: {box.problem}" for box in boxes]


def _line(row: Outgoing, playbook: Playbook) -> Line:
    waits = State(row.state) in (State.APPROVED, State.DUE, State.HELD)
    return Line(
        number=row.pk,
        person=row.person.key,
        name=row.person.name,
        to=row.to,
        sender=row.sender,
        seen=of_letter(row),
        play=row.play,
        title=playbook.title(row.play) if row.play in playbook.plays else row.play,
        state=State(row.state),
        mode=Mode(row.mode),
        subject=row.subject,
        text=row.text,
        quoted=row.quoted,
        why=row.why,
        due_at=_at(row.due_at) if waits else None,
        sent_at=_at(row.sent_at) if row.sent_at else None,
        approved_by=row.approved_by,
        message_id=row.message_id,
    )


def _at(instant: int) -> datetime:
    return datetime.fromtimestamp(min(instant, _LAST), UTC)
