"""The user, as far as a message or a clock needs to know him."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from ringback.intake.places import stated_place
from ringback.outreach.seller import Seller
from ringback.store.models import Me


def _hours(stated: str) -> dict[str, time]:
    """The hours as they were checked when stated: "09:00-17:00"."""
    opens, _, closes = stated.partition("-")
    return {"opens": time.fromisoformat(opens), "closes": time.fromisoformat(closes)} if closes else {}


def seller(now: datetime) -> Seller:
    """Who writes and rings; UTC where he never said where he is."""
    me = Me.objects.first() or Me()
    place = stated_place(ZoneInfo(me.zone or "UTC"), me.country, range(now.year - 1, now.year + 2))
    return Seller(name=me.name, place=place, company=me.company, number=me.number or None, **_hours(me.hours))
