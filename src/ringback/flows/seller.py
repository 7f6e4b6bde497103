"""The user, as far as a message or a clock needs to know him."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from ringback.intake.places import stated_place
from ringback.outreach.seller import Seller
from ringback.store.desks import my_desk
from ringback.store.models import Desk


def seller(now: datetime, me: Desk | None = None) -> Seller:
    """Who writes and rings; UTC where he never said where he is, any hour where he never said his own. `me` is his desk's row."""
    me = me or my_desk()
    place = stated_place(ZoneInfo(me.zone or "UTC"), me.country, range(now.year - 1, now.year + 2))
    known = Seller(name=me.name, place=place, company=me.company, number=me.number or None)
    opens, _, closes = me.hours.partition("-")
    return replace(known, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes)) if closes else known
