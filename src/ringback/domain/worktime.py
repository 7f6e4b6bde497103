"""Elapsed time as the other side lives it: their zone, weekend, public holidays and stated absence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from ringback.domain.person import Place

OPENS = time(9)
CLOSES = time(17)
WORKING_DAY = timedelta(hours=8)
"""One working day of working time: `OPENS` to `CLOSES`."""

_NEVER_OPEN = 366 * 3  # days without a single working one: a calendar that is all holidays


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """They are away from `first` until `back`, the first day on which they are there again."""

    first: date
    back: date
    evidence: str  # the interaction that says so
    dated: bool = True  # False where no day of return was named and one was assumed

    @property
    def days(self) -> int:
        return (self.back - self.first).days


@dataclass(frozen=True, slots=True)
class WorkClock:
    """A person's working time. Hours outside 9 to 17 at their place, weekends, holidays and absences do not count."""

    place: Place
    absences: tuple[Absence, ...] = ()
    _closed: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        closed = _ordinals(self.place.days_off)
        if self.absences:
            closed = closed.union(*(range(one.first.toordinal(), one.back.toordinal()) for one in self.absences))
        object.__setattr__(self, "_closed", closed)

    def local(self, at: datetime) -> datetime:
        """The instant on their wall clock."""
        return at.astimezone(self.place.zone)

    def is_working_day(self, day: date) -> bool:
        return self._works(day.toordinal())

    def _works(self, ordinal: int) -> bool:
        return (ordinal - 1) % 7 not in self.place.weekend and ordinal not in self._closed

    def elapsed(self, start: datetime, end: datetime) -> timedelta:
        """The working time between two instants; zero where `end` is not after `start`."""
        if end <= start:
            return timedelta(0)
        first, last = self.local(start), self.local(end)
        day, final = first.date().toordinal(), last.date().toordinal()
        if day == final:
            return max(_into(last) - _into(first), timedelta(0)) if self._works(day) else timedelta(0)
        total = WORKING_DAY - _into(first) if self._works(day) else timedelta(0)
        total += WORKING_DAY * sum(map(self._works, range(day + 1, final)))
        return total + (_into(last) if self._works(final) else timedelta(0))

    def add(self, start: datetime, working: timedelta) -> datetime:
        """The instant (UTC) at which that much working time has passed since `start`.

        Adding nothing gives the next moment of working time at or after `start`.
        """
        local = self.local(start)
        day, left = local.date().toordinal(), working
        into = _into(local)
        for ordinal in range(day, day + _NEVER_OPEN):
            if self._works(ordinal):
                room = WORKING_DAY - into
                if left < room:
                    return self._instant(ordinal, into + left)
                left -= room
            into = timedelta(0)
        return start.astimezone(UTC) + working * 3

    def add_days(self, start: datetime, days: int) -> datetime:
        """`days` of their working days after `start`, at the same time of day (within their hours)."""
        return self.add(start, WORKING_DAY * days)

    def day_starts(self, day: date) -> datetime:
        """The instant (UTC) at which their working time begins on that day or the next working one."""
        return self.add(datetime.combine(day, time(0), self.place.zone), timedelta(0))

    def _instant(self, ordinal: int, into: timedelta) -> datetime:
        opens = datetime.combine(date.fromordinal(ordinal), OPENS)
        return _utc(opens + into, self.place.zone)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which that day begins in that zone."""
    return _utc(datetime.combine(day, time(0)), zone)


def morning(day: date, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which work begins on that day in that zone."""
    return _utc(datetime.combine(day, OPENS), zone)


def _utc(naive: datetime, zone: ZoneInfo) -> datetime:
    return naive.replace(tzinfo=zone).astimezone(UTC)


def _into(local: datetime) -> timedelta:
    """How much of its working day has passed at this moment of wall-clock time."""
    passed = timedelta(hours=local.hour - OPENS.hour, minutes=local.minute, seconds=local.second)
    return min(max(passed, timedelta(0)), WORKING_DAY)


@lru_cache(maxsize=512)
def _ordinals(days: frozenset[date]) -> frozenset[int]:
    return frozenset(day.toordinal() for day in days)


def merged(absences: Iterable[Absence]) -> tuple[Absence, ...]:
    """The absences in order of their first day, without those that end before they begin."""
    return tuple(sorted((one for one in absences if one.back > one.first), key=lambda one: (one.first, one.back)))
