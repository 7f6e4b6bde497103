"""A person's own waits: how long each of the user's messages stood before they gave a sign of life."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ringback.domain.interaction import MOST_ASKED, MOST_RECIPIENTS, Direction, Interaction, Kind
from ringback.domain.timeline import Timeline

LONGEST_WAIT = timedelta(days=30)
"""A wait older than this is no longer forecast in a replay."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message as far as rhythm goes: who said something to whom, and whether it counts.

    `author` is None for the user; `to` and `cc` are the others addressed, by address or by person. `asked` counts all in To
    and `recipients` all in To and Cc, the user's own included. `real` holds for a person's own words that were addressed to
    the user; `reply` for an answer in a thread; `topic` names the thread. `away_until` is the first day back that an absence
    notice states.
    """

    id: str
    at: datetime
    author: str | None
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    asked: int = 1
    recipients: int = 1
    real: bool = True
    reply: bool = False
    topic: str = ""
    away_until: date | None = None

    @property
    def is_sign(self) -> bool:
        """A real sign of life to the user: a person's words to him among at most twelve."""
        return self.author is not None and self.real and self.recipients <= MOST_RECIPIENTS

    @property
    def puts_to(self) -> tuple[str, ...]:
        """Whom the user puts something to with it: those in To, where they are at most three."""
        return self.to if self.author is None and 1 <= self.asked <= MOST_ASKED else ()


def said_in(timeline: Timeline) -> Iterator[Said]:
    """What was said in one person's timeline, in order; a call on which both spoke is a sign of life of theirs."""
    person = timeline.person.id
    for one in timeline.interactions:
        if one.is_sign_of(person):
            yield _said(one, person, real=True)
        elif one.direction is Direction.OUT and one.is_real:
            yield _said(one, None, real=True)
        elif one.direction is Direction.IN and one.author:
            yield _said(one, one.author, real=False)


def _said(one: Interaction, author: str | None, *, real: bool) -> Said:
    return Said(
        id=one.id,
        at=one.at,
        author=author,
        to=one.to,
        cc=one.cc,
        asked=len(one.to),
        recipients=one.recipients,
        real=real,
        reply=one.reading.kind is Kind.ANSWER,
        topic=one.matter,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingWait:
    """A message of the user's to somebody who has written before, and from whom nothing real came since."""

    contact: str
    first: Said
    last_sign_at: datetime
    messages: int = 1


class Standing:
    """The waits that stand open while messages go by in order; one message changes those that it touches, no more."""

    def __init__(self) -> None:
        self._last_sign_at: dict[str, datetime] = {}
        self._open: dict[str, StandingWait] = {}

    def take(self, one: Said) -> None:
        """Let the next message happen. A wait starts with the first one after their last sign of life."""
        if one.is_sign and one.author is not None:
            self._last_sign_at[one.author] = one.at
            self._open.pop(one.author, None)
        for contact in one.puts_to:
            signed_at = self._last_sign_at.get(contact)
            if signed_at is None or one.at <= signed_at:
                continue
            before = self._open.get(contact)
            self._open[contact] = StandingWait(
                contact=contact,
                first=before.first if before else one,
                last_sign_at=signed_at,
                messages=before.messages + 1 if before else 1,
            )

    def with_(self, contact: str) -> StandingWait | None:
        """The wait that stands with this person, however old."""
        return self._open.get(contact)

    def all(self) -> tuple[StandingWait, ...]:
        """Every wait that stands, however old."""
        return tuple(self._open.values())

    def at(self, now: datetime) -> Iterator[StandingWait]:
        """The waits that stand at that instant and are at most 30 days old, by contact."""
        for contact in sorted(self._open):
            if now - self._open[contact].first.at <= LONGEST_WAIT:
                yield self._open[contact]
