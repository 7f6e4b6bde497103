"""A silence: an expectation without an answer, with what was done about it since."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ringback.domain.episode import State
from ringback.domain.interaction import Channel, Interaction
from ringback.domain.play import CONFIRM
from ringback.domain.reason import Reason
from ringback.domain.timeline import Timeline
from ringback.domain.worktime import WorkClock

ONGOING = timedelta(days=60)
"""A dialogue is ongoing if both sides took part within this time before the silence."""
OLD = timedelta(days=60)
"""A silence older than this never enters today's list."""
LIVE_DAYS = 5
"""A touch is live for so many working days, unless it is answered: at most one per person, and one per company."""


class Expected(StrEnum):
    """What started the silence."""

    ANSWER = "answer"
    PROMISE = "promise"
    MEETING = "meeting"
    REVIVAL = "revival"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One outbound step made during an episode, by the program or by hand."""

    id: str
    at: datetime
    channel: Channel
    play: str
    asks: bool
    slot: int = 0  # the slot that it was made for, 0 where it was made by hand


@dataclass(frozen=True, kw_only=True)
class Silence:
    """One open silence of a person: the oldest matter in which an expectation stands without an answer.

    `asks` are the instants of the user's unanswered asking messages, the starting expectation included.
    """

    timeline: Timeline
    matter: str
    since: datetime
    expected: Expected
    expectation: str  # the interaction that started it, "" for a revival
    because: Reason
    state: State
    touches: tuple[Touch, ...] = ()
    asks: tuple[datetime, ...] = ()
    again_at: datetime | None = None  # the last message that was no touch of its own, being of the same day as one
    colleague: Interaction | None = None  # who else answered in the thread

    @property
    def last_touch_at(self) -> datetime:
        """When the user last reached out in this episode: every gap counts from here."""
        counted = self.touches[-1].at if self.touches else self.since
        return max(counted, self.again_at or counted)

    @property
    def slots_filled(self) -> int:
        """The last slot that the touches fill: those made by hand fill slots in order, the others the one they were made for."""
        filled = 0
        for touch in self.touches:
            if touch.play != CONFIRM:
                filled = max(filled + 1, touch.slot)
        return filled

    @property
    def messages_left(self) -> int:
        """How many messages of the user's stand unanswered."""
        return len(self.touches) + (self.expected is Expected.ANSWER)

    def is_ongoing(self) -> bool:
        """Did both sides take part within the 60 days before the silence?"""
        return any(self.since - ONGOING <= one.at <= self.since for one in self.timeline.signs)

    def is_old(self, now: datetime) -> bool:
        return now - self.since > OLD


def live_until(clock: WorkClock, touched_at: datetime) -> datetime:
    """Until when a touch is live, by the clock of whom one would write to next."""
    return clock.add_days(touched_at, LIVE_DAYS)
