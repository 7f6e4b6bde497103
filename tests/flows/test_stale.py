"""What was not seen lately may hide an answer, and the list says so; a weekend hides none."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.flows.gather import gather
from ringback.flows.today import stale_note, today
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

pytestmark = pytest.mark.django_db

FRIDAY = datetime(2026, 3, 6, 16, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(("days", "is_said"), [(0, False), (3, False), (4, False), (5, True)])
def test_the_list_says_what_it_has_not_seen_lately(tmp_path: Path, days: int, is_said: bool) -> None:
    mails = [
        Mail(sender=GRETA, to=NORA, at=FRIDAY - 30 * DAY, body="We are interested.", id="1@x.example"),
        Mail(sender=NORA, to=GRETA, at=FRIDAY - 28 * DAY, body="Shall we go ahead?", id="2@x.example"),
        Mail(sender=PIET, to=NORA, at=FRIDAY, body="Hello.", id="3@x.example"),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=FRIDAY + 5 * DAY)
    day = today(FRIDAY + days * DAY)
    assert any(row.move.is_touch for row in day.rows)
    note = stale_note(day)
    assert (note is not None) is is_said
    assert note is None or note.startswith("Seen: mail only until 6 March")
