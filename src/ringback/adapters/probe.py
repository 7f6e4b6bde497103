"""Is there a mail server? Asked before anything of the user's is sent there."""

import socket

from ringback.adapters.account import Server
from ringback.adapters.line import Reader, tls
from ringback.adapters.reach import MAIL, OutOfReachError, connect

_PATIENCE = 5.0  # seconds: several names are tried
_GREETINGS = (b"* OK", b"* PREAUTH", b"220")


def greets(server: Server) -> bool:
    """Does a mail server greet there, with a certificate that is good for its name where it begins with one?"""
    try:
        with connect(server.host, server.port, _PATIENCE, MAIL) as line:
            if server.security != "tls":
                return _said(line)
            with tls().wrap_socket(line, server_hostname=server.host) as safe:
                return _said(safe)
    except (OSError, UnicodeError, OutOfReachError):
        return False


def _said(line: socket.socket) -> bool:
    reader = Reader(line)
    reader.allow(10_000, _PATIENCE)
    return reader.readline().startswith(_GREETINGS)
