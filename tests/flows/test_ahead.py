"""An answer whose date lies ahead ends a silence today, not on that day; a world that lies ahead as a whole is left alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.store.models import Exchange, Part
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 14 * DAY


def asked(day: int = 0) -> list[Mail]:
    return [
        Mail(sender=GRETA, to=NORA, at=MONDAY + (day - 1) * DAY, body="We are interested.", id=f"i{day}@x.example"),
        Mail(sender=NORA, to=GRETA, at=MONDAY + day * DAY, body="Shall we go ahead?", id=f"a{day}@x.example"),
    ]


def answer(at: datetime, id: str = "y@x.example") -> Mail:
    return Mail(sender=GRETA, to=NORA, at=at, body="Yes, let us go ahead.", id=id, answers="a0@x.example")


def read(folder: Path, mails: list[Mail], now: datetime = NOW) -> None:
    gather([mbox(folder / "all.mbox", mails)], [NORA], now=now)


def silent(now: datetime = NOW) -> bool:
    day = today(now)
    return bool(day.due or day.patience)


def test_without_an_answer_she_is_silent(tmp_path: Path) -> None:
    read(tmp_path, asked())
    assert silent()


def test_an_answer_from_next_week_ends_it_today(tmp_path: Path) -> None:
    read(tmp_path, [*asked(), answer(NOW + 7 * DAY)])
    assert not silent()
    assert not silent(NOW + DAY)
    row = Exchange.objects.get(message_id="<y@x.example>")
    assert datetime.fromtimestamp(row.at, UTC) == NOW
    assert set(Part.objects.filter(exchange=row).values_list("at", flat=True)) == {row.at}


def test_it_is_the_same_where_it_comes_alone_and_later(tmp_path: Path) -> None:
    read(tmp_path, asked())
    read(tmp_path, [answer(NOW + 7 * DAY)], NOW + DAY)
    assert not silent(NOW + DAY)
    read(tmp_path, [answer(NOW + 7 * DAY)], NOW + 2 * DAY)
    assert Exchange.objects.count() == 3


def test_a_clock_of_a_few_minutes_is_left_as_it_is(tmp_path: Path) -> None:
    read(tmp_path, [*asked(), answer(NOW + timedelta(minutes=5))])
    assert Exchange.objects.get(message_id="<y@x.example>").at == (NOW + timedelta(minutes=5)).timestamp()


def test_a_world_that_lies_ahead_keeps_its_dates(tmp_path: Path) -> None:
    """This machine's clock is behind: it must not pull all mail of that time into one moment."""
    read(tmp_path, [*asked(), *asked(1), answer(MONDAY + 2 * DAY)], MONDAY - 30 * DAY)
    assert len(set(Exchange.objects.values_list("at", flat=True))) > 3
    assert Exchange.objects.get(message_id="<y@x.example>").at == (MONDAY + 2 * DAY).timestamp()


def test_where_a_good_part_lies_ahead_it_keeps_its_dates(tmp_path: Path) -> None:
    ahead = [Mail(sender=PIET, to=NORA, at=NOW + day * DAY, id=f"{day}@x.example") for day in range(1, 6)]
    read(tmp_path, [*asked(), *ahead])
    assert Exchange.objects.filter(at__gt=NOW.timestamp()).count() == 5
