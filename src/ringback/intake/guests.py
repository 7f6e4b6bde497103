"""An event of a calendar without those who are never to be read in again."""

from collections.abc import Container
from typing import Any

import icalendar

from ringback.intake.invitations import address_of, listed

_PROSE = ("DESCRIPTION", "X-ALT-DESC", "COMMENT", "CONTACT", "LOCATION", "ATTACH")
"""What a program writes for people to read: it may name anybody who is invited, and no meeting is told from it."""


def without_guests(data: bytes, mine: Container[str], barred: Container[str]) -> bytes:
    """The event in this file without these guests, as it is where it has none of them.

    Empty where one of them called the meeting, or where nobody else is invited whose meeting it could be. `mine` are the user's
    own addresses.
    """
    try:
        calendar = icalendar.Calendar.from_ical(data)
        events = [one for one in calendar.walk("VEVENT") if _bars(one, barred)]
        if not events:
            return data
        if not all(_take_out(one, mine, barred) for one in events):
            return b""
        return bytes(calendar.to_ical())
    except Exception:  # whatever a broken event does to the library, it must not be stored with who is in it
        return b""


def _bars(event: Any, barred: Container[str]) -> bool:
    return any(address_of(one) in barred for name in ("ORGANIZER", "ATTENDEE") for one in listed(event.get(name)))


def _take_out(event: Any, mine: Container[str], barred: Container[str]) -> bool:
    """False where nothing would be left."""
    invited = [one for one in listed(event.get("ATTENDEE")) if address_of(one) not in barred]
    called_by = listed(event.get("ORGANIZER"))
    others = [one for one in map(address_of, (*called_by, *invited)) if one and one not in mine]
    if any(address_of(one) in barred for one in called_by) or not others:
        return False
    for name in ("ATTENDEE", *_PROSE):
        event.pop(name, None)
    if invited:
        event["ATTENDEE"] = invited
    event.subcomponents.clear()  # alarms have texts and receivers of their own
    return True
