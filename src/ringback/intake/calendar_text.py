"""A calendar's bytes before they are parsed: made harmless, and cut into events where the whole is broken."""

import re
from collections.abc import Iterator

from ringback.intake.calendar_zones import plainly_named

# Evolution and old Mozilla wrap the zone's name: /freeassociation.sourceforge.net/Europe/Berlin.
_WRAPPED_ZONE = re.compile(rb'(TZID[=:]"?)/[\w.]{1,80}/(?:[\w.]{1,40}/)?([A-Z][A-Za-z_]{1,30}/[A-Za-z_/+-]{1,40})')
_ZONE_PARTS = frozenset({b"BYMONTH", b"BYDAY", b"BYMONTHDAY", b"UNTIL", b"WKST", b"FREQ"})


def tamed(ics: bytes) -> bytes:
    """One property a line, zones by names that are no other calendar's, and no zone whose rules change its clock more than yearly.

    No real zone does that; a hostile one would keep the reader busy for ever before the first event is seen.
    """
    # Mozilla's first calendars leave empty lines before the rest of a folded one.
    unfolded = re.sub(rb"(?:\r?\n){1,3}[ \t]", b"", ics.removeprefix(b"\xef\xbb\xbf"))
    inside = False
    kept: list[bytes] = []
    for line in unfolded.split(b"\n"):
        mark = line.strip().upper()
        inside = mark == b"BEGIN:VTIMEZONE" or (inside and mark != b"END:VTIMEZONE")
        if not (inside and mark.startswith(b"RRULE") and not _is_yearly(mark)):
            kept.append(_WRAPPED_ZONE.sub(rb"\1\2", line) if b"TZID" in mark[:300] else line)
    return b"\n".join(plainly_named(kept))


def _is_yearly(rule: bytes) -> bool:
    parts = dict.fromkeys(part.partition(b"=")[0] for part in rule.partition(b":")[2].split(b";"))
    return b"FREQ=YEARLY" in rule and set(parts) <= _ZONE_PARTS and len(rule) < 200


def whole_events(ics: bytes) -> Iterator[bytes]:
    """Each event that has both its first and its last line."""
    begun: list[bytes] | None = None
    for line in ics.split(b"\n"):
        mark = line.strip().upper()
        if mark == b"BEGIN:VEVENT":
            begun = []
        if begun is not None:
            begun.append(line)
        if mark == b"END:VEVENT" and begun is not None:
            yield b"\n".join(begun) + b"\r\n"
            begun = None
