"""Nora disconnects her mailbox: what waited in it is stopped, and what she sent is not forgotten with it."""

import pytest

from ringback.domain.errors import BadInputError
from ringback.domain.sending import Mode
from ringback.flows import act, outbox
from ringback.flows.connect import disconnect
from ringback.flows.gather import gather
from ringback.flows.mailboxes import keep_password, mailboxes
from ringback.flows.sending.shown import lines
from ringback.flows.subjects import erase_here, held_here
from ringback.store.find import find_person
from ringback.store.models import Mailbox, MailFolder, Outgoing
from tests.flows.sending.office import Office
from tests.flows.sending.test_outbox import DAY, MARCH, silent_piet
from tests.mailbox import Mail, mbox
from tests.peers.mailboxes import connected


def the_same_again(office: Office) -> Mailbox:
    """As `connect` does it, without its steps over the line."""
    box = Mailbox.with_gone.get(address=office.nora)
    box.gone_at = None
    keep_password(box, office.provider.account(office.nora).secret)
    box.save()
    return box


def test_what_was_sent_is_shown_handed_out_and_erased_as_before(office: Office) -> None:
    office.approve()
    office.work()
    sent = office.row()
    said = disconnect(office.nora, office.now)
    assert (said.stopped, said.held, mailboxes(), MailFolder.objects.count()) == (0, 0, [], 0)
    (line,) = lines()
    assert (line.state, line.message_id, line.sent_at) == ("sent", sent.message_id, office.now)
    gone = office.row().mailbox
    assert (gone.address, gone.secret, gone.gone_at is not None) == (office.nora, "", True)
    (row,) = held_here(office.greta_key, office.now)["outgoing"]
    assert (row["text"], row["sender"]) == (sent.text, office.nora)
    office.pass_time(minutes=5)
    assert office.work().looked == 0  # no copy can be put into its Sent any more
    erase_here(office.greta_key, office.now)
    assert not Outgoing.objects.exists()


def test_what_waits_there_is_stopped_with_that_reason(office: Office) -> None:
    piet = silent_piet(office)
    office.approve()
    outbox.approve(find_person(piet), office.now)
    outbox.take_back(find_person(piet), office.now)
    said = disconnect(office.nora, office.now)
    assert (said.stopped, said.held) == (2, 0)
    assert {(row.state, row.why) for row in Outgoing.objects.all()} == {
        ("stopped", f"you disconnected the mailbox {office.nora}")
    }
    office.work()
    assert office.got() == []
    with pytest.raises(BadInputError, match="no mailbox is connected"):
        office.approve()


def test_a_draft_in_the_folder_is_the_users_own_from_then_on(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.DRAFTS)
    office.approve()
    office.work()
    assert office.state() == "placed"
    disconnect(office.nora, office.now)
    assert office.state() == "stopped"
    assert "the draft in your Drafts folder is yours to delete" in office.row().why
    assert len(office.folder("Drafts")) == 1


def test_what_is_held_stays_held_and_is_found_once_the_mailbox_is_back(office: Office) -> None:
    office.approve()
    Outgoing.objects.update(state="held", due_at=0, handed_at=int(office.now.timestamp()))
    assert disconnect(office.nora, office.now).held == 1
    office.work()
    assert (office.state(), lines()[0].state) == ("held", "held")
    with pytest.raises(BadInputError, match="connect it again first"):
        outbox.send_again(office.greta_key, office.now)
    raw = f"From: {office.nora}\r\nTo: {office.greta}\r\nMessage-ID: {office.row().message_id}\r\n\r\nHello.\r\n"
    office.provider.put(office.nora, "Sent", raw.encode())
    the_same_again(office)
    office.work()
    assert office.state() == "sent"


def test_the_user_says_what_became_of_it_without_the_mailbox(office: Office) -> None:
    office.approve()
    Outgoing.objects.update(state="held", due_at=0, handed_at=int(office.now.timestamp()))
    disconnect(office.nora, office.now)
    outbox.say_sent(office.greta_key, office.now)
    assert office.state() == "sent"


def test_it_waits_until_the_worker_has_let_go_of_its_message(office: Office) -> None:
    piet = silent_piet(office)
    office.approve()
    outbox.approve(find_person(piet), office.now)
    Outgoing.objects.filter(to=office.greta).update(state="sending")
    with pytest.raises(BadInputError, match="is being sent this moment"):
        disconnect(office.nora, office.now)
    assert dict(Outgoing.objects.values_list("to", "state")) == {office.greta: "sending", piet: "approved"}
    assert [one.address for one in mailboxes()] == [office.nora]


def test_connected_again_the_days_most_still_counts_and_nothing_goes_by_itself(office: Office) -> None:
    piet = silent_piet(office)
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"], most=1)
    outbox.approve_released(office.now)
    office.work()
    disconnect(office.nora, office.now)
    box = the_same_again(office)
    assert (box.mode, box.released, box.daily_cap) == ("drafts", [], 1)
    outbox.rules(now=office.now, mode=Mode.APPROVE)
    Outgoing.objects.exclude(state="sent").delete()
    waiting = outbox.approve(find_person(piet) if office.row().to == office.greta else office.greta_key, office.now)
    office.work()
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reason["code"]) == ("approved", "daily_cap")


def test_erasing_the_desk_takes_the_address_along(office: Office) -> None:
    office.approve()
    office.work()
    disconnect(office.nora, office.now)
    act.erase_all(office.now)
    assert not Mailbox.with_gone.exists()


def another(office: Office, address: str) -> Mailbox:
    """Nora's new mailbox, in the place of the old one."""
    office.provider.mailbox(address)
    disconnect(office.nora, office.now)
    return connected(office.provider, address)


@pytest.mark.parametrize("domain", ["seller.example", "quick.example"])
def test_nothing_goes_out_under_the_address_of_a_mailbox_that_is_gone(domain: str, office: Office) -> None:
    new = another(office, f"nora.new{office.number}@{domain}")
    row = office.approve()
    assert (row.sender, row.mailbox) == (new.address, new)
    office.work()
    (mail,) = office.wait_for_mail()
    assert new.address in mail["From"]


def test_a_thread_of_an_address_that_is_nobodys_mailbox_goes_on_from_the_mailbox(office: Office) -> None:
    """Old mail of another account was imported; where Nora says that it is an alias of hers, it is one."""
    old, jan = f"nora{office.number}@old.example", f"jan{office.number}@quick.example"
    path = office.provider.folder / f"old{office.number}.mbox"
    mails = [
        Mail(sender=f"Jan <{jan}>", to=old, at=MARCH, body="What does it cost?", subject="Prices", id="o1@x.example"),
        Mail(sender=old, to=jan, at=MARCH + DAY, body="Here are the prices. Shall we go ahead?", subject="Re: Prices",
             id="o2@x.example", answers="o1@x.example"),
    ]  # fmt: skip
    gather([mbox(path, mails)], [old], now=office.now)
    row = outbox.approve(find_person(jan), office.now)
    assert (row.sender, row.mailbox) == (office.nora, office.box)
    outbox.take_back(find_person(jan), office.now)
    act.about_me(now=office.now, addresses=(old,))
    assert outbox.approve(find_person(jan), office.now).sender == old
