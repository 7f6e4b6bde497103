"""An answer may lie where nobody could look: then nothing goes out, and the reason is said."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from ringback.adapters.account import MailServerError, RefusedError
from ringback.adapters.imap import Imap
from ringback.adapters.imap_holds import Fetched, Listed, Opened
from ringback.domain.sending import Mode
from ringback.flows import outbox
from ringback.flows.mailboxes import mailboxes
from ringback.intake.folder import Folder
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing
from tests.flows.sending.office import Office
from tests.flows.sending.test_outbox import silent_piet
from tests.peers.mailboxes import connected

Open = Callable[[Imap, str], Opened]


def refusing(*names: str, error: MailServerError) -> Open:
    """A server that opens all folders but these."""
    known = Imap.open

    def open_folder(self: Imap, folder: str) -> Opened:
        if folder in names:
            raise error
        return known(self, folder)

    return open_folder


@pytest.mark.parametrize(
    "error",
    [
        MailServerError("imap.seller.example refuses the folder INBOX"),
        RefusedError("imap.seller.example refuses the folder INBOX (locked)", retry=True),
    ],
    ids=["for good", "for now"],
)
def test_an_inbox_that_does_not_open_holds_everything_back(
    error: MailServerError, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.approve()
    read_at = mailboxes()[0].synced_at
    office.pass_time(minutes=5)
    office.receive("Yes, go ahead.", office.now, answers="2")
    with monkeypatch.context() as away:
        away.setattr(Imap, "open", refusing("INBOX", error=error))
        office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "refuses the folder INBOX" in office.row().why
    (shown,) = mailboxes()
    assert (shown.synced_at, shown.problem) == (read_at, str(error))
    office.pass_time(minutes=20)
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])
    assert mailboxes()[0].problem == ""


def test_a_folder_that_never_opened_and_may_hold_no_mail_keeps_nothing_back(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.provider.put(office.nora, "Calendar", b"Subject: none\r\n\r\nx\r\n")
    office.approve()
    monkeypatch.setattr(Imap, "open", refusing("Calendar", error=MailServerError("no folder of mails")))
    office.work()
    assert len(office.wait_for_mail()) == 1
    assert (mailboxes()[0].problem, mailboxes()[0].left) == ("", False)


def test_a_draft_is_not_said_to_be_deleted_while_sent_mail_cannot_be_read(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.rules(now=office.now, mode=Mode.DRAFTS)
    office.approve()
    office.work()
    with office.provider.look_into(office.nora) as client:
        client.select_folder("Drafts")
        client.delete_messages(client.search())
        client.expunge()
    office.wrote("Hello Greta, shall we talk?", office.now + timedelta(minutes=1), answers="2")
    with monkeypatch.context() as away:
        away.setattr(Imap, "open", refusing("Sent", error=MailServerError("refuses the folder Sent")))
        for _ in range(3):
            office.pass_time(minutes=30)
            office.work()
        assert office.state() == "placed"
    office.pass_time(minutes=30)
    office.work()
    assert office.state() == "sent"


def failing_fetch(times: int) -> Callable[[Imap, list[Listed], Folder], list[Fetched]]:
    """The line breaks so many times while mails come over it."""
    known, left = Imap.fetch, [times]

    def fetch(self: Imap, mails: list[Listed], role: Folder) -> list[Fetched]:
        left[0] -= 1
        if left[0] >= 0:
            raise MailServerError("the connection broke", retry=True)
        return known(self, mails, role)

    return fetch


def test_a_new_mail_that_comes_only_after_some_tries_is_read_before_anything_goes_out(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.approve()
    office.receive("Yes, go ahead.", office.now, answers="2")
    monkeypatch.setattr(Imap, "fetch", failing_fetch(3))
    office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "one mail in INBOX could not be read yet" in office.row().why
    office.pass_time(minutes=20)
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])


def test_a_new_mail_that_never_comes_is_passed_by_after_a_while(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.approve()
    office.receive("Yes, go ahead.", office.now, answers="2")
    monkeypatch.setattr(Imap, "fetch", failing_fetch(10_000))
    for _ in range(4):
        for _ in range(5):  # however often it is tried at once
            Outgoing.objects.update(due_at=int(office.now.timestamp()))
            office.work()
        assert office.state() == "approved"
        assert "one mail in INBOX" in mailboxes()[0].problem
        office.pass_time(minutes=15)
    office.work()
    assert office.state() == "sent"
    assert mailboxes()[0].problem == ""


@pytest.fixture
def old_box(office: Office) -> Mailbox:
    """Nora's old address, connected as well, but not read yet; Greta knows it. Two drafts wait at the new one."""
    old = f"old{office.nora}"
    office.provider.mailbox(old)
    piet = silent_piet(office)
    outbox.rules(now=office.now, mode=Mode.DRAFTS)
    office.approve()
    outbox.approve(find_person(piet), office.now)
    return connected(office.provider, old)


def states() -> list[str]:
    return list(Outgoing.objects.order_by("id").values_list("state", flat=True))


def test_an_answer_to_another_address_of_the_users_stops_it(office: Office, old_box: Mailbox) -> None:
    office.provider.put(
        old_box.address,
        "INBOX",
        f"From: {office.greta}\r\nTo: {old_box.address}\r\nSubject: Re: Offer\r\nDate: Thu, 26 Mar 2026 09:00:00 +0000\r\n"
        "\r\nYes, go ahead.\r\n".encode(),
    )
    office.work()
    assert states() == ["stopped", "placed"]


def test_another_mailbox_that_cannot_be_read_holds_it_back_by_name(
    office: Office, old_box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.provider.mailbox(old_box.address, "another password")
    logins = count_logins(monkeypatch)
    office.work()
    assert states() == ["approved", "approved"]
    assert logins == [office.nora, old_box.address]
    assert f"{old_box.address}: " in office.row().why
    assert "check the password" in office.row().why


def test_another_mailbox_is_read_once_for_messages_that_follow_each_other(
    office: Office, old_box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    logins = count_logins(monkeypatch)
    office.work()
    assert states() == ["placed", "placed"]
    assert logins == [office.nora, old_box.address]


def count_logins(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Who logged in, or tried to."""
    known, seen = Imap._log_in, list[str]()

    def log_in(self: Imap) -> None:
        seen.append(self._account.address)
        known(self)

    monkeypatch.setattr(Imap, "_log_in", log_in)
    return seen


def test_a_password_that_is_wrong_by_now_is_not_tried_again_and_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    piet = silent_piet(office)
    outbox.rules(now=office.now, mode=Mode.DRAFTS)
    office.approve()
    outbox.approve(find_person(piet), office.now)
    office.work()
    assert states() == ["placed", "placed"]
    Outgoing.objects.update(due_at=0)
    office.provider.mailbox(office.nora, "another password")
    logins = count_logins(monkeypatch)
    office.pass_time(minutes=1)
    assert office.work().looked == 2
    assert len(logins) == 1
    for _ in range(12):
        office.pass_time(minutes=5)
        Outgoing.objects.filter(state="placed").update(due_at=0)
        office.work()
    assert len(logins) <= 4
    assert states() == ["placed", "placed"]
    office.provider.mailbox(office.nora)
    office.pass_time(hours=2)
    office.work()
    assert Mailbox.objects.get(pk=office.box.pk).refusals == 0
