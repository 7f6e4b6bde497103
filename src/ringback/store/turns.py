"""Whose turn it may be: who has something open at an instant, by few grouped queries over small indexes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection

from ringback.domain.promise import UNDATED_PROMISE_GRACE
from ringback.domain.silence import OLD
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.store.codec import seconds
from ringback.store.desk import desk
from ringback.store.models import Mark
from ringback.store.writing import chunks

DEBTS_FOR = timedelta(days=365)
"""What the user owes is looked for this far back."""
UNDATED = timedelta(days=21)
"""A promise without a day counts as broken within this time after it was made: their usual time and three working days."""
GRACE = timedelta(days=UNDATED_PROMISE_GRACE)
EPOCH_DAY = date(1970, 1, 1).toordinal()

_ENDED = (MarkKind.RELEASED.value, MarkKind.WON.value, MarkKind.NO.value)
_SETTLED = (*_ENDED, MarkKind.LOOKED.value)
"""What settles a debt. Having looked at something answers nothing that the user asked himself: his silences stay."""
_RESETS = (*_ENDED, MarkKind.OPTED_OUT.value)

# People with whom something began within (since, until] that is followed by no part with one of the bits `ends`, and by no mark
# of those kinds, until now. Every value is a number or a kind of mark of our own.
_OPEN = """
SELECT t.person_id FROM ({begun}) t
WHERE NOT EXISTS (
  SELECT 1 FROM store_handle o JOIN store_part s ON s.handle_id = o.id
  WHERE o.person_id = t.person_id AND s.flags > 0 AND s.at > t.at AND s.at <= {now} AND (s.flags & {ends}) <> 0
) AND NOT EXISTS (
  SELECT 1 FROM store_mark m WHERE m.person_id = t.person_id AND m.at >= t.at AND m.at <= {now} AND m.kind IN ({marks})
)
"""
# What began is the latest part with one of the bits `what`, or a matter that was taken up again.
_BY_PART = (
    "SELECT h.person_id, MAX(p.at) AS at FROM {parts} AND p.at > {since} AND p.at <= {until} GROUP BY h.person_id"
)
_BY_MARK = """SELECT person_id, MAX(at) AS at FROM store_mark
WHERE desk_id = {desk} AND kind = {kind!r} AND at > {since} AND at <= {until} GROUP BY person_id"""
# The parts, in the three ways in which an index gives them soonest. The conditions say what the partial indexes say, word for
# word: SQLite does not see that another form means the same; and it keeps to the order of a CROSS JOIN.
_LATELY = """store_part p JOIN store_handle h ON h.id = p.handle_id
WHERE p.desk_id = {desk} AND p.flags > 0 AND (p.flags & {what}) <> 0"""
_ALL_ASKS = """store_part p JOIN store_handle h ON h.id = p.handle_id
WHERE p.desk_id = {desk} AND p.flags >= 16384"""
_AMONG = """store_handle h CROSS JOIN store_part p
WHERE h.person_id IN ({people}) AND h.desk_id = {desk} AND p.handle_id = h.id AND p.flags > 0 AND (p.flags & {what}) <> 0"""
# Promises of theirs whose day has passed within (since, until], and of whom nothing came since that day. One without a day is
# broken some days after it was made and ends with any sign. One that stands beside a question of theirs waits for the user.
_BROKEN = """
SELECT DISTINCT h.person_id FROM {parts} AND p.at > {first} AND p.at <= {until}
AND (p.due - {day} + 1) * 86400 <= {until} + 86400 AND (p.due > 0 OR p.at <= {until} - {grace})
AND (p.at > {since} - {undated} OR (p.due - {day} + 2) * 86400 > {since})
AND NOT EXISTS (
  SELECT 1 FROM store_handle o JOIN store_part s ON s.handle_id = o.id
  WHERE o.person_id = h.person_id AND s.flags > 0 AND s.at > p.at AND s.at > (p.due - {day} + 2) * 86400 AND s.at <= {now}
  AND (s.flags & {ends}) <> 0
) AND ((p.flags & {asks}) = 0 OR EXISTS (
  SELECT 1 FROM store_handle o JOIN store_part s ON s.handle_id = o.id
  WHERE o.person_id = h.person_id AND s.flags > 0 AND s.at >= p.at AND s.at <= {now} AND (s.flags & {reached}) <> 0
))
"""
_LAST_SIGN = """
SELECT h.person_id, MAX(p.at * 8 + CASE WHEN (p.flags & {shut}) <> 0 THEN 1 ELSE 0 END) AS last
FROM store_part p JOIN store_handle h ON h.id = p.handle_id
WHERE h.person_id IN ({people}) AND p.flags > 0 AND p.at <= {now} AND (p.flags & {sign}) <> 0 GROUP BY h.person_id
"""
_SHOWN = "SELECT key FROM store_person WHERE desk_id = {desk} AND id IN ({people}) AND relation <> 'private'"
_AT_ONCE = 10_000
"""So many numbers of our own stand in one query."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """People (by key) who may have something open: a silence of theirs, or else only something that the user owes them.

    `old` are those who have let an ask of the user's, or their own promise, stand for more than 60 days. All in a stable order.
    """

    silent: tuple[str, ...]
    owed: tuple[str, ...]
    old: tuple[str, ...]


def open_people(as_of: datetime, among: Collection[int] | None = None) -> Open:
    """Who needs to be looked at now; a superset, never too few. `among` are the numbers of the only people asked about.

    People who wrote at least once, and whom the user asked lately without an answer, who promised or missed a meeting lately,
    whom he took up again, or to whom he may owe something. Of silences older than 60 days only whose they are is told; private
    people are left out.
    """
    now = seconds(as_of)
    fresh, year = now - _in_seconds(OLD), now - _in_seconds(DEBTS_FOR)
    some = None if among is None else set(among)
    asked_before = _open(Turn.ASK, Turn.SIGN, _FOREVER, fresh, now, among=some)
    silent = _open(Turn.ASK, Turn.SIGN, fresh, now, now, among=some) - asked_before
    silent |= _open(Turn.MISSED, Turn.SIGN, fresh, now, now, among=some) | _broken(year, fresh, now, now, among=some)
    revived = _marked(MarkKind.REVIVED, now, fresh, among=some)
    silent |= revived
    owed = _open(Turn.OWES | Turn.REFUSAL | Turn.PROMISE_ME, Turn.REACHED, year, now, now, among=some)
    owed |= _open(Turn.LATER, Turn.SIGN, year, now, now, among=some) | _marked(MarkKind.NO, now, year, among=some)
    old = asked_before | _broken(_FOREVER, _FOREVER, fresh, now, among=some) | _revived_before(fresh, now, among=some)
    old -= revived  # it begins anew with that
    met = _met(silent | owed | old, now)
    return Open(
        silent=tuple(_keys(silent & met.keys())),
        owed=tuple(_keys((owed - silent) & met.keys())),
        old=tuple(_keys({one for one in old if one in met and not met[one]})),
    )


def candidates(as_of: datetime) -> list[str]:
    """All whose timelines need to be looked at, in a stable order."""
    found = open_people(as_of)
    return sorted((*found.silent, *found.owed))


def old_silences(as_of: datetime) -> int:
    """How many people have let an ask of the user's, or their own promise, stand for more than 60 days."""
    return len(people_with_old_silences(as_of))


def people_with_old_silences(as_of: datetime) -> list[str]:
    """Who has let an ask of the user's, or their own promise, stand for more than 60 days: their keys, in a stable order."""
    return list(open_people(as_of).old)


_FOREVER = -(10**12)


def _open(what: Turn, ends: Turn, since: int, until: int, now: int, among: set[int] | None = None) -> set[int]:
    """Of whom something stands open that began within (since, until]; `among` are the only people who matter, if not all."""
    if among is not None and not among:
        return set()
    marks = _SETTLED if Turn.REACHED in ends else _RESETS
    everybody = _ALL_ASKS if what == Turn.ASK and since == _FOREVER else _LATELY
    begun = _BY_PART.format(parts=_parts(what, among, everybody), since=since, until=until)
    return _people(_OPEN.format(begun=begun, now=now, ends=ends.value, marks=", ".join(map(repr, marks))))


def _revived_before(until: int, now: int, among: set[int] | None) -> set[int]:
    """With whom a matter was taken up again by then, and nothing has come since."""
    begun = _BY_MARK.format(desk=desk(), kind=MarkKind.REVIVED.value, since=_FOREVER, until=until)
    marks = ", ".join(map(repr, _RESETS))
    found = _people(_OPEN.format(begun=begun, now=now, ends=Turn.SIGN.value, marks=marks))
    return found if among is None else found & among


def _parts(what: Turn, among: set[int] | None, everybody: str) -> str:
    """Where the parts with those bits are found: by the people where they are few, else as `everybody` says."""
    few = among is not None and len(among) <= _AT_ONCE
    people = ", ".join(map(str, among or ())) if few else ""
    return (_AMONG if few else everybody).format(desk=desk(), what=what.value, people=people)


def _broken(first: int, since: int, until: int, now: int, among: set[int] | None = None) -> set[int]:
    """Whose promise, made after `first`, was broken within (since, until] and stands so now."""
    if among is not None and not among:
        return set()
    numbers = {"first": first, "since": since, "until": until, "now": now, "day": EPOCH_DAY}
    numbers |= {"undated": _in_seconds(UNDATED), "grace": _in_seconds(GRACE)}
    numbers |= {"ends": Turn.SIGN.value, "asks": Turn.OWES.value, "reached": Turn.REACHED.value}
    return _people(_BROKEN.format(parts=_parts(Turn.PROMISE_THEM, among, _LATELY), **numbers))


def _marked(kind: MarkKind, now: int, since: int, among: set[int] | None = None) -> set[int]:
    marks = Mark.objects.filter(kind=kind.value, at__gt=since, at__lte=now)
    marks = marks if among is None else marks.filter(person_id__in=among)
    return set(marks.values_list("person_id", flat=True))


def _met(people: set[int], now: int) -> Mapping[int, bool]:
    """Those of whom at least one sign of life is known; True where the last one closed the matter (a no, an opt-out)."""
    found: dict[int, bool] = {}
    shut = (Turn.REFUSAL | Turn.OPT_OUT).value
    with connection.cursor() as cursor:
        for some in chunks(people, _AT_ONCE):
            listed = ", ".join(map(str, some))
            cursor.execute(_LAST_SIGN.format(people=listed, now=now, sign=Turn.SIGN.value, shut=shut))
            found.update((person, bool(last % 8)) for person, last in cursor.fetchall())
    return found


def _keys(people: set[int]) -> list[str]:
    keys: list[str] = []
    with connection.cursor() as cursor:
        for some in chunks(people, _AT_ONCE):
            cursor.execute(_SHOWN.format(desk=desk(), people=", ".join(map(str, some))))
            keys += [key for (key,) in cursor.fetchall()]
    return sorted(keys)


def _people(sql: str) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return {row[0] for row in cursor.fetchall()}


def _in_seconds(span: timedelta) -> int:
    return int(span.total_seconds())
