"""A new seller in an old firm: what the colleagues' answers tell stands behind his own, until his own are many."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ringback.adapters.firm_file import write_firm
from ringback.flows import answer_times
from ringback.flows.colleagues import LEAST, refit_desk
from ringback.flows.gather import gather
from ringback.flows.jobs.kinds import KINDS
from ringback.flows.today import today
from ringback.model.prior import HAZARD
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.models import AnswerSums
from tests.mailbox import Mail, mbox

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 23 * DAY
NORA, BRUNO, GRETA = "nora@seller.example", "bruno@seller.example", "greta@silent.example"


def answered(me: str, many: int, after: timedelta, domain: str) -> Iterator[Mail]:
    """So many people whom he asked answered after that time."""
    for number in range(many):
        who, asked = (
            f"p{number}@{domain}",
            MONDAY - timedelta(days=91 - number % 6 * 7, minutes=number, seconds=many % 60 + 1),
        )
        yield Mail(sender=who, to=me, at=asked - DAY, body="We are interested.", id=f"a{number}@{domain}")
        yield Mail(
            sender=me, to=who, at=asked, body="Shall we go ahead?", subject="Re: Offer", id=f"b{number}@{domain}"
        )
        yield Mail(
            sender=who, to=me, at=asked + after, body="Yes, please.", subject="Re: Offer", answers=f"b{number}@{domain}"
        )


def silent() -> Iterator[Mail]:
    yield Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="What does it cost?", id="g1@x.example")
    yield Mail(
        sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", subject="Re: Offer", id="g2@x.example"
    )


@pytest.fixture
def bruno(tmp_path: Path) -> int:
    """Nora is new; Bruno's people take four working days, all of them."""
    gather([mbox(tmp_path / "nora.mbox", list(silent()))], [NORA], now=NOW)
    number = new_desk("Bruno")
    with at_desk(number):
        gather([mbox(tmp_path / "b.mbox", list(answered(BRUNO, 80, 4 * DAY, "slow.example")))], [BRUNO], now=NOW)
    return number


def usual() -> timedelta:
    (row,) = today(NOW).rows
    return row.move.belief.usual


def test_colleagues_slow_answers_stand_behind_the_new_sellers(bruno: int) -> None:
    before = usual()
    assert not refit_desk(NOW)  # nobody added up Bruno's yet
    with at_desk(bruno):
        assert not refit_desk(NOW)  # and Nora's are none
        assert AnswerSums.objects.get().answers == 80
        assert AnswerSums.objects.get().behind == []
    assert refit_desk(NOW)
    assert usual() > 2 * before


def test_where_nothing_is_new_it_is_two_small_questions(bruno: int) -> None:
    with at_desk(bruno):
        refit_desk(NOW)
    refit_desk(NOW)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert not refit_desk(NOW)
    assert len(asked) == 3
    assert not any(query["sql"].startswith(("INSERT", "UPDATE")) for query in asked)


def test_a_few_new_answers_move_nothing_and_many_do(bruno: int, tmp_path: Path) -> None:
    with at_desk(bruno):
        refit_desk(NOW)
    refit_desk(NOW)
    told = AnswerSums.objects.get().behind
    for many, moved in ((5, False), (70, True)):
        with at_desk(bruno):
            mails = list(answered(BRUNO, many, DAY / 12, f"quick{many}.example"))
            gather([mbox(tmp_path / f"{many}.mbox", mails)], [BRUNO], now=NOW)
            refit_desk(NOW)
        assert refit_desk(NOW) is moved
        assert (AnswerSums.objects.get().behind != told) is moved


def test_the_firms_own_file_weighs_more(bruno: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = usual()
    with at_desk(bruno):
        refit_desk(NOW)
    refit_desk(NOW)
    file = tmp_path / "firm.json"
    write_firm(file, HAZARD, {})
    monkeypatch.setattr(answer_times, "firm_file", lambda: file)
    assert usual() == pytest.approx(before, rel=1e-3)


def test_sums_are_all_that_one_desk_reads_of_another(bruno: int) -> None:
    with at_desk(bruno):
        refit_desk(NOW)
        row = AnswerSums.objects.get()
    assert (len(row.events), sum(row.events)) == (len(row.exposure), 80)
    assert row.answers >= LEAST
    assert not hasattr(row, "person")


def test_there_is_a_job_for_each_desk_of_a_firm_and_none_for_one_alone() -> None:
    assert list(KINDS["refit"].subjects()) == []
    number = new_desk("Bruno")
    assert list(KINDS["refit"].subjects()) == [(1, 1), (number, number)]
