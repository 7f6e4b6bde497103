"""A mailbox is read without a trace, whatever its numbers look like and whatever the server does."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from imapclient.imap_utf7 import encode as utf7

from ringback.adapters import imap as module
from ringback.adapters.account import Account, MailServerError, RefusedError, Secret, Server
from ringback.adapters.imap import Imap
from ringback.adapters.imap_folders import role_by_labels, the_one_for, the_users_own
from ringback.adapters.imap_holds import Fetched, Listed, Opened
from ringback.adapters.line import tls
from ringback.intake.folder import Folder
from tests.peers.certificate import make_certificate
from tests.peers.mail_system import PASSWORD, MailSystem
from tests.peers.scripted import Caller, Script, scripted

MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def mail(number: int, size: int = 0) -> bytes:
    body = f"Hello {number}.".encode() + b"\r\n" + b"x" * size
    return (
        f"From: greta@silent.example\r\nTo: nora@seller.example\r\nMessage-ID: <m{number}@silent.example>\r\n"
        f"Subject: {number}\r\n\r\n"
    ).encode() + body


@pytest.fixture
def nora(trusted: MailSystem) -> str:
    """A mailbox of her own for every test."""
    address = f"nora{os.urandom(4).hex()}@seller.example"
    trusted.mailbox(address)
    return address


def all_mails(imap: Imap, folder: str) -> list[Fetched]:
    opened = imap.open(folder)
    return imap.fetch(imap.listed(1, opened.exists), Folder.OTHER)


def test_mail_is_read_whole_and_no_flag_is_touched(trusted: MailSystem, nora: str) -> None:
    for number in range(3):
        trusted.put(nora, "INBOX", mail(number), (b"\\Flagged",) if number == 1 else ())
    with Imap(trusted.account(nora)) as imap:
        found = all_mails(imap, "INBOX")
    assert [one.raw for one in found] == [mail(number) for number in range(3)]
    with trusted.look_into(nora) as client:
        client.select_folder("INBOX", readonly=True)
        flags = [one[b"FLAGS"] for _, one in sorted(client.fetch(client.search(), ["FLAGS"]).items())]
    assert [b"\\Seen" in one for one in flags] == [False, False, False]
    assert [b"\\Flagged" in one for one in flags] == [False, True, False]


def test_a_huge_mail_is_fetched_as_far_as_its_text_goes(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_MAIL", 10_000)
    trusted.put(nora, "INBOX", mail(1, size=50_000))
    with Imap(trusted.account(nora)) as imap:
        (found,) = all_mails(imap, "INBOX")
    assert found.cut
    assert found.raw == mail(1, size=50_000)[:10_000]


def test_the_place_of_a_number_is_found_however_wide_the_gaps(trusted: MailSystem, nora: str) -> None:
    with trusted.look_into(nora) as client:
        for number in range(40):
            client.append("INBOX", mail(number))
        client.select_folder("INBOX")
        client.delete_messages([*range(3, 12), *range(20, 22), 40])
        client.expunge()
    left = [1, 2, *range(12, 20), *range(22, 40)]
    with Imap(trusted.account(nora)) as imap:
        opened = imap.open("INBOX")
        assert (opened.exists, opened.next_uid) == (len(left), 41)
        for uid in range(45):
            for guess in (0, 5, len(left), 10_000):
                assert imap.place_of(uid, opened.exists, guess) == sum(one <= uid for one in left), (uid, guess)
        assert [one.uid for one in imap.listed(2, 4)] == [2, 12, 13]
        assert imap.place_of(5, 0, 3) == 0


def test_a_mail_that_is_deleted_while_it_is_read_is_left_out(trusted: MailSystem, nora: str) -> None:
    for number in range(2):
        trusted.put(nora, "INBOX", mail(number))
    with Imap(trusted.account(nora)) as imap:
        imap.open("INBOX")
        listed = imap.listed(1, 2)
        with trusted.look_into(nora) as client:
            client.select_folder("INBOX")
            client.delete_messages([1])
            client.expunge()
        assert [one.raw for one in imap.fetch([*listed, Listed(99, 10, False, ())], Folder.OTHER)][-1] == mail(1)


def test_folders_are_known_by_their_use_or_their_name_in_any_alphabet(trusted: MailSystem, nora: str) -> None:
    for name in ("Gesendete Objekte", "Entwürfe", "Kunden & Freunde/Größe", "送信済み", "2024", "Archive/Sent"):
        trusted.put(nora, name, mail(1))
    with Imap(trusted.account(nora)) as imap:
        found = {one.name: one.role for one in imap.folders()}
        assert len(all_mails(imap, "Kunden & Freunde/Größe")) == 1
        assert len(all_mails(imap, "送信済み")) == 1
    assert found["Sent"] is Folder.SENT
    assert found["Drafts"] is Folder.DRAFTS
    assert found["Junk"] is Folder.SPAM
    assert found["Trash"] is Folder.TRASH
    assert found["Gesendete Objekte"] is found["送信済み"] is found["Archive/Sent"] is Folder.SENT
    assert found["Entwürfe"] is Folder.DRAFTS
    assert found["INBOX"] is found["2024"] is Folder.OTHER


def test_a_draft_is_put_into_drafts_and_found_again_by_its_message_id(trusted: MailSystem, nora: str) -> None:
    with Imap(trusted.account(nora)) as imap:
        drafts = next(one.name for one in imap.folders() if one.role is Folder.DRAFTS)
        assert not imap.has_message(drafts, "<m7@silent.example>")
        imap.append(drafts, mail(7), ("\\Draft", "\\Seen"), MOMENT)
        assert imap.has_message(drafts, "<m7@silent.example>")
        assert not imap.has_message(drafts, "<m8@silent.example>")
        assert not imap.has_message(drafts, '<m7@silent.example>" OR ALL "\r\nA LOGOUT')
        opened = imap.open(drafts)
        assert imap.listed(1, opened.exists)[0].draft
    with trusted.look_into(nora) as client:
        client.select_folder("Drafts", readonly=True)
        assert client.fetch([1], ["INTERNALDATE"])[1][b"INTERNALDATE"].astimezone(UTC) == MOMENT


def test_nothing_that_arrives_falls_between_two_waits(trusted: MailSystem, nora: str) -> None:
    with Imap(trusted.account(nora)) as imap:
        arrivals = imap.arrivals("INBOX")
        assert next(arrivals).exists == 0
        trusted.put(nora, "INBOX", mail(1))  # while nobody waits
        assert _until(arrivals, 1) == 1
        later = threading.Timer(0.3, trusted.put, (nora, "INBOX", mail(2)))
        later.start()
        assert _until(arrivals, 2) == 2
        later.join()


def test_a_mail_that_takes_the_place_of_a_deleted_one_is_noticed(trusted: MailSystem, nora: str) -> None:
    trusted.put(nora, "INBOX", mail(1))
    with Imap(trusted.account(nora)) as imap, trusted.look_into(nora) as client:
        arrivals = imap.arrivals("INBOX")
        first = next(arrivals)
        client.select_folder("INBOX")
        client.delete_messages([1])
        client.expunge()
        trusted.put(nora, "INBOX", mail(2))
        assert next(one for one in arrivals if one.next_uid > first.next_uid).exists == 1


def test_a_long_wait_asks_again_before_the_server_loses_patience(
    trusted: MailSystem, nora: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SILENCE", 0.05)
    with Imap(trusted.account(nora)) as imap:
        assert [one.exists for one in islice(imap.arrivals("INBOX"), 3)] == [0, 0, 0]


def _until(arrivals: Iterator[Opened], exists: int) -> int:
    """How many mails there are once there are so many: a server may also speak of other things in between."""
    return next(one.exists for one in islice(arrivals, 20) if one.exists >= exists)


def test_a_permission_in_place_of_a_password(trusted: MailSystem, nora: str) -> None:
    trusted.tokens.good["token-for-imap"] = nora
    with Imap(trusted.account(nora, "token-for-imap", auth="xoauth2")) as imap:
        assert imap.open("INBOX").exists == 0
    with (
        pytest.raises(MailServerError, match="connect the mailbox again"),
        Imap(trusted.account(nora, "gone", auth="xoauth2")),
    ):
        pass


def wrong(system: MailSystem, who: str, host: str = "localhost", port: int = 0, security: str = "tls") -> Account:
    server = Server(host=host, port=port or system.dovecot.imaps, security=security)  # type: ignore[arg-type] # one of the words
    return replace(system.account(who), imap=server)


def opened(account: Account) -> str:
    with pytest.raises(MailServerError) as caught, Imap(account):
        pass
    said = str(caught.value)
    assert PASSWORD not in said
    assert said.isprintable()
    assert len(said) < 500
    return said


def test_whatever_is_wrong_is_one_sentence_that_says_what_to_do(trusted: MailSystem, nora: str) -> None:
    dovecot = trusted.dovecot
    assert "check the password" in opened(replace(trusted.account(nora), secret=Secret("wrong")))
    assert "does not begin with TLS" in opened(wrong(trusted, nora, port=dovecot.imap))
    assert "is no IMAP server" in opened(wrong(trusted, nora, "127.0.0.1", trusted.postfix.smtp, "none"))
    assert "nothing listens on" in opened(wrong(trusted, nora, port=9))
    assert "is known" in opened(wrong(trusted, nora, host="nowhere.invalid"))
    assert "in the clear" in opened(wrong(trusted, nora, host="mail.elsewhere.invalid", security="none"))
    with Imap(wrong(trusted, nora, port=dovecot.imap, security="starttls")) as imap:
        assert imap.open("INBOX").exists == 0


def test_a_certificate_that_nobody_vouches_for_is_refused(
    provider: MailSystem, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    assert "signed by nobody" in opened(provider.account("nora@seller.example"))


@pytest.mark.parametrize(
    ("names", "days", "said"), [(("other.example",), 30, "for another name"), (("localhost",), -1, "has expired")]
)
def test_a_certificate_for_another_name_or_from_last_year(
    names: tuple[str, ...],
    days: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    import ssl

    made = make_certificate(tmp_path_factory.mktemp("certificate"), names, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.chain, made.key)

    def shakes_hands(line: Caller) -> None:
        with context.wrap_socket(line.line, server_side=True):
            pass

    with scripted(shakes_hands) as port:
        server = Server(host="localhost", port=port, security="tls")
        account = Account(address="a@b.example", login="a", secret=Secret("s"), imap=server, smtp=server)
        assert said in opened(account)


def account_at(port: int) -> Account:
    server = Server(host="127.0.0.1", port=port, security="none")
    return Account(address="a@b.example", login="a", secret=Secret(PASSWORD), imap=server, smtp=server)


def greeted(*answers: bytes, offers: bytes = b"") -> Script:
    """A server that greets, offers this, lets everybody in, and then says that to each command."""

    def script(line: Caller) -> None:
        line.say(b"* OK [CAPABILITY IMAP4rev1" + offers + b"] here\r\n")
        said = iter(answers)
        while command := line.hear():
            tag, verb, *_ = command.split()
            if verb.upper() == b"CAPABILITY":
                line.say(b"* CAPABILITY IMAP4rev1" + offers + b"\r\n" + tag + b" OK done\r\n")
            elif verb.upper() == b"LOGIN":
                line.say(tag + b" OK in\r\n")
            else:
                answer = next(said, b"TAG OK done\r\n")
                if not answer:
                    return
                while answer.startswith(b"*** "):
                    line.say(answer[4:])
                line.say(answer.replace(b"TAG", tag))

    return script


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"* 1 EXISTS\r\n* " + b"(" * 90_000 + b"\r\nTAG OK done\r\n", "is no IMAP server"),
        (b"*** * LIST ()\r\n", "it sends far more than was asked for"),
        (b"*** xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "it sends a line without an end"),
        (b'* LIST () "/" {99999999999}\r\n', "it announces 99,999,999,999 bytes"),
        (b'* LIST () "/" {99999999999999999999999999999}\r\n', "where far fewer were asked for"),
        (b"* LIST (\\HasNoChildren\r\nTAG OK done\r\n", "refuses the list of folders"),
        (b"* LIST " + b"(" * 5_000 + b")" * 5_000 + b"\r\nTAG OK done\r\n", "answers what no mail server answers"),
        (b"\x00\x01\x02garbage\r\n", "is no IMAP server"),
        (b"TAG BAD \x1b[2J" + PASSWORD.encode() + b"\r\n", "refuses the list of folders"),
        (b"WRONGTAG OK done\r\n", "is no IMAP server"),
        (b"* BYE gone\r\n", "hung up"),
        (b"", "hung up"),
    ],
)
@pytest.mark.parametrize("offers", [b"", b" LIST-STATUS"])
def test_a_hostile_server_is_bounded_and_one_sentence(answer: bytes, said: str, offers: bytes) -> None:
    with scripted(greeted(answer, offers=offers)) as port, Imap(account_at(port)) as imap:
        with pytest.raises(MailServerError, match=said) as caught:
            imap.folders()
        sentence = str(caught.value)
        assert sentence.isprintable()
        assert len(sentence) < 500
        assert PASSWORD not in sentence


INBOX = b'* LIST () "/" INBOX\r\n'


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (b"* STATUS INBOX (MESSAGES 3 UIDNEXT 9 UIDVALIDITY 2)\r\n", (3, 2, 9)),
        (b"* STATUS {5}\r\nINBOX (MESSAGES 3 UIDNEXT 9 UIDVALIDITY 2)\r\n", (3, 2, 9)),
        (b"* STATUS INBOX ()\r\n", (0, 0, 0)),
        (b"* STATUS INBOX (UIDNEXT)\r\n", (0, 0, 0)),
        (b"* STATUS NIL (UIDNEXT 9)\r\n", None),
        (b"* STATUS INBOX\r\n", None),
        (b"* STATUS Other (UIDNEXT 9)\r\n", None),
        (b"", None),
    ],
)
def test_what_a_server_tells_of_a_folder_is_taken_where_it_makes_sense(
    told: bytes, known: tuple[int, int, int] | None
) -> None:
    with scripted(greeted(INBOX + told + b"TAG OK done\r\n", offers=b" LIST-STATUS")) as port:
        server = Server(host="127.0.0.1", port=port, security="none")
        account = Account(address="a@b.example", login="a", secret=Secret(PASSWORD), imap=server, smtp=server)
        with Imap(account) as imap:
            folders, looks = imap.survey()
    assert [one.name for one in folders] == ["INBOX"]
    found = looks.get("INBOX")
    assert (found and (found.exists, found.uidvalidity, found.next_uid)) == known


def test_one_question_tells_of_all_folders_what_each_would_tell(trusted: MailSystem, nora: str) -> None:
    for folder in ("INBOX", "2025", "Café", 'with "quotes"', "a (b) c"):
        trusted.put(nora, folder, mail(1))
    with Imap(trusted.account(nora)) as imap:
        folders, looks = imap.survey()
        assert imap.can("LIST-STATUS")
        assert {one.name for one in folders} == looks.keys()
        assert {name: imap.look(name) for name in looks} == looks
        assert imap.open("INBOX").exists == 1
        trusted.put(nora, "INBOX", mail(2))
        assert imap.survey()[1]["INBOX"].exists == 2  # also of the folder that was open


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_the_list_of_authorities_is_read_again_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, other = (make_certificate(_folder(tmp_path / name)).authority for name in ("a", "b"))
    monkeypatch.setenv("SSL_CERT_FILE", str(first))
    before = tls()
    assert tls() is before
    os.utime(first, ns=(1, 1))
    assert tls() is not before
    monkeypatch.setenv("SSL_CERT_FILE", str(other))
    assert [one["serialNumber"] for one in tls().get_ca_certs()] != [
        one["serialNumber"] for one in before.get_ca_certs()
    ]


def test_what_belongs_to_others_is_left_out_and_views_are_not_read_twice() -> None:
    listed = [
        ((b"\\HasNoChildren",), b"/", "INBOX"),
        ((b"\\Noselect",), b"/", "[Gmail]"),
        ((b"\\All",), b"/", "[Gmail]/All Mail"),
        ((b"\\Sent",), b"/", "[Gmail]/Sent Mail"),
        ((b"\\Junk",), b"/", "[Gmail]/Spam"),
        ((b"\\Important",), b"/", "[Gmail]/Important"),
        ((), b"/", "Other Users/bruno/INBOX"),
        ((), b"/", "Shared"),
        ((), b"/", "a\x00b"),
        ((), b"/", "half a letter \ud83d"),
    ]
    own = the_users_own(listed, ("Other Users/", "Shared/"), gmail=True)
    assert [one.name for one in own if one.read] == ["[Gmail]/All Mail", "[Gmail]/Spam"]
    assert next(one.name for one in own if one.role is Folder.SENT) == "[Gmail]/Sent Mail"
    plain = the_users_own(listed, ("Other Users/", "Shared/"), gmail=False)
    assert [one.name for one in plain if one.read] == ["INBOX", "[Gmail]/Sent Mail", "[Gmail]/Spam"]


def test_in_all_mail_the_labels_say_what_a_mail_is() -> None:
    assert role_by_labels(("\\Sent", "Customers"), Folder.OTHER) is Folder.SENT
    assert role_by_labels(("\\Draft", "\\Sent"), Folder.OTHER) is Folder.DRAFTS
    assert role_by_labels(("sent to print",), Folder.OTHER) is Folder.OTHER
    assert role_by_labels((), Folder.TRASH) is Folder.TRASH


GMAIL = (
    b'* LIST (\\HasNoChildren) "/" "INBOX"\r\n* LIST (\\All) "/" "[Gmail]/' + utf7("Alle Nachrichten é") + b'"\r\n'
    b"TAG OK done\r\n",
    b"* 2 EXISTS\r\n* OK [UIDVALIDITY 5]\r\n* OK [UIDNEXT 4000000001]\r\n* OK [HIGHESTMODSEQ 77]\r\nTAG OK [READ-ONLY]\r\n",
    b'* 1 FETCH (UID 3 RFC822.SIZE 10 FLAGS () X-GM-LABELS ("\\\\Inbox" Kunden))\r\n'
    b'* 2 FETCH (UID 4000000000 RFC822.SIZE 10 FLAGS (\\Seen) X-GM-LABELS ("\\\\Sent"))\r\nTAG OK done\r\n',
    b"* 1 FETCH (UID 3 BODY[]<0> {5}\r\nA: b\n)\r\n* 2 FETCH (UID 4000000000 BODY[]<0> {5}\r\nC: d\n)\r\nTAG OK done\r\n",
)


def test_gmails_all_mail_is_read_once_with_its_labels() -> None:
    def script(line: Caller) -> None:
        line.say(b"* OK [CAPABILITY IMAP4rev1 X-GM-EXT-1] here\r\n")
        said = iter(GMAIL)
        while command := line.hear():
            tag, verb, *_ = command.split()
            if verb.upper() in (b"CAPABILITY", b"LOGIN"):
                line.say(b"* CAPABILITY IMAP4rev1 X-GM-EXT-1\r\n" + tag + b" OK done\r\n")
            else:
                line.say(next(said, b"TAG OK done\r\n").replace(b"TAG", tag))

    with scripted(script) as port:
        server = Server(host="127.0.0.1", port=port, security="none")
        account = Account(address="a@b.example", login="a", secret=Secret(PASSWORD), imap=server, smtp=server)
        with Imap(account) as imap:
            folders = imap.folders()
            assert [one.read for one in folders] == [False, True]
            held = imap.open(folders[1].name)
            assert (held.uidvalidity, held.next_uid, held.modseq) == (5, 4_000_000_001, 77)
            found = imap.fetch(imap.listed(1, 2), folders[1].role)
    assert [(one.uid, one.raw, one.folder) for one in found] == [
        (3, b"A: b\n", Folder.OTHER),
        (4_000_000_000, b"C: d\n", Folder.SENT),
    ]


OPEN = b"* 1 EXISTS\r\n* OK [UIDVALIDITY 5]\r\n* OK [UIDNEXT 6]\r\nTAG OK [READ-ONLY]\r\n"
FIVE = [Listed(5, 10, False, ())]


@pytest.mark.parametrize("given", [b"BODY[]<0> NIL", b"BODY[] NIL", b'INTERNALDATE "02-Mar-2026 09:30:00 +0000"'])
def test_a_mail_that_is_there_without_its_words_was_not_deleted(given: bytes) -> None:
    answer = b"* 1 FETCH (UID 5 " + given + b")\r\nTAG OK done\r\n"
    still = b"* 1 FETCH (UID 5)\r\nTAG OK done\r\n"
    with scripted(greeted(OPEN, answer, b"TAG OK done\r\n", still)) as port, Imap(account_at(port)) as imap:
        imap.open("INBOX")
        with pytest.raises(MailServerError, match="gives no words of mail 5"):
            imap.fetch(FIVE, Folder.OTHER)


def test_a_server_that_gives_no_part_of_a_mail_gives_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_MAIL", 3)
    answer = b"* 1 FETCH (UID 5 BODY[] {5}\r\nA: b\n)\r\nTAG OK done\r\n"
    with scripted(greeted(OPEN, answer)) as port, Imap(account_at(port)) as imap:
        imap.open("INBOX")
        (found,) = imap.fetch(FIVE, Folder.OTHER)
    assert (found.raw, found.cut) == (b"A: ", True)


@pytest.mark.parametrize(
    ("said", "retry"),
    [
        (b"NO [INUSE] locked", True),
        (b"NO [SERVERBUG] oh", True),
        (b"NO [UNAVAILABLE] later", True),
        (b"NO [NOPERM] yours it is not", False),
        (b"BAD what", False),
    ],
)
def test_a_folder_that_is_refused_for_now_may_be_asked_for_again(said: bytes, retry: bool) -> None:
    with scripted(greeted(b"TAG " + said + b"\r\n")) as port, Imap(account_at(port)) as imap:
        with pytest.raises(RefusedError, match="refuses the folder INBOX") as caught:
            imap.open("INBOX")
        assert caught.value.retry is retry
        assert imap.is_alive()


@pytest.mark.parametrize("offers", [b"", b" LIST-STATUS"])
def test_a_name_that_is_written_as_it_should_not_be_keeps_no_other_from_being_read(offers: bytes) -> None:
    """Some servers write what their users typed: “R&D”, “Größe”."""
    asked: list[bytes] = []
    named = b"".join(
        b'* LIST () "/" "' + name + b'"\r\n* STATUS "' + name + b'" (UIDNEXT 9)\r\n'
        for name in (b"INBOX", b"R&D", "Größe".encode(), b"&2D0-", utf7("Café"), b"&AOQ-&APY-")
    )

    def script(line: Caller) -> None:
        line.say(b"* OK [CAPABILITY IMAP4rev1" + offers + b"] here\r\n")
        while command := line.hear():
            tag, verb, *_ = command.split()
            asked.append(command.partition(b" ")[2].strip())
            told = {b"LIST": named, b"CAPABILITY": b"* CAPABILITY IMAP4rev1" + offers + b"\r\n"}
            line.say(told.get(verb, b"") + tag + b" OK done\r\n")

    with scripted(script) as port, Imap(account_at(port)) as imap:
        folders, looks = imap.survey()
        names = [one.name for one in folders]
        assert names == ["INBOX", "R&D", "Größe", "&2D0-", "Café", "äö"]
        assert set(looks) == (set(names) if offers else set())
        for name in names:
            imap.open(name)
    assert [one for one in asked if one.startswith(b"EXAMINE")] == [
        b'EXAMINE "INBOX"',
        b'EXAMINE "R&D"',
        b'EXAMINE "' + "Größe".encode() + b'"',
        b'EXAMINE "&2D0-"',
        b'EXAMINE "Caf&AOk-"',
        b'EXAMINE "&AOQ-&APY-"',
    ]


def test_drafts_go_where_the_mail_program_puts_them() -> None:
    """A move left “Archive/Drafts” behind, and a telephone made “Drafts” beside the server's own."""
    listed = [
        ((), b"/", "Archive/Drafts"),
        ((), b"/", "Archive/Sent"),
        ((), b"/", "Drafts"),
        ((b"\\Drafts",), b"/", "Entwürfe"),
        ((), b"/", "Sent"),
    ]
    own = the_users_own(listed, (), gmail=False)
    assert [the_one_for(role, own) for role in (Folder.DRAFTS, Folder.SENT, Folder.SPAM)] == [own[3], own[4], None]
    undeclared = the_users_own([*listed[:3], listed[4]], (), gmail=False)
    assert the_one_for(Folder.DRAFTS, undeclared) == undeclared[2]


def test_where_the_server_names_its_folders_a_customers_is_not_taken_for_one_of_them() -> None:
    listed = [
        ((b"\\Drafts",), b"/", "Drafts"),
        ((b"\\Junk",), b".", "INBOX.Junk"),
        ((), b"/", "Kunden/Entwürfe"),
        ((), b"/", "Drafts/2025"),
        ((), b".", "INBOX.Kunden.Werbung"),
        ((), b".", "INBOX.Spam"),
        ((), b"/", "Archive/Sent"),
    ]
    assert [one.role for one in the_users_own(listed, (), gmail=False)] == [
        Folder.DRAFTS,
        Folder.SPAM,
        Folder.OTHER,
        Folder.DRAFTS,
        Folder.OTHER,
        Folder.SPAM,
        Folder.SENT,
    ]
    guessed = the_users_own(listed[2:3], (), gmail=False)
    assert [one.role for one in guessed] == [Folder.DRAFTS]
