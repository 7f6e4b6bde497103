"""What became of a message, whatever the server does with it."""

from dataclasses import replace

import pytest

from ringback.adapters.account import Account, Auth, Secret, Server
from ringback.adapters.smtp import send
from tests.peers.mail_system import PASSWORD, MailSystem
from tests.peers.scripted import Caller, Script, scripted

NORA, GRETA = "nora@seller.example", "greta@silent.example"
MESSAGE = b"From: nora@seller.example\nTo: greta@silent.example\nSubject: Offer\n\nHello.\n.\n..two\n"


def at(port: int, security: str = "none", secret: str = PASSWORD) -> Account:
    server = Server(host="127.0.0.1", port=port, security=security)  # type: ignore[arg-type] # one of the words
    return Account(address=NORA, login=NORA, secret=Secret(secret), imap=server, smtp=server)


@pytest.fixture
def postfix(trusted: MailSystem) -> MailSystem:
    trusted.mailbox(NORA)
    trusted.mailbox(GRETA)
    return trusted


def arrived(system: MailSystem, before: int) -> bytes:
    import time

    for _ in range(200):
        if system.count(GRETA) > before:
            return system.messages(GRETA)[-1]
        time.sleep(0.025)
    raise AssertionError("it did not arrive")


def test_a_message_goes_out_over_tls_with_a_login_and_arrives_as_it_was(postfix: MailSystem) -> None:
    before = postfix.count(GRETA)
    done = send(postfix.account(NORA), MESSAGE, NORA, [GRETA])
    assert (done.kind, done.code) == ("sent", 250)
    assert arrived(postfix, before).endswith(b"\r\n\r\nHello.\r\n.\r\n..two\r\n")


def test_starttls_and_a_permission_in_place_of_a_password(postfix: MailSystem) -> None:
    postfix.tokens.good["token-for-nora"] = NORA
    account = replace(
        postfix.account(NORA, "token-for-nora", auth="xoauth2"),
        smtp=Server(host="localhost", port=postfix.postfix.submission, security="starttls"),
    )
    done = send(account, MESSAGE, NORA, [GRETA])
    if done.kind == "later":  # after Dovecot was started anew, Postfix notices at the first login that it lost it
        done = send(account, MESSAGE, NORA, [GRETA])
    assert (done.kind, done.code) == ("sent", 250), done.said
    refused = send(replace(account, secret=Secret("withdrawn")), MESSAGE, NORA, [GRETA])
    assert refused.kind == "later"
    assert "connect the mailbox again" in refused.said


def test_a_wrong_password_is_told_and_the_message_may_go_later(postfix: MailSystem) -> None:
    done = send(postfix.account(NORA, "wrong-one"), MESSAGE, NORA, [GRETA])
    assert done.kind == "later"
    assert "check the password" in done.said
    assert "wrong-one" not in done.said


def test_a_recipient_whom_the_server_refuses_keeps_the_message_from_the_others_too(postfix: MailSystem) -> None:
    before = postfix.count(GRETA)
    done = send(postfix.account(NORA), MESSAGE, NORA, [GRETA, "someone@elsewhere.invalid"])
    assert done.kind == "refused"
    assert done.code == 550
    assert "someone@elsewhere.invalid" in done.said
    assert postfix.count(GRETA) == before


@pytest.mark.parametrize("wrong", [[], ["a b@x.example"], ["a@x.example\r\nRCPT TO:<b@x.example>"], ["<a@x.example>"]])
def test_what_is_no_address_never_reaches_the_line(wrong: list[str]) -> None:
    assert send(at(9), MESSAGE, NORA, wrong).kind == "refused"


def test_a_password_never_goes_in_the_clear_to_another_machine() -> None:
    server = Server(host="mail.elsewhere.invalid", port=25, security="none")
    done = send(replace(at(9), smtp=server), MESSAGE, NORA, [GRETA])
    assert done.kind == "later"
    assert "in the clear" in done.said


def until_data(line: Caller) -> None:
    line.say(b"220 here\r\n")
    while not (said := line.hear().upper()).startswith(b"DATA"):
        line.say(b"250-here\r\n250 AUTH PLAIN\r\n" if said.startswith(b"EHLO") else _reply(said))


def _reply(said: bytes) -> bytes:
    return b"235 in\r\n" if said.startswith(b"AUTH") else b"250 good\r\n"


def after_message(answer: bytes) -> Script:
    def script(line: Caller) -> None:
        until_data(line)
        line.say(b"354 go\r\n")
        while line.hear() != b".\r\n":
            pass
        line.say(answer)

    return script


def cut_in_the_middle(line: Caller) -> None:
    until_data(line)
    line.say(b"354 go\r\n")
    line.hear()


def cut_before_data(line: Caller) -> None:
    until_data(line)


def data_refused(line: Caller) -> None:
    until_data(line)
    line.say(b"451 not now\r\n")
    line.hear()


def greets_badly(line: Caller) -> None:
    line.say(b"554 go away\r\n")
    line.hear()


@pytest.mark.parametrize(
    ("script", "kind", "code"),
    [
        (after_message(b"250 taken\r\n"), "sent", 250),
        (after_message(b"250 taken"), "sent", 250),
        (after_message(b"451 full\r\n"), "later", 451),
        (after_message(b"421 closing\r\n"), "later", 421),
        (after_message(b"554 spam\r\n"), "refused", 554),
        (after_message(b""), "unknown", None),
        (after_message(b"nonsense\r\n"), "unknown", -1),
        (after_message(b"199 \r\n"), "unknown", 199),
        (cut_in_the_middle, "unknown", None),
        (cut_before_data, "later", None),
        (data_refused, "later", 451),
        (greets_badly, "later", None),
    ],
)
def test_the_outcome_says_what_is_known_and_no_more(script: Script, kind: str, code: int | None) -> None:
    with scripted(script) as port:
        done = send(at(port), MESSAGE * 2000, NORA, [GRETA])
    assert (done.kind, done.code) == (kind, code), done.said
    assert PASSWORD not in done.said


def no_smtp_here(line: Caller) -> None:
    line.say(b"220 here\r\n")
    line.hear()
    line.say(b"250-here\r\n250 AUTH PLAIN\r\n")
    line.hear()
    line.say(
        b"535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit "
        b"https://provider.example/smtp_auth_disabled for more information.\r\n"
    )
    line.hear()


@pytest.mark.parametrize("auth", ["password", "xoauth2"])
def test_a_house_in_which_nobody_sends_by_smtp_is_told_who_can_change_that(auth: Auth) -> None:
    """The most frequent failure at Microsoft 365: no new password and no new permission helps."""
    with scripted(no_smtp_here) as port:
        done = send(replace(at(port), auth=auth), MESSAGE, NORA, [GRETA])
    assert done.kind == "later"
    assert "an admin switches on “Authenticated SMTP” for this mailbox" in done.said


def endless_reply(line: Caller) -> None:
    line.say(b"220 here\r\n")
    line.hear()
    while True:
        line.say(b"250-more\r\n" * 1000)


def endless_line(line: Caller) -> None:
    while True:
        line.say(b"x" * 65_536)


def echo(line: Caller) -> None:
    line.say(b"220 here\r\n")
    line.hear()
    line.say(b"250 AUTH LOGIN\r\n")
    line.hear()
    line.say(b"334 UGFzc3dvcmQ6\r\n")
    line.hear()
    line.say(b"535 wrong: " + PASSWORD.encode() + b"\x1b[2J\x00 " + b"z" * 5000 + b"\r\n")
    line.hear()


@pytest.mark.parametrize("script", [endless_reply, endless_line, echo])
def test_a_hostile_server_is_one_short_sentence(script: Script) -> None:
    with scripted(script) as port:
        done = send(at(port), MESSAGE, NORA, [GRETA])
    assert done.kind == "later"
    assert len(done.said) < 500
    assert done.said.isprintable()
    assert PASSWORD not in done.said
