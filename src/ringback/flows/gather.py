"""Read what the user has: mail, calls, calendars and cards, into one store, once."""

import errno
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter

from django.db import DatabaseError, connection, connections, transaction

from ringback.adapters.files import RawRecord, Unreadable
from ringback.domain.errors import StoreBusyError
from ringback.flows.gathering.ahead import WRONG_BY, bring_back
from ringback.flows.gathering.archives import Archives, Item, in_place
from ringback.flows.gathering.mail import Lying, MailRow, Numbered, Parsed, glance_at_served, rows_of, warm_up
from ringback.flows.gathering.people import settle_people
from ringback.flows.gathering.pool import Readers, batches, worth_many
from ringback.flows.gathering.records import Records
from ringback.flows.gathering.relations import guess_relations
from ringback.flows.gathering.threading import thread
from ringback.flows.gathering.whoami import User, who_is_the_user
from ringback.intake.home import Week
from ringback.intake.identity import person_name
from ringback.settings import settings
from ringback.store.codec import ERASED, seconds, storable
from ringback.store.desks import lock_desk
from ringback.store.home import learn_home, my_home
from ringback.store.models import Desk, Exchange, Handle, OwnAddress, Source, Trace
from ringback.store.models.user import NAMED, SEEN
from ringback.store.version import changed
from ringback.store.writing import Writer, chunks, people_behind, people_in

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What an import did. `read` = `new` + `duplicates`: drafts and spam are read and kept apart, and count as well.

    `people` are all that the store knows now. `mine` are the user's addresses, `notes` sentences that he should see.
    """

    read: int
    new: int
    duplicates: int
    unreadable: tuple[Unreadable, ...]
    people: int
    seconds: float
    mine: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    """What is counted and seen while the records go by."""

    progress: Progress
    read: int = 0
    new: int = 0
    sent: int = 0
    moved: bool = False
    ahead: list[int] = field(default_factory=list)
    weeks: Counter[Week] = field(default_factory=Counter)
    unreadable: list[Unreadable] = field(default_factory=list)
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    renamed: dict[int, str] = field(default_factory=dict)

    def one_read(self, *, new: bool) -> None:
        self.read += 1
        self.new += new
        if self.read % 500 == 0:
            self.progress(self.read)


def gather(paths: Iterable[Path], me: Iterable[str], *, now: datetime, progress: Progress = lambda _: None) -> Gathered:
    """Read these paths into the store: all or nothing, and nothing twice.

    `me` are the user's addresses as he gave them. Raises BadInputError and UnreadableError (a path that cannot be read, an
    address that never appears), StoreBusyError where the store is locked or the disk is full; nothing is half stored then.
    """
    started = perf_counter()
    paths = list(paths)
    tally = _Tally(progress)
    with _failing_whole():
        known = frozenset(OwnAddress.objects.values_list("name", flat=True))
        with Readers(settings().processes) as readers:
            if worth_many(paths):
                connections.close_all()  # a forked process must not share it
                warm_up()
                readers.start()
            archives = Archives(paths, readers)
            wanted = frozenset(one.strip().lower() for one in me)
            user = who_is_the_user(archives.first_look(wanted), wanted, known)
            with transaction.atomic():
                _store(archives.everything(), wanted, user, readers, tally, now, Writer(lock_desk()))
                _remember_sources(paths, now)
        people = Handle.objects.whole().values("person_id").distinct().count()
    return Gathered(
        read=tally.read,
        new=tally.new,
        duplicates=tally.read - tally.new,
        unreadable=tuple(tally.unreadable),
        people=people,
        seconds=round(perf_counter() - started, 3),
        mine=tuple(sorted(user.addresses)),
        notes=(*user.notes, *_wrote_nothing(tally, user), *_moved(tally, now)),
    )


def gather_records(
    records: Sequence[RawRecord], me: frozenset[str], *, now: datetime, remember: Callable[[], None]
) -> tuple[int, tuple[Unreadable, ...]]:
    """Take a few mails, or a calendar, into the store, nothing twice; gives how many were new, and the unreadable.

    `me` are the user's addresses where they came from. `remember` writes how far that has been read: in the same transaction, so
    that nothing is lost or doubled wherever this is killed. Raises StoreBusyError; nothing is half stored then.
    """
    tally = _Tally(lambda _: None)
    with _failing_whole(), Readers(1) as readers, transaction.atomic():
        if records:
            known = frozenset(OwnAddress.objects.values_list("name", flat=True))
            mails = [one for one in records if one.format.is_mail]
            lying = [Lying(place, one.raw, one.folder, one.arrived) for place, one in enumerate(mails, start=1)]
            seen, parsed = glance_at_served(lying, me, known | me)
            user = who_is_the_user([seen], me, known | me)
            others = (one for one in records if not one.format.is_mail)
            items = chain(others, in_place([one.where for one in mails], parsed))
            writer = Writer(lock_desk(), few=True)
            writer.known.look_up(name for one in parsed for name in (one.name, one.own) if name)
            _store(items, me, user, readers, tally, now, writer)
        remember()
    return tally.new, tuple(tally.unreadable)


def _wrote_nothing(tally: _Tally, user: User) -> Iterator[str]:
    if (
        tally.new
        and not tally.sent
        and user.addresses
        and not Exchange.objects.whole().filter(direction="out").exists()
    ):
        yield f"nothing here was written by {', '.join(sorted(user.addresses))}: no silence can be told without your own mail"


def _moved(tally: _Tally, now: datetime) -> Iterator[str]:
    if tally.moved:
        yield f"your clock is taken from your mail, {my_home(now).zone.key}; another one is said with: ringback me --zone ZONE"


@contextmanager
def _failing_whole() -> Iterator[None]:
    """A full disk or a locked store in the user's words; the transaction has taken everything back by then."""
    try:
        yield
    except DatabaseError as error:
        raise StoreBusyError(
            f"the store could not be written ({error}): nothing was imported; make room or wait, and repeat"
        ) from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        raise StoreBusyError("the disk is full: nothing was imported; make room and repeat the import") from error


def _store(
    items: Iterable[Item],
    stated: frozenset[str],
    user: User,
    readers: Readers,
    tally: _Tally,
    now: datetime,
    writer: Writer,
) -> None:
    """Everything that an import writes, inside one transaction."""
    _remember_user(writer.desk, user, stated)
    records = Records(writer, user.addresses, now)
    new = batches(_new_mail(items, writer, tally, records), lambda one: len(one.letter))
    latest = seconds(now + WRONG_BY)
    understand = partial(rows_of, mine=user.addresses, two_readings=_two_reading_letters())
    for rows in readers.read(understand, new):
        writer.expect(row.exchange for row in rows)
        for row in rows:
            _write(row, writer, tally, latest)
    readers.stop()
    tally.read += records.read
    tally.new += records.new
    settle_people(writer, tally.names, user.addresses, now, records.cards)
    writer.flush()
    bring_back(tally.ahead, now)
    _name_copies(tally.renamed)
    # a copy under another Message-ID may tie what was stored before
    if touched := [*writer.new_exchanges, *tally.renamed]:
        thread(touched, first=writer.first)
    guess_relations(people_behind(writer.met), user.addresses)
    tally.moved = learn_home(tally.weeks, now)
    changed(_about(writer, tally), writer.desk)


def _about(writer: Writer, tally: _Tally) -> frozenset[int] | None:
    """Whose timelines are others now, None for anybody's."""
    about = None if tally.moved else writer.about()
    return None if about is None else about | people_in(tally.renamed)


def _new_mail(items: Iterable[Item], writer: Writer, tally: _Tally, records: Records) -> Iterator[Numbered]:
    """The mails that the store does not have yet; all else is counted, or handed to who reads it, on the way."""
    for one in items:
        if isinstance(one, Unreadable):
            tally.unreadable.append(one)
        elif isinstance(one, RawRecord):
            tally.unreadable += records.take(one)
        elif new := _if_new(one, writer, tally):
            yield new


def _if_new(one: Parsed, writer: Writer, tally: _Tally) -> Numbered | None:
    content, own, known = one.name, one.own, writer.known
    before = known.get(content) or (known.get(own) if own else None)
    tally.one_read(new=before is None)
    number = before or writer.exchanges.next_id()
    if content not in known:
        writer.name(number, Trace.CONTENT, content)
    if own and own not in known:
        writer.name(number, Trace.OWN, own)
        if before:
            tally.renamed[number] = min(one.message_id, tally.renamed.get(number, one.message_id))
    return None if before else Numbered(content, number, one.folder, one.letter)


def _two_reading_letters() -> frozenset[int]:
    """The Message-IDs of our letters that offered two readings: a bare "1" means something in answer to them."""
    ours = Exchange.objects.filter(play="two_readings", play__gt="")  # the second says what the index says
    sent = Trace.objects.filter(kind=Trace.OWN, exchange__in=ours)
    return frozenset(sent.values_list("name", flat=True))


def _write(row: MailRow, writer: Writer, tally: _Tally, latest: int) -> None:
    tally.sent += row.sent
    if row.exchange.at > latest:
        tally.ahead.append(row.number)
    if row.week is not None:
        tally.weeks[row.week] += 1
    writer.exchange(row.number, row.exchange)
    for reference in row.refers:
        writer.name(row.number, Trace.REFERENCE, reference)
    for address, name in row.names:
        if address in writer.new_handles and len(tally.names[address]) < 8:
            tally.names[address][name] += 1


def _name_copies(renamed: dict[int, str]) -> None:
    """Of several Message-IDs of one mail the least is shown, so that the order of import makes no difference."""
    changed = []
    for numbers in chunks(renamed):
        for number, shown in (
            Exchange.objects.filter(id__in=numbers).exclude(shelf=ERASED).values_list("id", "message_id")
        ):
            least = storable(renamed[number])
            if not shown or least < shown:
                changed.append((least, number))
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE store_exchange SET message_id = %s WHERE id = %s", changed)


def _remember_user(me: Desk, user: User, stated: frozenset[str]) -> None:
    for address in sorted(user.addresses):
        OwnAddress.objects.get_or_create(name=address, defaults={"known_by": NAMED if address in stated else SEEN})
    if user.name and not me.name:
        me.name = person_name({user.name: 1}, "")[:200]
        me.save(update_fields=["name"])


def _remember_sources(paths: list[Path], now: datetime) -> None:
    for path in paths:
        Source.objects.update_or_create(place=str(path.absolute()), defaults={"imported_at": seconds(now)})
