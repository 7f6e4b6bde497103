"""One message from the approval to Greta's mailbox, through a real server."""

from datetime import timedelta

import pytest

from ringback.domain.errors import BadInputError
from ringback.flows import outbox
from ringback.flows.sending import post
from ringback.flows.sync import sync
from ringback.store.models import Exchange, Handle, MailFolder, Outgoing
from ringback.store.timelines import timelines
from tests.flows.sending.office import Office


def test_what_was_approved_goes_out_once_in_its_thread(office: Office) -> None:
    row = office.approve()
    assert row.state == "approved"
    office.work()
    (mail,) = office.wait_for_mail()
    assert mail["From"] == f"Nora Fink <{office.nora}>"
    assert mail["Subject"] == "Re: Offer"
    assert mail["In-Reply-To"] == f"<2.{office.number}@x.example>"
    assert mail["References"] == f"<1.{office.number}@x.example> <2.{office.number}@x.example>"
    assert mail["Message-ID"] == row.message_id
    assert office.state() == "sent"
    office.pass_time(hours=1)
    office.work()
    assert len(office.got()) == 1


def test_it_stands_in_the_timeline_at_once_and_its_copy_adds_nothing(office: Office) -> None:
    row = office.approve()
    office.work()
    (timeline,) = timelines([office.greta_key], office.now)
    touch = timeline.interactions[-1]
    assert (touch.play, touch.slot) == (row.play, row.slot)
    assert touch.matter == timeline.interactions[0].matter
    before = Exchange.objects.count()
    office.pass_time(minutes=5)
    office.work()  # the copy lies in Sent now
    assert [mail["Message-ID"] for mail in office.folder("Sent")][-1] == row.message_id
    assert sync(office.box, office.now).new == 0
    assert Exchange.objects.count() == before


def test_the_users_own_words_go_out_as_he_wrote_them(office: Office) -> None:
    office.approve("Hello Greta,\n\nshall we talk on Monday?\n\nNora")
    office.work()
    (mail,) = office.wait_for_mail()
    part = mail.get_body(("plain",))
    assert part is not None
    words = part.get_content().replace("\r\n", "\n")
    assert words.startswith("Hello Greta,\n\nshall we talk on Monday?\n\nNora\n\nOn 3 March 2026, Nora Fink wrote:\n> ")


def test_it_waits_for_their_working_hours(office: Office) -> None:
    office.now = office.now.replace(hour=20)
    office.approve()
    office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "mail goes out in their working hours" in office.row().why
    office.pass_time(hours=12)
    office.work()
    assert len(office.wait_for_mail()) == 1


def test_an_approval_can_be_taken_back_until_it_is_sent(office: Office) -> None:
    office.approve()
    outbox.take_back(office.greta_key, office.now)
    assert office.state() == "drafted"
    office.work()
    assert office.got() == []
    office.approve()
    office.work()
    with pytest.raises(BadInputError, match="waits in the outbox"):
        outbox.take_back(office.greta_key, office.now)


def test_two_approvals_are_one_message(office: Office) -> None:
    office.approve()
    with pytest.raises(BadInputError, match="approved already"):
        office.approve()
    outbox.stop(office.greta_key, office.now)
    assert office.row().why == "you stopped it"
    office.approve()
    office.work()
    assert len(office.wait_for_mail()) == 1


def test_a_refusal_is_said_in_the_servers_words(office: Office) -> None:
    office.approve()
    Handle.objects.filter(name=office.greta).update(name="nobody@outside.example")
    Outgoing.objects.update(to="nobody@outside.example")
    office.work()
    assert office.state() == "failed"
    assert "no outside mail" in office.row().why


def test_only_those_who_ask_for_mail_have_a_row(office: Office) -> None:
    office.now = office.now - timedelta(days=20)
    with pytest.raises(BadInputError, match="the list has patience for Greta Lind"):
        office.approve()


def test_nothing_goes_out_before_the_older_mail_of_the_mailbox_is_read(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mailbox's numbers were renewed, say: her answer may lie in what has yet to be read."""
    office.approve()
    MailFolder.objects.filter(name="INBOX").update(uidvalidity=1)
    monkeypatch.setattr(post, "OLDER", 0)
    office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "older mail is still being read" in office.row().why
    monkeypatch.setattr(post, "OLDER", 500)
    office.pass_time(hours=1)
    office.work()
    assert len(office.wait_for_mail()) == 1
