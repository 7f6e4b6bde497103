"""The whole of the user's mail in a few sums, for what no single timeline tells: how lively it is, and how long everybody takes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from ringback.domain.interaction import MOST_RECIPIENTS
from ringback.domain.person import Place
from ringback.domain.turn import Turn
from ringback.intake.places import stated_place
from ringback.store.codec import seconds
from ringback.store.desk import desk
from ringback.store.home import my_home

_YEAR = timedelta(days=365)
_MONTH = timedelta(days=30)  # what fades over three working days or faster is gone by then
_QUARTER = timedelta(days=90)
_HOUR = 3600

_SIGNS = (
    "SELECT p.at / 3600, h.person_id, COUNT(*) FROM store_part p JOIN store_handle h ON h.id = p.handle_id"
    " WHERE p.desk_id = {desk} AND p.flags > 0 AND p.at > {since} AND p.at <= {now} AND (p.flags & 1) <> 0"
    " GROUP BY 1, 2 ORDER BY 1, 2"
)
_SIGNS_BEFORE = (
    "SELECT p.at / 3600, '', COUNT(*) FROM store_part p WHERE p.desk_id = {desk} AND p.flags > 0 AND p.at > {since} AND p.at <= {now}"
    " AND (p.flags & 1) <> 0 GROUP BY 1 ORDER BY 1"
)
_MAIL = (
    "SELECT at / 3600, COUNT(*) FROM store_exchange WHERE channel = 'email' AND desk_id = {desk} AND at > {since} AND at <= {now}"
    " AND direction = '{direction}' AND shelf = '' GROUP BY 1 ORDER BY 1"
)
_NAMED = (
    "SELECT DISTINCT o.key, e.at, e.id FROM store_exchange e JOIN store_part p ON p.exchange_id = e.id"
    " JOIN store_handle h ON h.id = p.handle_id JOIN store_person o ON o.id = h.person_id"
    " WHERE e.channel = 'email' AND e.desk_id = {desk} AND e.at > {since} AND e.at <= {now} AND e.direction = 'in' AND e.shelf = ''"
    " AND e.recipients <= {most} AND p.role IN ('t', 'c') ORDER BY e.at, e.id"
)
_TURNS = (
    "SELECT h.person_id, p.at, p.flags FROM store_part p JOIN store_handle h ON h.id = p.handle_id"
    " WHERE p.desk_id = {desk} AND p.flags > 0 AND p.at > {since} AND p.at <= {now} AND (p.flags & {turns}) <> 0 ORDER BY 1, 2"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """Counts by the hour, in order: signs of life, what the user sent, what came in at all. Who gave a sign is told of the last
    month; before it stands "".

    `named` are the instants at which others' mail named somebody (by key) in To or Cc; `waits` are the asks that were answered
    within the last year, by whomever, as their beginnings and ends. `place` is where the user sits.
    """

    place: Place
    signs: tuple[tuple[datetime, str, int], ...]
    said: tuple[tuple[datetime, int], ...]
    came: tuple[tuple[datetime, int], ...]
    named: Mapping[str, tuple[datetime, ...]]
    waits: tuple[tuple[datetime, datetime], ...]


def lately(as_of: datetime) -> Lately:
    """What the mail of the open desk says at that instant: six queries over what is recent."""
    named = defaultdict[str, list[datetime]](list)
    month_ago = as_of - _MONTH
    signs = [*_rows(_SIGNS_BEFORE, month_ago, _YEAR - _MONTH), *_rows(_SIGNS, as_of, _MONTH)]
    for person, at, _ in _rows(_NAMED, as_of, _MONTH, most=MOST_RECIPIENTS):
        named[person].append(_instant(at))
    return Lately(
        place=_place(as_of),
        signs=tuple((_instant(hour * _HOUR), str(who), many) for hour, who, many in signs),
        said=tuple((_instant(hour * _HOUR), many) for hour, many in _rows(_MAIL, as_of, _QUARTER, direction="out")),
        came=tuple((_instant(hour * _HOUR), many) for hour, many in _rows(_MAIL, as_of, _MONTH, direction="in")),
        named={person: tuple(ats) for person, ats in named.items()},
        waits=tuple(_waits(as_of)),
    )


def _waits(as_of: datetime) -> list[tuple[datetime, datetime]]:
    """From the first ask that stood unanswered to the next sign of life, person by person."""
    found: list[tuple[datetime, datetime]] = []
    asker, asked = None, 0
    for person, at, flags in _rows(_TURNS, as_of, _YEAR, turns=(Turn.ASK | Turn.SIGN).value):
        if person != asker:
            asker, asked = person, 0
        if flags & Turn.SIGN.value:
            if asked:
                found.append((_instant(asked), _instant(at)))
            asked = 0
        elif not asked:
            asked = at
    return found


def _rows(sql: str, as_of: datetime, back: timedelta, **given: str | int) -> list[tuple[Any, ...]]:
    """The values that are put in are numbers of our own and words of this module."""
    with connection.cursor() as cursor:
        cursor.execute(sql.format(since=seconds(as_of - back), now=seconds(as_of), desk=desk(), **given))
        return list(cursor.fetchall())


def _instant(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def _place(as_of: datetime) -> Place:
    where = my_home(as_of)
    return stated_place(where.zone, where.country, range(as_of.year - 1, as_of.year + 2))
