"""Mail to Greta comes back: what Nora answers when she is asked for another way is where the next words go."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.interaction import Channel
from ringback.domain.move import Move
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.finish import finish, move_of
from ringback.flows.gather import gather
from ringback.store.find import find_person
from ringback.store.timelines import timelines
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 14 * DAY
NEW = "greta.lind@silent.example"


@pytest.fixture
def greta(tmp_path: Path) -> str:
    """She wrote, was asked on Tuesday, and her address gave that back; Piet is somebody else."""
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"
        ),
        Mail(
            sender="MAILER-DAEMON@seller.example", to=NORA, at=MONDAY + DAY + timedelta(minutes=1),
            subject="Undelivered Mail Returned to Sender", body=f"<{GRETA}>: 550 5.1.1 user unknown", id="3@x.example",
        ),
        Mail(sender=f"Piet Quick <{PIET}>", to=NORA, at=MONDAY, subject="Hello", body="Good to meet you.", id="4@x.example"),
    ]  # fmt: skip
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)
    return find_person(GRETA)


def move(person: str, now: datetime = NOW) -> Move:
    found, _ = move_of(person, now)
    assert found is not None
    return found


def address(person: str) -> str | None:
    (known,) = timelines([person], NOW)
    return known.address


def test_a_dead_address_is_asked_about_and_not_written_to(greta: str) -> None:
    asked = move(greta)
    assert (asked.play, asked.asks_for) == ("need_fact", FactKind.OTHER_WAY)
    assert address(greta) is None


@pytest.mark.parametrize("kind", [FactKind.OTHER_WAY, FactKind.ADDRESS])
def test_another_address_is_the_one_that_is_written_to(kind: FactKind, greta: str) -> None:
    act.answer(greta, kind, NEW.title(), now=NOW)
    assert address(greta) == NEW
    now = move(greta)
    assert (now.is_touch, now.channel) == (True, Channel.EMAIL)
    assert find_person(NEW) == greta
    act.undo(NOW)
    assert address(greta) is None
    assert move(greta).asks_for is FactKind.OTHER_WAY


def test_a_number_is_another_way_too(greta: str) -> None:
    act.answer(greta, FactKind.OTHER_WAY, "+49 30 23125 002", now=NOW)
    (known,) = timelines([greta], NOW)
    assert known.person.numbers == ("+493023125002",)
    assert move(greta).channel is Channel.CALL


@pytest.mark.parametrize("colleague", ["Piet Quick at the desk beside her", PIET])
def test_a_colleague_keeps_his_own_address(colleague: str, greta: str) -> None:
    act.answer(greta, FactKind.OTHER_WAY, colleague, now=NOW)
    assert find_person(PIET) != greta
    assert address(greta) is None
    assert move(greta).channel is not Channel.EMAIL


def test_where_there_is_no_other_way_nothing_more_is_asked_and_no_mail_goes_to_the_dead_address(greta: str) -> None:
    act.answer(greta, FactKind.OTHER_WAY, None, now=NOW)
    plays = []
    for day in range(60):
        found, _ = move_of(greta, NOW + day * DAY)
        if found is None:
            break
        plays.append(found.play)
        assert found.channel is not Channel.EMAIL
        if found.play == "release" and found.due_at <= NOW + day * DAY:
            finish(greta, NOW + day * DAY)
    assert set(plays) == {"patience", "release"}


def test_an_address_from_which_they_wrote_since_lives(greta: str, tmp_path: Path) -> None:
    again = Mail(sender=GRETA, to=NORA, at=MONDAY + 3 * DAY, body="I am back.", id="5@x.example", answers="1@x.example")
    gather([mbox(tmp_path / "again.mbox", [again])], [NORA], now=MONDAY + 4 * DAY)
    assert address(greta) == GRETA
