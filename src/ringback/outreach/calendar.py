"""Calls and meetings in the form that calendars read (RFC 5545)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Todo

from ringback.outreach.agenda import Task

_PRODUCT = "-//ringback//ringback//EN"
_OWN = "@ringback.invalid"
"""How the UID of every entry of ours ends: by it they are known again in any calendar."""
_LARGEST = 200_000  # bytes; an entry of ours has a few thousand
_STAMP = re.compile(rb"^DTSTAMP[^\n]{0,200}\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A meeting that is agreed, with people on the list. `noted` says that the user told of it himself: no calendar has it yet."""

    id: str
    title: str
    starts_at: datetime
    ends_at: datetime
    notes: str = ""
    noted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntry:
    """A task or an event of ours as it stands in the calendar now. `at` is when it is due or begins (UTC), None where nobody says."""

    id: str
    at: datetime | None
    done: bool
    called_off: bool


def feed(tasks: Iterable[Task], appointments: Iterable[Appointment], now: datetime) -> bytes:
    """One calendar to subscribe to: a call is an entry that leaves its time free, a meeting one that takes it."""
    calendar = _calendar()
    calendar.add("X-WR-CALNAME", "ringback")
    calendar.add("X-PUBLISHED-TTL", "PT1H")
    for task in tasks:
        event = Event()
        _fill(event, task, now)
        event.add("DTEND", task.ends_at)
        event.add("TRANSP", "TRANSPARENT")
        calendar.add_component(event)
    for appointment in appointments:
        calendar.add_component(_meeting(appointment, now))
    return bytes(calendar.to_ical())


def todo(task: Task, now: datetime) -> bytes:
    """A call as a task of its own (VTODO), due when its time has passed."""
    calendar = _calendar()
    entry = Todo()
    _fill(entry, task, now)
    entry.add("DUE", task.ends_at)
    entry.add("STATUS", "NEEDS-ACTION")
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def finished(data: bytes, now: datetime) -> bytes:
    """The same task, done: whatever else the user's program has added to it stays."""
    calendar = Calendar.from_ical(data)
    for entry in calendar.walk("VTODO"):
        for name in ("STATUS", "COMPLETED", "PERCENT-COMPLETE"):
            entry.pop(name, None)
        entry.add("STATUS", "COMPLETED")
        entry.add("COMPLETED", now)
        entry.add("PERCENT-COMPLETE", 100)
    return bytes(calendar.to_ical())


def meeting(appointment: Appointment, now: datetime) -> bytes:
    """A meeting as one event (VEVENT)."""
    calendar = _calendar()
    calendar.add_component(_meeting(appointment, now))
    return bytes(calendar.to_ical())


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    return calendar


def _meeting(one: Appointment, now: datetime) -> Event:
    event = Event()
    _fill(event, one, now)
    event.add("DTEND", one.ends_at)
    return event


def _fill(entry: Event | Todo, one: Task | Appointment, now: datetime) -> None:
    entry.add("UID", one.id + _OWN)
    entry.add("DTSTAMP", now)
    entry.add("DTSTART", one.starts_at)
    entry.add("SUMMARY", one.title)
    if one.notes:
        entry.add("DESCRIPTION", one.notes)


def together(events: Iterable[bytes]) -> bytes:
    """Files of one event each as one calendar; what cannot be read is left out."""
    calendar = _calendar()
    for data in events:
        for component in _components(data):
            if component.name in ("VEVENT", "VTIMEZONE"):
                calendar.add_component(component)
    return bytes(calendar.to_ical())


def is_same(one: bytes, other: bytes) -> bool:
    """Do both say the same of an event? Some servers put the moment of asking into every answer: that says nothing."""
    return _STAMP.sub(b"", one) == _STAMP.sub(b"", other)


def uid_of(data: bytes) -> str:
    """By which name the calendar knows the event in this file; "" for none."""
    return next((str(one.get("UID") or "")[:255] for one in _components(data) if one.name == "VEVENT"), "")


def read_own(data: bytes, zone: ZoneInfo) -> OwnEntry | None:
    """The entry of ours in this file; None where it is somebody else's, or cannot be read. `zone` is the user's own."""
    entries = (_entry(one, zone) for one in _components(data) if one.name in ("VTODO", "VEVENT"))
    return next(filter(None, entries), None)


def _components(data: bytes) -> list[Any]:
    if len(data) > _LARGEST:
        return []
    try:
        return list(Calendar.from_ical(data).walk())
    except Exception:  # whatever a program has made of the file, the library's errors are of many kinds
        return []


def _entry(component: Any, zone: ZoneInfo) -> OwnEntry | None:
    uid = str(component.get("UID") or "")
    if not uid.endswith(_OWN):
        return None
    status = str(component.get("STATUS") or "").upper()
    return OwnEntry(
        id=uid.removesuffix(_OWN),
        at=_instant(component.get("DUE") if component.name == "VTODO" else component.get("DTSTART"), zone),
        done=status == "COMPLETED" or str(component.get("PERCENT-COMPLETE") or "") == "100",
        called_off=status == "CANCELLED",
    )


def _instant(value: Any, zone: ZoneInfo) -> datetime | None:
    """A day alone is due at its end, as task lists show it; a time without a zone is the user's own."""
    when = getattr(value, "dt", None)
    if when is None:
        return None
    written = when if isinstance(when, datetime) else datetime.combine(when, time(23, 59))
    aware = written if written.tzinfo else written.replace(tzinfo=zone)
    return aware.astimezone(UTC)
