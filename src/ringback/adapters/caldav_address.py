"""Where an address's calendars are: what its provider documents, what its domain says by DNS (RFC 6764) or by a redirect."""

import re
from dataclasses import dataclass

from ringback.adapters.autoconfig import Lookups
from ringback.adapters.providers import Provider, by_domain, by_exchanger
from ringback.domain.errors import BadInputError

_DOMAIN = re.compile(r"(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,20}")
_PATH = re.compile(r"path=(/[!-~]{0,300})")
_SPOKEN = (207, 401, 405)
"""What a calendar server says to somebody who asks for a page: log in first, or: I have none for you."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPlace:
    """A calendar server's address, and how it was found, as a few words."""

    url: str
    how: str


def find_calendars(where: str, lookups: Lookups) -> CalendarPlace:
    """The calendar server of this mail address or domain, or the one at this very address (https://…).

    Asked are, in this order: well-known providers, the domain's DNS, the domain's own web server, and where its mail goes.
    Raises BadInputError where nothing tells.
    """
    where = where.strip()
    if "://" in where:
        return CalendarPlace(url=where, how="as you say")
    domain = where.rpartition("@")[2].lower().rstrip(".")
    if not _DOMAIN.fullmatch(domain):
        raise BadInputError(f"“{where}” is no address: write your mail address, or the calendar server's with https://")
    known = by_domain(domain)
    found = (known and _of(known, f"{known.name}'s own documentation")) or _by_dns(domain, lookups)
    if found := found or _by_redirect(domain, lookups) or _by_mail(domain, lookups):
        return found
    raise BadInputError(f"nothing tells where {domain} keeps its calendars: give the server's address, with https://")


def _of(provider: Provider, how: str) -> CalendarPlace | None:
    if provider.no_calendar:
        raise BadInputError(provider.no_calendar)
    return CalendarPlace(url=provider.calendar, how=how) if provider.calendar else None


def _by_dns(domain: str, lookups: Lookups) -> CalendarPlace | None:
    name = f"_caldavs._tcp.{domain}"
    for one in sorted(lookups.records(name, "SRV"), key=lambda record: (record.priority, -record.weight)):
        host = one.target.to_text(omit_final_dot=True).lower()
        if one.port and _DOMAIN.fullmatch(host):  # "." says that the service is not offered
            said = b"".join(part for text in lookups.records(name, "TXT") for part in text.strings)
            path = _PATH.fullmatch(said.decode("ascii", "replace"))
            port = "" if one.port == 443 else f":{one.port}"
            return CalendarPlace(
                url=f"https://{host}{port}{path.group(1) if path else '/.well-known/caldav'}",
                how=f"the DNS of {domain}",
            )
    return None


def _by_redirect(domain: str, lookups: Lookups) -> CalendarPlace | None:
    asked = f"https://{domain}/.well-known/caldav"
    there = lookups.leads_to(asked)
    if there is None or there[1] not in _SPOKEN:  # many web servers lead whatever they do not know to a page for people
        return None
    return CalendarPlace(url=there[0], how=f"{domain} leads there")


def _by_mail(domain: str, lookups: Lookups) -> CalendarPlace | None:
    for one in sorted(lookups.records(domain, "MX"), key=lambda record: record.preference):
        if known := by_exchanger(one.exchange.to_text()):
            return _of(known, f"mail to {domain} goes to {known.name}")
    return None
