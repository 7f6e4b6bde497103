"""When a call was: the many ways in which tables write an instant and a length."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_SLASHED = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})[ ,T]{0,3}(\d{1,2}):(\d\d)(?::(\d\d))? ?([AaPp])?\.?[Mm]?\.?"
)
_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "FM", "PW", "GU", "PR"})
_SLACK = timedelta(minutes=2)
_QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How this table writes its instants: in which zone, and whether 3/4 is March or April."""

    zone: ZoneInfo
    month_first: bool
    guess: str = ""

    @classmethod
    def of(cls, cells: Iterable[str], zone: ZoneInfo, region: str) -> "Clock":
        """Learn the order of day and month from the table; one that leaves it open is read as the country does."""
        slashed = [match for cell in cells if (match := _SLASHED.match(cell)) and "/" in match[0]]
        if any(int(match[1]) > 12 for match in slashed):
            return cls(zone=zone, month_first=False)
        if any(int(match[2]) > 12 for match in slashed):
            return cls(zone=zone, month_first=True)
        month_first = region in _MONTH_FIRST_COUNTRIES
        order = "month/day" if month_first else "day/month"
        return cls(zone=zone, month_first=month_first, guess=f"dates are taken as {order}" if slashed else "")

    def instant(self, cell: str, unique_id: str = "") -> datetime:
        """The instant in UTC; ValueError where the cell is none.

        Asterisk's unique id begins with the Unix second of the call: it settles the zone that the table does not name.
        """
        if re.fullmatch(r"\d{9,10}(\.\d{1,6})?", cell):
            return datetime.fromtimestamp(float(cell), UTC)
        if re.fullmatch(r"\d{12,13}", cell):
            return datetime.fromtimestamp(int(cell) / 1000, UTC)
        written = self._written(cell)
        if written.tzinfo is not None:
            return written.astimezone(UTC)
        return _settled(written, unique_id) or written.replace(tzinfo=self.zone).astimezone(UTC)

    def _written(self, cell: str) -> datetime:
        match = _SLASHED.fullmatch(cell.strip())
        if match is None:
            try:
                return datetime.fromisoformat(cell.strip())
            except ValueError:
                raise ValueError(f"its date is {cell[:40]!r}, which cannot be read") from None
        first, second, year, hour, minute, seconds = (int(part or 0) for part in match.groups()[:6])
        month, day = (first, second) if self.month_first and "/" in match[0] else (second, first)
        if half := (match[7] or "").lower():
            hour = hour % 12 + (12 if half == "p" else 0)
        return datetime(year + 2000 if year < 100 else year, month, day, hour, minute, seconds)  # noqa: DTZ001 - wall clock; the zone comes after


def _settled(written: datetime, unique_id: str) -> datetime | None:
    """The written time moved by the quarter hours that part it from the unique id; None where the two do not fit."""
    stamp = re.fullmatch(r"(?:[\w.]{1,40}-)?(\d{10})\.\d{1,9}", unique_id)
    if stamp is None:
        return None
    as_utc = written.replace(tzinfo=UTC)
    apart = datetime.fromtimestamp(int(stamp[1]), UTC) - as_utc
    offset = round(apart / _QUARTER) * _QUARTER
    return as_utc + offset if abs(apart - offset) <= _SLACK and abs(offset) <= timedelta(hours=14) else None


def seconds_in(cell: str) -> int:
    """How long: 192, "192 s", "3:12", "0:03:12" or "3 min"; ValueError where it is no length."""
    text = cell.strip().lower()
    if match := re.fullmatch(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})", text):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return hours * 3600 + minutes * 60 + seconds
    match = re.fullmatch(r"(\d{1,7})(?:[.,]\d{1,3})? ?(s|sec|seconds|sek|sekunden|m|min|minutes|minuten)?\.?", text)
    if match is None:
        raise ValueError(f"its length is {cell[:20]!r}, which is no length")
    return int(match[1]) * (60 if (match[2] or "").startswith("m") else 1)
