"""Many exchanges into the store at once: rows in bulk, ids given here, names that tell copies."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Max, Model

from ringback.store.codec import LONGEST_NAME, ExchangeRow, storable, without
from ringback.store.desk import desk, numbers
from ringback.store.models import Desk, Exchange, Handle, Part, Person, Trace
from ringback.store.suppression import Barred

_ROWS = 4_000
_FEW_EXCHANGES = 200
_IN_THEM = "SELECT DISTINCT handle_id FROM store_part WHERE exchange_id IN ({marks})"
_IN_THE_SAME_MATTERS = """
SELECT DISTINCT p.handle_id FROM store_exchange n
JOIN store_exchange e ON e.matter = n.matter AND e.desk_id = n.desk_id JOIN store_part p ON p.exchange_id = e.id
WHERE n.id IN ({marks}) AND n.matter <> ''
"""
_PEOPLE = "SELECT DISTINCT person_id FROM store_handle WHERE id IN ({marks})"
CHUNK = 800
"""So many values go into one query's parameters."""
V = TypeVar("V")
K = TypeVar("K", int, str)


class Table:
    """Rows of one table of the open desk, written in bulk; ids go on from its largest one there."""

    def __init__(self, model: type[Model]) -> None:
        names = [field.column for field in model._meta.concrete_fields if field.column != "desk_id"]
        marks = ", ".join(["%s"] * len(names))
        columns = ", ".join(f'"{name}"' for name in names)
        self._sql = (  # the desk is the same for all rows: as a parameter it would cost with each of them
            f'INSERT INTO "{model._meta.db_table}" (desk_id, {columns}) VALUES ({desk()}, {marks})'  # noqa: S608 - our own columns
        )
        self._model = model
        self._rows: list[tuple[Any, ...]] = []
        self._given = 0

    @cached_property
    def _before(self) -> int:
        """The largest number there was; most writers of a few mails need it of two or three tables only."""
        return next_id(self._model) - 1

    @property
    def was_empty(self) -> bool:
        """Had the desk no row in it before?"""
        return self._before == numbers()[0]

    def next_id(self) -> int:
        self._given += 1
        return self._before + self._given

    def add(self, *row: Any) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self.flush()

    def flush(self) -> None:
        if self._rows:
            with connection.cursor() as cursor:
                cursor.executemany(self._sql, self._rows)
            self._rows = []


class Known(Generic[K]):
    """Which names the open desk has numbers for: all of them looked up at once, or each when it is asked for.

    A file brings many names, and one query for all is quickest; a mailbox brings a few new mails every minute, to a store that
    may hold millions of names.
    """

    def __init__(self, model: type[Trace] | type[Handle], number: str, *, few: bool, **but: str) -> None:
        self._few = model.objects.exclude(**but).values_list(number, flat=True) if few else None
        every = model.objects.whole().exclude(**but).values_list("name", number)
        self._held: dict[K, int | None] = {} if few else dict(every.iterator(chunk_size=10_000))
        self._number = number

    def look_up(self, names: Iterable[K]) -> None:
        """Ask for these at once, where each would be asked for alone; of several numbers of one name the least counts."""
        if self._few is None:
            return
        for some in chunks({one for one in names if one not in self._held}):
            self._held |= dict.fromkeys(some)
            found = self._few.filter(name__in=some).order_by("-id").values_list("name", self._number)
            self._held |= dict(found)

    def get(self, name: K) -> int | None:
        if self._few is not None and name not in self._held:
            self._held[name] = self._few.filter(name=name).first()
        return self._held.get(name)

    def __contains__(self, name: K) -> bool:
        return self.get(name) is not None

    def __setitem__(self, name: K, number: int) -> None:
        self._held[name] = number


class Writer:
    """One import's view of the store: which names are known, and new rows on their way in.

    To be used inside one transaction, which holds the `desk` until its end (`lock_desk`). `few` says that little is to be
    written. `first` is true where the store was empty. `met` are the handles that take part in what is new; people of new handles
    are given at the end, by `settle_people`. `shakes_all` is set where more than what they took part in may be another one now.
    """

    def __init__(self, desk: Desk, *, few: bool = False) -> None:
        self.desk, self.few = desk, few
        self.exchanges, self.parts, self.traces = Table(Exchange), Table(Part), Table(Trace)
        self.handles, self.people = Table(Handle), Table(Person)
        self.first = self.traces.was_empty
        self.known: Known[int] = Known(Trace, "exchange_id", few=few, kind=Trace.REFERENCE)
        self.handle_ids: Known[str] = Known(Handle, "id", few=few)
        self.barred = Barred()
        self.new_handles: dict[str, int] = {}
        self.new_exchanges: list[int] = []
        self.met: set[int] = set()
        self.shakes_all = False

    def expect(self, exchanges: Iterable[ExchangeRow]) -> None:
        """These come next: who takes part in them is asked for at once."""
        names = (name for row in exchanges for name in (row.author or "", *(part.name for part in row.parts)))
        self.handle_ids.look_up(storable(name[:LONGEST_NAME]) for name in names if name)

    def handle(self, name: str) -> int:
        """The number of this address or phone number, new if it was never seen."""
        found = self.handle_ids.get(name)
        if found is not None:
            return found
        name = storable(name[:LONGEST_NAME])
        found = self.handle_ids.get(name)
        if found is None:
            found = self.handle_ids[name] = self.new_handles[name] = self.handles.next_id()
        return found

    def name(self, exchange: int, kind: str, name: int) -> None:
        """Let this exchange be known by that name."""
        if kind != Trace.REFERENCE:
            self.known[name] = exchange
        self.traces.add(self.traces.next_id(), name, kind, exchange)

    def exchange(self, number: int, row: ExchangeRow) -> None:
        """One exchange with the parts in it; of those who are never to be read in again nothing is written but that it is known."""
        if self.barred:
            row = without(row, self.barred)
        self.new_exchanges.append(number)
        key, at, direction, channel, author, by_machine, parts, rest = row
        people = []
        for name, role, flags, due in parts:
            handle = self.handle(name)
            people.append(f"{role}{handle}")
            self.met.add(handle)
            self.parts.add(self.parts.next_id(), number, handle, role, at, flags, due)
        wrote = self.handle(author) if author else None
        self.exchanges.add(number, key, at, direction, channel, wrote, by_machine, ",".join(people), *rest)

    def about(self) -> frozenset[int] | None:
        """Whose timelines what was written changes, by number: all who took part, all in the same matters, and whoever got an
        address or number. None for anybody's.

        To be asked after everything is flushed and threaded.
        """
        if self.first or self.shakes_all or len(self.new_exchanges) > _FEW_EXCHANGES:
            return None
        named = people_behind(self.met | set(self.new_handles.values()))  # a card gives a number, and no exchange
        return people_in(self.new_exchanges) | named

    def flush(self) -> None:
        for table in (self.people, self.handles, self.exchanges, self.parts, self.traces):
            table.flush()


def next_id(model: type[Model]) -> int:
    """The next number, at this desk, of a table whose rows are numbered by us; only while the desk is locked."""
    first, after = numbers()
    last = model._default_manager.filter(id__gte=first, id__lt=after).aggregate(last=Max("id"))["last"]
    return int(last or first) + 1


def chunks(values: Iterable[V], size: int = CHUNK) -> Iterable[Sequence[V]]:
    """The values in runs that fit into one query's parameters."""
    held = list(values)
    return (held[at : at + size] for at in range(0, len(held), size))


def rows(sql: str, numbers: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    """What a query with `{marks}` in it finds for these numbers, asked in runs that fit; holds one run at a time.

    `{desk}` in it is the open desk.
    """
    for some in chunks(numbers):
        with connection.cursor() as cursor:
            cursor.execute(sql.format(desk=desk(), marks=", ".join(["%s"] * len(some))), list(some))
            found = cursor.fetchall()
        yield from found


def people_in(exchanges: Iterable[int]) -> frozenset[int]:
    """All who took part in these exchanges, and all in the same matters, by number: whose timelines these are a part of."""
    numbers = list(exchanges)
    return people_behind({handle for sql in (_IN_THEM, _IN_THE_SAME_MATTERS) for (handle,) in rows(sql, numbers)})


def people_behind(handles: Iterable[int]) -> frozenset[int]:
    """The people to whom these addresses and numbers belong."""
    return frozenset(person for (person,) in rows(_PEOPLE, handles))
