"""The morning digest: today's list as a plain mail that is read in a minute."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ringback.domain.debt import Debt
from ringback.domain.order import AT_MOST, Ranked
from ringback.domain.reason import plural
from ringback.flows.agenda import Agenda, agenda_of
from ringback.flows.seller import seller
from ringback.flows.today import Today, short_reasons, stale_note, today
from ringback.outreach.inert import MOST_LINE, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is said this morning. `is_needed` is False where nothing waits: then no mail goes out."""

    subject: str
    body: str
    is_needed: bool


def digest(as_of: datetime) -> Digest:
    """The list at that instant in words; at most seven debts and seven moves, as on the page."""
    day = today(as_of)
    zone = seller(as_of).place.zone
    blocks = (
        [day.lead, *filter(None, [stale_note(day)])],
        _owed(day),
        _moves(day),
        _calendar(agenda_of(day), zone),
        _rest(day),
    )
    body = "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"
    return Digest(subject=_subject(day, as_of.astimezone(zone)), body=body, is_needed=bool(day.owed or day.due))


def _subject(day: Today, local: datetime) -> str:
    owed = len({debt.person.id for debt in day.owed})
    parts = [plural(owed, "answer owed", "answers owed")] if owed else []
    parts += [plural(len(day.due), "move")] if day.due else []
    return f"{local:%A}, {local.day} {local:%B}: {' and '.join(parts) or 'nothing is due'}"


def _owed(day: Today) -> list[str]:
    if not day.owed:
        return []
    more = len(day.owed) - AT_MOST
    return ["YOU OWE AN ANSWER", *map(_debt, day.owed[:AT_MOST]), *([f"- and {more} more"] if more > 0 else [])]


def _debt(debt: Debt) -> str:
    return _line(debt.person.name, debt.person.company, str(debt.because[0]))


def _moves(day: Today) -> list[str]:
    more = len(day.further)
    rows = [_move(number, row, day) for number, row in enumerate(day.first, start=1)]
    return ["MOVE NOW", *rows, *([f"and {more} more"] if more else [])] if rows else []


def _move(number: int, row: Ranked, day: Today) -> str:
    person = row.move.silence.timeline.person
    why = "; ".join(str(reason) for reason in short_reasons(row.move))
    title = f"{day.playbook.title(row.move.play)} ({row.minutes} min)"
    return _line(f"{number}. {person.name}", person.company, f"{title}: {why}").removeprefix("- ")


def _line(name: str, company: str, words: str) -> str:
    """Somebody else's words on one line: what they wrote cannot look like another entry."""
    return f"- {one_line(', '.join(filter(None, [name, company])))}: {one_line(words, MOST_LINE)}"


def _calendar(agenda: Agenda, zone: ZoneInfo) -> list[str]:
    """Meetings of this day and the next, in order."""
    local = agenda.as_of.astimezone(zone).date()
    soon = [one for one in agenda.meetings if (one.starts_at.astimezone(zone).date() - local).days <= 1]
    return ["MEETINGS", *(f"- {one.starts_at.astimezone(zone):%A %H:%M}: {one.title}" for one in soon)] if soon else []


def _rest(day: Today) -> list[str]:
    stay = "is" if len(day.patience) == 1 else "are"
    left = f"{plural(len(day.patience), 'silence')} {stay} left alone: nothing is right there today."
    return [*([left] if day.patience else []), *([day.ended_line] if day.ended_line else [])]
