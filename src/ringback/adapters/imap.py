"""Mail in: one mailbox over IMAP, read without leaving a trace in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType

from ringback.adapters.account import Account
from ringback.intake.folder import Folder


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFolder:
    """A folder as the server names it, and what it is for. `everything` is true for Gmail's All Mail."""

    name: str
    role: Folder
    everything: bool = False


class Imap:
    """An open connection, as a context manager; raises MailServerError with one sentence."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def __enter__(self) -> "Imap":
        raise NotImplementedError

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        raise NotImplementedError

    def folders(self) -> tuple[RemoteFolder, ...]:
        """The user's own folders that can be opened."""
        raise NotImplementedError

    def append(self, folder: str, message: bytes, flags: Sequence[str] = (), at: datetime | None = None) -> None:
        """Put a message into that folder."""
        raise NotImplementedError

    def has_message(self, folder: str, message_id: str) -> bool:
        """Does a message with this Message-ID lie in that folder?"""
        raise NotImplementedError
