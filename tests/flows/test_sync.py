"""A mailbox is read into the store: once, wholly, restartable anywhere, and it does not notice."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Timer

import pytest

from ringback.adapters import imap as wire
from ringback.adapters.account import MailServerError, Secret
from ringback.adapters.autoconfig import Found
from ringback.adapters.imap import Imap
from ringback.adapters.imap_holds import Fetched, Listed
from ringback.adapters.imap_line import Protocol
from ringback.flows import listen as listening
from ringback.flows import sync as flow
from ringback.flows.connect import connect, disconnect
from ringback.flows.lines import own_line
from ringback.flows.mailboxes import mailboxes
from ringback.flows.sync import sync
from ringback.flows.syncing import batch
from ringback.intake.folder import Folder
from ringback.store.desk import desk
from ringback.store.models import Exchange, Mailbox, MailFolder, OwnAddress
from ringback.store.seen import seen
from tests.mailbox import GRETA, Mail
from tests.peers.mail_system import PASSWORD, MailSystem

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
NOW = MONDAY + timedelta(days=20)


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of the passwords comes from outside: a test leaves no file in anybody's home."""
    from pydantic import SecretStr

    from ringback.adapters import vault
    from ringback.settings import settings

    chosen = settings().model_copy(update={"key": SecretStr("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=")})
    monkeypatch.setattr(vault, "settings", lambda: chosen)


@pytest.fixture
def nora(trusted: MailSystem) -> str:
    """A mailbox of her own for every test."""
    address = f"nora{os.urandom(4).hex()}@seller.example"
    trusted.mailbox(address)
    return address


def connected(system: MailSystem, address: str) -> Mailbox:
    account = system.account(address)
    found = Found(imap=account.imap, smtp=account.smtp, login=address, how="as the test says")
    return connect(address, found, Secret(PASSWORD), now=NOW)


def mail(number: int, sender: str = GRETA, to: str = "nora@seller.example", size: int = 0) -> bytes:
    one = Mail(
        sender=f"Greta Lind <{sender}>",
        to=to,
        at=MONDAY + timedelta(minutes=number),
        subject=f"Offer {number}",
        body=f"Question {number}?" + "\n" + "x " * size,
        id=f"m{number}@silent.example",
    )
    return one.raw.replace("\n", "\r\n").encode()


def fill(system: MailSystem, address: str, numbers: range, folder: str = "INBOX") -> None:
    with system.look_into(address) as client:
        if not client.folder_exists(folder):
            client.create_folder(folder)
        for number in numbers:
            client.append(folder, mail(number))


def stored() -> list[str]:
    return sorted(Exchange.objects.values_list("message_id", flat=True))


def expected(*numbers: int) -> list[str]:
    return sorted(f"<m{number}@silent.example>" for number in numbers)


def flags(system: MailSystem, address: str, folder: str = "INBOX") -> list[tuple[bytes, ...]]:
    with system.look_into(address) as client:
        client.select_folder(folder, readonly=True)
        found = client.fetch(client.search(), ["FLAGS"])
        return [tuple(one for one in each[b"FLAGS"] if one != b"\\Recent") for _, each in sorted(found.items())]


def test_a_date_after_the_arrival_is_not_believed(trusted: MailSystem, nora: str) -> None:
    """A prospect's clock is a week ahead: the answer came when the server took it in."""
    mailbox = connected(trusted, nora)
    came = MONDAY - timedelta(days=7)
    trusted.put(nora, "INBOX", mail(1), at=came)
    trusted.put(nora, "INBOX", mail(2), at=MONDAY + timedelta(days=1))
    sync(mailbox, NOW)
    at = dict(Exchange.objects.values_list("message_id", "at"))
    assert at["<m1@silent.example>"] == came.timestamp()
    assert at["<m2@silent.example>"] == (MONDAY + timedelta(minutes=2)).timestamp()


def test_first_everything_then_only_what_is_new(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(trusted, nora, range(5))
    trusted.put(nora, "Sent", mail(5, sender=nora, to=GRETA), (b"\\Seen",))
    trusted.put(nora, "Junk", mail(6))
    mailbox = connected(trusted, nora)
    first = sync(mailbox, NOW)
    assert (first.read, first.new, first.problem, first.left) == (7, 7, "", False)
    assert stored() == expected(*range(7))
    assert Exchange.objects.get(message_id="<m5@silent.example>").direction == "out"
    assert Exchange.objects.get(message_id="<m6@silent.example>").shelf == "spam"
    fetched: list[int] = []
    known = Imap.fetch

    def fetch(self: Imap, mails: list[Listed], role: Folder) -> list[Fetched]:
        fetched.append(len(mails))
        return known(self, mails, role)

    monkeypatch.setattr(Imap, "fetch", fetch)
    assert sync(mailbox, NOW).read == 0
    assert fetched == []
    fill(trusted, nora, range(7, 9))
    again = sync(mailbox, NOW)
    assert (again.read, again.new) == (2, 2)
    assert fetched == [2]
    assert stored() == expected(*range(9))
    assert flags(trusted, nora) == [()] * 7
    (shown,) = mailboxes()
    assert (shown.address, shown.synced_at, shown.problem, shown.left) == (nora, NOW, "", False)
    assert seen(NOW)["email"] == NOW
    assert seen(NOW - timedelta(days=1))["email"] == MONDAY + timedelta(minutes=8)


def test_the_newest_mail_comes_first_and_an_end_in_between_costs_nothing(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "_BATCH", 4)
    monkeypatch.setattr(flow._Reading, "__init__", _with_size(4))
    fill(trusted, nora, range(18))
    fill(trusted, nora, range(18, 20), "Archive")
    mailbox = connected(trusted, nora)
    part = sync(mailbox, NOW, most=5)
    assert part.left
    assert stored() == expected(*range(14, 20))
    fill(trusted, nora, range(20, 22))
    assert stored() == expected(*range(14, 20))
    more = sync(mailbox, NOW, most=3)
    assert stored() == expected(*range(10, 22)), more
    rest = sync(mailbox, NOW)
    assert not rest.left
    assert rest.new == 10
    assert stored() == expected(*range(22))
    assert sync(mailbox, NOW).read == 0


def _with_size(size: int) -> Callable[..., None]:
    known = flow._Reading.__init__

    def begin(self: flow._Reading, *of: object, **named: object) -> None:
        known(self, *of, **{"size": size, **named})  # type: ignore[arg-type] # passed on as given

    return begin


def test_new_numbers_for_the_old_mails_double_nothing(trusted: MailSystem, nora: str) -> None:
    fill(trusted, nora, range(6))
    mailbox = connected(trusted, nora)
    sync(mailbox, NOW)
    renumber(trusted, nora)
    fill(trusted, nora, range(6, 8))
    again = sync(mailbox, NOW)
    assert (again.read, again.new) == (8, 2)
    assert stored() == expected(*range(8))
    assert sync(mailbox, NOW).read == 0


def renumber(system: MailSystem, address: str) -> None:
    """Dovecot forgets its numbers: it gives new ones, and another UIDVALIDITY with them."""
    system.dovecot.stop()
    folder = system.folder / "vmail" / address / "Maildir"
    for name in ("dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache", "dovecot-uidvalidity"):
        (folder / name).unlink(missing_ok=True)
    for file in folder.glob("dovecot-uidvalidity.*"):
        file.unlink()
    system.dovecot.start()


def test_gaps_deleted_and_moved_mails_and_folders_with_any_name(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow._Reading, "__init__", _with_size(3))
    fill(trusted, nora, range(30))
    with trusted.look_into(nora) as client:
        client.select_folder("INBOX")
        client.delete_messages([*range(2, 9), *range(11, 26), 30])  # the numbers begin with 1
        client.expunge()
    left = [0, *range(8, 10), *range(25, 29)]
    fill(trusted, nora, range(30, 32), "Kunden & Größe")
    mailbox = connected(trusted, nora)
    assert sync(mailbox, NOW).new == len(left) + 2
    with trusted.look_into(nora) as client:
        client.select_folder("INBOX")
        client.move([26, 27], "Kunden & Größe")
        client.select_folder("Kunden & Größe")
        client.rename_folder("Kunden & Größe", "送信しない")
    again = sync(mailbox, NOW)
    assert (again.read, again.new) == (4, 0)
    assert stored() == expected(*left, 30, 31)
    assert set(mailbox.folders.values_list("name", flat=True)) == {
        "INBOX",
        "送信しない",
        "Drafts",
        "Sent",
        "Junk",
        "Trash",
    }


def test_a_draft_is_no_mail_and_does_not_hide_the_one_that_came_of_it(trusted: MailSystem, nora: str) -> None:
    trusted.put(nora, "Drafts", mail(1, sender=nora, to=GRETA), (b"\\Draft",))
    trusted.put(nora, "INBOX", mail(2, sender=nora, to=GRETA), (b"\\Draft",))
    trusted.put(nora, "Sent", mail(1, sender=nora, to=GRETA))
    sync(connected(trusted, nora), NOW)
    assert sorted(Exchange.objects.values_list("shelf", "message_id")) == [
        ("", "<m1@silent.example>"),
        ("drafts", "<m1@silent.example>"),
        ("drafts", "<m2@silent.example>"),
    ]


def test_a_huge_mail_is_read_as_far_as_its_text_and_said(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "LONGEST_MAIL", 20_000)
    monkeypatch.setattr(batch, "_BYTES", 30_000)
    trusted.put(nora, "INBOX", mail(1, size=30_000))
    for number in range(2, 6):
        trusted.put(nora, "INBOX", mail(number, size=8_000))
    done = sync(connected(trusted, nora), NOW)
    assert stored() == expected(*range(1, 6))
    assert [one.why for one in done.unreadable] == ["it is longer than 4 MB; its beginning was read"]


def test_a_mail_over_which_the_server_fails_stops_nothing_else(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(trusted, nora, range(40))
    known = Imap.fetch

    def fetch(self: Imap, mails: list[Listed], role: Folder) -> list[Fetched]:
        if any(one.uid == 17 for one in mails):
            raise MailServerError("the server cannot give it")
        return known(self, mails, role)

    monkeypatch.setattr(Imap, "fetch", fetch)
    done = sync(connected(trusted, nora), NOW)
    assert done.problem == ""
    assert stored() == expected(*range(16), *range(17, 40))
    assert [one.where for one in done.unreadable] == [f"{nora}, INBOX, mail 17"]


def test_a_line_that_breaks_loses_nothing(trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection is cut at every single question in turn; each time the next sync goes on."""
    monkeypatch.setattr(flow._Reading, "__init__", _with_size(4))
    fill(trusted, nora, range(10))
    mailbox = connected(trusted, nora)
    asked = [0]
    known = Protocol.allow

    def cut(self: Protocol, size: int, seconds: float) -> None:
        asked[0] -= 1
        if asked[0] == 0:
            self.sock.close()
        else:
            known(self, size, seconds)

    monkeypatch.setattr(Protocol, "allow", cut)
    for after in range(1, 60):
        fill(trusted, nora, range(9 + after, 10 + after))
        asked[0] = after
        done = sync(mailbox, NOW)
        assert len(stored()) == len(set(stored()))
        if not done.problem and asked[0] > 0:
            break
    assert after > 10
    assert stored() == expected(*range(10 + after))


def test_a_password_that_is_wrong_by_now_is_one_sentence_and_kept_with_the_mailbox(
    trusted: MailSystem, nora: str
) -> None:
    mailbox = connected(trusted, nora)
    trusted.mailbox(nora, "another one")
    done = sync(mailbox, NOW)
    assert "check the password" in done.problem
    assert not done.retry
    assert mailboxes()[0].problem == done.problem
    assert mailboxes()[0].synced_at is None
    trusted.mailbox(nora, PASSWORD)
    assert sync(mailbox, NOW).problem == done.problem  # not tried again at once: servers lock out who does
    assert sync(mailbox, NOW + timedelta(minutes=5)).problem == ""
    assert mailboxes()[0].problem == ""


def test_a_server_that_is_down_may_be_asked_again(trusted: MailSystem, nora: str) -> None:
    mailbox = connected(trusted, nora)
    trusted.dovecot.stop()
    try:
        done = sync(mailbox, NOW)
    finally:
        trusted.dovecot.start()
    assert done.retry
    assert "nothing listens on" in done.problem


def test_no_secret_is_in_any_row_in_the_clear(trusted: MailSystem, nora: str) -> None:
    row = connected(trusted, nora)
    assert PASSWORD not in str([getattr(row, field.name) for field in row._meta.concrete_fields])
    assert PASSWORD not in Path(__file__).name + repr(mailboxes())


def test_what_arrived_before_anybody_waited_is_read_at_once_as_well(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the sync and the wait, between two waits, during one."""
    row, over = connected(trusted, nora), Event()
    sync(row, NOW)
    trusted.put(nora, "INBOX", mail(1))
    later = Timer(0.5, trusted.put, (nora, "INBOX", mail(3)))

    def read(mailbox: Mailbox, _now: datetime) -> None:
        sync(mailbox, NOW)
        if Exchange.objects.count() == 1:
            trusted.put(nora, "INBOX", mail(2))
        elif Exchange.objects.count() == 2:
            later.start()
        else:
            over.set()

    monkeypatch.setattr(listening, "ask_for_mail", read)
    listening.wait_at(desk(), row.pk, over)
    assert Exchange.objects.count() == 3
    later.join()


def test_the_listener_does_not_try_a_wrong_password_all_the_time(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, tried, clock = connected(trusted, nora), list[datetime](), [NOW]
    trusted.mailbox(nora, "another one")
    known = Imap._log_in

    def log_in(self: Imap) -> None:
        tried.append(clock[0])
        known(self)

    class Hours(Event):
        """Waiting takes no time here; it is over after five hours."""

        def wait(self, timeout: float | None = None) -> bool:
            clock[0] += timedelta(seconds=timeout or 0)
            if clock[0] > NOW + timedelta(hours=5):
                self.set()
            return self.is_set()

    monkeypatch.setattr(Imap, "_log_in", log_in)
    monkeypatch.setattr(listening, "read_clock", lambda: clock[0])
    listening.wait_at(desk(), row.pk, Hours())
    assert [one - NOW for one in tried[:4]] == [timedelta(minutes=each) for each in (0, 5, 20, 80)]
    assert len(tried) <= 7


def test_a_share_of_many_folders_is_no_more_than_that(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "_BATCH", 5)
    monkeypatch.setattr(flow._Reading, "__init__", _with_size(5))
    for folder in range(30):
        fill(trusted, nora, range(folder * 5, folder * 5 + 5), f"Customer {folder}")
    mailbox = connected(trusted, nora)
    done = sync(mailbox, NOW, most=10)
    assert (done.read, done.left) == (10, True)
    assert sync(mailbox, NOW).read == 140


def test_when_its_time_is_up_a_share_ends_with_new_mail_left(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "_BATCH", 2)
    monkeypatch.setattr(flow._Reading, "__init__", _with_size(2))
    mailbox = connected(trusted, nora)
    sync(mailbox, NOW)
    fill(trusted, nora, range(6))
    later = NOW + timedelta(minutes=5)
    with monkeypatch.context() as slow:
        slow.setattr(flow, "_SHARE", -1.0)
        part = sync(mailbox, later, most=1_000)
    assert (part.read, part.left) == (2, True)
    assert "more new mail" in part.trouble
    assert mailboxes()[0].synced_at == NOW
    rest = sync(mailbox, later, most=1_000)
    assert (rest.read, rest.left, rest.trouble) == (4, False, "")
    assert mailboxes()[0].synced_at == later


def test_what_others_file_or_claim_is_neither_a_draft_nor_the_users_own(trusted: MailSystem, nora: str) -> None:
    """Greta's contracts lie in “Kunden/Entwürfe”, a move marked mail as drafts, and a header says what its sender likes."""
    mailbox = connected(trusted, nora)
    trusted.put(nora, "Kunden/Entwürfe", mail(1))
    trusted.put(nora, "Kunden/Werbung", mail(2))
    trusted.put(nora, "INBOX", b"X-Unsent: 1\r\n" + mail(3))
    greta = f"greta.{nora.partition('@')[0]}@silent.example"
    for number in range(4, 8):
        trusted.put(nora, "INBOX", b"X-Folder: Sent\r\n" + mail(number, sender=greta))
    trusted.put(nora, "INBOX", b"X-Gmail-Labels: Spam\r\n" + mail(8))
    trusted.put(
        nora, "INBOX", b"Received: from mx by here; Mon, 2 Mar 2026 09:09:00 +0000\r\n" + mail(9), (b"\\Draft",)
    )
    sync(mailbox, NOW)
    assert stored() == expected(*range(1, 10))
    assert set(Exchange.objects.values_list("shelf", "direction")) == {("", "in")}
    assert list(OwnAddress.objects.values_list("name", flat=True)) == [nora]


def test_a_disconnect_while_it_is_read_leaves_nothing_behind(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(trusted, nora, range(3))
    mailbox = connected(trusted, nora)
    known = Imap.fetch

    def fetch(self: Imap, mails: list[Listed], role: Folder) -> list[Fetched]:
        found = known(self, mails, role)
        if Mailbox.objects.exists():
            disconnect(nora, NOW)
        return found

    monkeypatch.setattr(Imap, "fetch", fetch)
    done = sync(mailbox, NOW)
    assert "disconnected" in done.problem
    assert (stored(), MailFolder.objects.count(), Mailbox.with_gone.count()) == ([], 0, 0)
    with pytest.raises(MailServerError, match="not connected any more"), own_line(mailbox, NOW):
        pass


def test_a_mailbox_connected_to_another_account_is_read_from_its_beginning(trusted: MailSystem, nora: str) -> None:
    """She changed the provider, and the new one's folders have the same names and, by chance, higher numbers."""
    sync(connected(trusted, nora), NOW)
    other = f"new{nora}"
    trusted.mailbox(other)
    fill(trusted, other, range(3))
    account = trusted.account(other)
    found = Found(imap=account.imap, smtp=account.smtp, login=other, how="as the test says")
    MailFolder.objects.update(uidvalidity=1, newest=1_000)
    again = connect(nora, found, Secret(PASSWORD), now=NOW)
    assert (again.synced_at, MailFolder.objects.count()) == (None, 0)
    assert sync(again, NOW).new == 3
