"""Timelines out of the store: those of many people in a constant number of queries, without a model instance a row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from ringback.domain.interaction import Channel, Direction, Interaction
from ringback.domain.person import Consent, Person, Place, Relation
from ringback.domain.timeline import KnownFact, Mark, Timeline
from ringback.intake.places import place_of, stated_place
from ringback.store import models
from ringback.store.codec import seconds
from ringback.store.desk import desk
from ringback.store.home import my_home
from ringback.store.interactions import interactions
from ringback.store.kept import Kept
from ringback.store.turns import DEBTS_FOR, open_people
from ringback.store.version import changed_since, version
from ringback.store.writing import chunks

_OPEN_MATTERS = timedelta(days=120)
"""A silence older than 60 days is old; what others wrote in its thread can matter twice as long."""
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
    return _timelines(people, as_of, _THEIRS)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTimelines:
    """The timelines of those who may be silent, and of those to whom the user may only owe something.

    `old` is how many silences are older than 60 days.
    """

    silent: list[Timeline]
    owed: list[Timeline]
    old: int

    def __iter__(self) -> Iterator[Timeline]:
        return iter((*self.silent, *self.owed))


FRESH = timedelta(minutes=5)
"""So long the list rests on one look at everybody: until then only those are looked at anew of whom something was written."""
_TWO_CLOCKS = timedelta(seconds=5)  # requests that came at nearly the same instant are not answered in its order
_SAME_DAY = timedelta(days=1)


def open_timelines(as_of: datetime) -> OpenTimelines:
    """The timelines of all who may have something open, for today's list: the same object as long as nothing changed.

    Those of silent people go back to the beginning; of those to whom the user only owes something, one year: what is owed
    begins there. Left out is where they took no turn: mail of others that they only received.
    """
    held = _kept.last() or ()
    near = next((one for one in held if -_TWO_CLOCKS <= as_of - one.looked_at < FRESH), None)
    before = near or next((one for one in held if timedelta(0) <= as_of - one.looked_at < _SAME_DAY), None)
    word, people = _changed_since(before, as_of) if before else (version(), None)
    if near and people is not None:
        now = _renewed(near, word, people, as_of) if people or word != near.word else near
    else:
        now = _looked(as_of, word, before if people is not None else None, _keys(people or ()))
    if now is not near:
        looks = (now, *(one for one in held if one is not near and one is not before))[:2]
        _kept.put("", looks, weight=sum(len(one.silent) + len(one.owed) for one in looks))
    return now.opened


def look_anew(as_of: datetime) -> None:
    """Look at everybody once more, before the last look is too old: whoever asks meanwhile still gets that one."""
    held = _kept.last() or ()
    before = next((one for one in held if timedelta(0) <= as_of - one.looked_at < _SAME_DAY), None)
    if before is not None:
        word, people = _changed_since(before, as_of)
        now = _looked(as_of, word, before if people is not None else None, _keys(people or ()))
        _kept.put("", (now, *(one for one in held if one is not before))[:2], weight=len(now.silent) + len(now.owed))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """Who had something open at one look at everybody, brought up to date with all that was written until `word`.

    Everything that was known by `known_at` is in the timelines.
    """

    word: str
    looked_at: datetime
    known_at: datetime
    silent: Mapping[str, Timeline]
    owed: Mapping[str, Timeline]
    old: frozenset[str]
    opened: OpenTimelines = field(init=False)

    def __post_init__(self) -> None:
        silent, owed = ([some[key] for key in sorted(some)] for some in (self.silent, self.owed))
        object.__setattr__(self, "opened", OpenTimelines(silent=silent, owed=owed, old=len(self.old)))


_kept = Kept[tuple[_Look, ...]](most=20_000)


def _changed_since(look: _Look, as_of: datetime) -> tuple[str, frozenset[int] | None]:
    """The desk's word now, and of whom something was written, or became known, since that look: None for anybody."""
    word, written = changed_since(look.word)
    if written is None or as_of <= look.known_at:
        return word, written
    return word, written | _became_known(look.known_at, as_of)


_BECAME_KNOWN = """
SELECT DISTINCT h.person_id FROM store_part p JOIN store_handle h ON h.id = p.handle_id WHERE p.exchange_id IN (
  SELECT id FROM store_exchange WHERE desk_id = {desk} AND channel IN ({channels}) AND at > {since} AND at <= {until}
  UNION SELECT id FROM store_exchange WHERE desk_id = {desk} AND known_at > {since} AND known_at <= {until}
)
"""


def _became_known(since: datetime, until: datetime) -> frozenset[int]:
    """With whom something happened meanwhile that had been written before: a meeting in the calendar, a mail dated ahead."""
    channels = ", ".join(repr(one.value) for one in Channel)
    values = {"desk": desk(), "channels": channels, "since": seconds(since), "until": seconds(until)}
    with connection.cursor() as cursor:
        cursor.execute(_BECAME_KNOWN.format(**values))
        return frozenset(row[0] for row in cursor.fetchall())


def _keys(people: Iterable[int]) -> frozenset[str]:
    rows = (models.Person.objects.filter(id__in=some).values_list("key", flat=True) for some in chunks(people))
    return frozenset(key for some in rows for key in some)


def _renewed(look: _Look, word: str, people: frozenset[int], as_of: datetime) -> _Look:
    """The same look with these people looked at anew."""
    keys = _keys(people)
    found = open_people(as_of, among=people) if people else None
    silent = {key: one for key, one in look.silent.items() if key not in keys}
    owed = {key: one for key, one in look.owed.items() if key not in keys}
    old = look.old - keys
    if found:
        silent |= _made(found.silent, as_of, _TURNS)
        owed |= _made(found.owed, as_of, _owed_since(as_of))
        old |= frozenset(found.old)
    return replace(look, word=word, known_at=max(look.known_at, as_of), silent=silent, owed=owed, old=old)


def _looked(as_of: datetime, word: str, before: _Look | None, changed: frozenset[str]) -> _Look:
    """A look at everybody. The timelines of an earlier one are taken over where nothing was written since."""
    found = open_people(as_of)
    silent = {key: one for key, one in (before.silent if before else {}).items() if key not in changed}
    owed = {key: one for key, one in (before.owed if before else {}).items() if key not in changed}
    silent |= _made([one for one in found.silent if one not in silent], as_of, _TURNS)
    owed |= _made([one for one in found.owed if one not in owed], as_of, _owed_since(as_of))
    return _Look(
        word=word,
        looked_at=as_of,
        known_at=as_of,
        silent={key: silent[key] for key in found.silent if key in silent},
        owed={key: owed[key] for key in found.owed if key in owed},
        old=frozenset(found.old),
    )


def _made(people: Sequence[str], as_of: datetime, which: str) -> dict[str, Timeline]:
    return {timeline.person.id: timeline for timeline in _timelines(people, as_of, which)} if people else {}


_DAY = 86_400


def _owed_since(as_of: datetime) -> str:
    return _LAST_YEAR.format(marks="{marks}", since=seconds(as_of - DEBTS_FOR) // _DAY * _DAY)


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
    since = as_of - _OPEN_MATTERS
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
    matters = _written_in(own, as_of - _OPEN_MATTERS) & others.keys()
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
