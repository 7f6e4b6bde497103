"""The user, as far as a message or a clock needs to know him."""

from dataclasses import replace
from datetime import date, datetime, time

from ringback.intake.places import stated_place
from ringback.outreach.seller import Seller
from ringback.store.desks import my_desk
from ringback.store.home import home_of, my_home
from ringback.store.models import Desk


def seller(now: datetime, me: Desk | None = None) -> Seller:
    """Who writes and rings; UTC where neither he nor his mail says where he is, any hour where he never said his own.

    `me` is the open desk's row, where it is known already.
    """
    me = me or my_desk()
    where = home_of(me, now)
    place = stated_place(where.zone, where.country, range(now.year - 1, now.year + 2))
    known = Seller(name=me.name, place=place, company=me.company, number=me.number or None)
    opens, _, closes = me.hours.partition("-")
    return replace(known, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes)) if closes else known


def users_day(now: datetime) -> date:
    """Which day it is for the user of the open desk: what he calls today."""
    return now.astimezone(my_home(now).zone).date()
