"""A person gone from a desk: nothing of theirs is left, and nothing brings it back but their own next word.

What they wrote, and what was written to them alone, keeps its names as numbers without any content: the same mail in another
archive is known then, and is not read in again.
"""

from collections.abc import Iterable

from django.db import transaction

from ringback.intake.copies import name_of
from ringback.store.codec import ERASED
from ringback.store.desks import lock_desk
from ringback.store.held import events_naming, exchanges_of, rows_of
from ringback.store.journal import writing
from ringback.store.models import Exchange, Handle, Journal, Part, Person
from ringback.store.version import changed

_EMPTY = {
    "author": None,
    "people": "",
    "matter": "",
    "subject": "",
    "topic": 0,
    "message_id": "",
    "address": "",
    "reading": "",
}


def forget(person: Person) -> int:
    """Erase this person at the open desk; gives how many exchanges were emptied. This cannot be undone."""
    with writing(), transaction.atomic():
        lock_desk()
        known = list(Handle.objects.filter(person=person))
        handles = {one.pk: one.name for one in known}
        emptied = [_take_out(one, set(handles)) for one in exchanges_of(list(handles))]
        Part.objects.filter(handle_id__in=handles).delete()
        _forget_actions(person, set(handles))
        for event in events_naming(person, known):
            event.delete()
        for rows in rows_of(person).values():
            for row in rows:
                row.delete()
        person.delete()
        Person.objects.filter(key__in=_keys_of(handles.values()), handles=None).delete()
        changed()
        return sum(emptied)


def _keys_of(names: Iterable[str]) -> list[str]:
    """The keys that entries of theirs may have had before they were merged into this one."""
    return [f"p{name_of(how, name) & (2**48 - 1):012x}" for name in names for how in ("person", "split")]


def _take_out(one: Exchange, handles: set[int]) -> bool:
    """Their part out of an exchange; all of it is emptied where it is theirs, or nobody else had a part in it."""
    others = [part for part in one.people.split(",") if part and int(part[1:]) not in handles]
    if others and one.author_id not in handles:
        names = set(Handle.objects.filter(id__in=handles).values_list("name", flat=True))
        address = "" if one.address in names else one.address
        Exchange.objects.filter(id=one.pk).update(people=",".join(others), address=address)
        return False
    Part.objects.filter(exchange_id=one.pk).delete()
    Exchange.objects.filter(id=one.pk).update(**_EMPTY, text="", shelf=ERASED)
    return True


def _forget_actions(person: Person, handles: set[int]) -> None:
    """What the user did to them can be taken back no more: the steps back hold what was known."""
    for row in Journal.objects.all().iterator():
        if person.name in row.verb or any(_touches(step, person, handles) for step in row.inverse):
            row.delete()


def _touches(step: dict[str, object], person: Person, handles: set[int]) -> bool:
    fields = step.get("fields")
    named = fields if isinstance(fields, dict) else {}
    if step["model"] == "person":
        return step["id"] == person.pk if "id" in step else named.get("id") == person.pk
    if named.get("person_id", named.get("person")) == person.pk:
        return True
    return step["model"] == "handle" and (step.get("id") in handles or named.get("id") in handles)
