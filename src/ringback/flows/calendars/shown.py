"""The calendar servers as they are shown: which calendars, how far, and what is wrong; no secret."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from ringback.flows.calendars.connect import EVENTS, TASKS, links
from ringback.store.models import CalendarLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One calendar that can be chosen."""

    url: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCalendar:
    """One server: `calls` and `meetings` are the addresses of the calendars in use, "" for none."""

    url: str
    host: str
    login: str
    calls: str
    meetings: str
    for_calls: Sequence[Choice]
    for_meetings: Sequence[Choice]
    read_at: datetime | None
    problem: str


def calendars() -> list[ShownCalendar]:
    """The calendar servers of the open desk, in the order in which they were connected."""
    return [_shown(one) for one in links()]


def _shown(link: CalendarLink) -> ShownCalendar:
    return ShownCalendar(
        url=link.url,
        host=urlsplit(link.url).hostname or link.url,
        login=link.login,
        calls=link.tasks,
        meetings=link.meetings,
        for_calls=_choices(link.folders, TASKS, link.tasks),
        for_meetings=_choices(link.folders, EVENTS, link.meetings),
        read_at=datetime.fromtimestamp(link.read_at, UTC) if link.read_at is not None else None,
        problem=link.problem,
    )


def _choices(folders: Sequence[Mapping[str, Any]], holds: str, used: str) -> list[Choice]:
    """Those that take such entries; a link of an older version knows only the one in use."""
    found = [Choice(url=one["url"], name=one["name"] or one["url"]) for one in folders if holds in one["holds"]]
    known = not used or any(one.url == used for one in found)
    return found if known else [Choice(url=used, name=used), *found]
