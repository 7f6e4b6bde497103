"""Calls and meetings in the form that calendars read (RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event, Todo

from ringback.outreach.agenda import Task

_PRODUCT = "-//ringback//ringback//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A meeting that is agreed, with people on the list. `id` is the calendar's own where it came from one."""

    id: str
    title: str
    starts_at: datetime
    ends_at: datetime
    notes: str = ""


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


def todo(task: Task, now: datetime, *, done_at: datetime | None = None) -> bytes:
    """A call as a task of its own (VTODO), due when its time has passed; with `done_at` it is finished."""
    calendar = _calendar()
    entry = Todo()
    _fill(entry, task, now)
    entry.add("DUE", task.ends_at)
    entry.add("STATUS", "COMPLETED" if done_at else "NEEDS-ACTION")
    if done_at:
        entry.add("COMPLETED", done_at)
        entry.add("PERCENT-COMPLETE", 100)
    calendar.add_component(entry)
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
    entry.add("UID", f"{one.id}@ringback.invalid" if isinstance(one, Task) else one.id)
    entry.add("DTSTAMP", now)
    entry.add("DTSTART", one.starts_at)
    entry.add("SUMMARY", one.title)
    if one.notes:
        entry.add("DESCRIPTION", one.notes)
