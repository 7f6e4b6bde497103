"""When somebody may be rung: the legal hours at their place. A strict reading, not legal advice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from ringback.domain.worktime import WorkClock
from ringback.outreach.seller import Seller

LOOK_AHEAD = 60  # days; whoever is away for longer is looked at again then


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """From when to when, by their clock; `days` are `date.weekday()` numbers."""

    opens: time
    closes: time
    days: frozenset[int] = frozenset(range(7))


ANYWHERE = Hours(opens=time(8), closes=time(21))
_WEEK = frozenset(range(5))

# Rules for unasked sales calls, taken for every call, the narrower reading where days differ.
BY_COUNTRY: Mapping[str, Hours] = {
    "AU": Hours(opens=time(9), closes=time(20), days=_WEEK),  # telemarketing standard; its shorter Saturday is left out
    "CA": Hours(
        opens=time(9), closes=time(21), days=_WEEK
    ),  # unsolicited telecommunications rules; half past nine, rounded down
    "ES": Hours(opens=time(9), closes=time(21), days=_WEEK),  # consumer law: not at weekends or on holidays
    "FR": Hours(opens=time(10), closes=time(20), days=_WEEK),  # and none from 13 to 14, see LUNCH
    "IN": Hours(opens=time(9), closes=time(21)),
    "IT": Hours(opens=time(9), closes=time(20), days=_WEEK),
}
LUNCH: Mapping[str, tuple[time, time]] = {"FR": (time(13), time(14))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of time in which a call is fine, in UTC; `closes_at` no longer belongs to it."""

    opens_at: datetime
    closes_at: datetime


def hours_in(country: str) -> Hours:
    return BY_COUNTRY.get(country.upper(), ANYWHERE)


def next_window(clock: WorkClock, now: datetime, seller: Seller | None = None) -> Window | None:
    """The window that is open now, else the next one: legal hours on their working days, never on a holiday or while away.

    With a seller it lies within his own hours too, where the two meet at all. None where there is none within two months.
    """
    windows = _windows(clock, now)
    if seller is None:
        return next(windows, None)
    both = (_within(window, seller) for window in windows)
    return next((window for window in both if window and window.closes_at > now), None) or next(
        _windows(clock, now), None
    )


def _within(window: Window, seller: Seller) -> Window | None:
    """The part of a window that lies within the seller's own hours on the day on which it opens for him."""
    zone = seller.place.zone
    day = window.opens_at.astimezone(zone).date()
    opens_at = max(window.opens_at, datetime.combine(day, seller.opens, zone).astimezone(UTC))
    closes_at = min(window.closes_at, datetime.combine(day, seller.closes, zone).astimezone(UTC))
    return Window(opens_at=opens_at, closes_at=closes_at) if opens_at < closes_at else None


def _windows(clock: WorkClock, now: datetime) -> Iterator[Window]:
    today = clock.local(now).date()
    for offset in range(LOOK_AHEAD):
        day = today + timedelta(days=offset)
        if not clock.is_working_day(day):
            continue
        for opens, closes in _stretches(clock.place.country, day.weekday()):
            window = Window(
                opens_at=datetime.combine(day, opens, clock.place.zone).astimezone(UTC),
                closes_at=datetime.combine(day, closes, clock.place.zone).astimezone(UTC),
            )
            if window.closes_at > now:
                yield window


def _stretches(country: str, weekday: int) -> tuple[tuple[time, time], ...]:
    hours = hours_in(country)
    if weekday not in hours.days:
        return ()
    lunch = LUNCH.get(country.upper())
    if lunch is None:
        return ((hours.opens, hours.closes),)
    return ((hours.opens, lunch[0]), (lunch[1], hours.closes))
