"""The line to a server: made safe, bounded in bytes and time, and what went wrong with it in one sentence."""

import os
import select
import socket
import ssl
import time
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address

from ringback.adapters.account import MailServerError, Server

CONNECT = 20.0
"""Seconds until a server has answered at all."""
QUIET = 60.0
"""Seconds that a server may say nothing while an answer is expected."""
_PIECE = 65_536
_LONGEST_LINE = 1_000_000
_SHOWN = 160


class TooMuchError(OSError):
    """The server sends more, or takes longer, than any answer to this can need."""


@dataclass(slots=True)
class Reader:
    """Reads one socket by lines and by counted bytes, never more and never longer than `allow` said.

    A hostile or broken server may announce a literal of gigabytes, send a line without an end, or a byte a minute.
    """

    sock: socket.socket
    _left: int = 1_000_000
    _until: float = field(default_factory=lambda: time.monotonic() + QUIET)
    _held: bytearray = field(default_factory=bytearray)

    def allow(self, size: int, seconds: float) -> None:
        """From now on so many bytes, within so many seconds."""
        self._left, self._until = size, time.monotonic() + seconds

    def readline(self, _longest: int = -1) -> bytes:
        """Up to and with the next line feed; what there is where the server hung up."""
        seen = 0
        while (end := self._held.find(b"\n", seen)) < 0:
            seen = len(self._held)
            if seen > _LONGEST_LINE:
                raise TooMuchError("it sends a line without an end")
            if not self._more():
                break
        return self._take(end + 1 or len(self._held))

    def read(self, size: int) -> bytes:
        """Exactly so many bytes; fewer only where the server hung up."""
        if size - len(self._held) > self._left:
            raise TooMuchError(f"it announces {size:,} bytes where far fewer were asked for")
        while len(self._held) < size and self._more():
            pass
        return self._take(size)

    def waiting(self, seconds: float) -> bool:
        """Is there anything to read, now or within so many seconds?"""
        if self._held or (isinstance(self.sock, ssl.SSLSocket) and self.sock.pending()):
            return True
        poll = select.poll()
        poll.register(self.sock, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def close(self) -> None:
        """A socket's own file is closed with the socket."""

    def _take(self, size: int) -> bytes:
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken

    def _more(self) -> bool:
        rest = self._until - time.monotonic()
        if rest <= 0:
            raise TooMuchError("it takes too long to answer")
        self.sock.settimeout(min(QUIET, rest))
        piece = self.sock.recv(_PIECE)
        self._left -= len(piece)
        if self._left < 0:
            raise TooMuchError("it sends far more than was asked for")
        self._held += piece
        return bool(piece)


def tls() -> ssl.SSLContext:
    """Certificates are checked against what this machine trusts (SSL_CERT_FILE names another list)."""
    where = ssl.get_default_verify_paths()
    return _trusting(where.cafile, where.capath, os.stat(where.cafile).st_mtime_ns if where.cafile else 0)


@lru_cache(maxsize=4)
def _trusting(_file: str | None, _folder: str | None, _changed_at: int) -> ssl.SSLContext:
    """Reading some hundred authorities takes longer than all else that a login computes: once, until the list changes."""
    return ssl.create_default_context()


def make_sure_it_is_safe(server: Server) -> None:
    """Raises MailServerError where a password would go in the clear to another machine."""
    if server.security == "none" and not is_loopback(server.host):
        raise MailServerError(
            f"{server.host} would get your password in the clear: choose tls or starttls for it, nothing was sent"
        )


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def plain(said: object, *hidden: str) -> str:
    """What a server said, fit to be shown: one short line of printable letters, without the secrets that it may echo."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    for one in hidden:
        text = text.replace(one, "…") if one else text
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:2000]).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def broken_line(error: Exception, server: Server) -> MailServerError:
    """What became of the line to this server, and what to do about it."""
    where = f"{server.host}:{server.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailServerError(bad_certificate(error, server.host, server.port))
    if isinstance(error, ssl.SSLError):
        return MailServerError(_no_tls(error, server), retry="EOF" in str(error))
    if isinstance(error, socket.gaierror):
        return MailServerError(
            f"no machine named {server.host} is known: check the server's name, and that you are online", retry=True
        )
    if isinstance(error, TooMuchError):
        return MailServerError(f"{where} does not behave like a mail server: {error}; check the server and the port")
    if isinstance(error, TimeoutError):
        return MailServerError(
            f"{where} does not answer: check the server's name and the port, or a firewall on the way", retry=True
        )
    if isinstance(error, ConnectionRefusedError):
        return MailServerError(f"nothing listens on {where}: check the port ({_usual(server.port)})", retry=True)
    if isinstance(error, OSError):
        why = plain(error.strerror or error)
        return MailServerError(f"the connection to {where} broke ({why}): try again later", retry=True)
    return MailServerError(
        f"{where} answers what no mail server answers ({type(error).__name__}): check the server and the port"
    )


def _usual(port: int) -> str:
    reading = "993 for TLS, 143 for STARTTLS"
    sending = "465 for TLS, 587 for STARTTLS"
    if port in (25, 465, 587, 2525):
        return f"usual are {sending}"
    return f"usual are {reading}" if port in (143, 993) else f"usual are {reading} to read, {sending} to send"


def bad_certificate(error: ssl.SSLCertVerificationError, host: str, port: int) -> str:
    """What is wrong with the certificate that was shown there."""
    why = (error.verify_message or str(error)).lower()
    begin = f"the certificate of {host}:{port}"
    if "hostname" in why or "ip address" in why:
        return f"{begin} is for another name: use the name that your provider gives for its server"
    if "expired" in why:
        return f"{begin} has expired: your provider must renew it, nothing was sent"
    if "not yet valid" in why:
        return f"{begin} is not valid yet: check the clock of this machine"
    if "self" in why or "issuer" in why:
        return f"{begin} is signed by nobody whom this machine trusts: name your firm's authority with SSL_CERT_FILE=FILE.pem"
    return f"{begin} was refused ({plain(why)}): nothing was sent"


def _no_tls(error: ssl.SSLError, server: Server) -> str:
    where = f"{server.host}:{server.port}"
    if "WRONG_VERSION" in str(error) or "RECORD" in str(error) or "HTTP" in str(error):
        return f"{where} does not begin with TLS: use starttls there, or another port ({_usual(server.port)})"
    return f"{where} and this machine agree on no safe line ({plain(error.reason or error)}): check the port"
