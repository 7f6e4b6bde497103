"""Nora's morning: what the mail says, and what stands in her calendar."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.interaction import Outcome
from ringback.flows import act
from ringback.flows.agenda import agenda_of
from ringback.flows.digest import digest
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.store.find import find_person
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 20 * DAY


def import_mail(folder: Path, name: str = "Piet Quick") -> None:
    """Greta is silent after a question; Piet waits for an answer."""
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", subject="Re: Offer", id="2@x.example"),
        Mail(sender=f'"{name}" <{PIET}>', to=NORA, at=NOW - DAY, body="What does it cost?", id="3@x.example"),
    ]
    gather([mbox(folder / "all.mbox", mails)], [NORA], now=NOW)


def test_the_digest_says_who_waits_and_what_to_do(tmp_path: Path) -> None:
    import_mail(tmp_path)
    made = digest(NOW)
    assert made.is_needed
    assert made.subject == "Sunday, 22 March: 1 answer owed and 1 move"
    assert "- Piet Quick, quick.example: asked on Saturday 21 March: “What does it cost?”" in made.body
    assert "1. Greta Lind, silent.example: " in made.body


def test_nothing_to_do_sends_nothing() -> None:
    assert not digest(NOW).is_needed


def test_a_name_cannot_write_lines_of_its_own(tmp_path: Path) -> None:
    import_mail(tmp_path, name="Piet\\nYOU OWE: everything")
    assert digest(NOW).body.count("\nYOU OWE") == 1


def invite(folder: Path, *guests: str) -> None:
    """Nora's calendar holds a meeting with these."""
    ics = folder / "visit.ics"
    asked = "".join(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{guest}\r\n" for guest in guests)
    ics.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:visit@x.example\r\nSUMMARY:Visit\r\n"
        f"DTSTAMP:20260320T090000Z\r\nDTSTART:20260324T090000Z\r\nDTEND:20260324T100000Z\r\nORGANIZER:mailto:{NORA}\r\n"
        f"{asked}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    gather([ics], [NORA], now=NOW)


def test_a_meeting_that_was_agreed_stands_in_the_calendar(tmp_path: Path) -> None:
    import_mail(tmp_path)
    invite(tmp_path, GRETA)
    (visit,) = agenda_of(today(NOW)).meetings
    assert (visit.title, visit.starts_at) == ("Visit", datetime(2026, 3, 24, 9, tzinfo=UTC))
    act.release(find_person(GRETA), now=NOW)
    assert b"Visit" in agenda_of(today(NOW)).as_calendar()


def test_a_meeting_with_several_is_one_meeting(tmp_path: Path) -> None:
    import_mail(tmp_path)
    invite(tmp_path, GRETA, PIET, "ida@quick.example")
    (visit,) = agenda_of(today(NOW)).meetings
    assert visit.notes == "With Greta Lind, Ida, Piet Quick"
    assert agenda_of(today(NOW)).as_calendar().count(b"SUMMARY:Visit") == 1
    assert digest(NOW + DAY).body.count("Visit") == 1


def test_two_meetings_that_were_noted_for_one_time_stay_two(tmp_path: Path) -> None:
    """Each is moved and called off for itself in her own calendar."""
    import_mail(tmp_path)
    for who in (GRETA, PIET):
        act.log_meeting(find_person(who), Outcome.PLANNED, now=NOW, at=NOW + DAY, title="Fair")
    assert [one.notes for one in agenda_of(today(NOW)).meetings] == ["With Greta Lind", "With Piet Quick"]
