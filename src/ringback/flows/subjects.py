"""What the law asks for: everything that is held on a person handed out, or erased, at one desk or at all of them."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ringback.domain.errors import BadInputError
from ringback.domain.reason import plural
from ringback.intake.handles import handle_of
from ringback.intake.identity import is_role
from ringback.store.audit import What, write_down
from ringback.store.desk import at_desk, desk
from ringback.store.desks import all_desks, my_desk
from ringback.store.find import person_row
from ringback.store.forgetting import forget
from ringback.store.held import held_on
from ringback.store.home import my_home
from ringback.store.models import Exchange, Handle, Person
from ringback.store.suppression import suppress


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """At which desk somebody with this address is known, and how much is held there."""

    desk: str
    name: str
    exchanges: int


def held_here(person: str, now: datetime) -> dict[str, Any]:
    """Everything that the open desk holds on this person (by key). That it was handed out is written down."""
    row = person_row(person)
    write_down(What.EXPORTED, now, person)
    return {"desk": my_desk().title, **held_on(row)}


def erase_here(person: str, now: datetime) -> int:
    """Erase this person (by key) at the open desk, never to be written to or read in again; gives how many exchanges were emptied.

    Raises BadInputError where other desks know them: those would lose their answers, since nobody of the firm reads them any more.
    """
    row = person_row(person)
    elsewhere = {one.desk_id for one in _entries({row.pk})} - {desk()}
    if elsewhere:
        name = Handle.objects.filter(person=row).order_by("is_number", "name").values_list("name", flat=True)[0]
        raise BadInputError(
            f"nothing was erased: {row.name} is known at {plural(len(elsewhere), 'other desk')} too, where their answers would be"
            f" lost; erase them at all desks with: ringback erase {name} --everywhere"
        )
    return _erase([row], (), now)


def everywhere(text: str, now: datetime) -> list[Known]:
    """At which desks this address or number is known. Raises BadInputError where it is none."""
    found = []
    for row in _known(_asked(text, now)):
        with at_desk(_desk_of(row)):
            many = Exchange.objects.filter(parts__handle__person=row).distinct().count()
            found.append(Known(desk=my_desk().title, name=row.name, exchanges=many))
    return found


def held_everywhere(text: str, now: datetime) -> list[dict[str, Any]]:
    """Everything that any desk holds on whoever has this address or number. Raises BadInputError where nothing is held."""
    known = _known(_asked(text, now))
    if not known:
        raise BadInputError(f"nothing is held on {text.strip()}: give an address or a number in full")
    found = []
    for row in known:
        with at_desk(_desk_of(row)):
            found.append(held_here(row.key, now))
    return found


def erase_everywhere(text: str, now: datetime) -> int:
    """Erase whoever has this address or number at every desk; gives at how many they were known.

    Their addresses go on the list of those who are never written to and never read in again, also where nobody knows them.
    Raises BadInputError where it is neither an address nor a number.
    """
    asked = _asked(text, now)
    known = _known(asked)
    _erase(known, asked.values(), now)
    if not known:
        write_down(What.ERASED, now, desks=0)
    return len({row.desk_id for row in known})


def _asked(text: str, now: datetime) -> dict[int, str]:
    """The address or number that is meant, as each desk writes it: one without its country code is dialled where the desk is."""
    whole = handle_of(text, "")
    if "@" in whole or whole.startswith("+"):
        return dict.fromkeys(all_desks(), whole)
    found = {}
    for number in all_desks():
        with at_desk(number):
            found[number] = handle_of(text, my_home(now).country)
    return found


def _known(asked: Mapping[int, str]) -> list[Person]:
    """Whoever goes by that, at any desk, in the order of the desks."""
    rows = Handle.everywhere.filter(name__in=set(asked.values())).values_list("desk_id", "name", "person_id")
    return _entries({person for number, name, person in rows if asked.get(number) == name})


def _entries(people: set[int]) -> list[Person]:
    """These people (by number) as any desk knows them: by an address that one desk has, another desk's entry is found.

    A number or the address of an office leads nowhere: behind a switchboard there are many.
    """
    found: set[int] = set()
    while people:
        found |= people
        names = Handle.everywhere.filter(person_id__in=people, is_number=False).values_list("name", flat=True)
        own = [name for name in names if not is_role(name)]
        people = set(Handle.everywhere.filter(name__in=own).values_list("person_id", flat=True)) - found
    return list(Person.everywhere.filter(id__in=found).order_by("desk_id", "id"))


def _erase(rows: Sequence[Person], asked: Iterable[str], now: datetime) -> int:
    """Erase these entries, each at its desk; what others go by too, as a switchboard, is not barred for them."""
    numbers = [row.pk for row in rows]
    theirs = set(Handle.everywhere.filter(person_id__in=numbers).values_list("name", flat=True))
    others = Handle.everywhere.filter(name__in=theirs).exclude(person_id__in=numbers).values_list("name", flat=True)
    suppress(theirs - set(others) | set(asked), now)
    emptied = 0
    for row in rows:
        with at_desk(_desk_of(row)):
            count = forget(row)
            write_down(What.ERASED, now, row.key, exchanges=count)
            emptied += count
    return emptied


def _desk_of(row: Person) -> int:
    assert row.desk_id is not None
    return row.desk_id


def as_zip(held: Sequence[dict[str, Any]]) -> bytes:
    """One JSON file a desk."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, one in enumerate(held, 1):
            packed.writestr(f"desk-{number}.json", json.dumps(one, ensure_ascii=False, indent=1, default=str))
    return out.getvalue()
