"""Timelines out of the store: those of many people in a constant number of queries, without a model instance a row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from ringback.domain.interaction import Direction, Interaction
from ringback.domain.person import Consent, Person, Place, Relation
from ringback.domain.timeline import KnownFact, Mark, Timeline
from ringback.intake.places import place_of, stated_place
from ringback.store import models
from ringback.store.codec import seconds
from ringback.store.desk import desk
from ringback.store.home import my_home
from ringback.store.interactions import interactions
from ringback.store.passing import OPEN_MATTERS
from ringback.store.turns import DEBTS_FOR
from ringback.store.writing import chunks

_MOST_YEARS = 12

# The names are our own columns; every value is a parameter, or a number of our own. A handle belongs to one desk, and with it
# its parts: asking for the desk as well would only keep an index from covering the question.
_THEIRS = "SELECT handle_id, exchange_id FROM store_part WHERE handle_id IN ({marks})"
_TURNS = "SELECT handle_id, exchange_id FROM store_part WHERE handle_id IN ({marks}) AND flags > 0"
_LAST_YEAR = (
    "SELECT handle_id, exchange_id FROM store_part WHERE handle_id IN ({marks}) AND flags > 0 AND at >= {since}"
)
_OTHERS = """
SELECT matter, id FROM store_exchange
WHERE matter IN ({marks}) AND desk_id = {desk} AND direction = 'in' AND at >= {since}
"""
_FIRST = datetime.max.replace(tzinfo=UTC)


def timelines(people: Sequence[str], as_of: datetime) -> list[Timeline]:
    """The whole timelines of these people (by their key) as known by then, in the same order; unknown keys are left out.

    They include what others wrote lately in the threads in which the user wrote to them.
    """
    return _timelines(people, as_of, _THEIRS) if people else []


def silent_timelines(people: Sequence[str], as_of: datetime) -> list[Timeline]:
    """The same, without what is not their turn: mail of others that they only received."""
    return _timelines(people, as_of, _TURNS)


def owed_timelines(people: Sequence[str], as_of: datetime) -> list[Timeline]:
    """The same of those to whom the user only owes something: one year, in which what is owed begins."""
    return _timelines(people, as_of, _LAST_YEAR.format(marks="{marks}", since=seconds(as_of - DEBTS_FOR)))


def _timelines(people: Sequence[str], as_of: datetime, which: str) -> list[Timeline]:
    rows = {one.key: one for some in chunks(people) for one in models.Person.objects.filter(key__in=some)}
    found = [rows[key] for key in people if key in rows]
    handles = _handles([one.id for one in found])
    owner = {number: person for person, numbers in handles.items() for number, _, _ in numbers}
    pairs = _pairs(which, list(owner))
    made = interactions(number for _, number in pairs)
    mine: dict[int, set[int]] = defaultdict(set)
    for handle, number in pairs:
        mine[owner[handle]].add(number)
    own = {one.id: _known([made[number] for number in mine[one.id] if number in made], as_of) for one in found}
    others = _others_in(own.values(), as_of)
    context = _Context(found, as_of, min((ones[0].at for ones in own.values() if ones), default=_FIRST))
    return [_timeline(one, handles[one.id], _merged(own[one.id], others, as_of), context) for one in found]


def _pairs(sql: str, values: Sequence[Any]) -> list[tuple[Any, int]]:
    """What the query gives for these values, in as many runs as they need."""
    pairs: list[tuple[Any, int]] = []
    with connection.cursor() as cursor:
        for some in chunks(values):
            cursor.execute(sql.format(marks=", ".join(["%s"] * len(some))), list(some))
            pairs += cursor.fetchall()
    return pairs


def _known(ones: Iterable[Interaction], as_of: datetime) -> list[Interaction]:
    """What was known by then, in order."""
    return sorted((one for one in ones if (one.known_at or one.at) <= as_of), key=attrgetter("at", "id"))


def _handles(people: Iterable[int]) -> dict[int, list[tuple[int, str, bool]]]:
    found: dict[int, list[tuple[int, str, bool]]] = defaultdict(list)
    for some in chunks(people):
        rows = models.Handle.objects.filter(person_id__in=some).order_by("name")
        for person, number, name, is_number in rows.values_list("person_id", "id", "name", "is_number"):
            found[person].append((number, name, is_number))
    return found


def _others_in(timelines: Iterable[Sequence[Interaction]], as_of: datetime) -> dict[str, list[Interaction]]:
    """What came in lately in the matters in which the user wrote lately, by matter."""
    since = as_of - OPEN_MATTERS
    matters = sorted({matter for ones in timelines for matter in _written_in(ones, since)})
    pairs = _pairs(_OTHERS.format(desk=desk(), marks="{marks}", since=seconds(since)), matters)
    made = interactions(number for _, number in pairs)
    found: dict[str, list[Interaction]] = defaultdict(list)
    for matter, number in pairs:
        if number in made:
            found[matter].append(made[number])
    return {matter: _known(ones, as_of) for matter, ones in found.items()}


def _written_in(ones: Sequence[Interaction], since: datetime) -> set[str]:
    """The matters in which the user wrote since then; `ones` are in order."""
    found = set()
    for one in reversed(ones):
        if one.at < since:
            break
        if one.matter and one.direction is Direction.OUT:
            found.add(one.matter)
    return found


def _merged(
    own: list[Interaction], others: Mapping[str, list[Interaction]], as_of: datetime
) -> tuple[Interaction, ...]:
    matters = _written_in(own, as_of - OPEN_MATTERS) & others.keys()
    if not matters:
        return tuple(own)
    known = {one.id for one in own}
    extra = [one for matter in matters for one in others[matter] if one.id not in known]
    return tuple(sorted(own + extra, key=attrgetter("at", "id"))) if extra else tuple(own)


class _Context:
    """What the timelines share: marks, facts, the user's holidays and his place."""

    def __init__(self, people: list[models.Person], as_of: datetime, first: datetime) -> None:
        where = my_home(as_of)
        self.zone, self.country = where.zone, where.country
        self.years = tuple(range(max(min(first.year, as_of.year), as_of.year - _MOST_YEARS), as_of.year + 2))
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
    order = _by_use(interactions[-200:], context.facts[row.id])
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
        zone_of_user=context.zone,
    )


def _by_use(interactions: Sequence[Interaction], facts: Sequence[KnownFact]) -> dict[str, int]:
    """The place of each address and number, the one used last first; what the user told counts as used when he told it."""
    names = [one.address for one in reversed(interactions)]
    for fact in facts:
        if fact.value:
            names.insert(sum(one.at > fact.at for one in interactions), fact.value)
    return {name: place for place, name in enumerate(dict.fromkeys(names))}
