"""One person's page: where they stand on the list, and what the ladder says of the days to come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.flows import portrait as portraits
from ringback.flows.gather import gather
from ringback.flows.portrait import portrait
from ringback.flows.today import today
from ringback.store.find import find_person
from tests.mailbox import GRETA, NORA, Mail, mbox

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 12 * DAY


@pytest.fixture
def greta(tmp_path: Path) -> str:
    """She wrote, and was asked on Tuesday."""
    mails = [
        Mail(sender=GRETA, to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"
        ),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)
    return find_person(GRETA)


def test_whoever_has_a_move_stands_on_the_list(greta: str) -> None:
    assert portrait(greta, NOW).why_listed == ("On the list at place 1 of 1 move.",)


def test_a_list_that_does_not_have_them_is_no_reason_to_fall_over(greta: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something was written between the list and the page."""
    listed = replace(today(NOW), rows=())
    monkeypatch.setattr(portraits, "today", lambda _: listed)
    (why,) = portrait(greta, NOW).why_listed
    assert why.startswith("Not on the list at this moment")
