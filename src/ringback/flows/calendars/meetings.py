"""The user's meetings out of his calendar, again and again: what is new, what was moved, what is gone."""

from datetime import datetime, timedelta

from ringback.adapters.caldav import CalendarServer
from ringback.adapters.files import RawRecord
from ringback.adapters.formats import Format
from ringback.flows.gather import gather_records
from ringback.flows.seller import seller
from ringback.intake.calendar_text import tamed
from ringback.intake.guests import without_guests
from ringback.intake.meetings import called_off
from ringback.outreach.calendar import is_same, read_own, together, uid_of
from ringback.store.models import CalendarLink, OwnAddress, SeenEvent
from ringback.store.suppression import Barred

_BACK, _AHEAD = timedelta(days=14), timedelta(days=120)


def read_meetings_of(server: CalendarServer, link: CalendarLink, now: datetime) -> int:
    """Take the meetings around today into the store; gives how many there are.

    A calendar keeps no word of what stood there before: of an event that is gone, or another one than last time, all dates
    ahead are called off first, and what still stands there is read after that.
    """
    if not link.meetings:
        return 0
    zone = seller(now).place.zone
    entries = [tamed(one.data) for one in server.events(link.meetings, now - _BACK, now + _AHEAD)]
    events = {uid: data for data in entries if not read_own(data, zone) and (uid := uid_of(data))}
    events = _without_the_erased(events)
    here = SeenEvent.objects.filter(link=link, folder__in=("", link.meetings))
    before = [data for row in here if not is_same(data := tamed(row.data.encode()), events.get(row.uid, b""))]

    def remember() -> None:
        SeenEvent.objects.filter(link=link).delete()
        SeenEvent.objects.bulk_create(
            SeenEvent(link=link, folder=link.meetings, uid=uid, data=event.decode("utf-8", "replace"))
            for uid, event in events.items()
        )

    dropped = (called_off(data, now, now + _AHEAD) for data in before)
    records = [RawRecord(where=link.url, raw=data, format=Format.ICS) for data in (*dropped, together(events.values()))]
    gather_records(records, frozenset(), now=now, remember=remember)
    return len(events)


def _without_the_erased(events: dict[str, bytes]) -> dict[str, bytes]:
    """What is read of these events, and remembered, where somebody is in them who is never to be read in again."""
    barred = Barred()
    if not barred:
        return events
    mine = frozenset(OwnAddress.objects.values_list("name", flat=True))
    left = {uid: tamed(without_guests(data, mine, barred)) for uid, data in events.items()}
    return {uid: data for uid, data in left.items() if data}
