"""What happens in the simulated world, and what is true about it."""

from dataclasses import dataclass, field
from datetime import datetime

from ringback.sim.people import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One message as it will be written; `headers` are those beyond the usual, `dead` is the address of a bounce."""

    message_id: str
    at: datetime
    sender: tuple[str, str]  # display name, address
    to: tuple[tuple[str, str], ...]
    cc: tuple[tuple[str, str], ...] = ()
    subject: str
    body: str
    outgoing: bool
    zone: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    html: bool = False
    dead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneCall:
    """One call; `kind` is the number that Android gives it (1 in, 2 out, 3 missed, 4 voicemail)."""

    at: datetime
    actor: Actor
    kind: int
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One entry of the seller's calendar; without an actor it is her own holiday."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    made_at: datetime
    actor: Actor | None = None
    held: bool = True
    accepted: bool = True  # in the calendar; a word in a mail is not always followed by a click
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The truth about one message that asks for an answer: whether and when it comes if nobody does anything."""

    actor: Actor
    message_id: str
    sent_at: datetime
    answer_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What somebody promised to do by when, and when they did it."""

    actor: Actor
    message_id: str
    due: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A seller's year. `situations` names who stands in which state at `until`, the now of the demo."""

    seed: int
    until: datetime
    actors: tuple[Actor, ...]
    mails: tuple[Mail, ...]
    calls: tuple[PhoneCall, ...]
    appointments: tuple[Appointment, ...]
    waits: tuple[Wait, ...]
    promises: tuple[Promise, ...]
    situations: dict[str, str] = field(default_factory=dict)
