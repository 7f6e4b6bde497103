"""Which repeating events may be expanded at all: a calendar comes from anybody, and one line of it can ask for ever."""

from datetime import date, datetime
from typing import Any, cast

import icalendar

REPEATING = ("RRULE", "RDATE", "EXDATE", "EXRULE")
_KNOWN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"})
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST_SERIES = 60  # years from the first date to the end of the window
_MOST_LISTED = 2_000


def why_not_expanded(event: icalendar.Event, until: datetime) -> str:
    """Why the repetition is left out, "" where it may be followed.

    Only rules of the shapes that meetings have are followed. A rule that can never be met (30 February) is otherwise
    sought until the year 9999, and one that repeats every second fills the memory.
    """
    if any(_count(event.get(name)) > _MOST_LISTED for name in ("RDATE", "EXDATE")):
        return f"it lists more than {_MOST_LISTED} dates"
    if event.get("EXRULE") is not None:
        return "it leaves dates out by a rule, which is no longer part of the format"
    rules = event.get("RRULE")
    if isinstance(rules, list):
        return "it has several rules of repetition"
    if rules is None:
        return ""
    start: date = cast("Any", event["DTSTART"]).dt
    if until.year - start.year > _LONGEST_SERIES:
        return "it begins too long ago"
    return _why_not(rules, start)


def _count(value: Any) -> int:
    return sum(len(one.dts) for one in (value if isinstance(value, list) else [value] if value is not None else []))


def _why_not(rule: icalendar.vRecur, start: date) -> str:
    """The odd part of a rule, in words; "" for the rules that meetings have."""
    freq = str(_values(rule, "FREQ")[0] if "FREQ" in rule else "")
    if freq not in _FREQUENCIES:
        return f"it repeats {freq.lower()[:20]}, which no meeting does"
    if odd := sorted(set(rule) - _KNOWN):
        return f"its rule of repetition uses {str(odd[0])[:20]}, which no meeting needs"
    if any(int(step) < 1 for step in _values(rule, "INTERVAL")):
        return "its interval is not positive"
    if "COUNT" in rule:
        rule.pop("UNTIL", None)  # both at once are forbidden, and calendars write them all the same
    return "" if _can_be_met(rule, freq, start) else "its rule of repetition may never be met"


def _can_be_met(rule: icalendar.vRecur, freq: str, start: date) -> bool:
    """Will dates surely come? Where no day is named, that of the first date is meant (31 January, each February)."""
    months = [int(month) for month in _values(rule, "BYMONTH")] or list(range(1, 13))
    days = [abs(int(day)) for day in _values(rule, "BYMONTHDAY")]
    numbered = [day for day in map(str, _values(rule, "BYDAY")) if any(sign.isdigit() for sign in day)]
    places = [abs(int(place)) for place in _values(rule, "BYSETPOS")]
    if (days or numbered or places) and freq not in ("MONTHLY", "YEARLY"):
        return False
    leaps = any(int(step) > 1 for step in _values(rule, "INTERVAL"))
    if leaps and ("BYMONTH" in rule or max(days, default=0) > 28 or (freq == "DAILY" and "BYDAY" in rule)):
        return False  # it may leap over every date that it names
    if sum(map(bool, (days, numbered, places))) > 1 or (places and "BYDAY" not in rule):
        return False
    meant = days or [1 if "BYDAY" in rule or freq in ("DAILY", "WEEKLY") else start.day]
    return (
        all(1 <= month <= 12 for month in months)
        and any(1 <= day <= _DAYS_IN[month - 1] for day in meant for month in months)
        and all(1 <= int("".join(sign for sign in day if sign.isdigit())) <= 5 for day in numbered)
        and all(1 <= place <= 4 * len(_values(rule, "BYDAY")) for place in places)
    )


def _values(rule: icalendar.vRecur, part: str) -> list[Any]:
    value = rule.get(part)
    return value if isinstance(value, list) else [] if value is None else [value]


def without_repetition(event: icalendar.Event) -> None:
    """The first date only."""
    for name in REPEATING:
        event.pop(name, None)


def length_in_days(start: date | datetime, end: date | datetime) -> int:
    """Whole days from one to the other, whatever mixture of days and instants a calendar gives."""
    return (_day(end) - _day(start)).days


def _day(instant: date | datetime) -> date:
    return instant.date() if isinstance(instant, datetime) else instant
