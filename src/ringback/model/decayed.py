"""Counts that fade, and the scale of working time on which they do: what keeps a person's state small."""

from datetime import UTC, date, datetime
from functools import lru_cache
from math import exp

from ringback.domain.person import Place
from ringback.domain.worktime import WORKING_DAY, WorkClock

_FIRST = date(1980, 1, 1).toordinal()
_LAST = date(2060, 1, 1).toordinal()


class WorkScale:
    """Instants as working days since 1980 on one clock: a table once, then a look-up each.

    Before 1980 and after 2059 the scale stands still, so that an absurd date gives a number and no error.
    """

    def __init__(self, clock: WorkClock) -> None:
        self._clock = clock
        self._before = [0]
        for ordinal in range(_FIRST, _LAST):
            self._before.append(self._before[-1] + clock.is_working_day(date.fromordinal(ordinal)))

    def day(self, at: datetime) -> float:
        """Working days from the scale's beginning to that instant."""
        local = self._clock.local(at if at.tzinfo else at.replace(tzinfo=UTC))
        ordinal = local.toordinal()
        if not _FIRST <= ordinal < _LAST:
            return float(self._before[0 if ordinal < _FIRST else -1])
        done, then = self._before[ordinal - _FIRST], self._before[ordinal - _FIRST + 1]
        return done + (min(max((local.hour - 9 + local.minute / 60) / 8, 0.0), 1.0) if then > done else 0.0)

    def hours(self, start: datetime, end: datetime) -> float:
        """Working hours between two instants; zero where `end` is not after `start`."""
        return max(self.day(end) - self.day(start), 0.0) * (WORKING_DAY.total_seconds() / 3600)


@lru_cache(maxsize=64)
def scale_of(place: Place) -> WorkScale:
    """The scale of a place, absences left out; people of one place share it."""
    return WorkScale(WorkClock(place))


class Decayed:
    """A count in which what is `days` working days old weighs 1/e: one number and its date, updated in O(1)."""

    __slots__ = ("_at", "_days", "_value")

    def __init__(self, days: float) -> None:
        self._days = days
        self._value = 0.0
        self._at = 0.0

    def add(self, at: float, count: float = 1.0) -> None:
        self._value = self.value(at) + count
        self._at = max(at, self._at)

    def value(self, at: float) -> float:
        """The count at a later place of the scale; a clock that runs backwards leaves it as it is."""
        return self._value * exp(-max(at - self._at, 0.0) / self._days)
