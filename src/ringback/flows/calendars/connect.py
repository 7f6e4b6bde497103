"""A calendar server made known: found, tried, then kept with its password sealed; and which of its calendars are used."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from ringback.adapters.account import Secret
from ringback.adapters.autoconfig import Lookups
from ringback.adapters.caldav import CalendarAccount, CalendarFolder, CalendarServer
from ringback.adapters.caldav_address import find_calendars
from ringback.adapters.vault import seal, unseal
from ringback.domain.errors import BadInputError
from ringback.store.audit import What, write_down
from ringback.store.models import CalendarLink

TASKS, EVENTS = "VTODO", "VEVENT"


def connect_calendar(
    where: str,
    login: str,
    password: Secret,
    *,
    now: datetime,
    tasks: str = "",
    meetings: str = "",
    first: bool = True,
    lookups: Lookups | None = None,
) -> CalendarLink:
    """Find the server, try the login, choose the calendars by their names, and remember them.

    `where` is a mail address, a domain or the server's own address; without a login the mail address is it. `tasks` and
    `meetings` name a calendar each, "" for the one in use, else for the first that takes such entries; where `first` is
    false only if there is no other, so that the user chooses. Raises RingbackError with what is wrong; nothing is stored then.
    """
    url = find_calendars(where, lookups or Lookups()).url
    login = login.strip() or (where.strip() if "://" not in where and "@" in where else "")
    if not login:
        raise BadInputError(f"say your name at {url} as well: from that address it cannot be told")
    link = CalendarLink.objects.filter(url=url).first() or CalendarLink(url=url)
    with CalendarServer(CalendarAccount(url=url, login=login, password=password)) as server:
        folders = _listed(server, url)
    calls_there = _named(folders, tasks, TASKS, link.tasks, first=first)
    meetings_there = _named(folders, meetings, EVENTS, link.meetings, first=first)
    link.login, link.secret, link.problem = login, seal(password, _owner(url, login)), ""
    _keep(link, folders, calls_there, meetings_there, now)
    return link


def choose_calendars(url: str, tasks: str, meetings: str, now: datetime) -> CalendarLink:
    """Use these calendars (their addresses, "" for none) from now on; our entries move there with the next sync.

    The server is asked for its calendars anew. Raises RingbackError where it cannot be, or has no such calendar.
    """
    link = find_link(url)
    with CalendarServer(account_of(link)) as server:
        folders = _listed(server, url)
    _keep(link, folders, _there(folders, tasks, TASKS), _there(folders, meetings, EVENTS), now)
    return link


def disconnect_calendar(url: str, now: datetime) -> None:
    """Forget the server and its password; what stands in the calendar stays there."""
    link = find_link(url)
    with transaction.atomic():
        write_down(What.CALENDAR_DISCONNECTED, now, url, before=_line_of(link))
        link.delete()


def find_link(url: str) -> CalendarLink:
    """The calendar server at that address; raises BadInputError with those that are connected."""
    found = CalendarLink.objects.filter(url=url).first()
    if found is None:
        raise BadInputError(f"{url} is not connected: {', '.join(one.url for one in links()) or 'no calendar is'}")
    return found


def links() -> list[CalendarLink]:
    """The calendar servers of the open desk."""
    return list(CalendarLink.objects.order_by("id"))


def account_of(link: CalendarLink) -> CalendarAccount:
    """How to reach it; raises BadInputError where its password cannot be opened."""
    return CalendarAccount(url=link.url, login=link.login, password=unseal(link.secret, _owner(link.url, link.login)))


def _owner(url: str, login: str) -> str:
    return f"{login} at {url}"


def _listed(server: CalendarServer, url: str) -> list[CalendarFolder]:
    folders = [one for one in server.folders() if one.holds & {TASKS, EVENTS}]
    if not folders:
        raise BadInputError(f"{url} shows no calendar: make one there first, or check the address")
    return folders


def _named(folders: Iterable[CalendarFolder], name: str, holds: str, used: str, *, first: bool) -> str:
    """The address of the calendar of that name, "" where the user is to choose."""
    fitting = [one for one in folders if holds in one.holds]
    named = [one for one in fitting if one.name.lower() == name.lower()]
    if name and not named:
        known = ", ".join(one.name for one in fitting) or "none"
        raise BadInputError(f"there is no calendar “{name}” for that: there is {known}")
    in_use = [one for one in fitting if one.url == used and not name]
    any_one = fitting if first or len(fitting) == 1 else []
    return next((one.url for one in (*in_use, *named, *any_one)), "")


def _there(folders: Iterable[CalendarFolder], url: str, holds: str) -> str:
    if url and not any(one.url == url and holds in one.holds for one in folders):
        raise BadInputError("that calendar is gone, or takes no such entries: choose another one")
    return url


def _keep(link: CalendarLink, folders: list[CalendarFolder], tasks: str, meetings: str, now: datetime) -> None:
    known = CalendarLink.objects.filter(url=link.url).first()
    link.tasks, link.meetings = tasks, meetings
    link.folders = [{"url": one.url, "name": one.name, "holds": sorted(one.holds)} for one in folders]
    with transaction.atomic():
        link.save()
        write_down(
            What.CALENDAR_CONNECTED, now, link.url, before=_line_of(known) if known else {}, after=_line_of(link)
        )


def _line_of(link: CalendarLink) -> dict[str, str]:
    """As whom it is reached and which calendars are used, for the log: no secret."""
    return {"login": link.login, "tasks": link.tasks, "meetings": link.meetings}
