"""A call that goes on to the next day is brought up to date in the user's calendar, with all that he has put into it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar

from ringback.outreach.agenda import Task
from ringback.outreach.calendar import Appointment, meeting, todo
from ringback.outreach.rewriting import rewritten, texts_of

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = timedelta(days=1)
CALL = Task(
    id="greta-1", person="greta", title="Call Greta", starts_at=NOW, ends_at=NOW + DAY, notes="+44 20\n\nsilent since Friday"
)  # fmt: skip
NEXT = replace(CALL, starts_at=NOW + DAY, ends_at=NOW + 2 * DAY, notes="+44 20\n\nsilent for a week")
ALARM = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Ring!\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nPRIORITY:1\r\n"


def of(data: bytes) -> Any:
    (found,) = Calendar.from_ical(data).walk("VTODO")
    return found


def renewed(found: bytes) -> Any:
    return of(rewritten(found, todo(NEXT, NOW + DAY), texts_of(todo(CALL, NOW))))


def test_what_is_ours_is_renewed() -> None:
    for found in (todo(CALL, NOW), todo(CALL, NOW).replace(b"+44 20\\n\\n", b"+44 20\\n \\n\\n")):
        new = renewed(found)
        assert (new["DTSTART"].dt, new["DUE"].dt) == (NOW + DAY, NOW + 2 * DAY)
        assert (new["SUMMARY"], new["DESCRIPTION"]) == ("Call Greta", NEXT.notes)


def test_what_the_user_has_put_there_stays() -> None:
    found = todo(CALL, NOW).replace(b"END:VTODO", ALARM + b"CATEGORIES:Boats\r\nEND:VTODO")
    new = renewed(
        found.replace(b"SUMMARY:Call Greta", b"SUMMARY:Greta at last").replace(b"silent since", b"sick since")
    )
    assert (new["SUMMARY"], new["DESCRIPTION"]) == ("Greta at last", "+44 20\n\nsick since Friday")
    assert (new["PRIORITY"], new["DUE"].dt) == (1, NOW + 2 * DAY)
    (alarm,) = new.walk("VALARM")
    assert alarm["DESCRIPTION"] == "Ring!"


def test_of_an_entry_of_an_older_version_the_words_stay() -> None:
    new = of(rewritten(todo(CALL, NOW), todo(NEXT, NOW), {}))
    assert (new["DESCRIPTION"], new["DUE"].dt) == (CALL.notes, NOW + 2 * DAY)


def test_a_length_makes_room_for_an_end() -> None:
    """A program may say how long a meeting takes; both at once are forbidden."""
    visit = Appointment(id="x", title="Visit", starts_at=NOW, ends_at=NOW + DAY)
    found = meeting(visit, NOW).replace(b"DTEND:20261124T090000Z", b"DURATION:P1D")
    assert b"DURATION:P1D" in found
    later = meeting(replace(visit, ends_at=NOW + 2 * DAY), NOW)
    new: Any = Calendar.from_ical(rewritten(found, later, texts_of(later))).walk("VEVENT")[0]
    assert (new["DTEND"].dt, "DURATION" in new) == (NOW + 2 * DAY, False)


def test_the_marks_hold_no_words() -> None:
    assert "Greta" not in str(texts_of(todo(CALL, NOW)))
