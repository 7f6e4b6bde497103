"""The user's meetings out of his calendar, again and again: what is new, what was moved, what is gone."""

from datetime import datetime, timedelta

from ringback.adapters.caldav import CalendarServer
from ringback.adapters.files import RawRecord
from ringback.adapters.formats import Format
from ringback.flows.gather import gather_records
from ringback.flows.seller import seller
from ringback.intake.guests import without_guests
from ringback.outreach.calendar import called_off, read_own, together, uid_of
from ringback.store.models import CalendarLink, OwnAddress, SeenEvent
from ringback.store.suppression import Barred

_BACK, _AHEAD = timedelta(days=14), timedelta(days=120)


def read_meetings_of(server: CalendarServer, link: CalendarLink, now: datetime) -> int:
    """Take the meetings around today into the store; gives how many there are.

    A meeting ahead that stood there last time and is gone now was called off: a calendar does not keep such.
    """
    if not link.meetings:
        return 0
    zone = seller(now).place.zone
    entries = server.events(link.meetings, now - _BACK, now + _AHEAD)
    events = {uid: one.data for one in entries if not read_own(one.data, zone) and (uid := uid_of(one.data))}
    events = _without_the_erased(events)
    here = SeenEvent.objects.filter(link=link, folder__in=("", link.meetings))
    gone = [row for row in here if row.uid not in events]
    data = together([*events.values(), *(called_off(row.data.encode(), now, now + _AHEAD) for row in gone)])

    def remember() -> None:
        SeenEvent.objects.filter(link=link).delete()
        SeenEvent.objects.bulk_create(
            SeenEvent(link=link, folder=link.meetings, uid=uid, data=event.decode("utf-8", "replace"))
            for uid, event in events.items()
        )

    gather_records([RawRecord(where=link.url, raw=data, format=Format.ICS)], frozenset(), now=now, remember=remember)
    return len(events)


def _without_the_erased(events: dict[str, bytes]) -> dict[str, bytes]:
    """What is read of these events, and remembered, where somebody is in them who is never to be read in again."""
    barred = Barred()
    if not barred:
        return events
    mine = frozenset(OwnAddress.objects.values_list("name", flat=True))
    left = {uid: without_guests(data, mine, barred) for uid, data in events.items()}
    return {uid: data for uid, data in left.items() if data}
