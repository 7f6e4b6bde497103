"""The zones of a calendar by names that mean the same in every calendar.

The calendar library remembers a zone that a calendar defines by its name, for as long as the process lives: the "Customized Time
Zone" of whoever came first would be everybody's.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from zoneinfo import available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_PARAMETER = re.compile(rb'(;TZID=)("[^"\r\n]{0,255}"|[^":;,\r\n]{0,255})', re.IGNORECASE)
_PROPERTY = (b"TZID:", b"TZID;")


def plainly_named(lines: Sequence[bytes]) -> list[bytes]:
    """The lines of a calendar (unfolded): Windows' zones by their usual names, own ones by a name made of what they say."""
    own = _own_names(lines)
    return [_named(line, own) if b"TZID" in line[:300].upper() else line for line in lines]


def _named(line: bytes, own: Mapping[bytes, bytes]) -> bytes:
    if line[:5].upper() in _PROPERTY:
        head, colon, value = line.partition(b":")
        return head + colon + _name(value.rstrip(b"\r"), own) + (b"\r" if line.endswith(b"\r") else b"")
    return _PARAMETER.sub(lambda found: found[1] + _name(found[2], own), line)


def _name(written: bytes, own: Mapping[bytes, bytes]) -> bytes:
    plain = _plain(written)
    usual = WINDOWS_TO_OLSON.get(plain.decode("utf-8", "replace"))
    return usual.encode() if usual else own.get(plain, written)


def _plain(written: bytes) -> bytes:
    """A name without what quotes or escapes it."""
    return written.strip().strip(b'"').replace(b"\\,", b",").replace(b"\\;", b";").strip(b"/")


def _own_names(lines: Sequence[bytes]) -> dict[bytes, bytes]:
    """The names of zones that only this calendar knows, each with the one made of its rules; the first of two counts."""
    names: dict[bytes, bytes] = {}
    for block in _zones(lines):
        written = next((line for line in block if line[:5].upper() in _PROPERTY), b"")
        name = _plain(written.partition(b":")[2])
        if name.decode("utf-8", "replace") not in _usual():
            rules = b"\n".join(line for line in block if line is not written)
            names.setdefault(name, b"zone-" + hashlib.sha256(rules).hexdigest()[:32].encode())
    return names


def _zones(lines: Sequence[bytes]) -> Iterator[list[bytes]]:
    """What stands between the first and the last line of each zone."""
    block: list[bytes] | None = None
    for line in map(bytes.strip, lines):
        mark = line[:20].upper()
        if mark == b"BEGIN:VTIMEZONE":
            block = []
        elif mark == b"END:VTIMEZONE" and block is not None:
            yield block
            block = None
        elif block is not None:
            block.append(line)


@cache
def _usual() -> frozenset[str]:
    return frozenset(available_timezones())
