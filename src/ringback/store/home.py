"""Where the user sits: as he said, else as his own mail tells, else nowhere in particular."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ringback.intake.home import NOWHERE, Week, home_by_weeks, recent
from ringback.store.desks import lock_desk, my_desk
from ringback.store.models import Desk

_A_WEEK = timedelta(days=7)  # a wrong clock's mail must not make all others old


@dataclass(frozen=True, slots=True, kw_only=True)
class MyHome:
    """The user's zone and country ("" where unknown). `by_mail` is true where his mail told the zone, and he did not."""

    zone: ZoneInfo
    country: str
    by_mail: bool


def my_home() -> MyHome:
    """Where the user of the open desk sits."""
    return home_of(my_desk())


def home_of(me: Desk) -> MyHome:
    """The same, of a desk's row. What he said counts; his mail's country only with the zone that it goes with."""
    zone = me.zone or me.zone_by_mail or NOWHERE.zone.key
    country = me.country or (me.country_by_mail if zone == me.zone_by_mail else "")
    return MyHome(zone=ZoneInfo(zone), country=country, by_mail=bool(not me.zone and me.zone_by_mail))


def learn_home(written: Mapping[Week, int], addresses: frozenset[str], now: datetime) -> bool:
    """Take in with which offsets he wrote so many new mails; true where that shows him to sit elsewhere than was thought.

    To be called inside the transaction that stores those mails.
    """
    if not written:
        return False
    me = lock_desk()
    before = home_of(me)
    weeks = _read(me.offsets)
    for week, many in written.items():
        weeks[week] = weeks.get(week, 0) + many
    weeks = recent(weeks, (now + _A_WEEK).date())
    found = home_by_weeks(weeks, sorted(addresses))
    me.offsets = json.dumps([[*week, many] for week, many in sorted(weeks.items())], separators=(",", ":"))
    me.zone_by_mail, me.country_by_mail = ("", "") if found == NOWHERE else (found.zone.key, found.country)
    me.save(update_fields=["offsets", "zone_by_mail", "country_by_mail"])
    return home_of(me) != before


def _read(text: str) -> dict[Week, int]:
    return {(day, minutes): many for day, minutes, many in json.loads(text)} if text else {}
