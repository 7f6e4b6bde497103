"""A mailbox is connected by its address and a password, or one sentence says what is wrong and what to do."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import dns.resolver
import pytest

from ringback.adapters import oauth
from ringback.adapters.account import MailServerError, Secret, Server
from ringback.adapters.autoconfig import Found, Lookups
from ringback.adapters.imap import Imap
from ringback.adapters.providers import PROVIDERS
from ringback.domain.errors import BadInputError
from ringback.flows.connect import Leave, connect, disconnect, server, servers_of
from ringback.flows.mailboxes import account, application, find_mailbox, mailboxes
from ringback.store.models import Mailbox, OwnAddress
from tests.peers.mail_system import PASSWORD, MailSystem

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 22, 9, tzinfo=UTC)
NORA = "nora@seller.example"
KEY = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    from pydantic import SecretStr

    from ringback.adapters import vault
    from ringback.settings import settings

    chosen = settings().model_copy(update={"key": SecretStr(KEY)})
    monkeypatch.setattr(vault, "settings", lambda: chosen)


@pytest.fixture
def nora(trusted: MailSystem) -> MailSystem:
    trusted.mailbox(NORA)
    return trusted


def found(system: MailSystem) -> Found:
    known = system.account(NORA)
    return Found(imap=known.imap, smtp=known.smtp, login=NORA, how="as the test says")


def nobody_answers() -> Lookups:
    return Lookups(page=lambda _: None, resolver=dns.resolver.Resolver(configure=False))


def test_every_step_is_told_and_the_mailbox_is_kept(nora: MailSystem) -> None:
    told: list[str] = []
    mailbox = connect(
        "Nora@Seller.example ", found(nora), Secret(PASSWORD), now=NOW, name="Nora Halm", told=told.append
    )
    assert [one.partition(":")[0] for one in told] == ["servers", "reading", "sending"]
    assert "sent mail in “Sent”, drafts in “Drafts”, new mail is announced" in told[1]
    assert find_mailbox("").address == NORA
    assert OwnAddress.objects.filter(name=NORA).exists()
    assert account(mailbox, NOW).secret == Secret(PASSWORD)
    assert PASSWORD not in mailbox.secret
    again = connect(NORA, found(nora), Secret(PASSWORD), now=NOW)
    assert (again.pk, again.name) == (mailbox.pk, "Nora Halm")
    assert str(disconnect(NORA, NOW)) == f"{NORA} is disconnected, its password forgotten; what was read and sent stays"
    assert not Mailbox.with_gone.exists()  # nothing went out from it: nothing needs its address
    assert mailboxes() == []
    with pytest.raises(BadInputError, match="no mailbox is connected"):
        find_mailbox("")


def test_what_is_wrong_is_said_with_the_providers_own_hint_and_nothing_is_kept(nora: MailSystem) -> None:
    gmail = replace(found(nora), hint=PROVIDERS[0].hint)
    with pytest.raises(MailServerError, match=r"check the password.*apppasswords"):
        connect(NORA, gmail, Secret("wrong"), now=NOW)
    closed = replace(found(nora), smtp=Server(host="localhost", port=nora.postfix.smtp, security="tls"))
    with pytest.raises(MailServerError, match="does not begin with TLS"):
        connect(NORA, closed, Secret(PASSWORD), now=NOW)
    swapped = replace(found(nora), smtp=Server(host="localhost", port=nora.dovecot.imaps, security="tls"))
    with pytest.raises(MailServerError, match="localhost"):
        connect(NORA, swapped, Secret(PASSWORD), now=NOW)
    assert not Mailbox.objects.exists()


def test_the_servers_as_the_user_says_them() -> None:
    assert server("imap.seller.example:993") == Server(host="imap.seller.example", port=993, security="tls")
    assert server("IMAP.seller.example:143").security == "starttls"
    assert server("mail.seller.example:2525/tls").security == "tls"
    assert server("127.0.0.1:1143/none").security == "none"
    for wrong in ("imap.seller.example", "a:0", "a:99999", "a:b", "nora@a:993", "a:993/ssl", ""):
        with pytest.raises(BadInputError, match="is no server"):
            server(wrong)
    one, two = server("a.example:993"), server("b.example:465")
    assert servers_of(NORA, nobody_answers(), imap=one, smtp=two, login="nora").login == "nora"
    mixed = servers_of("nora@gmx.de", nobody_answers(), smtp=two)
    assert (mixed.imap.host, mixed.smtp) == ("imap.gmx.net", two)


def test_where_nothing_tells_the_user_is_asked() -> None:
    with pytest.raises(BadInputError, match="--imap HOST:993 --smtp HOST:465"):
        servers_of("nora@nowhere.invalid", nobody_answers())
    for wrong in ("nora", "nora@", "@x", "a b@c.example", "a@b/c", "a@b@c", "nora@x\r\ny.example"):
        with pytest.raises(BadInputError, match="is no mail address"):
            servers_of(wrong, nobody_answers())


def test_the_usual_names_are_tried_before_any_login_is_sent(nora: MailSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    known = found(nora)
    closed = replace(known, imap=Server(host="localhost", port=9, security="tls"))
    monkeypatch.setattr("ringback.flows.connect.guesses", lambda _: iter([closed, known]))
    assert servers_of(NORA, nobody_answers()).imap == known.imap


@pytest.fixture
def leave(nora: MailSystem, monkeypatch: pytest.MonkeyPatch) -> Iterator[oauth.Application]:
    known = nora.tokens.application("microsoft")
    monkeypatch.setitem(oauth.AUTHORITIES, "microsoft", known.authority)
    yield known
    nora.tokens.life = 3600


def test_a_leave_is_used_and_renewed_until_it_is_withdrawn(nora: MailSystem, leave: oauth.Application) -> None:
    nora.tokens.refresh["first"] = NORA
    tokens = oauth.refresh(leave, Secret("first"), NOW)
    mailbox = connect(NORA, found(nora), Leave(application=leave, tokens=tokens), now=NOW)
    assert account(mailbox, NOW).secret == tokens.access
    later = NOW + timedelta(minutes=56)
    renewed = account(mailbox, later)
    assert renewed.secret != tokens.access
    with Imap(renewed) as imap:
        assert imap.folders()
    assert account(Mailbox.objects.get(), later).secret == renewed.secret
    nora.tokens.refresh.clear()
    with pytest.raises(MailServerError, match="connect the mailbox again"):
        account(Mailbox.objects.get(), NOW + timedelta(hours=2))
    with pytest.raises(BadInputError, match="choose google or microsoft"):
        application("yahoo", "x", Secret(""))


def renewing(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> None:
    """Something happens while the authority is asked for another token."""
    known = oauth.refresh

    def refresh(*of: Any) -> oauth.Tokens:
        tokens = known(*of)
        meanwhile()
        return tokens

    monkeypatch.setattr(oauth, "refresh", refresh)


def test_a_renewed_token_does_not_come_back_after_a_disconnect(
    nora: MailSystem, leave: oauth.Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = by_leave(nora, leave)
    renewing(monkeypatch, lambda: disconnect(NORA, NOW))
    with pytest.raises(MailServerError, match="was disconnected"):
        account(mailbox, NOW + timedelta(hours=1))
    assert not Mailbox.with_gone.exclude(secret="").exists()


def test_a_renewed_token_does_not_take_the_place_of_a_password(
    nora: MailSystem, leave: oauth.Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = by_leave(nora, leave)
    renewing(monkeypatch, lambda: connect(NORA, found(nora), Secret(PASSWORD), now=NOW + timedelta(minutes=59)))
    with pytest.raises(MailServerError, match="connected anew"):
        account(mailbox, NOW + timedelta(hours=1))
    assert account(Mailbox.objects.get(), NOW).secret == Secret(PASSWORD)


def test_of_two_who_renew_a_token_at_once_both_have_a_good_one(
    nora: MailSystem, leave: oauth.Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox, later, others = by_leave(nora, leave), NOW + timedelta(hours=1), list[Secret]()

    def other() -> None:
        if not others:
            others.append(Secret(""))
            others[0] = account(Mailbox.objects.get(), later).secret

    renewing(monkeypatch, other)
    assert account(mailbox, later).secret == account(Mailbox.objects.get(), later).secret == others[0]


def test_a_secret_of_another_kind_is_one_sentence(nora: MailSystem, leave: oauth.Application) -> None:
    by_leave(nora, leave)
    Mailbox.objects.update(auth="password")
    with pytest.raises(BadInputError, match="connect it again"):
        account(Mailbox.objects.get(), NOW)


def by_leave(system: MailSystem, leave: oauth.Application) -> Mailbox:
    system.tokens.refresh["first"] = NORA
    tokens = oauth.refresh(leave, Secret("first"), NOW)
    return connect(NORA, found(system), Leave(application=leave, tokens=tokens), now=NOW)


def test_a_lost_key_is_told_with_the_mailbox(nora: MailSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    from ringback.adapters import vault
    from ringback.flows.sync import sync
    from ringback.settings import settings

    mailbox = connect(NORA, found(nora), Secret(PASSWORD), now=NOW)
    monkeypatch.setattr(vault, "settings", lambda: settings().model_copy(update={"home": Path("/nowhere")}))
    assert "key of the mailboxes' passwords is missing" in sync(mailbox, NOW).problem


@pytest.mark.slow
def test_on_the_terminal_from_connecting_to_the_list(trusted: MailSystem, tmp_path: Path) -> None:
    nora = f"nora{os.urandom(4).hex()}@seller.example"
    trusted.mailbox(nora)
    mail = f"From: Greta <greta@silent.example>\r\nTo: {nora}\r\nDate: Mon, 02 Mar 2026 09:00:00 +0000\r\n\r\nCan you send it?\r\n"
    trusted.put(nora, "INBOX", mail.encode())
    environment = {**os.environ, "RINGBACK_HOME": str(tmp_path / "home")}

    def ringback(*words: str, said: str = "") -> subprocess.CompletedProcess[str]:
        call = [sys.executable, "-m", "ringback.cli.main", *words]
        return subprocess.run(call, env=environment, input=said, capture_output=True, text=True, timeout=120)

    where = [
        "--imap",
        f"localhost:{trusted.dovecot.imaps}",
        "--smtp",
        f"localhost:{trusted.postfix.submission}/starttls",
    ]
    wrong = ringback("connect", nora, *where, said="wrong\n")
    assert wrong.returncode == 1
    assert "check the password" in wrong.stderr
    assert "Traceback" not in wrong.stderr
    good = ringback("connect", nora, *where, said=f"{PASSWORD}\n")
    assert good.returncode == 0, good.stderr
    assert "connected:" in good.stdout
    synced = ringback("sync", "--json")
    assert json.loads(synced.stdout) == [
        {"address": nora, "read": 1, "new": 1, "unreadable": [], "left": False, "problem": None}
    ]
    (shown,) = json.loads(ringback("mailboxes", "--json").stdout)
    assert (shown["address"], shown["mode"], shown["problem"]) == (nora, "drafts", None)
    debts = json.loads(ringback("today", "--as-of", "2026-03-04", "--json").stdout)["debts"]
    assert [one["address"] for one in debts] == ["greta@silent.example"]
    everything = [wrong, good, synced]
    assert not any(PASSWORD in one.stdout + one.stderr for one in everything)
    assert all(PASSWORD.encode() not in file.read_bytes() for file in (tmp_path / "home").rglob("*") if file.is_file())
    assert ringback("disconnect", nora).returncode == 0
    assert "no mailbox is connected" in ringback("sync").stderr
