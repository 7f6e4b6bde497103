"""Several messages of one mailbox over one line: read again before each, and replaced where the server has had enough."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from ringback.adapters.account import MailServerError
from ringback.domain.sending import Mode
from ringback.flows import lines, outbox
from ringback.flows.lines import KeptLine
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing
from tests.flows.sending.office import Office
from tests.flows.sending.test_outbox import silent_piet
from tests.peers.between import CUT, Act, between
from tests.peers.scripted import Caller, scripted

pytestmark = pytest.mark.slow


@contextmanager
def reading_through(office: Office, act: Act) -> Iterator[Counter[str]]:
    """Nora's mailbox is read through somebody in between; how often each point was passed."""
    seen: Counter[str] = Counter()

    def counted(point: str) -> bytes | None:
        seen[point] += 1
        return act(point)

    with between(office.box.imap_port, counted) as port:
        Mailbox.objects.update(imap_port=port)
        yield seen
        Mailbox.objects.update(imap_port=office.box.imap_port)


def passing(_: str) -> None:
    """Lets all go by."""


@pytest.fixture
def piet(office: Office) -> str:
    return silent_piet(office)


@pytest.fixture
def two_drafts(office: Office, piet: str) -> Office:
    """Nora approved a draft to Greta, and then one to Piet."""
    outbox.rules(now=office.now, mode=Mode.DRAFTS)
    office.approve()
    outbox.approve(find_person(piet), office.now)
    return office


def states() -> list[str]:
    return list(Outgoing.objects.order_by("id").values_list("state", flat=True))


def test_one_login_serves_all_drafts_of_a_mailbox_and_each_reads_it_again(two_drafts: Office) -> None:
    with reading_through(two_drafts, passing) as seen:
        two_drafts.work()
    assert states() == ["placed", "placed"]
    assert len(two_drafts.folder("Drafts")) == 2
    assert seen["connect"] == 1
    assert seen["LIST"] >= 2


def test_an_answer_between_two_drafts_on_the_same_line_stops_the_second(two_drafts: Office, piet: str) -> None:
    def answers(point: str) -> None:
        if point == "APPEND done" and not two_drafts.provider.count(two_drafts.nora, "Drafts") > 1:
            two_drafts.receive("Yes, go ahead.", two_drafts.now, sender=f"Piet Quick <{piet}>", answers="p1")

    with reading_through(two_drafts, answers) as seen:
        two_drafts.work()
    assert (states(), seen["connect"]) == (["placed", "stopped"], 1)
    assert "they wrote" in two_drafts.row().why


class Nth:
    """Cuts the line when a point is passed for the n-th time."""

    def __init__(self, point: str, number: int) -> None:
        self.point, self.left = point, number

    def __call__(self, point: str) -> bytes | None:
        self.left -= point == self.point
        return CUT if point == self.point and self.left == 0 else None


@pytest.mark.parametrize("cut", [Nth("NOOP", 1), Nth("LIST", 2)], ids=["between two messages", "after some commands"])
def test_a_server_that_hangs_up_on_a_kept_line_is_called_again_at_once(cut: Nth, two_drafts: Office) -> None:
    with reading_through(two_drafts, cut) as seen:
        two_drafts.work()
    assert (states(), seen["connect"]) == (["placed", "placed"], 2)
    assert len(two_drafts.folder("Drafts")) == 2


@pytest.mark.parametrize("point", ["APPEND", "APPEND done"])
def test_a_line_that_dies_over_the_second_draft_leaves_it_once(point: str, two_drafts: Office) -> None:
    with reading_through(two_drafts, Nth(point, 2)):
        two_drafts.work()
    assert states() == ["placed", "approved"]
    two_drafts.pass_time(minutes=10)
    two_drafts.work()
    assert states() == ["placed", "placed"]
    assert len(two_drafts.folder("Drafts")) == 2


def test_drafts_that_lie_there_are_looked_at_over_one_line(two_drafts: Office) -> None:
    two_drafts.work()
    two_drafts.pass_time(minutes=30)
    with reading_through(two_drafts, passing) as seen:
        assert two_drafts.work().looked == 2
    assert (states(), seen["connect"]) == (["placed", "placed"], 1)


def test_who_waits_for_the_spacing_stands_in_line_and_reads_no_mailbox(office: Office, piet: str) -> None:
    third = f"jan{office.number}@acme.example"
    day = office.now - timedelta(days=24)
    office.provider.mailbox(third)
    office.receive("What does it cost?", day, sender=f"Jan <{third}>", subject="Prices", id="j1")
    office.wrote("Here are the prices. Shall we go ahead?", day + timedelta(days=1), answers="j1", to=third)
    office.read()
    for one in (office.greta, piet, third):
        outbox.approve(find_person(one), office.now)
    with reading_through(office, passing) as seen:
        office.work()
    assert seen["connect"] == 1
    waiting = Outgoing.objects.filter(state="approved").order_by("due_at")
    assert ["3 minutes lie between" in one.why for one in waiting] == [True, True]
    first, second = (one.due_at - int(office.now.timestamp()) for one in waiting)
    assert (first, second) == (180, 360)
    for _ in range(2):
        office.pass_time(minutes=3)
        office.work()
    assert states() == ["sent"] * 3


def test_a_server_that_lets_one_wait_in_vain_is_not_tried_again_in_that_round(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others at the same provider wait for the next round; who is elsewhere is served at once."""
    monkeypatch.setattr(lines, "_IN_VAIN", 0.1)
    calls = []

    def slow(caller: Caller) -> None:
        calls.append(caller)
        caller.line.settimeout(0.5)
        caller.hear()

    here = office.box.imap_port
    with scripted(slow) as port, KeptLine() as line:
        office.box.imap_port = port
        for _ in range(3):
            with pytest.raises(MailServerError, match=r"broke|hung up"), line.to(office.box, office.now):
                pass
        office.box.imap_port = here
        with line.to(office.box, office.now) as imap:
            assert imap.folders()
    assert len(calls) == 1


def test_a_mail_server_that_says_nothing_is_asked_once_for_all_that_is_due_from_a_mailbox(
    office: Office, piet: str
) -> None:
    """What waits behind the first goes out as soon as the server speaks again, each once."""
    for one in (office.greta, piet):
        outbox.approve(find_person(one), office.now)
    calls = []

    def mute(caller: Caller) -> None:
        calls.append(caller)
        caller.line.settimeout(0.3)
        caller.hear()

    own = office.box.smtp_port
    with scripted(mute) as port:
        Mailbox.objects.update(smtp_port=port)
        for _ in range(3):
            office.work()
            office.pass_time(minutes=1)
        assert len(calls) == 1
        Mailbox.objects.update(smtp_port=own)
    assert all("come back later" in one.why for one in Outgoing.objects.all())
    assert sorted(Outgoing.objects.values_list("attempts", flat=True)) == [0, 1]
    for _ in range(3):
        office.pass_time(minutes=4)
        office.work()
    assert states() == ["sent", "sent"]
    assert len(office.wait_for_mail()) == 1
    assert office.provider.count(piet) == 1
