"""What was not seen lately may hide an answer, and the list says so; a weekend hides none."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.interaction import Outcome
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.flows.today import stale_note, today
from ringback.store.find import find_person
from ringback.store.models import CalendarLink
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

pytestmark = pytest.mark.django_db

FRIDAY = datetime(2026, 3, 6, 16, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _known(tmp_path: Path) -> None:
    """Greta is silent; the last mail is Piet's, of that Friday."""
    mails = [
        Mail(sender=GRETA, to=NORA, at=FRIDAY - 30 * DAY, body="We are interested.", id="1@x.example"),
        Mail(sender=NORA, to=GRETA, at=FRIDAY - 28 * DAY, body="Shall we go ahead?", id="2@x.example"),
        Mail(sender=PIET, to=NORA, at=FRIDAY, body="Hello.", id="3@x.example"),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=FRIDAY + 5 * DAY)


@pytest.mark.parametrize(("days", "is_said"), [(0, False), (3, False), (4, False), (5, True)])
def test_the_list_says_what_it_has_not_seen_lately(days: int, is_said: bool) -> None:
    day = today(FRIDAY + days * DAY)
    assert any(row.move.is_touch for row in day.rows)
    note = stale_note(day)
    assert (note is not None) is is_said
    assert note is None or note.startswith("Seen: mail only until 6 March")


@pytest.mark.parametrize(
    ("read", "is_said"),
    [((), True), ((0,), False), ((0, 20), True), ((0, None), True)],
    ids=["none", "one", "old", "new"],
)
def test_a_calendar_is_seen_until_it_was_read(tmp_path: Path, read: tuple[int | None, ...], is_said: bool) -> None:
    """The last meeting was weeks ago, and no other one stands there."""
    at = FRIDAY - 20 * DAY
    ics = tmp_path / "visit.ics"
    ics.write_text(
        f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:visit@x.example\r\nDTSTART:{at:%Y%m%dT%H%M%SZ}\r\nORGANIZER:mailto:{NORA}\r\n"
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{PIET}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    gather([ics], [NORA], now=FRIDAY)
    for number, days in enumerate(read):
        read_at = None if days is None else int((FRIDAY - days * DAY).timestamp())
        CalendarLink.objects.create(url=f"https://{number}.example/", meetings="work", read_at=read_at)
    CalendarLink.objects.create(url="https://tasks.example/", tasks="work")  # no meetings are read there
    day = today(FRIDAY)
    assert any(row.move.is_touch for row in day.rows)
    assert (stale_note(day) or "").startswith("Seen: the calendar only until 14 February") is is_said


def test_what_the_user_notes_himself_is_no_call_log() -> None:
    act.talked(find_person(PIET), now=FRIDAY, at=FRIDAY - 20 * DAY)
    act.log_meeting(find_person(PIET), Outcome.HELD, now=FRIDAY, at=FRIDAY - 19 * DAY)
    day = today(FRIDAY)
    assert (day.seen["call"], day.seen["calendar"], stale_note(day)) == (None, None, None)
