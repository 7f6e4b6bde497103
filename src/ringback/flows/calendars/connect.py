"""A calendar server made known: tried first, then kept with its password sealed."""

from ringback.adapters.account import Secret
from ringback.adapters.caldav import CalendarAccount, CalendarFolder, CalendarServer
from ringback.adapters.vault import seal, unseal
from ringback.domain.errors import BadInputError
from ringback.store.models import CalendarLink


def connect_calendar(url: str, login: str, password: Secret, *, tasks: str = "", meetings: str = "") -> CalendarLink:
    """Try the login, choose the calendars by their names, and remember them.

    `tasks` and `meetings` name a calendar each, "" for the first that takes such entries. Raises BadInputError where there is none.
    """
    with CalendarServer(CalendarAccount(url=url, login=login, password=password)) as server:
        folders = server.folders()
    chosen = {"tasks": _choose(folders, tasks, "VTODO"), "meetings": _choose(folders, meetings, "VEVENT")}
    row, _ = CalendarLink.objects.update_or_create(
        url=url, defaults={"login": login, "secret": seal(password, _owner(url, login)), "problem": "", **chosen}
    )
    return row


def disconnect_calendar(url: str) -> None:
    """Forget the server and its password; what stands in the calendar stays there."""
    gone, _ = CalendarLink.objects.filter(url=url).delete()
    if not gone:
        raise BadInputError(f"{url} is not connected: {', '.join(one.url for one in links()) or 'no calendar is'}")


def links() -> list[CalendarLink]:
    """The calendar servers of the open desk."""
    return list(CalendarLink.objects.order_by("id"))


def account_of(link: CalendarLink) -> CalendarAccount:
    """How to reach it; raises BadInputError where its password cannot be opened."""
    return CalendarAccount(url=link.url, login=link.login, password=unseal(link.secret, _owner(link.url, link.login)))


def _owner(url: str, login: str) -> str:
    return f"{login} at {url}"


def _choose(folders: list[CalendarFolder], name: str, holds: str) -> str:
    fitting = [one for one in folders if holds in one.holds]
    named = [one for one in fitting if one.name.lower() == name.lower()]
    if name and not named:
        known = ", ".join(one.name for one in fitting) or "none"
        raise BadInputError(f"there is no calendar “{name}” for that: there is {known}")
    return (named or fitting)[0].url if fitting else ""
