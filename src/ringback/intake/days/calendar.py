"""Which calendar days a phrase means, seen from the day on which it was written."""

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum

_DIGITS = re.compile(r"\d{1,4}")
_PAST = timedelta(days=75)
_YEAR = timedelta(days=365)
FRIDAY = 4

Span = tuple[date, date]


class Grain(StrEnum):
    """How exactly a phrase names its days."""

    DAY = "day"
    WEEKDAY = "weekday"  # a bare weekday: which one depends on what was named before it
    WEEK = "week"
    MONTH = "month"


def shifted(day: date, days: int) -> date:
    """The day so many days on, kept within what a calendar can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def next_weekday(day: date) -> date:
    """The next day from Monday to Friday after this one."""
    later = shifted(day, 1)
    while later.weekday() > FRIDAY and later < date.max:
        later = shifted(later, 1)
    return later


def on(year: int, month: int, day: int) -> date | None:
    """That day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(year: int, sent: date) -> int:
    """Two digits of a year, read as the century that lies nearest."""
    return year if year > 99 else min((year + c for c in (1900, 2000, 2100)), key=lambda y: abs(y - sent.year))


def nearest_year(month: int, day: int, sent: date) -> date | None:
    """A date without a year: the coming one, or a past one of the last weeks.

    "Back on 3 January", sent in December, lies in the next year.
    """
    years = (sent.year - 1, sent.year, sent.year + 1)
    options = [d for d in (on(year, month, day) for year in years) if d is not None]
    fitting = [d for d in options if d.toordinal() >= sent.toordinal() - _PAST.days]
    return min(fitting or options, default=None)


def dated(month: int, day: int, year: int | None, sent: date) -> date | None:
    """The day that month, day and perhaps a year name."""
    return nearest_year(month, day, sent) if year is None else on(full_year(year, sent), month, day)


def numeric(text: str, sent: date, *, month_first: bool) -> date | None:
    """2026-12-07, 12/7/01, 15.12.2026: by the order of the language, by the other where that is no day."""
    parts = [int(part) for part in _DIGITS.findall(text)]
    if len(parts) == 3 and parts[0] > 31:
        return on(*parts)
    year = parts[2] if len(parts) == 3 else None
    swap = month_first and "." not in text
    first, second = (parts[0], parts[1]) if swap else (parts[1], parts[0])
    found = dated(first, second, year, sent)
    if found is None and year is not None:
        return dated(second, first, year, sent)
    return found


def on_or_after(sent: date, weekday: int) -> date:
    """The next such weekday, today included."""
    return shifted(sent, (weekday - sent.weekday()) % 7)


def week(sent: date, weeks: int) -> Span:
    """Monday to Friday of this week (0), the next (1) or the last (-1)."""
    monday = shifted(sent, 7 * weeks - sent.weekday())
    return monday, shifted(monday, FRIDAY)


def month(sent: date, months: int) -> Span:
    """First and last day of this month (0) or of one so many months on."""
    at = sent.year * 12 + sent.month - 1 + months
    year = min(max(at // 12, 1), 9999)
    return month_of(year, at % 12 + 1)


def month_of(year: int, number: int) -> Span:
    """First and last day of a month."""
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def in_months(sent: date, months: int) -> date:
    """The same day of the month so many months on, or that month's last."""
    first, last = month(sent, months)
    return min(shifted(first, sent.day - 1), last)


def day_of_month(sent: date, day: int) -> date | None:
    """The next day with that number, today included."""
    for months in range(4):
        first, last = month(sent, months)
        found = shifted(first, day - 1)
        if sent <= found <= last:
            return found
    return None
