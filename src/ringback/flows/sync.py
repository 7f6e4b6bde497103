"""What is new in a mailbox, into the store: a batch at a time, restartable anywhere, nothing touched on the server."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

from ringback.adapters.account import MailServerError, RefusedError
from ringback.adapters.files import RawRecord, Unreadable
from ringback.adapters.formats import Format
from ringback.adapters.imap import Imap
from ringback.adapters.imap_folders import RemoteFolder
from ringback.adapters.imap_holds import LONGEST_MAIL, Fetched, Opened
from ringback.domain.errors import BadInputError
from ringback.flows.gather import gather_records
from ringback.flows.lines import Line, own_line
from ringback.flows.syncing.batch import Batch, newer, older
from ringback.flows.syncing.failing import fails_for_good
from ringback.flows.syncing.folders import begin, begins_anew, keep, may_hide_an_answer, may_hold_new, rows_of
from ringback.intake.folder import Folder
from ringback.store.codec import seconds
from ringback.store.models import Mailbox, MailFolder

_BATCH = 500
"""So many mails are fetched and stored at once, if their bytes allow it."""
_BATCHES = 20
"""So many batches of older mail are read from a folder that was opened once: a large one costs some servers a second each time."""
_TRIES = 3
_FAILING_FOLDERS = 20
_SHARE = 90.0
"""Seconds: who asks for a share of what is there gets what can be read in that time, and the batch that was begun."""
_MORE_NEW = "more new mail lies there than can be read at once: the rest is read next"
_SHOWN = 3
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What a sync did. `left` is true where older mail has yet to be read, `problem` says in one sentence what stopped it.

    `blind` are those of the unreadable because of which nobody knows whether an answer has come. `retry` is true where the same
    may work the next time without anybody doing anything.
    """

    address: str
    read: int
    new: int
    unreadable: tuple[Unreadable, ...] = ()
    blind: tuple[Unreadable, ...] = ()
    left: bool = False
    problem: str = ""
    retry: bool = False

    @property
    def trouble(self) -> str:
        """Why it is not known what new mail there is; "" where all of it was read."""
        rest = len(self.blind) - _SHOWN
        said = [one.why for one in self.blind[:_SHOWN]] + ([f"and {rest} more"] if rest > 0 else [])
        return self.problem or "; ".join(said)


def sync(
    mailbox: Mailbox,
    now: datetime,
    *,
    most: int | None = None,
    progress: Progress = lambda _: None,
    line: Line = own_line,
) -> Synced:
    """Read what is new, then what is older and not read yet, the newest first; no older batch after `most` mails.

    With `most` it ends after a while in any case, so that whoever waits for it is not taken for lost. It is read over the line
    that `line` gives. What a server does wrong, or a password, is told in the result and kept with the mailbox. Raises
    StoreBusyError; what was stored till then stays.
    """
    reading = _Reading(mailbox, now, progress, line, most)
    problem, retry = "", False
    try:
        reading.go()
    except (MailServerError, BadInputError) as error:
        problem, retry = str(error), error.retry
    done = Synced(
        address=mailbox.address,
        read=reading.read,
        new=reading.new,
        unreadable=tuple(reading.unreadable),
        blind=tuple(reading.blind),
        left=reading.is_cut or any(one.left for one in reading.rows or mailbox.folders.all()),
        problem=problem,
        retry=retry,
    )
    _remember(mailbox, done, now)
    return done


def _remember(mailbox: Mailbox, done: Synced, now: datetime) -> None:
    """What is wrong, and how far it was read; nothing of a mailbox that was disconnected or connected anew meanwhile."""
    mailbox.problem = done.trouble
    kept: dict[str, object] = {"problem": mailbox.problem}
    if not done.trouble:
        kept["synced_at"] = mailbox.synced_at = seconds(now)
    Mailbox.objects.filter(pk=mailbox.pk, connected_at=mailbox.connected_at).update(**kept)


@dataclass(slots=True)
class _Reading:
    """One sync on its way. `size` is how many mails the next batch may have, `places` where each folder's next one is sought.

    `opened` is the folder that is open for older mail. `failing` are the folders with which something went wrong, and what;
    `is_cut` says that the time was up before all new mail was read.
    """

    mailbox: Mailbox
    now: datetime
    progress: Progress
    line: Line
    most: int | None = None
    rows: list[MailFolder] = field(default_factory=list)
    folders: tuple[RemoteFolder, ...] = ()
    read: int = 0
    new: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)
    blind: list[Unreadable] = field(default_factory=list)
    failing: dict[int, str] = field(default_factory=dict)
    is_cut: bool = False
    size: int = _BATCH
    failed: int = 0
    places: dict[int, int] = field(default_factory=dict)
    opened: Opened | None = None
    until: float = field(default_factory=lambda: monotonic() + _SHARE)

    def go(self) -> None:
        """New mail of all folders first, then of what is older some batches of each folder in turn."""
        with self.line(self.mailbox, self.now) as imap:
            self.folders, looks = imap.survey()
            self.rows = rows_of(self.mailbox, self.folders)
            self._all_new(imap, looks)
            left = [row for row in self.rows if not row.whole and row.pk not in self.failing]
            batches = 1  # the newest of each folder come first
            while left:
                left = [row for row in left if self._is_more_wanted() and self._some_older(imap, row, batches)]
                batches = _BATCHES
        for row in self.rows:
            if row.problem != self.failing.get(row.pk, ""):
                keep(row, problem=self.failing.get(row.pk, ""))

    def _all_new(self, imap: Imap, looks: Mapping[str, Opened]) -> None:
        for row in self.rows:
            with self._passing_by(imap, row):
                # while other folders were read it may have got new mail
                look = None if self.read else looks.get(row.name)
                if may_hold_new(row, look or imap.look(row.name)):
                    while not self.is_cut and self._step(imap, row, new=True):
                        self.is_cut = self._is_late()
        if self.is_cut:
            self.blind.append(Unreadable(where=self.mailbox.address, why=_MORE_NEW))

    def _some_older(self, imap: Imap, row: MailFolder, batches: int) -> bool:
        """So many batches of what is older; True where there may be more."""
        self.opened, more = None, False
        with self._passing_by(imap, row):
            for _ in range(batches):
                more = self._step(imap, row, new=False)
                if not (more and self._is_more_wanted()):
                    break
        return more and row.pk not in self.failing

    def _is_late(self) -> bool:
        return self.most is not None and monotonic() > self.until

    def _is_more_wanted(self) -> bool:
        return self.most is None or (self.read < self.most and not self._is_late())

    @contextmanager
    def _passing_by(self, imap: Imap, row: MailFolder) -> Iterator[None]:
        """A folder that the server refuses to open must not keep the others from being read."""
        try:
            yield
        except MailServerError as error:
            refused = isinstance(error, RefusedError)
            if (error.retry and not refused) or len(self.failing) >= _FAILING_FOLDERS:
                raise
            self._note(row, Unreadable(where=f"{self.mailbox.address}, {row.name}", why=str(error)))
            if not refused:
                imap.reconnect()

    def _note(self, row: MailFolder, what: Unreadable) -> None:
        self.failing[row.pk] = what.why
        self.unreadable.append(what)
        if may_hide_an_answer(row, self.folders):
            self.blind.append(what)

    def _planned(self, imap: Imap, row: MailFolder, *, new: bool) -> Batch | None:
        if self.opened is not None and not new:
            try:
                return self._planned_older(imap, row, self.opened)
            except MailServerError:  # mails may have gone since it was opened, so that their places are others
                self.opened = None
        opened = imap.open(row.name)
        if begins_anew(row, opened):
            begin(row, opened)
        if not new:
            self.opened = opened
            return self._planned_older(imap, row, opened)
        return newer(imap, row, opened, self.size) if row.newest < opened.next_uid - 1 else None

    def _planned_older(self, imap: Imap, row: MailFolder, opened: Opened) -> Batch:
        return older(imap, row, opened, self.size, self.places.get(row.pk, opened.exists))

    def _step(self, imap: Imap, row: MailFolder, *, new: bool) -> bool:
        """One batch read and stored; true where there may be more.

        Where the server fails over the mails of a batch, less of them are tried, down to the one mail over which it fails. That
        one is passed by, so that it stops nothing else: at once where it is old and refused for good, and else only when the
        server has failed over it again and again, because it may be an answer.
        """
        batch = self._planned(imap, row, new=new)
        if batch is None:
            return False
        try:
            mails = imap.fetch(batch.mails, Folder(row.role))
        except MailServerError as error:
            self.opened = None
            if not isinstance(error, RefusedError):
                imap.reconnect()  # raises where it is the server that fails, and not the mail
            elif error.retry:
                raise
            self.failed += len(batch.mails) == 1
            if self.failed < _TRIES:
                self.size = max(len(batch.mails) // 8, 1)
                return True
            self.failed = 0
            if not self._may_be_passed(row, batch.mails[0].uid, error, new=new):
                return False
            mails = []
        self._store(row, batch, mails)
        self.size, self.failed = min(self.size * 2, _BATCH), 0
        return batch.more

    def _may_be_passed(self, row: MailFolder, uid: int, error: MailServerError, *, new: bool) -> bool:
        where = f"{self._where(row)} {uid}"
        if (new or error.retry) and not fails_for_good(row, uid, self.now):
            self._note(row, Unreadable(where=where, why=f"one mail in {row.name} could not be read yet ({error})"))
            return False
        self.unreadable.append(Unreadable(where=where, why=f"the server does not give it ({error})"))
        return True

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
