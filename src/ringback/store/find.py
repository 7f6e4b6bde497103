"""Whom the user means."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import F, Max, Q, QuerySet

from ringback.domain.errors import UnknownPersonError
from ringback.store.codec import seconds
from ringback.store.models import Handle, Person

_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One person in a list of people; `last_at` is when something passed between them and the user last."""

    id: str
    name: str
    company: str
    relation: str
    address: str
    last_at: datetime | None


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
            shown = _rows(key for key, _ in people[:_SHOWN])
            listed = ", ".join(f"{row.name} ({row.address or row.id})" for row in shown)
            more = f" and {len(people) - _SHOWN} more" if len(people) > _SHOWN else ""
            raise UnknownPersonError(f"“{wanted}” can be several people: {listed}{more}; give an address")
    raise UnknownPersonError(f"nobody is known as “{wanted}”; give a name or an address as it stands in your mail")


def person_row(key: str) -> Person:
    """The row of the person with this key; raises UnknownPersonError where there is none."""
    found = Person.objects.filter(key=key).first()
    if found is None:
        raise UnknownPersonError(f"nobody is known by the key “{key}”")
    return found


def people_like(text: str, now: datetime, most: int = 50) -> list[Row]:
    """The people whom these words may mean, the surest first; with no words, those with whom something was last."""
    wanted = " ".join(text.split())
    if not wanted:
        latest = _living().annotate(last=_last(now)).order_by(F("last").desc(nulls_last=True), "key")
        return _rows(latest[:most].values_list("key", flat=True), now)
    keys = [key for find in (_exactly, _named, _beginning, _containing) for key, _ in find(wanted)]
    return _rows(list(dict.fromkeys(keys))[:most], now)


def _last(now: datetime) -> Max:
    """When something was between a person and the user last; what is planned does not count."""
    return Max("handles__parts__at", filter=Q(handles__parts__at__lte=seconds(now)))


def _rows(keys: Iterable[str], now: datetime | None = None) -> list[Row]:
    order = list(keys)
    wanted = Person.objects.filter(key__in=order).prefetch_related("handles")
    found: dict[str, Any] = {one.key: one for one in (wanted.annotate(last=_last(now)) if now else wanted)}
    return [_row(found[key]) for key in order if key in found]


def _row(person: Any) -> Row:
    names = sorted((one.is_number, one.name) for one in person.handles.all())
    address = names[0][1] if names else ""
    last = getattr(person, "last", None)
    last_at = datetime.fromtimestamp(last, UTC) if last is not None else None
    return Row(
        id=person.key, name=person.name, company=person.company, relation=person.relation, address=address, last_at=last_at
    )  # fmt: skip


def _exactly(wanted: str) -> list[tuple[str, str]]:
    if not wanted:
        return []
    rows = Person.objects.filter(key=wanted) or Person.objects.filter(handles__name=wanted.lower())
    number = "+" + "".join(sign for sign in wanted if sign.isdigit())
    if not rows and len(number) > 5 and not any(sign.isalpha() for sign in wanted):
        rows = Person.objects.filter(handles__name__in=[number, number[1:]]).distinct()
    return list(rows.values_list("key", "name"))


def _named(wanted: str) -> list[tuple[str, str]]:
    return (
        list(_living().filter(name__iexact=wanted).values_list("key", "name").order_by("name", "key")) if wanted else []
    )


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
    return Person.objects.whole().filter(id__in=Handle.objects.whole().values("person_id"))
