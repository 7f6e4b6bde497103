"""What the user says of himself."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo, available_timezones

from ringback.domain.errors import BadInputError
from ringback.intake.numbers import canonical_number
from ringback.store.audit import What, write_change
from ringback.store.desks import my_desk
from ringback.store.journal import Action, action
from ringback.store.models import DayOff, Desk, OwnAddress
from ringback.store.models.user import STATED

_HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


_MOVES_SENDING = frozenset({"zone", "country", "hours"})
"""What of it decides when messages go out, and how many a day are counted together: it stands in the log."""


def about_me(
    *,
    now: datetime,
    name: str | None = None,
    zone: str | None = None,
    country: str | None = None,
    hours: str | None = None,
    company: str | None = None,
    number: str | None = None,
    addresses: tuple[str, ...] = (),
    away: tuple[date, date] | None = None,
) -> Desk:
    """What is new about the user; what is None stays as it is. `away` is the first day away and the first day back."""
    told = {
        "name": name,
        "zone": zone,
        "country": country.upper() if country else country,
        "hours": hours,
        "company": company,
        "number": canonical_number(number, country or "") if number else number,
    }
    given = {key: value.strip() for key, value in told.items() if value is not None}
    _check(given, away)
    me = my_desk()
    if not given and not addresses and away is None:
        return me
    with action("me: " + ", ".join([*given, *addresses, *(["away"] if away else [])]), now) as doing:
        if given:
            _say(doing, me, given, now)
        for address in addresses:
            _add_address(doing, address.strip().lower())
        if away:
            _be_away(doing, away, now)
    return me


def _say(doing: Action, me: Desk, given: dict[str, str], now: datetime) -> None:
    before = {name: getattr(me, name) for name in given}
    doing.update(me, **given)
    moved = {name: given[name] for name in _MOVES_SENDING & given.keys()}
    write_change(What.RULES_CHANGED, now, "own hours", before, moved)


def _be_away(doing: Action, away: tuple[date, date], now: datetime) -> None:
    """Holidays that are said twice count once."""
    first, back = away
    if DayOff.objects.filter(first=first, back=back).exists():
        return
    doing.insert(DayOff(first=first, back=back, evidence="stated"))
    write_change(What.RULES_CHANGED, now, "own days off", {}, {"away": [str(first), str(back)]})


def _check(given: dict[str, str], away: tuple[date, date] | None) -> None:
    zone, country, hours = given.get("zone"), given.get("country"), given.get("hours")
    if zone and zone not in available_timezones():
        raise BadInputError(f"“{zone}” is no time zone: give its name as in Europe/Berlin")
    if zone:
        ZoneInfo(zone)
    if country and not (len(country) == 2 and country.isalpha()):
        raise BadInputError(f"“{country}” is no country: give two letters, like DE")
    if hours:
        found = _HOURS.fullmatch(hours)
        if not found or hours[:5] >= hours[6:]:
            raise BadInputError(f"“{hours}” are no hours: write them as 09:00-17:00")
    if away and away[1] <= away[0]:
        raise BadInputError(f"you cannot be back on {away[1]} when you leave on {away[0]}")


def _add_address(doing: Action, address: str) -> None:
    if "@" not in address and not address.lstrip("+").isdigit():
        raise BadInputError(f"“{address}” is neither a mail address nor a number")
    known = OwnAddress.objects.filter(name=address).first()
    if known is None:
        doing.insert(OwnAddress(name=address, known_by=STATED))
    elif known.known_by != STATED:
        doing.update(known, known_by=STATED)
