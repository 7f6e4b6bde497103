"""What the user does by hand, written together with the steps that take it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DatabaseError, models, transaction

from ringback.domain.errors import BadInputError, StoreBusyError
from ringback.store.codec import seconds
from ringback.store.desks import lock_desk
from ringback.store.models import Exchange, Fact, Handle, Journal, Mark, Outgoing, Part, Person
from ringback.store.version import changed
from ringback.store.writing import people_in

Step = dict[str, Any]


class Action:
    """One action of the user's; every change goes through it and is remembered the other way round."""

    def __init__(self) -> None:
        self._back: list[Step] = []
        self._about: set[int] | None = set()

    @property
    def about(self) -> frozenset[int] | None:
        """The numbers of the people whose timelines it changes, None where that may be anybody's."""
        return None if self._about is None else frozenset(self._about)

    def _touches(self, row: models.Model) -> None:
        people = _whose(row)
        self._about = None if self._about is None or people is None else self._about | people

    def insert(self, row: models.Model) -> None:
        self._touches(row)
        row.save(force_insert=True)
        self._back.append({"do": "delete", "model": row._meta.model_name, "id": row.pk})

    def update(self, row: models.Model, **fields: Any) -> None:
        self._touches(row)
        before = {name: _plain(row, name) for name in fields}
        for name, value in fields.items():
            setattr(row, name, value)
        row.save(update_fields=list(fields))
        self._touches(row)  # it may be somebody else's now
        self._back.append({"do": "update", "model": row._meta.model_name, "id": row.pk, "fields": before})

    def delete(self, row: models.Model) -> None:
        self._touches(row)
        fields = {field.attname: _plain(row, field.attname) for field in row._meta.concrete_fields}
        self._back.append({"do": "insert", "model": row._meta.model_name, "fields": fields})
        row.delete()

    @property
    def inverse(self) -> list[Step]:
        return self._back[::-1]


_WHOLE: ContextVar[Action | None] = ContextVar("the action of which others are parts", default=None)


@contextmanager
def action(verb: str, now: datetime) -> Iterator[Action]:
    """All of it happens, with its way back, or nothing does. `verb` says in a few words what was done.

    An action inside another is a part of it: both are taken back together.
    """
    whole = _WHOLE.get()
    if whole is not None:
        yield whole
        return
    with writing(), transaction.atomic():
        lock_desk()
        doing = Action()
        token = _WHOLE.set(doing)
        try:
            yield doing
        finally:
            _WHOLE.reset(token)
        changed(doing.about)
        Journal.objects.create(at=seconds(now), verb=verb[:200], inverse=doing.inverse)


@contextmanager
def writing() -> Iterator[None]:
    """A store that cannot be written, in the user's words."""
    try:
        yield
    except DatabaseError as error:
        raise StoreBusyError(
            f"the store could not be written ({error}): nothing was changed; make room or wait, and repeat"
        ) from error


def take_back() -> str:
    """Undo the last action and say what it was; the next call undoes the one before.

    Raises BadInputError where nothing is left to undo.
    """
    with writing(), transaction.atomic():
        lock_desk()
        last = Journal.objects.order_by("-id").first()
        if last is None:
            raise BadInputError("nothing is left to undo: only what was done by hand can be taken back")
        about = [_apply(step) for step in last.inverse]
        changed(None if None in about else {person for people in about if people for person in people})
        verb: str = last.verb
        last.delete()
        return verb


def _plain(row: models.Model, name: str) -> Any:
    """A value that JSON can hold, and the field can read again."""
    value = row.serializable_value(name)
    return DjangoJSONEncoder().default(value) if hasattr(value, "isoformat") else value


def _has_grown(model: str, number: int) -> bool:
    """Does an import since then hang on this row? It stays then: undoing a word of the user's loses no exchange."""
    if model == "handle":
        return Part.objects.filter(handle_id=number).exists()
    return model == "person" and Handle.objects.filter(person_id=number).exists()


def _apply(step: Step) -> set[int] | None:
    """Take one step back; gives whose timelines that changes."""
    model = apps.get_model("store", step["model"])
    rows = model._default_manager
    if step["do"] == "insert":
        return _whose(rows.create(**step["fields"]))
    row = rows.filter(pk=step["id"]).first()
    if row is None:
        return set()
    about = _whose(row)
    if step["do"] == "update":
        rows.filter(pk=step["id"]).update(**step["fields"])
        after = _whose(rows.get(pk=step["id"]))
        return None if about is None or after is None else about | after
    if _has_grown(step["model"], step["id"]):
        return about
    row.delete()
    return None if isinstance(row, Person) else about  # who is gone has no row by which a kept list could know them


_FEW = 200
"""Exchanges of one address: with whom else more of them were is not worth asking."""


def _whose(row: models.Model) -> set[int] | None:
    """Whose timelines this row stands in, None where it may stand in anybody's."""
    if isinstance(row, Person):
        return {row.id}
    if isinstance(row, Mark | Fact | Outgoing):
        return {row.person_id}
    if isinstance(row, Part):
        return {row.handle.person_id}
    if isinstance(row, Exchange):
        return set(people_in([row.id]))
    return _with(row) if isinstance(row, Handle) else None


def _with(handle: Handle) -> set[int] | None:
    """Whose it is, and who stands in exchanges with it: in their timelines it is a name."""
    exchanges = Part.objects.filter(handle_id=handle.id).values_list("exchange_id", flat=True)[: _FEW + 1]
    return None if len(exchanges) > _FEW else {handle.person_id, *people_in(exchanges)}
