"""Many exchanges into the store at once: rows in bulk, ids given here, names that tell copies."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

from ringback.store.codec import LONGEST_NAME, ExchangeRow, storable
from ringback.store.desk import desk
from ringback.store.desks import lock_desk
from ringback.store.journal import next_id
from ringback.store.models import Exchange, Handle, Part, Person, Trace

_ROWS = 4_000
CHUNK = 800
"""So many values go into one query's parameters."""
V = TypeVar("V")


class Table:
    """Rows of one table of the open desk, written in bulk; ids go on from its largest one there."""

    def __init__(self, model: type[Model]) -> None:
        names = [field.column for field in model._meta.concrete_fields if field.column != "desk_id"]
        marks = ", ".join(["%s"] * len(names))
        columns = ", ".join(f'"{name}"' for name in names)
        self._sql = (  # the desk is the same for all rows: as a parameter it would cost with each of them
            f'INSERT INTO "{model._meta.db_table}" (desk_id, {columns}) VALUES ({desk()}, {marks})'  # noqa: S608 - our own columns
        )
        self._rows: list[tuple[Any, ...]] = []
        self._last = next_id(model) - 1

    def next_id(self) -> int:
        self._last += 1
        return self._last

    def add(self, *row: Any) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self.flush()

    def flush(self) -> None:
        if self._rows:
            with connection.cursor() as cursor:
                cursor.executemany(self._sql, self._rows)
            self._rows = []


class Writer:
    """One import's view of the store: which names are known, and new rows on their way in.

    To be used inside one transaction, which holds the desk until its end. `met` are the handles that take part in what is new;
    people of new handles are given at the end, by `settle_people`.
    """

    def __init__(self) -> None:
        lock_desk()
        self.exchanges, self.parts, self.traces = Table(Exchange), Table(Part), Table(Trace)
        self.handles, self.people = Table(Handle), Table(Person)
        known = Trace.objects.whole().exclude(kind=Trace.REFERENCE).values_list("name", "exchange_id")
        self.known: dict[int, int] = dict(known.iterator(chunk_size=10_000))
        self.handle_ids: dict[str, int] = dict(
            Handle.objects.whole().values_list("name", "id").iterator(chunk_size=10_000)
        )
        self.new_handles: dict[str, int] = {}
        self.new_exchanges: list[int] = []
        self.met: set[int] = set()

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
        """One exchange with the parts in it."""
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

    def flush(self) -> None:
        for table in (self.people, self.handles, self.exchanges, self.parts, self.traces):
            table.flush()


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
