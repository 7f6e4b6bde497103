"""The IMAP library over a line that is bounded, and that logs no password."""

import imaplib
import socket
from typing import Any

from imapclient import IMAPClient

from ringback.adapters.account import Server
from ringback.adapters.line import CONNECT, QUIET, Reader, tls
from ringback.adapters.reach import MAIL, connect

_GREETING = 200_000  # bytes


class Protocol(imaplib.IMAP4):
    """The standard library's client, reading through a `Reader`. `size` and `seconds` bound each answer."""

    reader: Reader | None = None

    def __init__(self, server: Server) -> None:
        self._tls = server.security == "tls"
        super().__init__(server.host, server.port, CONNECT)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        line = connect(self.host, self.port, CONNECT, MAIL)
        return tls().wrap_socket(line, server_hostname=self.host) if self._tls else line

    def allow(self, size: int, seconds: float) -> None:
        self._bounded().allow(size, seconds)

    def read(self, size: int) -> bytes:
        return self._bounded().read(size)

    def readline(self) -> bytes:
        return self._bounded().readline()

    def waiting(self, seconds: float) -> bool:
        return self._bounded().waiting(seconds)

    def _bounded(self) -> Reader:
        """The reader of the line as it is now: what was said before TLS began is not taken for said under it."""
        if self.reader is None or self.reader.sock is not self.sock:
            self.reader = Reader(self.sock)
            self.reader.allow(_GREETING, QUIET)
        return self.reader


class Client(IMAPClient):  # type: ignore[misc] # the library has no types
    """IMAPClient over that protocol."""

    def __init__(self, server: Server) -> None:
        self._server = server
        super().__init__(server.host, server.port, ssl=server.security == "tls", timeout=QUIET)
        self.normalise_times = False  # instants keep their offset
        self._imap.debug = 0  # it would hand every line to the log, with the login's

    def _create_IMAP4(self) -> Protocol:  # noqa: N802 - the library's name
        return Protocol(self._server)

    @property
    def protocol(self) -> Any:
        return self._imap
