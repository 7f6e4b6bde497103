"""The peers do what the other tests build upon."""

import smtplib
import ssl

from imapclient import IMAPClient

from tests.peers.mail_system import PASSWORD, MailSystem

MAIL = b"From: Greta Lind <greta@silent.example>\r\nTo: nora@seller.example\r\nSubject: Offer\r\n\r\nYes, please.\r\n"


def test_mail_from_the_world_arrives_and_a_logged_in_user_sends(provider: MailSystem) -> None:
    for who in ("nora@seller.example", "greta@silent.example"):
        provider.mailbox(who)
    provider.deliver(MAIL, "nora@seller.example")
    assert b"Yes, please." in provider.messages("nora@seller.example")[-1]
    trusting = ssl.create_default_context(cafile=str(provider.certificate.authority))
    with smtplib.SMTP("localhost", provider.postfix.submission, timeout=20) as client:
        client.starttls(context=trusting)
        client.login("nora@seller.example", PASSWORD)
        assert client.sendmail("nora@seller.example", ["greta@silent.example"], MAIL) == {}


def test_tls_from_the_first_byte_and_the_folders_with_special_use(provider: MailSystem) -> None:
    provider.mailbox("piet@quick.example")
    trusting = ssl.create_default_context(cafile=str(provider.certificate.authority))
    with IMAPClient("localhost", provider.dovecot.imaps, ssl_context=trusting, timeout=20) as client:
        client.login("piet@quick.example", PASSWORD)
        uses = {flag: name for flags, _, name in client.list_folders() for flag in flags}
    assert uses[b"\\Sent"] == "Sent"
    assert uses[b"\\Drafts"] == "Drafts"
    with smtplib.SMTP_SSL("localhost", provider.postfix.smtps, timeout=20, context=trusting) as client:
        assert client.has_extn("auth") or client.ehlo()[0] == 250
