"""The digest that comes by mail each morning, through a real server into Nora's own mailbox."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest

from ringback.domain.errors import RingbackError
from ringback.flows import act
from ringback.flows.connect import disconnect
from ringback.flows.jobs import Worker, morning, rounds
from ringback.flows.jobs.kinds import KINDS
from ringback.flows.jobs.morning import morning_mail, wants_digest
from ringback.flows.today import today
from ringback.store.jobs import Ran
from ringback.store.models import Desk, Exchange, Job, Mailbox, Person
from tests.flows.sending.office import Office
from tests.peers.between import CUT, between

BERLIN = ZoneInfo("Europe/Berlin")
QUARTER = timedelta(minutes=15)


def local(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


@pytest.fixture
def nora(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """She works from half past eight, and wants the digest; nothing else is done by the worker."""
    act.about_me(now=office.now, hours="08:30-17:00")
    assert wants_digest(True)
    monkeypatch.setattr(rounds, "KINDS", {"digest": KINDS["digest"]})
    return office


def at(office: Office, when: datetime) -> Ran:
    office.now = when
    return morning_mail(Job(), office.clock)


def digests(office: Office, many: int) -> list[EmailMessage]:
    """The digests in her mailbox once there are so many; Postfix needs a moment."""
    import time

    for _ in range(100):
        found = [mail for mail in office.folder("INBOX") if mail["Auto-Submitted"]]
        if len(found) >= many:
            break
        time.sleep(0.05)
    return found


def test_it_comes_when_her_day_begins_and_says_what_it_is(nora: Office) -> None:
    early = at(nora, local(2026, 3, 26, 8, 29))
    assert (early.made, early.next_at) == (0, local(2026, 3, 26, 8, 30))
    assert at(nora, local(2026, 3, 26, 8, 30)).made == 1
    (mail,) = digests(nora, 1)
    assert (mail["From"], mail["To"], mail["Auto-Submitted"]) == (nora.nora, nora.nora, "auto-generated")
    assert mail["Subject"] == "Thursday, 26 March: 1 move"
    assert "Greta Lind" in mail.get_content()


def test_once_a_day_however_often_it_is_asked_for(nora: Office) -> None:
    made = [at(nora, local(2026, 3, 26, 8, 30) + n * QUARTER).made for n in range(8)]
    assert made == [1, *[0] * 7]
    assert at(nora, local(2026, 3, 27, 8, 30)).made == 1
    assert len(digests(nora, 2)) == 2


@pytest.mark.parametrize(
    "day", [date(2026, 3, 28), date(2026, 4, 3), date(2026, 3, 27)], ids=["a Saturday", "a holiday", "her own day off"]
)
def test_none_on_a_day_on_which_she_does_not_work(nora: Office, day: date) -> None:
    act.about_me(now=nora.now, away=(date(2026, 3, 27), date(2026, 3, 28)))
    ran = at(nora, datetime.combine(day, datetime.min.time(), BERLIN).replace(hour=9).astimezone(UTC))
    assert (ran.made, ran.problem, Desk.objects.get(id=1).digest_on) == (0, "", None)
    assert ran.next_at == datetime.combine(day + timedelta(days=1), datetime.min.time(), BERLIN).replace(minute=30)


def days_of(office: Office, first: datetime, last: datetime) -> Iterator[datetime]:
    """When it went out, where a worker looks every quarter of an hour."""
    office.now, worker = first, Worker(office.clock)
    rounds.renew(office.now)
    sent = 0
    while office.now < last:
        while worker.one():
            pass
        if (made := Job.objects.get(kind="digest").made) > sent:
            sent = made
            yield office.now
        office.now += QUARTER


@pytest.mark.parametrize(
    ("friday", "hour_before", "hour_after"),
    [(date(2026, 3, 27), 7, 6), (date(2026, 10, 23), 6, 7)],
    ids=["spring", "autumn"],
)
def test_over_the_nights_when_the_clock_is_changed(
    nora: Office, friday: date, hour_before: int, hour_after: int
) -> None:
    """Half past eight by her clock is another hour of the world's after the night to Sunday."""
    start = datetime.combine(friday, datetime.min.time(), UTC)
    asked = start - timedelta(hours=8)
    nora.receive("Another question: when could it begin?", asked, subject="Another matter", id=f"late{friday.month}")
    nora.now = start
    nora.read()
    found = list(days_of(nora, start, start + timedelta(days=4, hours=23)))
    assert [(one.astimezone(BERLIN).strftime("%a %H:%M"), one.hour) for one in found] == [
        ("Fri 08:30", hour_before), ("Mon 08:30", hour_after), ("Tue 08:30", hour_after),
    ]  # fmt: skip
    assert len(digests(nora, 3)) == 3


def through(office: Office, act_: str) -> Iterator[list[int]]:
    """Her mail server behind somebody who cuts the line at that point, the first time."""
    cuts: list[int] = []

    def cut(point: str) -> bytes | None:
        if point != act_ or cuts:
            return None
        cuts.append(1)
        return CUT

    with between(office.box.smtp_port, cut) as port:
        Mailbox.objects.update(smtp_port=port)
        yield cuts


def test_an_unknown_outcome_is_not_repeated(nora: Office) -> None:
    for cuts in through(nora, "taken"):
        ran = at(nora, local(2026, 3, 26, 8, 30))
        assert cuts
        assert ran.made == 0
        assert ran.problem
        assert at(nora, local(2026, 3, 26, 8, 31)).problem == ""
    assert len(digests(nora, 1)) == 1


def test_what_surely_did_not_go_out_is_tried_again(nora: Office) -> None:
    for cuts in through(nora, "MAIL"):
        assert at(nora, local(2026, 3, 26, 8, 30)).problem
        assert cuts
        assert at(nora, local(2026, 3, 26, 8, 31)).made == 1
    assert len(digests(nora, 1)) == 1


def test_what_fails_before_the_server_is_spoken_to_costs_no_morning(
    nora: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def withdrawn(*_: object) -> None:
        raise RingbackError("the leave was withdrawn")

    with monkeypatch.context() as patch:
        patch.setattr(morning, "account", withdrawn)
        with pytest.raises(RingbackError, match="withdrawn"):
            at(nora, local(2026, 3, 26, 8, 30))
    assert at(nora, local(2026, 3, 26, 8, 35)).made == 1


def test_nothing_to_say_is_no_mail(nora: Office) -> None:
    act.release(nora.greta_key, now=nora.now)
    assert not [*today(nora.now).owed, *today(nora.now).due]
    assert at(nora, local(2026, 3, 27, 8, 30)).made == 0
    assert digests(nora, 0) == []


def test_it_is_nobodys_mail_when_it_is_read_again(nora: Office) -> None:
    at(nora, local(2026, 3, 26, 8, 30))
    digests(nora, 1)
    before = (Person.objects.count(), len(today(nora.now).owed), len(today(nora.now).due))
    nora.read()
    assert Exchange.objects.filter(subject__contains="1 move").exists()
    assert (Person.objects.count(), len(today(nora.now).owed), len(today(nora.now).due)) == before


def test_without_a_mailbox_there_is_none(nora: Office) -> None:
    disconnect(nora.nora, nora.now)
    rounds.renew(nora.now)
    assert not Job.objects.filter(kind="digest").exists()
    assert not wants_digest(True)
