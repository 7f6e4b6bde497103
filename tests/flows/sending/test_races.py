"""What comes between the approval and the send: each of it stops the message, whatever way and under whatever date it comes."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from ringback.adapters.account import Account
from ringback.domain.interaction import Outcome
from ringback.domain.sending import Mode
from ringback.flows import act, outbox
from ringback.flows.gather import gather
from ringback.flows.mailboxes import account
from ringback.flows.sending import post
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing
from ringback.store.suppression import suppress
from tests.flows.sending.office import Office
from tests.mailbox import Mail, mbox

pytestmark = pytest.mark.slow

SOON = timedelta(minutes=5)
WRONG = timedelta(days=400)


def _invited(office: Office) -> None:
    """Greta accepts an invitation: a mail of her calendar."""
    body = (
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nVERSION:2.0\nPRODID:-//x//y\nBEGIN:VEVENT\nUID:1@x.example\nDTSTAMP:20260326T100500Z\n"
        f"DTSTART:20260401T090000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{office.greta}\nEND:VEVENT\nEND:VCALENDAR"
    )
    headers = 'Content-Type: text/calendar; method=REPLY; charset="utf-8"\nMIME-Version: 1.0\n'
    office.receive(body, office.now, subject="Accepted: Offer", headers=headers)


def _merged_address(office: Office) -> None:
    """She writes from an address of hers that was merged with her entry before."""
    other = f"greta{office.number}@quick.example"
    office.receive("Hello, from my other address.", office.now - 60 * timedelta(days=1), sender=other, subject="Hello")
    office.read()
    key = act.merge(office.greta_key, find_person(other), now=office.now)
    assert key
    office.approve()
    office.receive("Yes, let us do that.", office.now + SOON, sender=other, subject="From my phone")


def _colleague_of_mine(office: Office) -> None:
    """Bruno, at the desk beside, writes to her."""
    number = new_desk(f"Bruno {office.number}")
    path = office.provider.folder / f"bruno{office.number}.mbox"
    sent = Mail(
        sender="bruno@seller.example", to=office.greta, at=office.now + SOON, subject="Other matter", body="Hello!"
    )
    with at_desk(number):
        gather([mbox(path, [sent])], ["bruno@seller.example"], now=office.now + SOON)


RACES: dict[str, tuple[Callable[[Office], object], str]] = {
    "in the thread": (lambda office: office.receive("Yes, go ahead.", office.now + SOON, answers="2"), "they wrote"),
    "in another thread": (lambda office: office.receive("Hello.", office.now + SOON, subject="Lunch?"), "they wrote"),
    "dated long before": (lambda office: office.receive("Yes.", office.now - WRONG, answers="2"), "they wrote"),
    "dated before the words were made": (lambda office: office.receive("Yes.", office.now - SOON, answers="2"), "they wrote"),
    "dated some hours ahead": (lambda office: office.receive("Yes.", office.now + 60 * SOON, answers="2"), "they wrote"),
    "dated some minutes ahead": (lambda office: office.receive("Yes.", office.now + 8 * SOON, answers="2"), "a date to come"),
    "dated far ahead": (lambda office: office.receive("Yes.", office.now + WRONG, answers="2"), "they wrote"),
    "as a call": (lambda office: act.talked(office.greta_key, now=office.now + SOON), "spoken"),
    "as a call that came in": (lambda office: act.log_call(office.greta_key, Outcome.CONNECTED, now=office.now), "spoken"),
    "as an accepted invitation": (_invited, "answered an invitation"),
    "a meeting is agreed": (
        lambda office: act.log_meeting(office.greta_key, Outcome.PLANNED, now=office.now, at=office.now + 9 * SOON),
        "a meeting was agreed",
    ),
    "a colleague answers in the thread": (
        lambda office: office.receive("I take over.", office.now + SOON, sender=office.tilda, answers="2"),
        "somebody else in the thread",
    ),
    "a colleague writes elsewhere": (
        lambda office: office.receive("Our new address.", office.now + SOON, sender=office.tilda, subject="Hello"),
        "somebody else at their company",
    ),
    "an opt-out": (lambda office: act.no(office.greta_key, now=office.now, opt_out=True), "left alone"),
    "a no": (lambda office: office.receive("No thanks, we are not interested.", office.now + SOON, answers="2"), "said no"),
    "let go": (lambda office: act.release(office.greta_key, now=office.now), "you let the matter go"),
    "the user writes by himself": (lambda office: office.wrote("Any news?", office.now + SOON, answers="2"), "yourself"),
    "the user rings": (lambda office: act.log_call(office.greta_key, Outcome.NO_ANSWER, now=office.now), "yourself"),
    "a colleague of his writes": (_colleague_of_mine, "a colleague of yours"),
    "on the list of the suppressed": (lambda office: suppress([office.greta], office.now), "never written to"),
    "a bounce": (
        lambda office: office.receive(
            f"<{office.greta}>: 550 5.1.1 user unknown", office.now, sender="MAILER-DAEMON@seller.example",
            subject="Undelivered Mail Returned to Sender",
        ),
        "came back",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", RACES)
@pytest.mark.parametrize("mode", list(Mode))
def test_nothing_goes_out_after(what: str, mode: Mode, office: Office) -> None:
    happens, why = RACES[what]
    outbox.rules(now=office.now, mode=mode, released=["plain_ask"])
    if mode is Mode.AUTO:
        assert outbox.approve_released(office.now) == 1
    else:
        office.approve()
    happens(office)
    office.pass_time(minutes=30)
    office.work()
    first = Outgoing.objects.select_related("person", "mailbox").earliest("id")
    assert (first.state, office.folder("Drafts"), office.got()) == ("stopped", [], [])
    assert why in first.why
    for _ in range(2):  # nor does it come back by itself
        office.pass_time(minutes=5)
        outbox.approve_released(office.now)
        office.work()
    assert not Outgoing.objects.filter(state="sent").exists()
    assert Outgoing.objects.filter(state="stopped").count() == 1  # nor is it written and stopped again and again
    assert (office.folder("Drafts"), office.got()) == ([], [])


def test_an_answer_from_another_address_of_hers_stops_it(office: Office) -> None:
    _merged_address(office)
    office.pass_time(minutes=30)
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])


def test_an_absence_moves_it_and_burns_nothing(office: Office) -> None:
    office.approve()
    office.receive(
        "I am out of the office until 1 April 2026.", office.now + SOON, subject="Automatic reply: Offer", answers="2",
        headers="Auto-Submitted: auto-replied\n",
    )  # fmt: skip
    office.pass_time(minutes=30)
    office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "away until Wednesday 1 April" in office.row().why
    for _ in range(12):
        if office.state() == "sent":
            break
        office.pass_time(days=1)
        office.work()
    assert office.now >= datetime(2026, 4, 2, 7, tzinfo=office.now.tzinfo)
    assert len(office.wait_for_mail()) == 1


def test_a_second_touch_at_the_company_waits_for_the_first(office: Office) -> None:
    """Tilda, at the same company, is silent as well: the second message is moved by a working week."""
    day = datetime(2026, 3, 2, 9, tzinfo=office.now.tzinfo)
    office.provider.mailbox(office.tilda)
    office.receive("Send me the figures, please.", day, sender=office.tilda, subject="Figures", id="3")
    office.wrote("Here they are. What do you think?", day + timedelta(days=1), answers="3", to=office.tilda)
    office.read()
    office.approve()
    second = outbox.approve(find_person(office.tilda), office.now)
    office.work()
    assert len(office.wait_for_mail()) == 1
    second.refresh_from_db()
    assert (second.state, office.provider.count(office.tilda)) == ("approved", 0)
    assert "another touch at this company is live since Thursday 26 March" in second.why
    assert second.due_at >= (office.now + timedelta(days=6, hours=22)).timestamp()


def test_what_is_written_between_the_check_and_the_hand_over_is_looked_at(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nora says that they talked in the very moment in which the worker has found nothing against the send."""
    office.approve()

    def meanwhile(mailbox: Mailbox, now: datetime) -> Account:
        act.talked(office.greta_key, now=now)
        return account(mailbox, now)

    with monkeypatch.context() as patch:
        patch.setattr(post, "account", meanwhile)
        office.work()
    assert (office.state(), office.row().claimed_by != "") == ("approved", True)
    office.work()
    assert office.state() == "stopped"
    assert "spoken" in office.row().why
    assert office.got() == []
