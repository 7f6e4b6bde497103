"""One call, whatever wrote it down."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ringback.domain.interaction import Direction, Outcome

# An outgoing call that was "answered" for less than this was a machine's greeting and a hang-up.
_GREETING = timedelta(seconds=10)
# No log tells a mailbox from a person; half a minute is too short for two people to settle anything.
_VOICEMAIL = timedelta(seconds=30)


class CallFormat(StrEnum):
    ANDROID = "android"  # the XML of "SMS Backup & Restore"
    ASTERISK = "asterisk"  # CDR as CSV, with or without a header
    PLAIN = "plain"  # a table with a header: when, number, direction, seconds, outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """A call at an instant (UTC) with a number (E.164 where it could be told, else its digits).

    `guess` is the sentence that says what had to be assumed about the outcome, "" where the log itself said it.
    """

    at: datetime
    number: str
    direction: Direction
    duration: timedelta
    outcome: Outcome
    name: str = ""
    guess: str = ""

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"the call with {self.number} has an instant without a time zone")

    @property
    def key(self) -> str:
        """The same in every export that holds this call."""
        return f"{self.at:%Y%m%dT%H%M%S}-{self.direction}-{self.number}"


def outcome_of(direction: Direction, duration: timedelta) -> tuple[Outcome, str]:
    """How a call ended where the log has its length only, and what was assumed in saying so."""
    if direction is Direction.IN:
        return (Outcome.CONNECTED if duration else Outcome.NO_ANSWER), ""
    if duration < _GREETING:
        return Outcome.NO_ANSWER, ""
    if duration < _VOICEMAIL:
        return Outcome.LEFT_VOICEMAIL, f"a call of {duration.seconds} seconds is taken for a voicemail"
    return Outcome.CONNECTED, ""
