"""A message on its way out, as one transition table: from a draft to what became of it, so that nothing goes out twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ringback.domain.play import CONFIRM


class State(StrEnum):
    DRAFTED = "drafted"
    APPROVED = "approved"
    DUE = "due"
    SENDING = "sending"
    PLACED = "placed"  # lies in the Drafts folder of the user's mailbox
    SENT = "sent"
    HELD = "held"
    STOPPED = "stopped"
    FAILED = "failed"


class Event(StrEnum):
    YOU_APPROVE = "you approve it"
    YOU_TAKE_BACK = "you take the approval back"
    YOU_STOP = "you stop it"
    TIME_COMES = "its time comes"
    CLAIMED = "a worker takes it"
    MUST_WAIT = "the check says later"
    MUST_NOT = "the check says no"
    NOT_BEGUN = "the worker is gone before it spoke to the server"
    ACCEPTED = "the server takes it"
    PLACED = "it lies in your Drafts folder"
    PUT_OFF = "the server asks to come back"
    REFUSED = "the server refuses it"
    UNKNOWN = "nobody knows whether the server took it"
    FOUND = "it is found in your Sent folder"
    FOUND_DRAFT = "it is found in your Drafts folder"
    YOU_SENT_IT = "you send the draft yourself"
    DRAFT_GONE = "you delete the draft"
    YOU_SAY_SENT = "you say that it went out"
    YOU_SEND_AGAIN = "you say that it did not, and to send it"


TRANSITIONS: Mapping[State, Mapping[Event, State]] = {
    State.DRAFTED: {
        Event.YOU_APPROVE: State.APPROVED,
        Event.YOU_STOP: State.STOPPED,
        Event.MUST_NOT: State.STOPPED,
        Event.ACCEPTED: State.SENT,  # a server was so slow that it was called unsent, and then took it after all
    },
    State.APPROVED: {
        Event.TIME_COMES: State.DUE,
        Event.YOU_TAKE_BACK: State.DRAFTED,
        Event.YOU_STOP: State.STOPPED,
        Event.MUST_NOT: State.STOPPED,
        Event.ACCEPTED: State.SENT,
    },
    State.DUE: {
        Event.CLAIMED: State.SENDING,
        Event.YOU_TAKE_BACK: State.DRAFTED,
        Event.YOU_STOP: State.STOPPED,
        Event.ACCEPTED: State.SENT,
    },
    # whoever is sending is not interrupted: the message may be with the server already
    State.SENDING: {
        Event.MUST_WAIT: State.APPROVED,
        Event.MUST_NOT: State.STOPPED,
        Event.NOT_BEGUN: State.APPROVED,
        Event.ACCEPTED: State.SENT,
        Event.PLACED: State.PLACED,
        Event.PUT_OFF: State.APPROVED,
        Event.REFUSED: State.FAILED,
        Event.UNKNOWN: State.HELD,
    },
    State.PLACED: {
        Event.YOU_SENT_IT: State.SENT,
        Event.DRAFT_GONE: State.STOPPED,
        Event.YOU_STOP: State.STOPPED,
        Event.MUST_NOT: State.STOPPED,
    },
    # it leaves only by what is seen in the mailbox, or by the user's word
    State.HELD: {
        Event.FOUND: State.SENT,
        Event.FOUND_DRAFT: State.PLACED,
        Event.YOU_SAY_SENT: State.SENT,
        Event.YOU_SEND_AGAIN: State.APPROVED,
        Event.YOU_STOP: State.STOPPED,
    },
    State.SENT: {},
    State.STOPPED: {},
    State.FAILED: {},
}
"""What is not listed cannot happen: `after` gives None, and nothing is written."""

LIVE = frozenset({State.DRAFTED, State.APPROVED, State.DUE, State.SENDING, State.PLACED, State.HELD})
"""What still stands between the user and this person: of these there is at most one for a person."""
CAN_BE_TAKEN_BACK = frozenset(state for state, row in TRANSITIONS.items() if Event.YOU_TAKE_BACK in row)
CAN_BE_STOPPED = frozenset(state for state, row in TRANSITIONS.items() if Event.YOU_STOP in row)


def after(state: State, event: Event) -> State | None:
    """The state that an event leads to, None where it cannot happen in this state."""
    return TRANSITIONS[state].get(event)


def comes_from(event: Event) -> tuple[State, ...]:
    """The states in which this can happen."""
    return tuple(state for state, row in TRANSITIONS.items() if event in row)


def leads_to(event: Event) -> State:
    """The state that this event leads to, from wherever it can happen."""
    (state,) = {row[event] for row in TRANSITIONS.values() if event in row}
    return state


def as_table() -> str:
    """The table as Markdown, one row per change; printed into the documentation from here."""
    rows = ["| from | when | to |", "| --- | --- | --- |"]
    rows += [f"| {state} | {event} | {to} |" for state, row in TRANSITIONS.items() for event, to in row.items()]
    return "\n".join(rows) + "\n"


class Mode(StrEnum):
    """What the program may do with a mailbox by itself; `drafts` unless the user says otherwise."""

    DRAFTS = "drafts"  # put into the Drafts folder, the user sends
    APPROVE = "approve"  # send what he approved
    AUTO = "auto"  # send by itself the plays that he released for that, all others after approval


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message to be sent: to whom, for which play, and when its words were made and approved."""

    person: str
    to: str
    play: str
    slot: int
    matter: str
    made_at: datetime

    @property
    def is_about_a_meeting(self) -> bool:
        """Does it exist because a meeting is ahead?"""
        return self.play == CONFIRM


GAPS = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720))
"""How long to wait after each time that a server asked to come back: a day in all, as mail servers themselves do."""


def next_try(attempts: int, now: datetime) -> datetime | None:
    """When to try again after that many tries which a server put off; None where it was tried often enough."""
    return now + GAPS[attempts - 1] if 1 <= attempts <= len(GAPS) else None


LOOKS = tuple(timedelta(minutes=minutes) for minutes in (0, 1, 5, 20, 60, 240))
"""When to look for a message whose outcome nobody knows: servers show a copy in Sent late. After that only the user decides."""


def next_look(looks: int, held_at: datetime) -> datetime | None:
    """When to look in Sent again after that many looks; None where it is left to the user."""
    return held_at + LOOKS[looks] if looks < len(LOOKS) else None
