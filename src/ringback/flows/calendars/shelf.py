"""One calendar of the user's and what of ours stands in it, kept alike."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Generic, TypeVar

from ringback.adapters.caldav import CalendarServer, Entry, EntryChangedError
from ringback.domain.errors import BadInputError
from ringback.flows import act
from ringback.flows.agenda import AHEAD
from ringback.flows.finish import finish
from ringback.flows.seller import seller
from ringback.intake.calendar_text import tamed
from ringback.outreach.agenda import Task
from ringback.outreach.calendar import Appointment, OwnEntry, finished, meeting, read_own, todo
from ringback.outreach.keeping import OF_THE_LIST, Change, Kept, Standing, Step, Wanted, changes
from ringback.outreach.rewriting import rewritten, texts_of
from ringback.store.codec import seconds
from ringback.store.models import CalendarLink, Exchange, KeptEntry

T = TypeVar("T", bound=Task | Appointment)


class Shelf(ABC, Generic[T]):
    """The entries of one kind: those that should stand there, those that were put there, those that stand there."""

    kind: str
    keeps_moves: bool
    """Does a time that the user gave it there stand beside the list's own?"""

    def __init__(
        self, server: CalendarServer, link: CalendarLink, folder: str, wanted: Sequence[T], now: datetime
    ) -> None:
        self.server, self.link, self.folder, self.now = server, link, folder, now
        self.zone = seller(now).place.zone
        self.wanted = {one.id: one for one in wanted}
        self.rows: dict[str, KeptEntry] = {}
        self.found: dict[str, tuple[OwnEntry, Entry]] = {}
        self.refused: list[str] = []
        """What was said in the calendar and could not be taken over, a sentence each; it is tried again next time."""

    def leave_others(self) -> None:
        """Take away what we put into a calendar that is not used any more: nobody follows what is done to it there."""
        for row in KeptEntry.objects.filter(link=self.link, kind=self.kind).exclude(folder__in=("", self.folder)):
            entry = None if row.settled else self.server.read(row.url)
            if entry is not None and self._is_as_left(row, entry):
                with suppress(EntryChangedError):  # just now: it is the user's own
                    self.server.remove(entry)
            row.delete()

    def _is_as_left(self, row: KeptEntry, entry: Entry) -> bool:
        """What the user has changed there since is his own now. Some servers know no versions: there its time tells."""
        own = self._own(entry)
        return entry.etag == row.etag if row.etag else own is not None and own.at == datetime.fromtimestamp(row.at, UTC)

    def bring_together(self) -> Iterator[Step]:
        """Take every step that is due, one at a time, each written down once the server has taken it."""
        self.rows = {row.entry: row for row in KeptEntry.objects.filter(link=self.link, kind=self.kind)}
        self.found = self._ours(self._read())
        self.found |= self._ours(self._out_of_sight())
        for change in self._changes():
            try:
                self._take(change)
            except EntryChangedError:
                continue  # the user was quicker: what he did is read next time
            except BadInputError as error:
                if change.step not in OF_THE_LIST:
                    raise  # the server refused it: it will refuse the others too
                self.refused.append(f"{self._title(change.id)}: {error}")
                continue
            yield change.step

    def _ours(self, entries: Iterable[Entry]) -> dict[str, tuple[OwnEntry, Entry]]:
        return {own.id: (own, entry) for entry in entries if (own := self._own(entry))}

    def _own(self, entry: Entry) -> OwnEntry | None:
        return read_own(tamed(entry.data), self.zone)

    def _out_of_sight(self) -> Iterator[Entry]:
        """What was not found where it was looked for: only what the server has no more is gone."""
        for row in self._open_rows():
            if row.entry not in self.found and (entry := self.server.read(row.url)):
                yield entry

    def _open_rows(self) -> list[KeptEntry]:
        return [row for row in self.rows.values() if not row.settled and not self._is_over(row)]

    def _changes(self) -> tuple[Change, ...]:
        kept = self._open_rows()
        return changes(
            [Wanted(id=one.id, at=self._time(one)) for one in self.wanted.values()],
            [self._kept(row) for row in kept],
            {
                key: Standing(at=own.at, done=own.done, called_off=own.called_off)
                for key, (own, _) in self.found.items()
            },
            frozenset(self.rows.keys() - {row.entry for row in kept}),
            frozenset(row.entry for row in kept if self._was_done(row)),
            self.now,
        )

    def _kept(self, row: KeptEntry) -> Kept:
        return Kept(id=row.entry, at=datetime.fromtimestamp(row.at, UTC), moved=row.moved and self.keeps_moves)

    def _take(self, change: Change) -> None:
        match change.step:
            case Step.ADD:
                self._add(self.wanted[change.id])
            case Step.CHANGE:
                self._rewrite(change.id, self.wanted[change.id])
            case Step.CLOSE:
                entry = self.found[change.id][1]
                self.server.change(entry, finished(entry.data, self.now))
                self._settle(self.rows[change.id], change)
            case Step.REMOVE:
                self.server.remove(self.found[change.id][1])
                self.rows[change.id].delete()
            case Step.DONE | Step.CALLED_OFF:
                self._settle(self.rows[change.id], change)
            case Step.MOVED if change.at is not None:
                self._was_moved(self.rows[change.id], change.at)

    def _add(self, one: T) -> None:
        """Put it there, or know it again where an earlier run was stopped before it could write that down."""
        there = self.found.get(one.id)
        written = self._written(one)
        entry = there[1] if there else self.server.add(self.folder, one.id, written)
        KeptEntry.objects.create(
            link=self.link, entry=one.id, kind=self.kind, person=self._person(one), folder=self.folder, url=entry.url,
            etag=entry.etag, at=seconds(self._time(one)), made_at=seconds(self.now), texts=texts_of(written),
        )  # fmt: skip

    def _rewrite(self, key: str, one: T) -> None:
        row, there, written = self.rows[key], self.found[key][1], self._written(one)
        entry = self.server.change(there, rewritten(there.data, written, row.texts))
        row.etag, row.at, row.moved, row.texts = entry.etag, seconds(self._time(one)), False, texts_of(written)
        row.save(update_fields=["etag", "at", "moved", "texts"])

    def _was_moved(self, row: KeptEntry, at: datetime) -> None:
        self._follow(row, at)
        row.etag, row.at, row.moved = self.found[row.entry][1].etag, seconds(at), True
        row.save(update_fields=["etag", "at", "moved"])

    def _title(self, key: str) -> str:
        return self.wanted[key].title if key in self.wanted else "an entry"

    def _settle(self, row: KeptEntry, change: Change) -> None:
        self._ended(row, change.step)
        row.settled = True
        row.save(update_fields=["settled"])

    @abstractmethod
    def _read(self) -> list[Entry]:
        """What stands in the calendar now."""

    @abstractmethod
    def _time(self, one: T) -> datetime:
        """What the calendar shows as its time."""

    @abstractmethod
    def _written(self, one: T) -> bytes: ...

    @abstractmethod
    def _person(self, one: T) -> str: ...

    def _is_over(self, row: KeptEntry) -> bool:
        """Is it behind us, so that nothing more follows from it?"""
        return False

    @abstractmethod
    def _was_done(self, row: KeptEntry) -> bool:
        """Was it done here since it was put there?"""

    @abstractmethod
    def _follow(self, row: KeptEntry, at: datetime) -> None:
        """The user put it to another time there."""

    @abstractmethod
    def _ended(self, row: KeptEntry, step: Step) -> None:
        """The user finished it there, or took it away."""


class Calls(Shelf[Task]):
    """Calls to make, as tasks."""

    kind = KeptEntry.CALL
    keeps_moves = True

    def _read(self) -> list[Entry]:
        return self.server.tasks(self.folder)

    def _time(self, one: Task) -> datetime:
        return one.ends_at

    def _written(self, one: Task) -> bytes:
        return todo(one, self.now)

    def _person(self, one: Task) -> str:
        return one.person

    def _was_done(self, row: KeptEntry) -> bool:
        touches = Exchange.objects.filter(play__gt="", parts__handle__person__key=row.person, at__gte=row.made_at)
        return touches.exists()

    def _follow(self, row: KeptEntry, at: datetime) -> None:
        day = at.astimezone(self.zone).date()
        if day > self.now.astimezone(self.zone).date() and row.entry in self.wanted:
            act.snooze(row.person, day, now=self.now, note="moved in the calendar")

    def _ended(self, row: KeptEntry, step: Step) -> None:
        """A call that was ticked off there was made, as long as the list still asks for that very call."""
        if step is Step.DONE and row.entry in self.wanted:
            with suppress(BadInputError):  # the list has changed since it was read
                finish(row.person, self.now)


class Meetings(Shelf[Appointment]):
    """Meetings that the user noted here, as events."""

    kind = KeptEntry.MEETING
    keeps_moves = False  # the list has no other time: a move there is one here

    def _read(self) -> list[Entry]:
        last = max((one.ends_at for one in self.wanted.values()), default=self.now)
        return self.server.events(self.folder, self.now - AHEAD, max(last, self.now + AHEAD))

    def _time(self, one: Appointment) -> datetime:
        return one.starts_at

    def _written(self, one: Appointment) -> bytes:
        return meeting(one, self.now)

    def _person(self, one: Appointment) -> str:
        return ""

    def _is_over(self, row: KeptEntry) -> bool:
        # it took place, and stays in the calendar as it is; unless it was put back to a time ahead here
        return row.at < seconds(self.now) and row.entry not in self.wanted

    def _was_done(self, row: KeptEntry) -> bool:
        return False

    def _follow(self, row: KeptEntry, at: datetime) -> None:
        with suppress(BadInputError):  # it was taken back here meanwhile
            act.move_meeting(row.entry, at, now=self.now)

    def _ended(self, row: KeptEntry, step: Step) -> None:
        if step is Step.CALLED_OFF:
            with suppress(BadInputError):
                act.call_off_meeting(row.entry, now=self.now)
