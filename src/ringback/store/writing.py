"""Many exchanges into the store at once: rows in bulk, ids given here, names that tell copies."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Max, Model

from ringback.domain.interaction import Interaction
from ringback.store.codec import PartRow
from ringback.store.models import Exchange, Handle, Part, Person, Trace

_ROWS = 4_000
CHUNK = 800
"""So many values go into one query's parameters."""
LONGEST_TEXT = 10_000
"""Characters of own words that are kept: what is longer is a document, which stays in the mailbox."""
V = TypeVar("V")


def seconds(at: datetime) -> int:
    """Whole seconds since 1970, also before it."""
    return int(at.timestamp() // 1)


def storable(text: str) -> str:
    """The text without what no database takes: zero characters and halves of characters."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    return text.encode("utf-8", "replace").decode().replace("\0", "")


class Table:
    """Rows of one table, written in bulk; ids go on from the largest one there."""

    def __init__(self, model: type[Model]) -> None:
        names = [field.column for field in model._meta.concrete_fields]
        marks = ", ".join(["%s"] * len(names))
        columns = ", ".join(f'"{name}"' for name in names)
        self._sql = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})'  # noqa: S608 - names of our own columns
        self._rows: list[tuple[Any, ...]] = []
        self._last: int = model._default_manager.aggregate(last=Max("id"))["last"] or 0

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

    To be used inside one transaction. People of new handles are given at the end, by `settle`.
    """

    def __init__(self) -> None:
        self.exchanges, self.parts, self.traces = Table(Exchange), Table(Part), Table(Trace)
        self.handles, self.people = Table(Handle), Table(Person)
        known = Trace.objects.exclude(kind=Trace.REFERENCE).values_list("name", "exchange_id")
        self.known: dict[int, int] = dict(known.iterator(chunk_size=10_000))
        self.handle_ids: dict[str, int] = dict(Handle.objects.values_list("name", "id").iterator(chunk_size=10_000))
        self.new_handles: dict[str, int] = {}
        self.new_exchanges: list[int] = []

    def handle(self, name: str) -> int:
        """The number of this address or phone number, new if it was never seen."""
        name = storable(name[:320])
        found = self.handle_ids.get(name)
        if found is None:
            found = self.handle_ids[name] = self.new_handles[name] = self.handles.next_id()
        return found

    def name(self, exchange: int, kind: str, name: int) -> None:
        """Let this exchange be known by that name."""
        if kind != Trace.REFERENCE:
            self.known[name] = exchange
        self.traces.add(self.traces.next_id(), name, kind, exchange)

    def exchange(
        self,
        number: int,
        one: Interaction,
        parts: Iterable[PartRow],
        *,
        reading: str,
        topic: int = 0,
        message_id: str = "",
        shelf: str = "",
    ) -> None:
        """One exchange with the parts in it; `reading` is packed."""
        self.new_exchanges.append(number)
        at = seconds(one.at)
        people = []
        for part in parts:
            handle = self.handle(part.name)
            people.append(f"{part.role}{handle}")
            self.parts.add(self.parts.next_id(), number, handle, part.role, at, part.flags, part.due)
        self.exchanges.add(
            number,
            one.id,
            at,
            one.direction.value,
            one.channel.value,
            self.handle(one.author) if one.author and not shelf else None,
            one.author == "",
            ",".join(people),
            one.matter,
            storable(one.subject),
            topic,
            storable(message_id),
            one.recipients,
            one.directly,
            int(one.duration.total_seconds()) if one.duration is not None else None,
            one.outcome.value if one.outcome else "",
            seconds(one.ends_at) if one.ends_at else None,
            seconds(one.known_at) if one.known_at else None,
            storable(one.address[:320]),
            one.play,
            one.slot,
            shelf,
            storable(reading),
            storable(one.reading.text[:LONGEST_TEXT]),
        )

    def flush(self) -> None:
        for table in (self.people, self.handles, self.exchanges, self.parts, self.traces):
            table.flush()


def chunks(values: Iterable[V], size: int = CHUNK) -> Iterable[Sequence[V]]:
    """The values in runs that fit into one query's parameters."""
    held = list(values)
    return (held[at : at + size] for at in range(0, len(held), size))
