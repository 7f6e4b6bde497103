"""Calls, meetings and cards, on their way into the store."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ringback.adapters.files import RawRecord, Unreadable
from ringback.adapters.formats import Format
from ringback.domain.interaction import Channel, Direction, Interaction, Outcome, Reading
from ringback.flows.gathering.mail import parts_of
from ringback.intake.calls import CallFormat, CallRecord, read_calls
from ringback.intake.cards import Card, read_cards
from ringback.intake.copies import name_of
from ringback.intake.problem import Problem
from ringback.store.codec import exchange_row, seconds
from ringback.store.home import my_home
from ringback.store.models import DayOff, Exchange, Part, Trace
from ringback.store.writing import Writer

if TYPE_CHECKING:  # the calendar library takes long to load, and most imports hold no calendar
    from ringback.intake.meetings import Guest, MeetingRecord

_CALLS = {
    Format.ANDROID_CALLS: CallFormat.ANDROID,
    Format.ASTERISK_CDR: CallFormat.ASTERISK,
    Format.CALL_CSV: CallFormat.PLAIN,
}
_PAST, _AHEAD = timedelta(days=365 * 10), timedelta(days=365)
_DAY = timedelta(days=1)


class Records:
    """Takes whole files that are no mail; counts what was in them, and keeps the cards for who is who."""

    def __init__(self, writer: Writer, mine: frozenset[str], now: datetime) -> None:
        where = my_home(now)
        self._writer, self._mine, self._now = writer, mine, now
        self._zone = where.zone
        self._region = where.country
        self.cards: list[Card] = []
        self.read = self.new = 0

    def take(self, record: RawRecord) -> Iterator[Unreadable]:
        """Store what this file holds; yields what could not be read in it."""
        problems = self._taken(record)
        return (Unreadable(where=f"{record.where}: {one.where}", why=one.why) for one in problems)

    def _taken(self, record: RawRecord) -> list[Problem]:
        if record.format is Format.VCARD:
            cards, problems = read_cards(record.raw, self._region)
            self.cards += cards
            self._count(len(cards), 0)
        elif record.format is Format.ICS:
            from ringback.intake.meetings import read_meetings

            window = (self._now - _PAST, self._now + _AHEAD)
            meetings, problems = read_meetings(record.raw, window, self._mine, self._zone, self._now)
            for meeting in meetings:
                self._meeting(meeting)
        else:
            text = _text(record.raw)
            calls, problems = read_calls(text, _CALLS[record.format], self._zone, self._mine, self._region)
            for call in calls:
                self._call(call)
        return problems

    def _count(self, read: int, new: int) -> None:
        self.read += read
        self.new += new

    def _call(self, call: CallRecord) -> None:
        if not call.number:
            self._count(1, 0)  # a withheld number belongs to nobody
            return
        name = name_of("call", call.key)
        incoming = call.direction is Direction.IN
        one = Interaction(
            id=f"c{name & (2**64 - 1):016x}",
            at=call.at,
            direction=call.direction,
            channel=Channel.CALL,
            author=call.number if incoming else None,
            to=() if incoming else (call.number,),
            duration=call.duration,
            outcome=call.outcome,
            address=call.number,
            reading=Reading(problems=(call.guess,) if call.guess else ()),
        )
        self._add(name, one)

    def _meeting(self, meeting: "MeetingRecord") -> None:
        if meeting.absence and meeting.first_day and meeting.last_day:
            self._days_off(meeting, meeting.first_day, meeting.last_day + _DAY)
            return
        if not meeting.guests:
            self._count(1, 0)  # an entry for himself
        for guest in meeting.guests:
            self._guest(meeting, guest)

    def _days_off(self, meeting: "MeetingRecord", first: date, back: date) -> None:
        """Days away hold everything, so they go as soon as the calendar takes them back."""
        if meeting.outcome is Outcome.CANCELLED:
            uid = meeting.id.rpartition("/")[0][
                :64
            ]  # not the instant: midnight is another one since the user's zone is known
            count, _ = DayOff.objects.filter(first=first, back=back, evidence__startswith=uid).delete()
            self._writer.shakes_all |= count > 0
            self._count(1, 0)
            return
        _, new = DayOff.objects.get_or_create(first=first, back=back, defaults={"evidence": meeting.id[:64]})
        self._writer.shakes_all |= new
        self._count(1, int(new))

    def _guest(self, meeting: "MeetingRecord", guest: "Guest") -> None:
        """One exchange for each guest: what became of the meeting differs between them, and changes with a newer export."""
        name = name_of("meeting", meeting.id, guest.address)
        known_at = min(meeting.known_at or meeting.starts_at, meeting.starts_at)
        one = Interaction(
            id=f"d{name & (2**64 - 1):016x}",
            at=meeting.starts_at,
            direction=Direction.OUT,
            channel=Channel.MEETING,
            author=None,
            to=(guest.address,),
            subject=meeting.title,
            outcome=guest.outcome,
            ends_at=meeting.ends_at,
            known_at=known_at,
            address=guest.address,
        )
        before = self._writer.known.get(name)
        if before:
            self._count(1, 0)
            self._renew(before, one)
        else:
            self._add(name, one)

    def _renew(self, number: int, one: Interaction) -> None:
        """A newer export knows what became of the meeting; nothing else of it changes."""
        row = Exchange.objects.filter(id=number).values_list("outcome", "at", "ends_at").first()
        ends_at = seconds(one.ends_at) if one.ends_at else None
        if row is None or one.outcome is None or row == (one.outcome.value, seconds(one.at), ends_at):
            return
        Exchange.objects.filter(id=number).update(outcome=one.outcome.value, at=seconds(one.at), ends_at=ends_at)
        self._writer.met.update(Part.objects.filter(exchange_id=number).values_list("handle_id", flat=True))
        for part in parts_of(one):
            Part.objects.filter(exchange_id=number, role=part.role).update(flags=part.flags, at=seconds(one.at))

    def _add(self, name: int, one: Interaction) -> None:
        before = self._writer.known.get(name)
        self._count(1, int(before is None))
        if before is not None:
            return
        number = self._writer.exchanges.next_id()
        self._writer.name(number, Trace.CONTENT, name)
        self._writer.exchange(number, exchange_row(one, parts_of(one)))


def _text(raw: bytes) -> str:
    """A table as text: UTF-8, what a spreadsheet calls Unicode, else the old Western code page."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
