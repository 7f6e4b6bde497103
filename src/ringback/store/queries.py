"""The few questions to the store that matter, each answered by few grouped queries over small indexes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from django.db import connection
from django.db.models import Max, QuerySet

from ringback.domain.errors import UnknownPersonError
from ringback.domain.person import Relation
from ringback.domain.silence import OLD
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.store.models import Exchange, Handle, Mark, Person
from ringback.store.writing import chunks, seconds

DEBTS_FOR = timedelta(days=365)
"""What the user owes is looked for this far back."""
_SHOWN = 8
_EPOCH_DAY = date(1970, 1, 1).toordinal()

_SETTLED = (MarkKind.LOOKED.value, MarkKind.RELEASED.value, MarkKind.WON.value, MarkKind.NO.value)
_RESETS = (*_SETTLED, MarkKind.OPTED_OUT.value)

# People whose latest part with one of the bits `what` within (since, until] is followed by no part with one of `ends`, and by no
# mark of those kinds, until now. Every value is a number or a kind of mark of our own.
_OPEN = """
SELECT t.person_id FROM (
  SELECT h.person_id AS person_id, MAX(p.at) AS at FROM store_part p JOIN store_handle h ON h.id = p.handle_id
  WHERE p.flags >= {least} AND p.at > {since} AND p.at <= {until} AND (p.flags & {what}) <> 0 GROUP BY h.person_id
) t
WHERE NOT EXISTS (
  SELECT 1 FROM store_handle o JOIN store_part s ON s.handle_id = o.id
  WHERE o.person_id = t.person_id AND s.flags > 0 AND s.at > t.at AND s.at <= {now} AND (s.flags & {ends}) <> 0
) AND NOT EXISTS (
  SELECT 1 FROM store_mark m WHERE m.person_id = t.person_id AND m.at >= t.at AND m.at <= {now} AND m.kind IN ({marks})
)
"""
# Promises of theirs whose day has passed lately, and of whom nothing came since that day; an undated one ends with any sign.
_BROKEN = """
SELECT DISTINCT h.person_id FROM store_part p JOIN store_handle h ON h.id = p.handle_id
WHERE p.flags > 0 AND p.at > {since} AND p.at <= {now} AND (p.flags & {what}) <> 0
AND (p.due - {day} + 1) * 86400 <= {now} + 86400 AND (p.at > {fresh} OR (p.due - {day} + 1) * 86400 > {fresh})
AND NOT EXISTS (
  SELECT 1 FROM store_handle o JOIN store_part s ON s.handle_id = o.id
  WHERE o.person_id = h.person_id AND s.flags > 0 AND s.at > p.at AND s.at > (p.due - {day} + 2) * 86400 AND s.at <= {now}
  AND (s.flags & {ends}) <> 0
)
"""
_LAST_SIGN = """
SELECT h.person_id, MAX(p.at) AS at, MAX(p.at * 8 + CASE WHEN (p.flags & {shut}) <> 0 THEN 1 ELSE 0 END) AS last
FROM store_part p JOIN store_handle h ON h.id = p.handle_id
WHERE h.person_id IN ({people}) AND p.flags > 0 AND p.at <= {now} AND (p.flags & {sign}) <> 0 GROUP BY h.person_id
"""


def candidates(as_of: datetime) -> list[str]:
    """Who may have something open now: the keys of people who need to be looked at, in a stable order.

    A superset, never too few: people who wrote at least once, and whom the user asked lately without an answer, who promised
    or missed a meeting lately, whom he took up again, or to whom he may owe something. Their silences older than 60 days are
    left to `old_silences`; private people are left out.
    """
    now = seconds(as_of)
    fresh, year = now - _in_seconds(OLD), now - _in_seconds(DEBTS_FOR)
    silent = _open(Turn.ASK, Turn.SIGN, fresh, now, now) - _open(Turn.ASK, Turn.SIGN, _FOREVER, fresh, now)
    silent |= _open(Turn.MISSED, Turn.SIGN, fresh, now, now) | _broken(now, fresh, year) | _revived(now, fresh)
    owed = _open(Turn.OWES | Turn.REFUSAL | Turn.PROMISE_ME, Turn.REACHED, year, now, now)
    owed |= _open(Turn.LATER, Turn.SIGN, year, now, now)
    met = set(_met(silent | owed, now))
    return _keys(met)


def old_silences(as_of: datetime) -> int:
    """How many people have let an ask of the user's stand for more than 60 days."""
    now = seconds(as_of)
    found = _open(Turn.ASK, Turn.SIGN, _FOREVER, now - _in_seconds(OLD), now)
    return len(_keys({person for person, shut in _met(found, now).items() if not shut}))


_FOREVER = -(10**12)


def _open(what: Turn, ends: Turn, since: int, until: int, now: int) -> set[int]:
    marks = _SETTLED if Turn.REACHED in ends else _RESETS
    least = Turn.ASK.value if what == Turn.ASK else 1
    return _people(
        _OPEN.format(
            least=least, since=since, until=until, now=now, what=what.value, ends=ends.value, marks=", ".join(map(repr, marks))
        )
    )


def _broken(now: int, fresh: int, since: int) -> set[int]:
    numbers = {"now": now, "fresh": fresh, "since": since, "day": _EPOCH_DAY}
    return _people(_BROKEN.format(what=Turn.PROMISE_THEM.value, ends=Turn.SIGN.value, **numbers))


def _revived(now: int, fresh: int) -> set[int]:
    marks = Mark.objects.filter(kind=MarkKind.REVIVED.value, at__gt=fresh, at__lte=now)
    return set(marks.values_list("person_id", flat=True))


def _met(people: set[int], now: int) -> Mapping[int, bool]:
    """Those of whom at least one sign of life is known; True where the last one closed the matter (a no, an opt-out)."""
    found: dict[int, bool] = {}
    shut = (Turn.REFUSAL | Turn.OPT_OUT).value
    with connection.cursor() as cursor:
        for some in chunks(people):
            listed = ", ".join(map(str, some))
            cursor.execute(_LAST_SIGN.format(people=listed, now=now, sign=Turn.SIGN.value, shut=shut))
            found.update({person: bool(last % 8) for person, _, last in cursor.fetchall()})
    return found


def _keys(people: set[int]) -> list[str]:
    keys: list[str] = []
    for some in chunks(people):
        rows = Person.objects.filter(id__in=some).exclude(relation=Relation.PRIVATE.value)
        keys += rows.values_list("key", flat=True)
    return sorted(keys)


def _people(sql: str) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return {row[0] for row in cursor.fetchall()}


def _in_seconds(span: timedelta) -> int:
    return int(span.total_seconds())


_SEEN = {"email": ("email",), "call": ("call", "voicemail"), "calendar": ("meeting",)}


def seen(as_of: datetime) -> Mapping[str, datetime | None]:
    """Until when each channel was seen: the latest exchange on it that was known by then."""
    found: dict[str, datetime | None] = {}
    for name, channels in _SEEN.items():
        rows = Exchange.objects.filter(channel__in=channels, at__lte=seconds(as_of), shelf="", play="")
        last = rows.aggregate(last=Max("at"))["last"]
        found[name] = None if last is None else datetime.fromtimestamp(last, UTC)
    return found


def find_person(text: str) -> str:
    """The key of the one person whom these words mean: a key, an address, a number, a name or how one begins.

    Raises UnknownPersonError where nobody fits, or several do; the latter are listed.
    """
    wanted = " ".join(text.split())
    for found in (_exactly(wanted), _named(wanted), _beginning(wanted), _containing(wanted)):
        people = list(found)
        if len(people) == 1:
            return people[0][0]
        if people:
            listed = ", ".join(f"{name} ({key})" for key, name in people[:_SHOWN])
            more = f" and {len(people) - _SHOWN} more" if len(people) > _SHOWN else ""
            raise UnknownPersonError(f"“{wanted}” can be several people: {listed}{more}; give an address")
    raise UnknownPersonError(f"nobody is known as “{wanted}”; give a name or an address as it stands in your mail")


def _exactly(wanted: str) -> list[tuple[str, str]]:
    if not wanted:
        return []
    rows = Person.objects.filter(key=wanted) or Person.objects.filter(handles__name=wanted.lower())
    number = "+" + "".join(sign for sign in wanted if sign.isdigit())
    if not rows and len(number) > 5 and not any(sign.isalpha() for sign in wanted):
        rows = Person.objects.filter(handles__name__in=[number, number[1:]]).distinct()
    return list(rows.values_list("key", "name"))


def _named(wanted: str) -> list[tuple[str, str]]:
    return list(_living().filter(name__iexact=wanted).values_list("key", "name").order_by("name", "key")) if wanted else []


def _beginning(wanted: str) -> list[tuple[str, str]]:
    found = _living().filter(name__istartswith=wanted) if wanted else Person.objects.none()
    return list(found.values_list("key", "name").order_by("name", "key")[:50])


def _containing(wanted: str) -> list[tuple[str, str]]:
    """A word of the name, or the beginning of an address."""
    if len(wanted) < 3:
        return []
    found = _living().filter(name__icontains=" " + wanted) | _living().filter(handles__name__istartswith=wanted.lower())
    return list(found.distinct().values_list("key", "name").order_by("name", "key")[:50])


def _living() -> QuerySet[Person]:
    return Person.objects.filter(id__in=Handle.objects.values("person_id"))
