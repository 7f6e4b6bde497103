"""What stands in the calendar: calls to make, and the meetings that are agreed."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import QuerySet

from ringback.domain.interaction import Channel, Outcome
from ringback.flows.seller import seller
from ringback.flows.today import Today
from ringback.outreach.agenda import Task, agenda
from ringback.outreach.calendar import Appointment, feed
from ringback.outreach.hours import Window
from ringback.outreach.inert import MOST_SUBJECT, one_line, person_name
from ringback.store.codec import BY_HAND, seconds
from ringback.store.models import Exchange

AHEAD = timedelta(days=60)
_AN_HOUR = timedelta(hours=1)
_AGREED = (Outcome.PLANNED.value, Outcome.ACCEPTED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Calls to make, in the order of the list, and meetings ahead, in the order of time."""

    as_of: datetime
    calls: tuple[Task, ...]
    meetings: tuple[Appointment, ...]

    def as_calendar(self) -> bytes:
        """All of it as one calendar to subscribe to."""
        return feed(self.calls, self.meetings, self.as_of)


def agenda_of(day: Today) -> Agenda:
    """The calls that today's list asks for now, and the meetings of the next 60 days."""
    meetings = tuple(_meetings(day.as_of))
    busy = [Window(opens_at=one.starts_at, closes_at=one.ends_at) for one in meetings]
    moves = [row.move for row in day.due]
    calls = agenda(moves, day.playbook, seller(day.as_of), day.as_of, busy)
    return Agenda(as_of=day.as_of, calls=calls, meetings=meetings)


def noted_ahead(now: datetime) -> list[Appointment]:
    """The meetings ahead that the user noted here, however far."""
    return [_appointment([row]) for row in _ahead(now).filter(key__startswith=BY_HAND)]


def _meetings(now: datetime) -> list[Appointment]:
    found: dict[tuple[object, ...], list[Exchange]] = {}
    for row in _ahead(now).filter(at__lt=seconds(now + AHEAD)):
        found.setdefault(_which(row), []).append(row)
    return [_appointment(rows) for rows in found.values()]


def _ahead(now: datetime) -> QuerySet[Exchange]:
    rows = Exchange.objects.filter(channel=Channel.MEETING.value, at__gte=seconds(now), outcome__in=_AGREED, shelf="")
    return rows.order_by("at", "id").prefetch_related("parts__handle__person")


def _which(row: Exchange) -> tuple[object, ...]:
    """A meeting of a calendar is one exchange for each guest; what was noted here is a meeting of its own, and moved alone."""
    return (row.key,) if row.key.startswith(BY_HAND) else (row.at, row.ends_at, row.subject)


def _appointment(rows: list[Exchange]) -> Appointment:
    """One meeting; of several exchanges the least key names it."""
    row = min(rows, key=lambda one: one.key)
    starts_at = datetime.fromtimestamp(row.at, UTC)
    return Appointment(
        id=row.key,
        title=one_line(row.subject, MOST_SUBJECT) or "Meeting",
        starts_at=starts_at,
        ends_at=datetime.fromtimestamp(row.ends_at, UTC) if row.ends_at else starts_at + _AN_HOUR,
        notes=_with(rows),
        noted=row.key.startswith(BY_HAND),
    )


def _with(rows: list[Exchange]) -> str:
    """The names of those who come."""
    handles = [part.handle for row in rows for part in row.parts.all()]
    names = sorted({person_name(one.person.name) or one.name for one in handles})
    return one_line(f"With {', '.join(names)}") if names else ""
