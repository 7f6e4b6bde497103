"""Where the user sits: as he said, else as his own mail tells, else nowhere in particular."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from ringback.intake.home import NOWHERE, Home, Week, home_by_weeks, recent
from ringback.store.desks import lock_desk, my_desk
from ringback.store.models import Desk, OwnAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class MyHome:
    """The user's zone and country ("" where unknown). `by_mail` is true where his mail told the zone, and he did not."""

    zone: ZoneInfo
    country: str
    by_mail: bool


def my_home(as_of: datetime) -> MyHome:
    """Where the user of the open desk sits, by what was known then."""
    return home_of(my_desk(), as_of)


def home_of(me: Desk, as_of: datetime) -> MyHome:
    """The same, of a desk's row. What he said counts; his mail's country only with the zone that it goes with."""
    told = _told(me, as_of)
    zone = ZoneInfo(me.zone) if me.zone else told.zone
    country = me.country or (told.country if zone == told.zone else "")
    return MyHome(zone=zone, country=country, by_mail=not me.zone and told != NOWHERE)


def learn_home(written: Mapping[Week, int], now: datetime) -> bool:
    """Take in with which offsets he wrote so many new mails; true where that shows him to sit elsewhere than was thought.

    To be called inside the transaction that stores those mails.
    """
    if not written:
        return False
    me = lock_desk()
    before = home_of(me, now)
    weeks = _read(me.offsets)
    for week, many in written.items():
        weeks[week] = weeks.get(week, 0) + many
    me.offsets = json.dumps([[*week, many] for week, many in sorted(weeks.items())], separators=(",", ":"))
    me.save(update_fields=["offsets"])
    return home_of(me, now) != before


def _told(me: Desk, as_of: datetime) -> Home:
    if not me.offsets or (me.zone and me.country):
        return NOWHERE
    addresses = OwnAddress.everywhere.filter(desk=me.pk).order_by("name").values_list("name", flat=True)
    return _by_mail(me.offsets, tuple(addresses), as_of.date())


@lru_cache(maxsize=64)
def _by_mail(offsets: str, addresses: tuple[str, ...], until: date) -> Home:
    return home_by_weeks(recent(_read(offsets), until), addresses)


def _read(text: str) -> dict[Week, int]:
    return {(day, minutes): many for day, minutes, many in json.loads(text)} if text else {}
