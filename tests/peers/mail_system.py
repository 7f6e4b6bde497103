"""Dovecot and Postfix together: a seller's provider on this machine."""

import os
import shutil
import smtplib
import ssl
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from ringback.adapters.account import Account, Auth, Secret, Server
from tests.peers.certificate import Certificate, make_certificate
from tests.peers.dovecot import Dovecot
from tests.peers.postfix import Postfix
from tests.peers.tokens import TokenGiver

PASSWORD = "correct horse battery"
_NEEDED = ("/usr/sbin/dovecot", "/usr/sbin/postfix", "/usr/lib/dovecot/imap", "/usr/lib/dovecot/lmtp")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSystem:
    """What tests need of a provider: mailboxes, mail that arrives, mail that lies there, and being out of order."""

    folder: Path
    certificate: Certificate
    dovecot: Dovecot
    postfix: Postfix
    tokens: TokenGiver

    def account(self, address: str, password: str = PASSWORD, *, tls: bool = True, auth: Auth = "password") -> Account:
        """How ringback reaches that mailbox; with `tls` by certificate, which SSL_CERT_FILE must make trusted."""
        return Account(
            address=address,
            login=address,
            secret=Secret(password),
            imap=Server(host="localhost", port=self.dovecot.imaps, security="tls")
            if tls
            else Server(host="127.0.0.1", port=self.dovecot.imap, security="none"),
            smtp=Server(host="localhost", port=self.postfix.smtps, security="tls")
            if tls
            else Server(host="127.0.0.1", port=self.postfix.submission, security="none"),
            auth=auth,
        )

    def mailbox(self, address: str, password: str = PASSWORD) -> None:
        """Somebody has a mailbox here from now on (or another password); waits for Dovecot, which looks once a second.

        And for Postfix, which asks Dovecot over a line of its own that a restart of Dovecot has cut.
        """
        self.dovecot.user(address, password)
        for _ in range(100):
            try:
                with self.look_into(address, password), smtplib.SMTP("127.0.0.1", self.postfix.submission) as line:
                    line.starttls(context=ssl._create_unverified_context())
                    line.login(address, password)
                    return
            except (LoginError, smtplib.SMTPException):
                time.sleep(0.05)
        raise AssertionError(f"Dovecot and Postfix do not know {address}")

    @contextmanager
    def look_into(self, address: str, password: str = PASSWORD) -> Iterator[IMAPClient]:
        """A mail program of the test's own over that mailbox."""
        with IMAPClient("127.0.0.1", self.dovecot.imap, ssl=False, timeout=20) as client:
            client.login(address, password)
            yield client

    def put(
        self, address: str, folder: str, message: bytes, flags: Sequence[bytes] = (), at: datetime | None = None
    ) -> None:
        """A mail lies in that folder; the folder is made where it is missing."""
        with self.look_into(address) as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            client.append(folder, message, flags, at)

    def deliver(self, message: bytes, to: str, sender: str = "greta@silent.example") -> None:
        """A mail arrives from the world outside, through Postfix, and this waits until it lies in the mailbox."""
        before = self.count(to)
        with smtplib.SMTP("127.0.0.1", self.postfix.smtp, timeout=20) as world:
            world.sendmail(sender, [to], message)
        for _ in range(400):
            if self.count(to) > before:
                return
            time.sleep(0.025)
        raise AssertionError(f"the mail to {to} did not arrive within ten seconds")

    def count(self, address: str, folder: str = "INBOX") -> int:
        """How many mails lie in that folder."""
        with self.look_into(address) as client:
            return int(client.folder_status(folder, ["MESSAGES"])[b"MESSAGES"])

    def messages(self, address: str, folder: str = "INBOX") -> list[bytes]:
        """All mails of that folder, oldest first, unread as they were."""
        with self.look_into(address) as client:
            client.select_folder(folder, readonly=True)
            found = client.fetch(client.search(), ["BODY.PEEK[]"])
            return [found[uid][b"BODY[]"] for uid in sorted(found)]


def why_not() -> str:
    """What is missing on this machine, as a sentence; "" where all is there."""
    if missing := [one for one in _NEEDED if not Path(one).exists()]:
        return (
            f"these tests need Dovecot and Postfix ({missing[0]} is missing): "
            "apt-get install dovecot-core dovecot-imapd dovecot-lmtpd postfix"
        )
    return "" if os.geteuid() == 0 else "these tests start Dovecot and Postfix, which only root may: run them as root"


@contextmanager
def mail_system() -> Iterator[MailSystem]:
    """A running mail system on ports and in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="ringback-mail-"))  # not pytest's: the servers' own users must enter it
    folder.chmod(0o755)
    certificate = make_certificate(folder)
    tokens = TokenGiver()
    tokens.start()
    dovecot = Dovecot(folder=folder, certificate=certificate, tokens=tokens.port)
    postfix = Postfix(folder=folder, certificate=certificate, dovecot=dovecot)
    try:
        dovecot.start()
        postfix.start()
        yield MailSystem(folder=folder, certificate=certificate, dovecot=dovecot, postfix=postfix, tokens=tokens)
    finally:
        postfix.stop()
        dovecot.stop()
        tokens.stop()
        shutil.rmtree(folder, ignore_errors=True)
