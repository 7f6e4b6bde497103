"""Which meetings the user's calendar holds, with whom, and whether they took place."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from ringback.intake.calendar_text import tamed, whole_events
from ringback.intake.invitations import Guest, MeetingRecord, record_of
from ringback.intake.problem import Problem
from ringback.intake.recurrence import REPEATING, length_in_days, why_not_expanded, without_repetition

__all__ = ["Guest", "MeetingRecord", "called_off", "is_calendar", "read_meetings"]

_MOST_EVENTS = 50_000
_MOST_MEETINGS = 20_000
_MOST_PER_SERIES = 1_500  # a daily meeting over four years
_LONGEST = timedelta(days=366)
_DISPENSABLE = frozenset({*REPEATING, "DTEND", "DURATION", "RECURRENCE-ID", "CREATED", "DTSTAMP", "STATUS"})


def is_calendar(data: bytes) -> bool:
    """Does this file hold a calendar or a single event?"""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").upper()
    return head.startswith((b"BEGIN:VCALENDAR", b"BEGIN:VEVENT"))


def read_meetings(
    ics: bytes, window: tuple[datetime, datetime], mine: frozenset[str], zone: ZoneInfo, now: datetime
) -> tuple[list[MeetingRecord], list[Problem]]:
    """Every meeting and absence within the window, repeated ones once for each date, and what could not be read.

    `mine` are the user's own addresses (lower case); `zone` is where times without a zone are meant; `now` parts what
    took place from what is planned. Broken events are listed and never stop the rest.
    """
    problems: list[Problem] = []
    found: dict[str, MeetingRecord] = {}
    for place, series in enumerate(_series(ics, problems).values()):
        name = _name(series[0], place)
        try:
            for event in _occurrences(series, window, problems, name):
                meeting = record_of(event, mine, zone, now)
                found[meeting.id] = meeting
        except Exception as error:  # whatever a broken event does to the library must not stop the next one
            problems.append(Problem(where=name, why=f"the event cannot be read: {str(error)[:120]}"))
        if len(found) >= _MOST_MEETINGS:
            problems.append(Problem(where="calendar", why=f"only its first {_MOST_MEETINGS} meetings are read"))
            break
    return sorted(found.values(), key=lambda meeting: (meeting.starts_at, meeting.id)), problems


def called_off(ics: bytes, since: datetime, until: datetime) -> bytes:
    """Every date of these events within that time, cancelled; the dates before it stay as they were."""
    dates = icalendar.Calendar()
    for series in _series(ics, []).values():
        with suppress(Exception):  # what cannot be read was no meeting before either
            for event in _occurrences(series, (since, until), [], ""):
                event.pop("STATUS", None)
                event.add("STATUS", "CANCELLED")
                dates.add_component(event)
    return bytes(dates.to_ical())


def _series(ics: bytes, problems: list[Problem]) -> dict[str, list[icalendar.Event]]:
    """The events by their UID: a series and the dates on which it was changed belong together."""
    grouped: dict[str, list[icalendar.Event]] = {}
    for place, event in enumerate(_events(ics, problems)):
        if place >= _MOST_EVENTS:
            problems.append(Problem(where="calendar", why=f"only its first {_MOST_EVENTS} events are read"))
            break
        if event.get("DTSTART") is None:
            problems.append(Problem(where=_name(event, place), why="the event has no start"))
            continue
        grouped.setdefault(str(event.get("UID") or f"event {place + 1}"), []).append(event)
    return grouped


def _name(event: icalendar.Event, place: int) -> str:
    return str(event.get("SUMMARY") or event.get("UID") or f"event {place + 1}")[:80]


def _events(ics: bytes, problems: list[Problem]) -> Iterator[icalendar.Event]:
    """The events of the file; where the file as a whole is broken, those that can be cut out of it one by one."""
    sound = tamed(ics)
    try:
        components = icalendar.Component.from_ical(sound, multiple=True)
        events = [
            one for component in components for one in component.walk("VEVENT") if isinstance(one, icalendar.Event)
        ]
        why = "" if len(events) >= sum(1 for _ in whole_events(sound)) else "it breaks off"
    except Exception as error:
        events, why = [], str(error)[:120]
    if why:
        problems.append(Problem(where="calendar", why=f"the file is damaged: {why}"))
    yield from _salvaged(sound, problems) if why else events


def _salvaged(ics: bytes, problems: list[Problem]) -> Iterator[icalendar.Event]:
    for place, text in enumerate(whole_events(ics)):
        try:
            event = icalendar.Event.from_ical(text)
        except Exception as error:
            problems.append(Problem(where=f"event {place + 1}", why=f"the event cannot be read: {str(error)[:120]}"))
            continue
        if isinstance(event, icalendar.Event):
            yield event


def _occurrences(
    series: list[icalendar.Event], window: tuple[datetime, datetime], problems: list[Problem], name: str
) -> Iterator[Any]:
    """The dates of one series within the window, bounded in number and, whatever its rule says, in time."""
    calendar = icalendar.Calendar()
    for event in series:
        _mend(event, problems, name)
        if why := why_not_expanded(event, window[1]):
            problems.append(Problem(where=name, why=f"{why}: only its first date is read"))
            without_repetition(event)
        calendar.add_component(event)
    dates = recurring_ical_events.of(calendar).between(*window)
    if len(dates) > _MOST_PER_SERIES:
        problems.append(
            Problem(where=name, why=f"it has {len(dates)} dates: only the last {_MOST_PER_SERIES} are read")
        )
    yield from dates[-_MOST_PER_SERIES:]


def _mend(event: icalendar.Event, problems: list[Problem], name: str) -> None:
    """Leave out what makes an event unusable: properties that cannot be read, second copies, and absurd lengths."""
    for broken in sorted({str(at) for at, _ in event.errors if at} & _DISPENSABLE):
        problems.append(Problem(where=name, why=f"its {broken} cannot be read and is left out"))
        event.pop(broken, None)
    for single in ("DTSTART", *_DISPENSABLE - set(REPEATING)):
        if isinstance(event.get(single), list):
            event[single] = cast("list[Any]", event[single])[0]
    start, end, length = (event.get(part) for part in ("DTSTART", "DTEND", "DURATION"))
    if not isinstance(start.dt, date):
        raise ValueError("its start is no date")
    if end is not None and not 0 <= length_in_days(start.dt, end.dt) <= _LONGEST.days:
        event.pop("DTEND")
    if length is not None and (end is not None or not timedelta() <= length.dt <= _LONGEST):
        event.pop("DURATION")
