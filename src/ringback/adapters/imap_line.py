"""The IMAP library over a line that is bounded, and that logs no password."""

import imaplib
import socket
from collections.abc import Sequence
from typing import Any

from imapclient import IMAPClient
from imapclient.imap_utf7 import decode, encode
from imapclient.response_parser import parse_response

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
        # the library says a login in two small pieces: the second would wait for the server's word on the first, 40 ms
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
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
        self._as_listed: dict[str, bytes] = {}

    def _create_IMAP4(self) -> Protocol:  # noqa: N802 - the library's name
        return Protocol(self._server)

    @property
    def protocol(self) -> Any:
        return self._imap

    def _proc_folder_list(self, folder_data: list[Any]) -> list[Any]:
        """One name that is not written as it should be must not keep all the others from being read."""
        self.folder_encode = False
        try:
            listed = super()._proc_folder_list(folder_data)
        finally:
            self.folder_encode = True
        return [(flags, delimiter, self._named(name)) for flags, delimiter, name in listed]

    def _named(self, name: Any) -> Any:
        """The name of a folder to be shown; one that the library would write in another way is called later as it was listed.

        Some servers write "R&D" and umlauts as they are, not in modified UTF-7 (RFC 3501, 5.1.3).
        """
        if not isinstance(name, bytes):
            return name
        try:
            shown = decode(name) if name.isascii() else name.decode("utf-8", "replace")
            is_usual = encode(shown) == name
        except UnicodeError:
            shown, is_usual = name.decode("utf-8", "replace"), False
        if not is_usual:
            self._as_listed[shown] = name
        return shown

    def _normalise_folder(self, folder_name: str | bytes) -> bytes:
        listed = self._as_listed.get(folder_name) if isinstance(folder_name, str) else None
        if listed is None:
            normal: bytes = super()._normalise_folder(folder_name)
            return normal
        return b'"' + listed.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'

    def list_with_status(self, what: Sequence[str]) -> tuple[list[Any], dict[str, dict[bytes, Any]]]:
        """All folders, as `list_folders` gives them, and the status of each by its name: one question (RFC 5819).

        A folder whose status does not come, or under a name that is read as another one, is left out of the second.
        """
        uses = "SPECIAL-USE " if self.has_capability("SPECIAL-USE") else ""
        for kind in ("LIST", "STATUS"):
            self._imap.untagged_responses.pop(kind, None)
        how = f"RETURN ({uses}STATUS ({' '.join(what)}))"
        kind, said = self._imap._simple_command("LIST", '""', '"*"', how)
        self._checkok("LIST", kind, said)
        listed = self._proc_folder_list(self._imap._untagged_response(kind, said, "LIST")[1])
        told = self._imap.untagged_responses.pop("STATUS", [])
        words = iter(parse_response(told) if told else ())
        pairs = (
            (str(name) if isinstance(name, int) else name, items) for name, items in zip(words, words, strict=False)
        )
        held = {
            self._named(name): items
            for name, items in pairs
            if isinstance(name, bytes | str) and isinstance(items, tuple)
        }
        return listed, {name: dict(zip(items[::2], items[1::2], strict=False)) for name, items in held.items()}
