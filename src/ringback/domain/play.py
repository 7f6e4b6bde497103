"""The playbook: plays (what a touch is), the ladder (when the next one may come), and what causes change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from ringback.domain.interaction import Channel

PATIENCE = "patience"
RELEASE = "release"
NEED_FACT = "need_fact"
RESCUE = "rescue"
CONFIRM = "confirm"
RESCHEDULE = "reschedule"
PLAIN_ASK = "plain_ask"
CALL = "call"

MOVES = (
    PATIENCE,
    PLAIN_ASK,
    "call",
    "value",
    "introduction",
    "autonomy",
    RESCUE,
    "two_readings",
    "reversing",
    CONFIRM,
    RESCHEDULE,
    RELEASE,
    NEED_FACT,
)
"""Every name that a move can have."""


class Need(StrEnum):
    """What a play cannot do without, besides a channel. The rescue call's agreed step is asked for rather than given up."""

    THING = "thing"
    THIRD_PERSON = "third_person"
    AGREED_STEP = "agreed_step"


class Only(StrEnum):
    """A further condition on a play in one slot."""

    SOMETHING_NEW = "something_new"
    ANOTHER_CHANNEL = "another_channel"


class CauseName(StrEnum):
    YOUR_TURN = "your_turn"
    MEETING_AHEAD = "meeting_ahead"
    NO_SHOW = "no_show"
    AWAY = "away"
    HARD_TIME = "hard_time"
    ORDINARY = "ordinary"
    PROMISE_OVERDUE = "promise_overdue"
    NOT_DELIVERED = "not_delivered"
    OVERLOADED = "overloaded"
    DECISION_INSIDE = "decision_inside"
    AVOIDING_NO = "avoiding_no"
    VALUE_NEVER_ESTABLISHED = "value_never_established"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """One way to break a silence, on the first of its `channels` on which the person can be reached.

    `asks` tells whether the touch asks for an answer; `last_word` plays are binding: nothing follows but release.
    `beats` are the parts that its message must contain, in order. `minutes` is the seller's time for it.
    """

    id: str
    title: str
    channels: tuple[Channel, ...]
    minutes: int
    asks: bool
    beats: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    last_word: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A play that may fill a slot, with its further condition there."""

    play: str
    only: Only | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One rung of the ladder: how many working days after the touch before, and which plays, best first."""

    number: int
    name: str
    gap_days: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long nothing is the right thing: while the surprise is below, within bounds in working days."""

    surprise_below: float
    least_days: int
    most_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """When the rescue call opens and closes; it takes the place of one of `replaces` and is itself the last word."""

    asks_least: int
    asks_most: int
    opens_after: timedelta  # since the first asking message, calendar time
    closes_after: timedelta
    quiet_days: int  # working days since the last touch
    least_open_days: int  # working days
    replaces: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """How an absence holds the ladder, in working days (days off of five or more are long)."""

    after_days: int
    after_long_days: int
    long_days: int
    no_last_word_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The ladder: its slots, what comes before the first and after the last, and its stated length."""

    id: str
    title: str
    patience: Patience
    away: Away
    slots: tuple[Slot, ...]
    release_gap_days: int
    longest_days: int
    rescue: Rescue | None = None

    def slot(self, number: int) -> Slot | None:
        return next((slot for slot in self.slots if slot.number == number), None)

    @property
    def last_number(self) -> int:
        return self.slots[-1].number

    def computed_longest(self) -> int:
        """Working days from the start of a silence to its release, if every move is done on its due day."""
        waits = max(self.patience.least_days, self.patience.most_days)
        return waits + sum(slot.gap_days for slot in self.slots) + self.release_gap_days


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRule:
    """What a cause changes: plays to bring forward, best first, and plays to leave out."""

    prefer: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


_TITLES = {
    PATIENCE: "Patience",
    RELEASE: "Let go",
    NEED_FACT: "One question for you",
    RESCUE: "Rescue call",
    CONFIRM: "Confirm the meeting",
    RESCHEDULE: "Two new times",
}


@dataclass(frozen=True, kw_only=True)
class Playbook:
    """One frame, its plays by id, and the causes' preferences. `version` names the text that it was read from."""

    frame: Frame
    plays: Mapping[str, Play]
    causes: Mapping[CauseName, CauseRule]
    hold_hard_time_days: int = 20
    version: str = ""

    @property
    def last_words(self) -> frozenset[str]:
        return frozenset(play.id for play in self.plays.values() if play.last_word)

    def play(self, name: str) -> Play:
        return self.plays[name]

    def title(self, move: str) -> str:
        """The move's name as people read it."""
        return self.plays[move].title if move in self.plays else _TITLES[move]
