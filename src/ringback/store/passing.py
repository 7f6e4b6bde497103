"""With whom something is another matter only because time went by: what was kept in memory is looked at anew for them alone."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import connection

from ringback.domain.interaction import Channel
from ringback.domain.silence import OLD
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.store.codec import seconds
from ringback.store.desk import desk
from ringback.store.models import Fact
from ringback.store.turns import DEBTS_FOR, EPOCH_DAY, GRACE, UNDATED
from ringback.store.writing import people_behind, people_in

OPEN_MATTERS = timedelta(days=120)
"""A silence older than 60 days is old; what others wrote in its thread can matter twice as long."""
_NOW = timedelta(0)
_DAY = 86_400

# What an answer to "whose turn is it" rests on, by its age: it begins to count, or counts no longer, when it is that old.
_PART_AGES = (_NOW, GRACE, OLD, OLD + GRACE, OLD + UNDATED, DEBTS_FOR)
_EXCHANGE_AGES = (_NOW, OPEN_MATTERS)
_MARK_AGES = (_NOW, OLD, DEBTS_FOR)
_DUE_AGES = (_NOW, OLD, OLD + timedelta(days=2))

# Each condition as an index has it, word for word; the values are numbers of our own.
_PARTS = "SELECT handle_id FROM store_part WHERE desk_id = {desk} AND flags > 0 AND at BETWEEN {first} AND {last}"
_DUE = (
    "SELECT handle_id FROM store_part WHERE desk_id = {desk} AND due > 0 AND due BETWEEN {first} AND {last}"
    " AND (flags & {promise}) <> 0"
)
_MARKS = (
    "SELECT person_id FROM store_mark WHERE desk_id = {desk} AND kind IN ({kinds}) AND at BETWEEN {first} AND {last}"
)
_HAPPENED = (
    "SELECT id FROM store_exchange WHERE channel IN ({channels}) AND desk_id = {desk} AND at BETWEEN {first} AND {last}"
)
_BECAME_KNOWN = (
    "SELECT id FROM store_exchange WHERE desk_id = {desk} AND known_at IS NOT NULL"
    " AND known_at BETWEEN {first} AND {last}"
)
_CHANNELS = ", ".join(repr(one.value) for one in Channel)
_KINDS = ", ".join(repr(one.value) for one in MarkKind)


def moved_by_time(one: datetime, other: datetime) -> frozenset[int]:
    """People (by number) of whom `open_people`, or a timeline, may say something else at one instant than at the other.

    Both look at the same rows. Too many may be named, never too few; the cost is that of the time between.
    """
    first, last = sorted((seconds(one), seconds(other)))
    if first == last:
        return frozenset()
    dues = [
        (EPOCH_DAY + since // _DAY + 1, EPOCH_DAY + until // _DAY) for since, until in _spans(_DUE_AGES, first, last)
    ]
    parts = _any(_PARTS, _spans(_PART_AGES, first, last)) | _any(_DUE, dues, promise=Turn.PROMISE_THEM.value)
    marked = _any(_MARKS, _spans(_MARK_AGES, first, last), kinds=_KINDS)
    told = Fact.objects.filter(at__gte=first, at__lte=last).values_list("person_id", flat=True)
    happened = _any(_HAPPENED, _spans(_EXCHANGE_AGES, first, last), channels=_CHANNELS)
    return people_behind(parts) | people_in(happened | _any(_BECAME_KNOWN, [(first, last)])) | marked.union(told)


def _spans(ages: Iterable[timedelta], first: int, last: int) -> list[tuple[int, int]]:
    """The instants at which something came to be of these ages between those two."""
    return [(first - int(age.total_seconds()), last - int(age.total_seconds())) for age in ages]


def _any(sql: str, spans: Iterable[tuple[int, int]], **given: object) -> set[int]:
    """What the query finds in any of these spans, by one search in an index each."""
    asked = [sql.format(desk=desk(), first=first, last=last, **given) for first, last in spans if first <= last]
    if not asked:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(" UNION ".join(asked))
        return {row[0] for row in cursor.fetchall()}
