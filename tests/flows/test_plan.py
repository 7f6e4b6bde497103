"""The order of the day over a whole list."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.flows import act
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.store.find import find_person
from tests.mailbox import NORA, Mail, mbox

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 14 * DAY
PEOPLE = tuple(f"{name}@{name}-works.example" for name in ("ida", "jan", "kai", "lea", "max"))


def test_a_deal_of_unknown_worth_counts_as_a_usual_one(tmp_path: Path) -> None:
    mails = []
    for n, who in enumerate(PEOPLE):
        first, second = f"{n}@x.example", f"{n}b@x.example"
        mails.append(Mail(sender=who, to=NORA, at=MONDAY, subject=f"Offer {n}", body="We are interested.", id=first))
        asked = Mail(sender=NORA, to=who, at=MONDAY + DAY, body="Shall we go ahead?", id=second, answers=first)
        mails.append(replace(asked, subject=f"Re: Offer {n}"))
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=NOW)
    assert len(today(NOW).due) == len(PEOPLE)
    unknown, small, *usual = PEOPLE
    act.worth(find_person(small), 500, now=NOW)
    assert len({row.rank[1] for row in today(NOW).due}) == 1  # the only one is the usual one
    for who in usual:
        act.worth(find_person(who), 10_000, now=NOW)
    order = [row.move.silence.timeline.person.addresses[0] for row in today(NOW).due]
    assert set(order[:4]) == {unknown, *usual}
    assert order[4] == small
