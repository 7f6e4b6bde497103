"""Everything that a desk holds on one person, as plain data."""

import json
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model, OneToOneField

from ringback.store.models import AtDesk, Exchange, Handle, Part, Person, SeenEvent
from ringback.store.writing import chunks

_OURS = frozenset({"id", "desk_id", "person_id", "people", "topic"})
"""Numbers of ours that say nothing of anybody."""


def held_on(person: Person) -> dict[str, Any]:
    """The person, the addresses, every exchange with its words, and every row of any table that belongs to them."""
    handles = list(Handle.objects.filter(person=person).order_by("name"))
    events = events_naming(person, handles)
    return {
        "person": _plain(person) | {"key": person.key},
        "addresses": [_plain(one) for one in handles],
        "exchanges": _exchanges([one.pk for one in handles]),
        **({"seenevent": [_plain(one) for one in events]} if events else {}),
        **{name: [_plain(row) for row in rows] for name, rows in rows_of(person).items()},
    }


def rows_of(person: Person) -> dict[str, list[AtDesk]]:
    """Rows of any table that hang on this person, by the table's name; also of tables that come with a later version."""
    found: dict[str, list[AtDesk]] = {}
    for model in apps.get_app_config("store").get_models():
        if issubclass(model, AtDesk) and model not in (Person, Handle, Exchange, Part):
            wanted = _hangs_on(model, person)
            if wanted:
                rows = list(model.objects.filter(**wanted).order_by("id"))
                found |= {model.__name__.lower(): rows} if rows else {}
    return found


def _hangs_on(model: type[AtDesk], person: Person) -> dict[str, Any]:
    """How this table names a person: by a reference, or by the key; empty where it does not."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey | OneToOneField) and field.related_model is Person:
            return {field.name: person}
        if field.name == "person":
            return {"person": person.key}
    return {}


def events_naming(person: Person, handles: Iterable[Handle]) -> list[SeenEvent]:
    """What was read in the user's calendar with their name in it: an address, a number, or their first and last name."""
    short = {one.name for one in handles if "@" in one.name or len(one.name) >= _LEAST_NUMBER} | {person.key}
    full = {name.lower() for name in (person.name, *(one.display for one in handles)) if " " in name.strip()}
    return [row for row in SeenEvent.objects.order_by("id") if _is_in(_FOLD.sub("", row.data).lower(), short | full)]


def _is_in(text: str, names: Iterable[str]) -> bool:
    return any(name in text for name in names)


_FOLD = re.compile(r"\r?\n[ \t]")
"""Calendars break a line after 75 characters, an address as well as anything else (RFC 5545, 3.1)."""
_LEAST_NUMBER = 7


def exchanges_of(handles: list[int]) -> list[Exchange]:
    """Every exchange in which these handles had a part, drafts and the like included, in order."""
    numbers = {number for some in chunks(handles) for number in _numbers(some)}
    rows = [one for some in chunks(sorted(numbers)) for one in Exchange.objects.filter(id__in=some)]
    return sorted(rows, key=lambda one: (one.at, one.key))


def _numbers(handles: Any) -> set[int]:
    return set(Part.objects.filter(handle_id__in=handles).values_list("exchange_id", flat=True))


def _exchanges(handles: list[int]) -> list[dict[str, Any]]:
    rows = exchanges_of(handles)
    mine = {str(number) for number in handles}
    return [_plain(one) | {"their_part": _parts(one, mine), "understood": _understood(one)} for one in rows]


def _parts(one: Exchange, mine: set[str]) -> list[str]:
    roles = {"a": "wrote it", "t": "was written to", "c": "got a copy", "b": "is what it is about"}
    return [roles.get(part[0], part[0]) for part in one.people.split(",") if part and part[1:] in mine]


def _understood(one: Exchange) -> Any:
    return json.loads(one.reading) if one.reading else {}


def _plain(row: Model) -> dict[str, Any]:
    named = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {name: _value(value) for name, value in named.items() if name not in _OURS and name != "reading"}


def _value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
