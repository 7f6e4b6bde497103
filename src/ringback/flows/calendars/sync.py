"""The list and the calendar, brought together: what was said there counts here, and what is due here stands there."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ringback.adapters.caldav import CalendarServer
from ringback.domain.errors import RingbackError
from ringback.flows.agenda import agenda_of, noted_ahead
from ringback.flows.calendars.connect import account_of
from ringback.flows.calendars.meetings import read_meetings_of
from ringback.flows.calendars.shelf import Calls, Meetings
from ringback.flows.today import today
from ringback.store.codec import seconds
from ringback.store.models import CalendarLink


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSynced:
    """What was done: how many entries by step, how many meetings were read, and what is wrong, "" where nothing is.

    `refused` are sentences on what was said in the calendar and could not be taken over.
    """

    steps: Mapping[str, int] = field(default_factory=dict)
    meetings: int = 0
    problem: str = ""
    refused: tuple[str, ...] = ()


def sync_calendar(link: CalendarLink, now: datetime) -> CalendarSynced:
    """Read the meetings, take over what the user did to our entries, and put there what is due.

    It can be stopped anywhere and begun again: each step is written down after the server has taken it, and an entry that
    was put there without that is known again by its id. A server that fails leaves its sentence in `problem`.
    """
    try:
        with CalendarServer(account_of(link)) as server:
            found = _sync(server, link, now)
    except RingbackError as error:
        found = CalendarSynced(problem=str(error))
    link.problem = found.problem
    if not found.problem:
        link.read_at = seconds(now)
    link.save(update_fields=["read_at", "problem"])
    return found


def _sync(server: CalendarServer, link: CalendarLink, now: datetime) -> CalendarSynced:
    read = read_meetings_of(server, link, now)
    agenda = agenda_of(today(now))
    shelves: list[Calls | Meetings] = [
        Calls(server, link, link.tasks, agenda.calls, now),
        Meetings(server, link, link.meetings, noted_ahead(now), now),
    ]
    for shelf in shelves:
        shelf.leave_others()
    steps = Counter(step for shelf in shelves if shelf.folder for step in shelf.bring_together())
    return CalendarSynced(
        steps={step.value: count for step, count in steps.items()},
        meetings=read,
        refused=tuple(sentence for shelf in shelves for sentence in shelf.refused),
    )
