"""The line to a mailbox: opened for one piece of work, or kept from one to the next of the same mailbox."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from types import TracebackType

from ringback.adapters.account import Account, MailServerError, Server
from ringback.adapters.imap import Imap
from ringback.flows.login import log_in
from ringback.flows.mailboxes import account
from ringback.store.models import Mailbox

Line = Callable[[Mailbox, datetime], AbstractContextManager[Imap]]
"""Gives the line to a mailbox, logged in; raises MailServerError, or BadInputError where its secret cannot be opened."""
_IN_VAIN = 5.0
"""Seconds: whoever waited so long for a server, and in vain, need not do it again for the next mailbox there."""


@contextmanager
def own_line(mailbox: Mailbox, now: datetime) -> Iterator[Imap]:
    """A line for this one piece of work; see `Line`."""
    imap = log_in(mailbox, account(mailbox, now), now)
    try:
        yield imap
    finally:
        imap.__exit__(None, None, None)


@dataclass(slots=True)
class KeptLine:
    """Keeps the line to the mailbox that was worked at last: several messages of one mailbox need one login.

    A context manager; one line at a time. Whoever comes back to a line finds out first whether the server still answers on it.
    Over which anything went wrong, that line is not used again. A server that let somebody wait in vain is not tried again in
    the same round: what lies there waits, and everybody else goes on. `beside` is when a mailbox was read because another one of
    its desk sends, and why not all of it could be.
    """

    _mailbox: int | None = None
    _imap: Imap | None = None
    _in_vain: dict[Server, MailServerError] = field(default_factory=dict)
    beside: dict[int, tuple[datetime, str]] = field(default_factory=dict)

    def __enter__(self) -> "KeptLine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hang_up()

    def is_open_to(self, mailbox: Mailbox) -> bool:
        return self._imap is not None and self._mailbox == mailbox.pk

    @contextmanager
    def to(self, mailbox: Mailbox, now: datetime) -> Iterator[Imap]:
        """The line to this mailbox, the kept one where it still stands; see `Line`."""
        if self._imap is None or self._mailbox != mailbox.pk or not self._imap.is_alive():
            self.hang_up()
            self._imap = self._opened(mailbox, account(mailbox, now), now)
            self._mailbox = mailbox.pk
        try:
            yield self._imap
        except BaseException:
            self.hang_up()
            raise

    def hang_up(self) -> None:
        if self._imap is not None:
            imap, self._imap, self._mailbox = self._imap, None, None
            imap.__exit__(None, None, None)

    def _opened(self, mailbox: Mailbox, reached: Account, now: datetime) -> Imap:
        if before := self._in_vain.get(reached.imap):
            raise before
        began = monotonic()
        try:
            return log_in(mailbox, reached, now)
        except MailServerError as error:
            if error.retry and monotonic() - began > _IN_VAIN:
                self._in_vain[reached.imap] = error
            raise
