"""When a mail was written, by its Date header and by the sender's own clock."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz

# Before 1990 there was hardly any mail, and after 2037 a 32-bit clock has run out: such dates come from dead batteries.
_FIRST_YEAR, _LAST_YEAR = 1990, 2037
DISAGREE = timedelta(days=400)

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_USUAL = re.compile(
    r"\s*(?:[A-Za-z]{3,9},?\s{1,5})?(\d{1,2})\s{1,5}([A-Za-z]{3})[a-z]{0,6}\s{1,5}(\d{4})\s{1,5}(\d{1,2}):(\d\d)(?::(\d\d))?\s{1,5}([+-])(\d\d)(\d\d)"
)
_COMMENT = re.compile(r"\([^()]{0,500}\)")
_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s{0,3}(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE)


def read_date(value: str) -> tuple[datetime | None, int]:
    """The instant in UTC and the sender's own offset in minutes; (None, 0) where the header cannot be read."""
    parts = _usual(value) or _odd(value[:1000])
    if parts is None:
        return None, 0
    local, offset = parts
    if abs(offset) >= 24 * 60:
        offset = 0
    if not offset:
        return local.replace(tzinfo=UTC), 0
    try:
        return (local - timedelta(minutes=offset)).replace(tzinfo=UTC), offset
    except OverflowError:  # the first hours of the year 1 lie before all time in UTC
        return local.replace(tzinfo=UTC), offset


def date_problems(at: datetime | None, header: str, received: str) -> tuple[str, ...]:
    """What is wrong with a date: absent, unreadable, absurd, or far from the day on which the mail was received."""
    if at is None:
        return ("the Date header cannot be read",) if header else ("there is no Date header",)
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        return (f"the date is absurd: the year {at.year}",)
    arrived = read_date(received.rpartition(";")[2])[0] if received else None
    if arrived and _FIRST_YEAR <= arrived.year <= _LAST_YEAR and abs(arrived - at) > DISAGREE:
        return (f"the date is absurd: written {at:%Y-%m-%d}, received {arrived:%Y-%m-%d}",)
    return ()


def _usual(value: str) -> tuple[datetime, int] | None:
    """The form that nearly every mail has, read without the standard library's slower general way."""
    found = _USUAL.match(value)
    if not found:
        return None
    day, month, year, hour, minute, second, sign, east_h, east_m = found.groups()
    number = _MONTHS.get(month.lower())
    if number is None:
        return None
    try:
        # A leap second is read as the second before it.
        local = datetime(int(year), number, int(day), int(hour), int(minute), min(int(second or 0), 59), tzinfo=UTC)
    except ValueError:
        return None
    offset = int(east_h) * 60 + int(east_m)
    return local.replace(tzinfo=None), -offset if sign == "-" else offset


def _odd(value: str) -> tuple[datetime, int] | None:
    """Dates with comments inside, two-digit years, zone names, ISO form."""
    iso = _ISO.match(value)
    try:
        if iso:
            local = datetime.fromisoformat(iso.group(1).replace(" ", "T").upper())
            return local, _iso_offset(iso.group(2) or "")
        bare = value
        for _ in range(5):  # comments nest
            bare = _COMMENT.sub(" ", bare)
        fields = parsedate_tz(bare)
        if fields is None or not 1 <= fields[0] <= 9999:
            return None
        local = datetime(*fields[:5], min(fields[5], 59), tzinfo=UTC).replace(tzinfo=None)
        return local, (fields[9] or 0) // 60
    except (ValueError, TypeError, OverflowError, IndexError):
        # The standard library's own parser fails on some real headers.
        return None


def _iso_offset(zone: str) -> int:
    if len(zone) < 5:
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return -minutes if zone[0] == "-" else minutes
