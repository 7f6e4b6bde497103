"""Working time in the simulated world: nine to five at a person's place, but no weekends, holidays or absences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from ringback.domain.person import Place

_OPENS, _CLOSES = 9.0, 17.0
_LONGEST = 400  # days that are searched for the next working hour


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """The first and the last day away; `notice` says whether a machine answers in the meantime."""

    first: date
    last: date
    notice: bool = True

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


def works_on(day: date, place: Place, absences: Sequence[Absence] = ()) -> bool:
    off = day.weekday() in place.weekend or day in place.days_off
    return not off and not any(absence.covers(day) for absence in absences)


def later(start: datetime, hours: float, place: Place, absences: Sequence[Absence] = ()) -> datetime:
    """The instant (UTC) at which so many working hours have passed since the start, at that place."""
    local = start.astimezone(place.zone)
    day, left = local.date(), hours
    begin = min(max(local.hour + local.minute / 60 + local.second / 3600, _OPENS), _CLOSES)
    for _ in range(_LONGEST):
        if works_on(day, place, absences):
            if left <= _CLOSES - begin:
                return at(day, begin + left, place)
            left -= _CLOSES - begin
        day, begin = day + timedelta(days=1), _OPENS
    return at(day, _OPENS, place)


def hours_between(start: datetime, end: datetime, place: Place, absences: Sequence[Absence] = ()) -> float:
    """Working hours between two instants at that place."""
    day, last = start.astimezone(place.zone).date(), end.astimezone(place.zone).date()
    total = 0.0
    while day <= last:
        if works_on(day, place, absences):
            opens, closes = at(day, _OPENS, place), at(day, _CLOSES, place)
            total += max((min(closes, end) - max(opens, start)).total_seconds(), 0.0) / 3600
        day += timedelta(days=1)
    return total


def at(day: date, hour: float, place: Place) -> datetime:
    """That hour of that day on the clock of the place, in UTC, to the second."""
    seconds = min(round(hour * 3600), 86_399)
    clock = time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    return datetime.combine(day, clock, place.zone).astimezone(UTC)


def working_day(day: date, steps: int, place: Place) -> date:
    """So many working days before (negative) or after the day; 0 is the day itself or the working day before it."""
    while not works_on(day, place):
        day -= timedelta(days=1)
    step = timedelta(days=1 if steps > 0 else -1)
    for _ in range(abs(steps)):
        day += step
        while not works_on(day, place):
            day += step
    return day
