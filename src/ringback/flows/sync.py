"""What is new in a mailbox, into the store: a batch at a time, restartable anywhere, nothing touched on the server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from ringback.adapters.account import MailServerError
from ringback.adapters.files import RawRecord, Unreadable
from ringback.adapters.formats import Format
from ringback.adapters.imap import Imap
from ringback.adapters.imap_holds import LONGEST_MAIL, Fetched
from ringback.domain.errors import BadInputError
from ringback.flows.gather import gather_records
from ringback.flows.lines import Line, own_line
from ringback.flows.syncing.batch import Batch, newer, older
from ringback.flows.syncing.folders import begin, begins_anew, may_hold_new, rows_of
from ringback.intake.folder import Folder
from ringback.store.codec import seconds
from ringback.store.models import Mailbox, MailFolder

_BATCH = 500
"""So many mails are fetched and stored at once, if their bytes allow it."""
_TRIES = 3
_FAILING_FOLDERS = 20
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What a sync did. `left` is true where older mail has yet to be read, `problem` says in one sentence what stopped it.

    `retry` is true where the same may work the next time without anybody doing anything.
    """

    address: str
    read: int
    new: int
    unreadable: tuple[Unreadable, ...] = ()
    left: bool = False
    problem: str = ""
    retry: bool = False


def sync(
    mailbox: Mailbox,
    now: datetime,
    *,
    most: int | None = None,
    progress: Progress = lambda _: None,
    line: Line = own_line,
) -> Synced:
    """Read what is new, then what is older and not read yet, the newest first; no older batch after `most` mails.

    It is read over the line that `line` gives. What a server does wrong, or a password, is told in the result and kept with the
    mailbox. Raises StoreBusyError; what was stored till then stays.
    """
    reading = _Reading(mailbox, now, progress, line)
    problem, retry = "", False
    try:
        reading.go(most)
    except (MailServerError, BadInputError) as error:
        problem, retry = str(error), error.retry
    mailbox.problem = problem
    if not problem:
        mailbox.synced_at = seconds(now)
    mailbox.save(update_fields=["problem", "synced_at"])
    return Synced(
        address=mailbox.address,
        read=reading.read,
        new=reading.new,
        unreadable=tuple(reading.unreadable),
        left=any(not one.whole for one in reading.rows or mailbox.folders.all()),
        problem=problem,
        retry=retry,
    )


@dataclass(slots=True)
class _Reading:
    """One sync on its way. `size` is how many mails the next batch may have, `places` where each folder's next one is sought."""

    mailbox: Mailbox
    now: datetime
    progress: Progress
    line: Line
    rows: list[MailFolder] = field(default_factory=list)
    read: int = 0
    new: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)
    size: int = _BATCH
    failed: int = 0
    places: dict[int, int] = field(default_factory=dict)

    def go(self, most: int | None) -> None:
        """New mail of all folders first, then of what is older a batch of each folder in turn."""
        with self.line(self.mailbox, self.now) as imap:
            folders, looks = imap.survey()
            self.rows = rows_of(self.mailbox, folders)
            for row in self.rows:
                with self._passing_by(imap, row):
                    # while other folders were read it may have got new mail
                    look = None if self.read else looks.get(row.name)
                    if may_hold_new(row, look or imap.look(row.name)):
                        while self._step(imap, row, self._newer):
                            pass
            left = [row for row in self.rows if not row.whole]
            while left and (most is None or self.read < most):
                again = []
                for row in left:
                    with self._passing_by(imap, row):
                        if self._step(imap, row, self._older):
                            again.append(row)
                left = again

    @contextmanager
    def _passing_by(self, imap: Imap, row: MailFolder) -> Iterator[None]:
        """A folder that the server refuses to open must not keep the others from being read."""
        try:
            yield
        except MailServerError as error:
            if error.retry or len(self.unreadable) >= _FAILING_FOLDERS:
                raise
            self.unreadable.append(Unreadable(where=f"{self.mailbox.address}, {row.name}", why=str(error)))
            imap.reconnect()

    def _newer(self, imap: Imap, row: MailFolder) -> Batch | None:
        opened = imap.open(row.name)
        if begins_anew(row, opened):
            begin(row, opened)
        return newer(imap, row, opened, self.size) if row.newest < opened.next_uid - 1 else None

    def _older(self, imap: Imap, row: MailFolder) -> Batch | None:
        opened = imap.open(row.name)
        if begins_anew(row, opened):
            begin(row, opened)
        guess = self.places.get(row.pk, opened.exists)
        return older(imap, row, opened, self.size, guess)

    def _step(self, imap: Imap, row: MailFolder, plan: Callable[[Imap, MailFolder], Batch | None]) -> bool:
        """One batch read and stored; true where there may be more.

        Where the server fails over the mails of a batch, less of them are tried on a new line, down to the one mail over
        which it fails: that one is passed by, so that it stops nothing else.
        """
        batch = plan(imap, row)
        if batch is None:
            return False
        try:
            mails = imap.fetch(batch.mails, Folder(row.role))
        except MailServerError as error:
            imap.reconnect()  # raises where it is the server that fails, and not the mail
            self.failed += len(batch.mails) == 1
            if self.failed < _TRIES:
                self.size = max(len(batch.mails) // 8, 1)
                return True
            where = f"{self._where(row)} {batch.mails[0].uid}"
            self.unreadable.append(Unreadable(where=where, why=f"the server does not give it ({error})"))
            mails = []
        self._store(row, batch, mails)
        self.size, self.failed = min(self.size * 2, _BATCH), 0
        return batch.more

    def _store(self, row: MailFolder, batch: Batch, mails: list[Fetched]) -> None:
        """These mails, and how far the folder is read: together or not at all."""
        records = []
        for one in mails:
            where = f"{self._where(row)} {one.uid}"
            records.append(
                RawRecord(where=where, raw=one.raw, folder=one.folder, format=Format.EML, arrived=one.arrived)
            )
            if one.cut:
                why = f"it is longer than {LONGEST_MAIL // 10**6} MB; its beginning was read"
                self.unreadable.append(Unreadable(where=where, why=why))
        new, unreadable = gather_records(
            records, frozenset({self.mailbox.address}), now=self.now, remember=lambda: batch.settle(row)
        )
        self.places[row.pk] = batch.place
        self.read += len(records)
        self.new += new
        self.unreadable += unreadable
        self.progress(self.read)

    def _where(self, row: MailFolder) -> str:
        return f"{self.mailbox.address}, {row.name}, mail"
