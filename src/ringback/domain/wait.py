"""A person's own waits: how long each of the user's messages stood before they gave a sign of life."""

from dataclasses import dataclass
from datetime import datetime

from ringback.domain.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """From the first message of the user's that stood unanswered to their next sign of life.

    `answered_at` is None while it still stands, and then `hours` is the working time so far (a censored wait).
    """

    started_at: datetime
    answered_at: datetime | None
    hours: float


MOST_WAITS = 40
"""How far back a person's rhythm is looked for: habits change, and forty answers tell enough."""


def waits_of(timeline: Timeline, now: datetime) -> tuple[Wait, ...]:
    """The latest waits of this person until `now`, at most `MOST_WAITS`, in order. Only the first unanswered message starts one.

    A wait starts with words that expect an answer and ends with any real inbound interaction, on any channel and in any thread.
    """
    ended: list[tuple[datetime, datetime]] = []
    started_at: datetime | None = None
    signs = {one.id for one in timeline.signs}
    for one in timeline.interactions:
        if one.at > now:
            break
        if one.id in signs:
            if started_at is not None:
                ended.append((started_at, one.at))
                started_at = None
        elif started_at is None and one.reaches(timeline.person.id) and one.asks:
            started_at = one.at
    found = [_wait(timeline, *each) for each in ended[-MOST_WAITS:]]
    if started_at is not None:
        hours = timeline.clock.elapsed(started_at, now).total_seconds() / 3600
        found.append(Wait(started_at=started_at, answered_at=None, hours=hours))
    return tuple(found)


def _wait(timeline: Timeline, started_at: datetime, answered_at: datetime) -> Wait:
    hours = timeline.clock.elapsed(started_at, answered_at).total_seconds() / 3600
    return Wait(started_at=started_at, answered_at=answered_at, hours=hours)
