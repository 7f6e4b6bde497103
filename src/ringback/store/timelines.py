"""Timelines out of the store: those of many people in a constant number of queries, without a model instance a row."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from ringback.domain.interaction import Channel, Direction, Interaction, Outcome
from ringback.domain.person import Consent, Person, Place, Relation
from ringback.domain.timeline import KnownFact, Mark, Timeline
from ringback.intake.places import place_of, stated_place
from ringback.store import models
from ringback.store.codec import unpacked
from ringback.store.turns import DEBTS_FOR, open_people
from ringback.store.writing import chunks, seconds

Row = tuple[Any, ...]

_OPEN_MATTERS = timedelta(days=120)
"""A silence older than 60 days is old; what others wrote in its thread can matter twice as long."""
_MOST_YEARS = 12
_FOREVER = -(10**12)

_COLUMNS = (
    "e.id, e.key, e.at, e.direction, e.channel, e.author_id, e.by_machine, e.people, e.matter, e.subject, e.recipients, e.directly,"
    " e.duration, e.outcome, e.ends_at, e.known_at, e.address, e.play, e.slot, e.reading, e.text"
)
# The names are our own columns; every value is a parameter.
_THEIRS = "SELECT exchange_id FROM store_part WHERE handle_id IN ({{marks}}) AND at >= {since}"
_TURNS = f"{_THEIRS} AND flags > 0"
_OTHERS = "SELECT id FROM store_exchange WHERE matter IN ({{marks}}) AND direction = 'in' AND at >= {since}"
_EXCHANGES = (
    f"SELECT {_COLUMNS} FROM store_exchange e WHERE e.id IN ({{ids}})"  # noqa: S608
    " AND COALESCE(e.known_at, e.at) <= %s AND e.shelf = ''"
)
_KEYS = "SELECT h.id, o.key FROM store_handle h JOIN store_person o ON o.id = h.person_id"

_DIRECTIONS = {one.value: one for one in Direction}
_CHANNELS = {one.value: one for one in Channel}
_OUTCOMES: Mapping[str, Outcome | None] = {**{one.value: one for one in Outcome}, "": None}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Loaded:
    """Exchanges in order, and whom each involves."""

    interactions: list[Interaction]
    involved: dict[str, set[str]]


def timelines(people: Sequence[str], as_of: datetime) -> list[Timeline]:
    """The whole timelines of these people (by their key) as known by then, in the same order; unknown keys are left out.

    They include what others wrote lately in the threads in which the user wrote to them.
    """
    with _without_collecting():
        return _timelines(people, as_of, _THEIRS.format(since=_FOREVER))


def open_timelines(as_of: datetime) -> list[Timeline]:
    """The timelines of all who may have something open, for today's list.

    Those of silent people go back to the beginning; of those to whom the user only owes something, one year: what is owed
    begins there. Left out is where they took no turn: mail of others that they only received.
    """
    found = open_people(as_of)
    with _without_collecting():
        owed = _timelines(found.owed, as_of, _TURNS.format(since=seconds(as_of - DEBTS_FOR)))
        return _timelines(found.silent, as_of, _TURNS.format(since=_FOREVER)) + owed


def _timelines(people: Sequence[str], as_of: datetime, which: str) -> list[Timeline]:
    rows = {one.key: one for some in chunks(people) for one in models.Person.objects.filter(key__in=some)}
    found = [rows[key] for key in people if key in rows]
    handles = _handles([one.id for one in found])
    keys = _keys()
    theirs = _load(which, [number for numbers in handles.values() for number, _, _ in numbers], as_of, keys)
    mine = _by_person(theirs, {one.key for one in found})
    others = _others_in(mine, as_of, keys)
    context = _Context(found, as_of, theirs.interactions)
    return [_timeline(one, handles[one.id], _merged(mine[one.key], others, as_of), context) for one in found]


def _keys() -> dict[str, str]:
    """Whose each handle is. All at once: a join for every part of every exchange takes three times as long."""
    with connection.cursor() as cursor:
        cursor.execute(_KEYS)
        return {str(number): key for number, key in cursor.fetchall()}


def _handles(people: Iterable[int]) -> dict[int, list[tuple[int, str, bool]]]:
    found: dict[int, list[tuple[int, str, bool]]] = defaultdict(list)
    for some in chunks(people):
        rows = models.Handle.objects.filter(person_id__in=some).order_by("name")
        for person, number, name, is_number in rows.values_list("person_id", "id", "name", "is_number"):
            found[person].append((number, name, is_number))
    return found


def _by_person(loaded: _Loaded, wanted: set[str]) -> dict[str, list[Interaction]]:
    mine: dict[str, list[Interaction]] = defaultdict(list)
    for one in loaded.interactions:
        for key in loaded.involved[one.id] & wanted:
            mine[key].append(one)
    return mine


def _others_in(
    mine: Mapping[str, list[Interaction]], as_of: datetime, keys: Mapping[str, str]
) -> dict[str, list[Interaction]]:
    """What came in lately in the matters in which the user wrote lately, by matter."""
    since = as_of - _OPEN_MATTERS
    matters = {
        one.matter
        for ones in mine.values()
        for one in ones
        if one.matter and one.direction is Direction.OUT and one.at >= since
    }
    loaded = _load(_OTHERS.format(since=seconds(since)), sorted(matters), as_of, keys)
    found: dict[str, list[Interaction]] = defaultdict(list)
    for one in loaded.interactions:
        found[one.matter].append(one)
    return found


def _merged(
    own: list[Interaction], others: Mapping[str, list[Interaction]], as_of: datetime
) -> tuple[Interaction, ...]:
    since = as_of - _OPEN_MATTERS
    matters = {one.matter for one in own if one.matter in others and one.direction is Direction.OUT and one.at >= since}
    if not matters:
        return tuple(own)
    known = {one.id for one in own}
    extra = [one for matter in matters for one in others[matter] if one.id not in known]
    return tuple(sorted(own + extra, key=lambda one: (one.at, one.id))) if extra else tuple(own)


def _load(which: str, values: Sequence[Any], as_of: datetime, keys: Mapping[str, str]) -> _Loaded:
    """The exchanges that a subquery with these values names, in order."""
    rows: dict[str, Row] = {}
    with connection.cursor() as cursor:
        for some in chunks(values):
            ids = which.format(marks=", ".join(["%s"] * len(some)))
            cursor.execute(_EXCHANGES.format(ids=ids), [*some, seconds(as_of)])
            rows.update((row[1], row) for row in cursor.fetchall())
    interactions = []
    involved = {}
    # sorted here: a database would carry the texts along while it sorts
    for row in sorted(rows.values(), key=itemgetter(2, 1)):
        parts = [(part[0], keys[part[1:]]) for part in row[7].split(",")] if row[7] else []
        interactions.append(_interaction(row, parts, keys))
        involved[row[1]] = {key for _, key in parts}
    return _Loaded(interactions, involved)


def _interaction(row: Row, parts: Sequence[tuple[str, str]], keys: Mapping[str, str]) -> Interaction:
    (_, key, at, direction, channel, author, by_machine, people, matter, subject, recipients, directly, duration, outcome, ends_at,
     known_at, address, play, slot, reading, text) = row  # fmt: skip
    return Interaction(
        id=key,
        at=_EPOCH + timedelta(0, at),
        direction=_DIRECTIONS[direction],
        channel=_CHANNELS[channel],
        author="" if by_machine else None if author is None else keys[str(author)],
        to=_in_role("t", parts),
        cc=_in_role("c", parts),
        matter=matter,
        subject=subject,
        recipients=recipients,
        directly=bool(directly),
        duration=None if duration is None else timedelta(0, duration),
        outcome=_OUTCOMES[outcome],
        ends_at=None if ends_at is None else _EPOCH + timedelta(0, ends_at),
        known_at=None if known_at is None else _EPOCH + timedelta(0, known_at),
        address=address,
        play=play,
        slot=slot,
        reading=unpacked(reading, text),
    )


def _in_role(wanted: str, parts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The people in this role, each once: two addresses of one person count as one."""
    found = [key for role, key in parts if role == wanted]
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Tens of thousands of values that all stay: looking for garbage among them takes longer than making them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Context:
    """What the timelines share: marks, facts, the user's holidays and his place."""

    def __init__(self, people: list[models.Person], as_of: datetime, interactions: list[Interaction]) -> None:
        me = models.Me.objects.first()
        self.zone = ZoneInfo(me.zone) if me and me.zone else ZoneInfo("UTC")
        self.country = me.country if me else ""
        first = interactions[0].at.year if interactions else as_of.year
        self.years = tuple(range(max(first, as_of.year - _MOST_YEARS), as_of.year + 2))
        self.marks: dict[int, list[Mark]] = defaultdict(list)
        self.facts: dict[int, list[KnownFact]] = defaultdict(list)
        for some in chunks(one.id for one in people):
            for mark in models.Mark.objects.filter(person_id__in=some, at__lte=seconds(as_of)).order_by("at", "id"):
                self.marks[mark.person_id].append(mark.to_domain())
            for fact in models.Fact.objects.filter(person_id__in=some, at__lte=seconds(as_of)).order_by("at", "id"):
                self.facts[fact.person_id].append(fact.to_domain())
        self.days_off = tuple(one.to_domain() for one in models.DayOff.objects.order_by("first"))

    def place(self, row: models.Person, numbers: Sequence[str], addresses: Sequence[str]) -> Place:
        if row.zone:
            return stated_place(ZoneInfo(row.zone), row.country, self.years)
        return place_of(numbers, addresses, self.zone, self.country, self.years)


def _timeline(
    row: models.Person, handles: list[tuple[int, str, bool]], interactions: tuple[Interaction, ...], context: _Context
) -> Timeline:
    used = dict.fromkeys(one.address for one in reversed(interactions[-200:]))
    order = {name: place for place, name in enumerate(used)}
    names = sorted((name for _, name, _ in handles), key=lambda name: (order.get(name, len(order)), name))
    addresses = tuple(name for name in names if "@" in name)
    numbers = tuple(name for name in names if "@" not in name)
    person = Person(
        id=row.key,
        name=row.name,
        addresses=addresses,
        numbers=numbers,
        company=row.company,
        relation=Relation(row.relation),
        relation_because=tuple(row.relation_because),
        relation_confirmed=row.relation_confirmed,
        place=context.place(row, numbers, addresses),
        worth=row.worth,
        consent=Consent(row.consent),
    )
    return Timeline(
        person=person,
        interactions=interactions,
        marks=tuple(context.marks[row.id]),
        facts=tuple(context.facts[row.id]),
        holidays_of_user=context.days_off,
    )
