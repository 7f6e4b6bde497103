"""An entry of ours in the user's calendar, brought up to date: what he or his program has made of it stays."""

import hashlib
from collections.abc import Mapping
from typing import Any

from icalendar import Calendar

_TIMES = ("DTSTAMP", "DTSTART", "DUE", "DTEND", "DURATION")
_TEXTS = ("SUMMARY", "DESCRIPTION")


def texts_of(data: bytes) -> dict[str, str]:
    """By which its title and its notes are known again as ours: marks that hold none of the words."""
    entry = _entry(Calendar.from_ical(data))
    return {name: _mark(entry.get(name)) for name in _TEXTS}


def rewritten(found: bytes, new: bytes, ours: Mapping[str, str]) -> bytes:
    """The entry as it was found at the times of the new one; with its title and notes where those found are still `ours`."""
    calendar = Calendar.from_ical(found)
    entry, wanted = _entry(calendar), _entry(Calendar.from_ical(new))
    for name in (*_TIMES, *(name for name in _TEXTS if _mark(entry.get(name)) == ours.get(name))):
        entry.pop(name, None)
        if name in wanted:
            entry[name] = wanted[name]
    return bytes(calendar.to_ical())


def _entry(calendar: Any) -> Any:
    return next(one for one in calendar.walk() if one.name in ("VTODO", "VEVENT"))


def _mark(text: object) -> str:
    """Programs break lines as they like, so blanks do not count."""
    return hashlib.sha256(" ".join(str(text or "").split()).encode()).hexdigest()[:16]
