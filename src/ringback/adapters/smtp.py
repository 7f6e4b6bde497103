"""Mail out: one message to one server, and what became of it."""

import re
import smtplib
import socket
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from ringback.adapters.account import Account, LoginRefusedError, MailServerError, Server
from ringback.adapters.line import CONNECT, QUIET, Reader, broken_line, make_sure_it_is_safe, plain, tls
from ringback.adapters.reach import MAIL, connect

_ANSWER = 300.0  # seconds for the word after the message: who hangs up too early has sent it twice in the end
_REPLY = 100_000  # bytes
_OWN_NAME = "[127.0.0.1]"  # what mail programs say; the machine's own name is nobody's business
_LINE_ENDS = re.compile(rb"\r\n|\r|\n")
_ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f]{1,400}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one message.

    sent: the server has taken it. later: it has not, and may later (a temporary refusal, no connection, a login that fails:
    nothing is wrong with the message). refused: it will not take this message. unknown: the connection broke after the
    message began to go out, so that nobody here knows. `code` is the server's, `said` a sentence.
    """

    kind: Literal["sent", "later", "refused", "unknown"]
    code: int | None
    said: str


def send(account: Account, message: bytes, sender: str, recipients: Sequence[str]) -> Outcome:
    """Hand this message to the account's server: to all recipients or to none.

    Never raises for what a server or a line does.
    """
    if wrong := [one for one in (sender, *recipients) if not _ADDRESS.fullmatch(one)] or not recipients:
        return Outcome(kind="refused", code=None, said=f"nobody can be written to at {plain(wrong)}")
    try:
        with connected(account) as client:
            return _hand_over(client, account, message, sender, recipients)
    except MailServerError as error:
        return Outcome(kind="later", code=None, said=str(error))


@contextmanager
def connected(account: Account) -> Iterator["_Client"]:
    """A connection that is logged in; raises MailServerError with one sentence."""
    server = account.smtp
    make_sure_it_is_safe(server)
    client = _broken_is_said(server, lambda: _opened(server))
    try:
        _broken_is_said(server, lambda: _log_in(client, account))
        yield client
    finally:
        client.leave()


class _Client(smtplib.SMTP):
    """The standard library's client, with answers that are bounded."""

    file: Any

    def __init__(self, server: Server) -> None:
        self._tls = server.security == "tls"
        super().__init__(server.host, server.port, local_hostname=_OWN_NAME, timeout=CONNECT)

    # typeshed does not know this step of the standard library's
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line = connect(host, port, timeout, MAIL)
        return tls().wrap_socket(line, server_hostname=host) if self._tls else line

    def getreply(self, seconds: float = QUIET) -> tuple[int, bytes]:
        if self.file is None and self.sock:
            self.file = Reader(self.sock)
        if self.file is not None:
            self.file.allow(_REPLY, seconds)
        return super().getreply()

    def leave(self) -> None:
        """Hang up politely; whether that works changes nothing any more."""
        try:
            if self.sock:
                self.sock.settimeout(5)
                self.quit()
        except (OSError, smtplib.SMTPException):
            pass
        finally:
            self.close()


def _opened(server: Server) -> _Client:
    client = _Client(server)
    try:
        client.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            if not client.has_extn("starttls"):
                raise MailServerError(
                    f"{server.host}:{server.port} offers no STARTTLS: use tls on port 465, nothing was sent"
                )
            client.starttls(context=tls())
            client.ehlo()
    except BaseException:
        client.close()
        raise
    return client


def _log_in(client: _Client, account: Account) -> None:
    """Raises MailServerError where the server does not let the user in."""
    secret = account.secret.reveal()
    try:
        if account.auth == "xoauth2":
            client.user = account.login
            text = f"user={account.login}\1auth=Bearer {secret}\1\1"
            # a refusal comes as a challenge, which is to be answered by nothing
            client.auth("XOAUTH2", lambda challenge=None: "" if challenge else text)
        elif secret.isascii() and account.login.isascii():
            client.login(account.login, secret)
        else:  # the standard library knows ASCII passwords only
            plainly = b64encode(f"\0{account.login}\0{secret}".encode()).decode()
            code, said = client.docmd("AUTH", f"PLAIN {plainly}")
            if code != 235:
                raise smtplib.SMTPAuthenticationError(code, said)
    except smtplib.SMTPAuthenticationError as error:
        raise refused_login(account, account.smtp, error.smtp_error, temporary=error.smtp_code < 500) from None
    except smtplib.SMTPNotSupportedError:
        raise MailServerError(
            f"{account.smtp.host}:{account.smtp.port} offers no login: use port 587 with starttls, or 465 with tls"
        ) from None


def refused_login(account: Account, server: Server, said: object, *, temporary: bool = False) -> LoginRefusedError:
    """Why the server did not let the user in, as far as its words tell, and what he can do."""
    words = plain(said, account.secret.reveal())
    lower, who = words.lower(), f"{server.host} refuses the login of {account.login}"
    if temporary or "temporar" in lower or "too many" in lower or "try again" in lower:
        return LoginRefusedError(f"{who} for now ({words}): try again later", retry=True)
    if "smtpclientauthentication" in lower:  # Microsoft 365, 535 5.7.139, for the mailbox or for all of the firm
        return LoginRefusedError(
            f"{who}: sending by SMTP is switched off there; an admin switches on “Authenticated SMTP” for this mailbox"
        )
    if account.auth == "xoauth2":
        return LoginRefusedError(f"{who}: the permission has expired or was withdrawn; connect the mailbox again")
    if "application-specific" in lower or "app password" in lower or "apppassword" in lower:
        return LoginRefusedError(f"{who}: it wants an app password; make one in the provider's security settings")
    if "imap access is disabled" in lower or ("imap" in lower and ("disabled" in lower or "not enabled" in lower)):
        return LoginRefusedError(f"{who}: IMAP is switched off; switch it on in the provider's settings")
    if "basic auth" in lower or "basicauth" in lower or "authentication is disabled" in lower:
        return LoginRefusedError(f"{who} by password: connect this mailbox with --oauth")
    said_too = f" ({words})" if words else ""
    return LoginRefusedError(
        f"{who}{said_too}: check the password; many providers want an app password instead of the usual one"
    )


def _hand_over(client: _Client, account: Account, message: bytes, sender: str, recipients: Sequence[str]) -> Outcome:
    server = account.smtp
    try:
        early = _envelope(client, message, sender, recipients)
    except (OSError, smtplib.SMTPException) as error:
        return Outcome(kind="later", code=None, said=str(_in_words(error, server)))
    if early is not None:
        return _refusal(*early, account)
    try:
        client.sock.settimeout(_ANSWER)  # type: ignore[union-attr] # it is open: the server has just spoken
        client.send(_dotted(message))
        code, said = client.getreply(_ANSWER)
    except (OSError, smtplib.SMTPException):
        return Outcome(
            kind="unknown",
            code=None,
            said=f"the connection to {server.host} broke while the message went out: it may have been sent, or not",
        )
    if 200 <= code < 300:
        return Outcome(kind="sent", code=code, said=plain(said, account.secret.reveal()))
    if 400 <= code < 600:
        return _refusal(code, said, account)
    return Outcome(kind="unknown", code=code, said=f"{server.host} answered the message with “{code} {plain(said)}”")


def _envelope(client: _Client, message: bytes, sender: str, recipients: Sequence[str]) -> tuple[int, bytes] | None:
    """Who writes to whom; what the server said where it did not agree, None where it now waits for the message."""
    options = ["body=8bitmime"] if not message.isascii() and client.has_extn("8bitmime") else []
    if not all(one.isascii() for one in (sender, *recipients)):
        if not client.has_extn("smtputf8"):
            return 553, b"the server takes no addresses with letters beyond ASCII"
        options.append("smtputf8")
        client.command_encoding = "utf-8"
    code, said = client.mail(sender, options)
    if code >= 400:
        return code, said
    for one in recipients:
        code, said = client.rcpt(one)
        if code >= 400:
            return code, one.encode() + b": " + said
    code, said = client.docmd("DATA")
    return None if code == 354 else (code, said)


def _refusal(code: int, said: bytes, account: Account) -> Outcome:
    words = f"{account.smtp.host} said: {code} {plain(said, account.secret.reveal())}"
    return Outcome(kind="refused" if 500 <= code < 600 else "later", code=code, said=words)


def _dotted(message: bytes) -> bytes:
    """The message as it goes over the line: every line ends with CRLF, a leading dot is doubled, a dot ends it.

    A bare CR or LF would let a message smuggle a second one past some servers.
    """
    lines = _LINE_ENDS.sub(b"\r\n", message)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines) + b".\r\n"


def _broken_is_said(server: Server, do: Callable[[], Any]) -> Any:
    try:
        return do()
    except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as error:
        raise _in_words(error, server) from None


def _in_words(error: Exception, server: Server) -> MailServerError:
    """SMTPServerDisconnected and its kin hide what broke; it is what they were raised from."""
    cause = error.__context__ if isinstance(error, smtplib.SMTPServerDisconnected) else None
    if isinstance(cause, OSError):
        error = cause
    if isinstance(error, smtplib.SMTPResponseException) and 400 <= error.smtp_code < 600:
        words = f"{server.host}:{server.port} said: {error.smtp_code} {plain(error.smtp_error)}"
        return MailServerError(f"{words}; try again later", retry=True)
    if isinstance(error, smtplib.SMTPConnectError):  # whatever listens there, its words are none of a mail server's
        return MailServerError(f"{server.host}:{server.port} is no SMTP server: check the server and the port")
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return MailServerError(f"{server.host}:{server.port} hung up: check the port, or try again later", retry=True)
    return broken_line(error, server)
