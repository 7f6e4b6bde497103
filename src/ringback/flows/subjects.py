"""What the law asks for: everything that is held on a person handed out, or erased, at one desk or at all of them."""

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from ringback.domain.errors import BadInputError
from ringback.store.audit import What, write_down
from ringback.store.desk import at_desk
from ringback.store.desks import my_desk
from ringback.store.find import person_row
from ringback.store.forgetting import forget
from ringback.store.held import held_on
from ringback.store.journal import writing
from ringback.store.models import Exchange, Handle
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
    """Erase this person (by key) at the open desk, never to be written to or read in again; gives how many exchanges were emptied."""
    row = person_row(person)
    with writing(), transaction.atomic():
        suppress(row.handles.values_list("name", flat=True), now)
        count = forget(row)
        write_down(What.ERASED, now, person, exchanges=count)
    return count


def everywhere(address: str) -> list[Known]:
    """At which desks this address or number is known."""
    found = []
    for desk, person in _known(address):
        with at_desk(desk):
            row = person_row(person)
            many = Exchange.objects.filter(parts__handle__person=row).distinct().count()
            found.append(Known(desk=my_desk().title, name=row.name, exchanges=many))
    return found


def _known(address: str) -> list[tuple[int, str]]:
    """The desks at which this address is known, each with the key of whose it is there."""
    rows = Handle.everywhere.filter(name=address.strip().lower())
    return list(rows.order_by("desk_id").values_list("desk_id", "person__key"))


def held_everywhere(address: str, now: datetime) -> list[dict[str, Any]]:
    """Everything that any desk holds on whoever has this address. Raises BadInputError where nothing is held."""
    known = _known(address)
    if not known:
        raise BadInputError(f"nothing is held on {address or 'nobody'}: give an address or a number in full")
    found = []
    for desk, person in known:
        with at_desk(desk):
            found.append(held_here(person, now))
    return found


def erase_everywhere(address: str, now: datetime) -> int:
    """Erase whoever has this address at every desk; gives at how many they were known.

    Their addresses go on the list of those who are never written to and never read in again, also where nobody knows them.
    """
    if not address.strip():
        raise BadInputError("give the address or the number in full")
    known = _known(address)
    for desk, person in known:
        with at_desk(desk):
            erase_here(person, now)
    with writing(), transaction.atomic():
        suppress([address], now)
        if not known:
            write_down(What.ERASED, now, desks=0)
    return len(known)


def as_zip(held: Sequence[dict[str, Any]]) -> bytes:
    """One JSON file a desk."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, one in enumerate(held, 1):
            packed.writestr(f"desk-{number}.json", json.dumps(one, ensure_ascii=False, indent=1, default=str))
    return out.getvalue()
