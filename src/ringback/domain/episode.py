"""The life cycle of a silence, as one transition table: whose turn it is in a matter, and what changes that."""

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    RESTING = "resting"
    YOUR_TURN = "your turn"
    SILENT = "silent"
    PAUSED = "paused"
    LAST_WORD = "last word said"
    REFUSED = "refused"
    RELEASED = "released"
    OPTED_OUT = "opted out"


class Event(StrEnum):
    WE_ASK = "you ask"
    WE_WRITE = "you write without asking"
    WE_SAY_LAST_WORD = "you say the last word"
    THEY_ASK = "they ask"
    THEY_WRITE = "they write"
    THEY_REFUSE = "they say no"
    THEY_OPT_OUT = "they opt out"
    PROMISE_PASSES = "their promised day passes"
    MEETING_MISSED = "they miss a meeting"
    COLLEAGUE_ANSWERS = "somebody else in the thread answers"
    YOU_LOOK = "you looked at it"
    YOU_RELEASE = "you let go"
    YOU_REVIVE = "you take it up again"


_INBOUND = {
    Event.THEY_ASK: State.YOUR_TURN,
    Event.THEY_WRITE: State.RESTING,
    Event.THEY_REFUSE: State.REFUSED,
    Event.THEY_OPT_OUT: State.OPTED_OUT,
}
_GOES_SILENT = {Event.WE_ASK: State.SILENT, Event.PROMISE_PASSES: State.SILENT, Event.MEETING_MISSED: State.SILENT}
_ENDS = {Event.YOU_RELEASE: State.RELEASED}

TRANSITIONS: Mapping[State, Mapping[Event, State]] = {
    State.RESTING: {**_INBOUND, **_GOES_SILENT, **_ENDS},
    State.YOUR_TURN: {
        **_INBOUND,
        **_GOES_SILENT,
        **_ENDS,
        # a thank-you after a question does not take the question back
        Event.THEY_WRITE: State.YOUR_TURN,
        Event.WE_WRITE: State.RESTING,
        Event.PROMISE_PASSES: State.YOUR_TURN,
    },
    State.SILENT: {
        **_INBOUND,
        **_ENDS,
        Event.WE_SAY_LAST_WORD: State.LAST_WORD,
        Event.COLLEAGUE_ANSWERS: State.PAUSED,
        Event.YOU_REVIVE: State.SILENT,  # an old one begins anew
    },
    State.PAUSED: {**_INBOUND, **_GOES_SILENT, **_ENDS, Event.YOU_LOOK: State.RESTING},
    State.LAST_WORD: {**_INBOUND, **_ENDS, Event.COLLEAGUE_ANSWERS: State.PAUSED, Event.YOU_REVIVE: State.SILENT},
    # a no ends it: only they, or the user on purpose, open it again
    State.REFUSED: {**_INBOUND, Event.YOU_REVIVE: State.SILENT},
    # letting go ends the matter, not the person: a new question of the user's begins a new silence
    State.RELEASED: {**_INBOUND, Event.WE_ASK: State.SILENT, Event.YOU_REVIVE: State.SILENT},
    # whoever asked to be left alone is left alone until the user says otherwise
    State.OPTED_OUT: {Event.YOU_REVIVE: State.RESTING},
}
"""What is not listed leaves the state as it is: the user's own messages never make a silence younger."""


def after(state: State, event: Event) -> State:
    """The state that an event leads to."""
    return TRANSITIONS[state].get(event, state)


def as_table() -> str:
    """The table as Markdown, one row per change; printed into the documentation from here."""
    rows = ["| from | when | to |", "| --- | --- | --- |"]
    rows += [f"| {state} | {event} | {to} |" for state, row in TRANSITIONS.items() for event, to in row.items()]
    return "\n".join(rows) + "\n"
