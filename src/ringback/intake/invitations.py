"""One event of a calendar as a meeting: who is invited, what they answered, and what that means now."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ringback.domain.interaction import Outcome

_MOST_GUESTS = 200
_NOT_A_PERSON = frozenset({"RESOURCE", "ROOM"})
_ABSENCE = re.compile(
    r"\b(vacation|holidays?|annual leave|on leave|parental leave|out of office|ooo|pto|day off|days off|away|urlaub"
    r"|abwesend|abwesenheit|frei|elternzeit|feiertag|betriebsferien|ferien|krank|sick)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """One other person of the meeting: their address, and how the meeting went or stands for them."""

    address: str
    name: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """A meeting, or an absence of the user's own, from one instant to another (UTC).

    `id` is the event's UID with the date of this occurrence. `mine` says that the user called the meeting. `known_at`
    is when the entry was made, None where the calendar does not say. All-day events have a `first_day` and `last_day`.
    """

    id: str
    starts_at: datetime
    ends_at: datetime
    title: str
    mine: bool
    guests: tuple[Guest, ...]
    outcome: Outcome
    absence: bool = False
    first_day: date | None = None
    last_day: date | None = None
    known_at: datetime | None = None


def record_of(event: Any, mine: frozenset[str], zone: ZoneInfo, now: datetime) -> MeetingRecord:
    """The meeting that an event of the calendar stands for; any error of a broken event is passed on."""
    start, end = _span(event)
    starts_at, ends_at = _instant(start, zone), _instant(end, zone)
    all_day = not isinstance(start, datetime)
    title = str(event.get("SUMMARY") or "").strip()[:300]
    organizer = address_of(event.get("ORGANIZER"))
    user_says = _answer(event, mine)
    status = str(event.get("STATUS") or "").upper()
    past = ends_at <= now
    guests = _guests(event, mine, organizer, _common(status, user_says), past)
    return MeetingRecord(
        id=f"{_uid(event, title)}/{_instant(_recurrence(event, start), zone):%Y%m%dT%H%M%SZ}",
        starts_at=starts_at,
        ends_at=ends_at,
        title=title,
        mine=organizer in mine or not organizer,
        guests=guests,
        outcome=_common(status, user_says) or _best(guests),
        absence=_is_absence(event, title, all_day, guests),
        first_day=start if all_day else None,
        last_day=max(start, end - timedelta(days=1)) if all_day else None,
        known_at=_known_at(event, zone),
    )


def _span(event: Any) -> tuple[Any, Any]:
    """Start and end; an event without an end lasts a day or, with a time, an hour."""
    start = event["DTSTART"].dt
    if event.get("DTEND") is not None:
        end = event["DTEND"].dt
    elif event.get("DURATION") is not None:
        end = start + event["DURATION"].dt
    else:
        end = start + (timedelta(hours=1) if isinstance(start, datetime) else timedelta(days=1))
    same_kind = isinstance(start, datetime) == isinstance(end, datetime)
    return (start, end) if same_kind and end >= start else (start, start)


def _instant(when: Any, zone: ZoneInfo) -> datetime:
    """A day begins at the user's midnight, and a time without a zone is the user's own."""
    written = when if isinstance(when, datetime) else datetime.combine(when, time())
    aware = written.replace(tzinfo=zone) if written.tzinfo is None else written
    return aware.astimezone(UTC)


def _recurrence(event: Any, start: Any) -> Any:
    """Which date of its series this is: one that was moved keeps its old name, so that it is not counted twice."""
    named = event.get("RECURRENCE-ID")
    return named.dt if named is not None else start


def _uid(event: Any, title: str) -> str:
    uid = str(event.get("UID") or "").strip()
    return uid[:200] or hashlib.sha256(title.encode()).hexdigest()[:16]


def _known_at(event: Any, zone: ZoneInfo) -> datetime | None:
    for name in ("CREATED", "DTSTAMP"):
        stamp = event.get(name)
        if stamp is not None and isinstance(getattr(stamp, "dt", None), datetime):
            return _instant(stamp.dt, zone)
    return None


def listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return (value if isinstance(value, list) else [value])[:_MOST_GUESTS]


def address_of(value: Any) -> str:
    """The bare address of an organizer or attendee. Exchange puts it into EMAIL where the value is no mail address."""
    if isinstance(value, list):
        value = value[0] if value else None
    if value is None:
        return ""
    text = str(value).strip().strip('"')
    text = text[7:] if text.lower().startswith("mailto:") else text
    text = text if "@" in text else str(value.params.get("EMAIL", "")) if hasattr(value, "params") else ""
    return text.strip(" <>").lower()[:254] if "@" in text else ""


def _answer(event: Any, mine: frozenset[str]) -> str:
    """What the user himself answered, "" where he is not among those asked."""
    for attendee in listed(event.get("ATTENDEE")):
        if address_of(attendee) in mine:
            return str(attendee.params.get("PARTSTAT", "")).upper()
    return ""


def _common(status: str, user_says: str) -> Outcome | None:
    """What holds for everybody: a meeting that is off, or that the user himself declined."""
    if status == "CANCELLED":
        return Outcome.CANCELLED
    return Outcome.DECLINED if user_says == "DECLINED" else None


def _guests(event: Any, mine: frozenset[str], organizer: str, common: Outcome | None, past: bool) -> tuple[Guest, ...]:
    guests: dict[str, Guest] = {}
    for attendee in listed(event.get("ATTENDEE")):
        address = address_of(attendee)
        kind = str(attendee.params.get("CUTYPE", "")).upper()
        if not address or address in mine or kind in _NOT_A_PERSON:
            continue
        answer = "ACCEPTED" if address == organizer else str(attendee.params.get("PARTSTAT", "")).upper()
        guests[address] = Guest(address=address, name=_name(attendee), outcome=common or _stands(answer, past))
    if organizer and organizer not in mine and organizer not in guests:
        name = _name(listed(event.get("ORGANIZER"))[0])
        guests[organizer] = Guest(address=organizer, name=name, outcome=common or _stands("ACCEPTED", past))
    return tuple(guests[address] for address in sorted(guests))


def _name(attendee: Any) -> str:
    name = str(attendee.params.get("CN", "")).strip().strip('"')[:120]
    return "" if "@" in name else name


def _stands(answer: str, past: bool) -> Outcome:
    """A meeting that nobody confirmed is no sign of life when it is over: it stays planned."""
    if answer == "DECLINED":
        return Outcome.DECLINED
    return Outcome.HELD if past and answer == "ACCEPTED" else Outcome.PLANNED


def _best(guests: tuple[Guest, ...]) -> Outcome:
    outcomes = {guest.outcome for guest in guests}
    for outcome in (Outcome.HELD, Outcome.PLANNED, Outcome.DECLINED):
        if outcome in outcomes:
            return outcome
    return Outcome.PLANNED


def _is_absence(event: Any, title: str, all_day: bool, guests: tuple[Guest, ...]) -> bool:
    """The user's own days off: all day, nobody invited, and called so (or marked so by Outlook)."""
    if not all_day or guests:
        return False
    busy = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS") or "").upper()
    return busy == "OOF" or _ABSENCE.search(title) is not None
