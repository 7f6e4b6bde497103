"""A mailbox played once more, instant by instant: what stood open, what the history said, and what came then."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.wait import Said, Standing, StandingWait
from ringback.flows.backtesting.mailbox import Mailbox
from ringback.intake.domains import FREE_MAIL, firm_domain
from ringback.model.decayed import WorkScale
from ringback.model.hazard import Floats
from ringback.model.history import History
from ringback.model.rhythm import Rhythms, surprise_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One wait at one instant with all that the model uses; nothing in it comes from later mail.

    `elapsed` and `ahead` are working hours: so far, and until the horizon.
    `surprise` is against their own shrunken answer times (`hazard`), of which `seen` were counted.
    """

    as_of: datetime
    wait: StandingWait
    features: tuple[float, ...]
    elapsed: float
    ahead: float
    hazard: Floats
    surprise: float
    seen: int


def instants(start: datetime, end: datetime, every: timedelta) -> list[datetime]:
    """start + k * every, as long as it is not after the end."""
    count = (end - start) // every + 1 if end >= start else 0
    return [start + k * every for k in range(count)]


def snapshots(box: Mailbox, moments: Sequence[datetime], horizon: timedelta) -> Iterator[Snapshot]:
    """Every standing wait at each of these instants (in order), from what was said until then."""
    scale = WorkScale(box.clock)
    history, standing, rhythms = History(scale), Standing(), Rhythms()
    waiting = iter(box.said)
    upcoming = next(waiting, None)
    for as_of in moments:
        while upcoming is not None and upcoming.at <= as_of:
            _learn_rhythm(upcoming, standing, rhythms, scale)
            history.take(upcoming)
            standing.take(upcoming)
            upcoming = next(waiting, None)
        for wait in standing.at(as_of):
            elapsed = scale.hours(wait.first.at, as_of)
            hazard = rhythms.hazard(wait.contact, company(wait.contact))
            yield Snapshot(
                as_of=as_of,
                wait=wait,
                features=history.features(wait.contact, as_of),
                elapsed=elapsed,
                ahead=history.ahead(wait.contact, as_of, horizon),
                hazard=hazard,
                surprise=surprise_of(hazard, elapsed),
                seen=rhythms.seen(wait.contact),
            )


def company(address: str) -> str:
    """The domain that stands for their firm; "" for a provider of free mail."""
    domain = address.rpartition("@")[2]
    return "" if domain in FREE_MAIL else firm_domain(domain)


def _learn_rhythm(one: Said, standing: Standing, rhythms: Rhythms, scale: WorkScale) -> None:
    """A sign of life ends a wait: one more answer time of that person."""
    if one.is_sign and one.author is not None:
        wait = standing.with_(one.author)
        if wait:
            rhythms.take(one.author, company(one.author), scale.hours(wait.first.at, one.at))


@dataclass(frozen=True, slots=True)
class Outcomes:
    """When everybody gave signs of life, for judging after the fact."""

    signs: dict[str, list[datetime]]
    touches: dict[str, list[datetime]]
    ends_at: datetime | None

    def next_sign(self, contact: str, after: datetime) -> datetime | None:
        """Their first sign of life after that instant."""
        return _next(self.signs.get(contact, []), after)

    def next_touch(self, contact: str, after: datetime) -> datetime | None:
        """The user's next message to them after that instant."""
        return _next(self.touches.get(contact, []), after)


def _next(instants_: list[datetime], after: datetime) -> datetime | None:
    place = bisect_right(instants_, after)
    return instants_[place] if place < len(instants_) else None


def outcomes(box: Mailbox) -> Outcomes:
    """What came in the end."""
    signs, touches = defaultdict[str, list[datetime]](list), defaultdict[str, list[datetime]](list)
    for one in box.said:
        if one.is_sign and one.author is not None:
            signs[one.author].append(one.at)
        if one.author is None:
            for contact in {*one.to, *one.cc}:
                touches[contact].append(one.at)
    return Outcomes(dict(signs), dict(touches), box.said[-1].at if box.said else None)
