"""What is needed to read and send one mailbox's mail, and a secret that shows itself to nobody by accident."""

from dataclasses import dataclass
from typing import Literal, NoReturn

from ringback.domain.errors import RingbackError, Whose

Security = Literal["tls", "starttls", "none"]
"""TLS from the first byte, TLS after a greeting in the clear, or none at all (loopback only)."""
Auth = Literal["password", "xoauth2"]


class Secret:
    """A password or a token. It prints as dots, and refuses to be copied into a file or a queue."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The secret itself: to be called only where it is handed to a server."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where a service listens, and how the line is made safe."""

    host: str
    port: int
    security: Security


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One mailbox: the address that mail is from, the login, and both servers. With xoauth2 `secret` is an access token."""

    address: str
    login: str
    secret: Secret
    imap: Server
    smtp: Server
    auth: Auth = "password"


class MailServerError(RingbackError):
    """A mail server did not do what was asked: one sentence that says what happened and what to do now.

    `retry` is true where the same may work later (no connection, a temporary failure), false where somebody must change
    something (a wrong password, a certificate).
    """

    whose = Whose.THEIRS

    def __init__(self, sentence: str, *, retry: bool = False, whose: Whose = Whose.THEIRS) -> None:
        super().__init__(sentence)
        self.retry = retry
        self.whose = whose


class RefusedError(MailServerError):
    """The server answers, and says no to this one thing: a folder, a mail. `retry` says whether only for now."""


class LoginRefusedError(MailServerError):
    """The server knows the line, and does not let this user in."""
