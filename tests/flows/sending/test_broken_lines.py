"""The line breaks, the server puts off or refuses, the database is away: nothing twice, nothing lost, the unclear held."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError

from ringback.adapters import smtp
from ringback.domain.sending import GAPS, LOOKS, Event
from ringback.flows import outbox
from ringback.flows.sending import post, record
from ringback.store.outbox import LEASE, move
from ringback.store.timelines import timelines
from tests.flows.sending.office import Office
from tests.peers.between import CUT, between

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 3, 30, 9, tzinfo=UTC)


class At:
    """Does something at one point of the talk, as often as it is said."""

    def __init__(self, point: str, act: bytes, times: int = 1) -> None:
        self.point, self.act, self.times, self.seen = point, act, times, 0

    def __call__(self, point: str) -> bytes | None:
        if point != self.point or self.seen >= self.times:
            return None
        self.seen += 1
        return self.act


@contextmanager
def sending_through(office: Office, act: Callable[[str], bytes | None]) -> Iterator[None]:
    """Nora's mail goes through somebody in between."""
    own = office.box.smtp_port
    with between(own, act) as port:
        type(office.box).objects.update(smtp_port=port)
        yield
        type(office.box).objects.update(smtp_port=own)


def look_until_the_end(office: Office) -> None:
    for _ in range(len(LOOKS) + 2):
        office.pass_time(hours=5)
        office.work()


BEFORE = ["connect", "EHLO", "MAIL", "RCPT", "DATA"]


@pytest.mark.parametrize("point", BEFORE)
def test_a_line_that_breaks_before_the_message_is_tried_again(point: str, office: Office) -> None:
    office.approve()
    with sending_through(office, At(point, CUT)):
        office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "come back later" in office.row().why
    office.pass_time(minutes=10)
    office.work()
    assert office.state() == "sent"
    assert len(office.wait_for_mail()) == 1


@pytest.mark.parametrize("point", ["body", "end"])
def test_a_line_that_breaks_in_the_message_leaves_it_held_for_the_user(point: str, office: Office) -> None:
    """Cut before the server's 250: it has not taken it, but nobody here can know that."""
    office.approve()
    with sending_through(office, At(point, CUT)):
        office.work()
    assert office.state() == "held"
    look_until_the_end(office)
    assert (office.state(), office.got()) == ("held", [])
    assert "say whether it went out" in office.row().why
    office.now = MONDAY
    outbox.send_again(office.greta_key, office.now)
    office.work()
    assert office.state() == "sent"
    assert len(office.wait_for_mail()) == 1


def test_a_line_that_breaks_after_the_250_is_found_in_sent(office: Office) -> None:
    """The server saves what it sends, as the large providers do."""
    office.approve()
    with sending_through(office, At("taken", CUT)):
        office.work()
    assert office.state() == "held"
    (mail,) = office.wait_for_mail()
    office.provider.put(office.nora, "Sent", mail.as_bytes())
    office.pass_time(minutes=2)
    office.work()
    assert office.state() == "sent"
    look_until_the_end(office)
    assert len(office.got()) == 1
    (timeline,) = timelines([office.greta_key], office.now)
    assert [one.play for one in timeline.interactions if one.play] == [office.row().play]


def test_an_answer_to_it_proves_that_it_went_out(office: Office) -> None:
    office.approve()
    with sending_through(office, At("taken", CUT)):
        office.work()
    assert office.state() == "held"
    reference = f"In-Reply-To: {office.row().message_id}\n"
    office.receive("Thanks!", office.now + timedelta(minutes=3), headers=reference)
    office.pass_time(minutes=5)
    office.work()
    assert office.state() == "sent"
    assert len(office.wait_for_mail()) == 1


def test_without_a_copy_the_user_says_that_it_went_out(office: Office) -> None:
    office.approve()
    with sending_through(office, At("taken", CUT)):
        office.work()
    look_until_the_end(office)
    assert office.state() == "held"
    outbox.say_sent(office.greta_key, office.now)
    assert office.state() == "sent"
    office.work()
    assert len(office.wait_for_mail()) == 1


@pytest.mark.parametrize("code", [b"451", b"421"], ids=["this message", "the server closes"])
@pytest.mark.parametrize("point", ["MAIL", "RCPT", "DATA"])
def test_a_server_that_puts_it_off_is_asked_again_with_growing_gaps(point: str, code: bytes, office: Office) -> None:
    office.approve()
    with sending_through(office, At(point, code + b" 4.7.1 try again later\r\n", times=2)):
        office.work()
        assert (office.state(), office.row().attempts) == ("approved", 1)
        assert "4.7.1 try again later" in office.row().why
        office.work()
        assert office.row().attempts == 1  # not before its time
        office.pass_time(minutes=6)
        office.work()
        assert office.row().attempts == 2
        office.pass_time(minutes=16)
        office.work()
    assert office.state() == "sent"
    assert len(office.wait_for_mail()) == 1


def test_a_server_that_puts_it_off_for_ever_is_given_up(office: Office) -> None:
    office.approve()
    with sending_through(office, At("RCPT", b"450 4.2.0 busy\r\n", times=99)):
        while office.state() == "approved":
            office.work()
            office.pass_time(hours=13)
        assert office.row().attempts == len(GAPS)
    assert (office.state(), office.got()) == ("failed", [])
    assert "put it off 6 times" in office.row().why


@pytest.mark.parametrize("point", ["MAIL", "RCPT", "DATA"])
def test_a_refusal_ends_it_with_the_servers_sentence(point: str, office: Office) -> None:
    office.approve()
    with sending_through(office, At(point, b"554 5.7.1 we know you not\r\n")):
        office.work()
    assert (office.state(), office.got()) == ("failed", [])
    assert "5.7.1 we know you not" in office.row().why


def test_a_mailbox_that_cannot_be_read_sends_nothing(office: Office) -> None:
    """Whether an answer lies there cannot be known then."""
    office.approve()
    office.provider.dovecot.stop()
    try:
        office.work()
        assert office.state() == "approved"
        assert "the mailbox cannot be read" in office.row().why
    finally:
        office.provider.dovecot.start()
    office.pass_time(minutes=20)
    office.work()
    assert len(office.wait_for_mail()) == 1


class Failing:
    """A function that fails so many times, and then works."""

    def __init__(self, works: Callable[..., Any], times: int, error: Exception) -> None:
        self.works, self.times, self.error, self.called = works, times, error, 0

    def __call__(self, *given: Any, **named: Any) -> Any:
        self.called += 1
        if self.called <= self.times:
            raise self.error
        return self.works(*given, **named)


GONE = OperationalError("server closed the connection unexpectedly")
FULL = OperationalError("database or disk is full")


@pytest.mark.parametrize("error", [GONE, FULL])
def test_what_the_server_said_is_written_down_when_the_database_is_back(
    error: Exception, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gone for a minute, or without room: the word is kept until it can be written."""
    waited: list[float] = []
    monkeypatch.setattr(post, "wait", waited.append)
    monkeypatch.setattr(record, "move", Failing(move, 7, error))
    office.approve()
    office.work()
    assert sum(waited) >= 60
    assert office.state() == "sent"
    office.pass_time(hours=2)
    office.work()
    assert len(office.wait_for_mail()) == 1


def test_a_database_that_stays_away_leaves_it_held_and_found(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(post, "wait", lambda _: None)
    with monkeypatch.context() as away:
        away.setattr(record, "move", Failing(move, 99, GONE))
        office.approve()
        with pytest.raises(OperationalError):
            office.work()
    assert office.state() == "sending"
    office.work()
    assert office.state() == "sending"  # its worker may still be there
    office.pass_time(seconds=LEASE.total_seconds() + 1)
    office.work()
    assert office.state() == "held"
    assert len(office.wait_for_mail()) == 1


def test_a_server_that_takes_it_after_all_is_believed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its word came so late that Nora had said meanwhile that nothing went out, and to send it."""
    office.approve()
    real = smtp.send

    def slow(*of: Any) -> smtp.Outcome:
        outcome = real(*of)
        assert move(office.row().pk, Event.UNKNOWN, office.now)
        outbox.send_again(office.greta_key, office.now)
        return outcome

    with monkeypatch.context() as patch:
        patch.setattr(smtp, "send", slow)
        office.work()
    assert office.state() == "sent"
    office.pass_time(minutes=30)
    office.work()
    assert len(office.wait_for_mail()) == 1
    assert len(office.folder("Sent")) == 2  # her offer, and the one copy of this
