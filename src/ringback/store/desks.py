"""Which desks there are, and the row of the one that is open."""

from django.db.models import QuerySet

from ringback.domain.errors import BadInputError
from ringback.store.desk import desk
from ringback.store.models import Desk

FIRST = "first"
"""The title of the desk that every store begins with."""


def my_desk() -> Desk:
    """The row of the open desk: who the user is, as far as he said it."""
    return Desk.objects.get(id=desk())


def lock_desk() -> Desk:
    """The same, held until the transaction ends: one writer at a desk at a time, also of several machines.

    Rows that only name the desk may still be added meanwhile. SQLite has one writer at a time anyway.
    """
    return Desk.objects.select_for_update(no_key=True).get(id=desk())


def new_desk(title: str) -> int:
    """Another desk, for another seller; gives its number."""
    wanted = " ".join(title.split())[:80]
    if not wanted:
        raise BadInputError("the desk needs a title: give the name of whoever works there")
    if Desk.objects.filter(title__iexact=wanted).exists():
        raise BadInputError(f"there is a desk “{wanted}” already: choose another title")
    return int(Desk.objects.create(title=wanted).pk)


def desk_called(title: str) -> int:
    """The number of the desk with this title, "" for the only one there is.

    Raises BadInputError where there is none, or where several are there and none was named.
    """
    known = dict(Desk.objects.order_by("id").values_list("title", "id"))
    if not title and len(known) == 1:
        return next(iter(known.values()))
    found = [number for name, number in known.items() if name.lower() == title.lower()]
    if found:
        return found[0]
    listed = ", ".join(known)
    if title:
        raise BadInputError(f"there is no desk “{title}”: there are {listed}")
    raise BadInputError(f"there are several desks ({listed}): name one with --desk or RINGBACK_DESK")


def all_desks() -> list[int]:
    """The numbers of all desks, the oldest first: for work that goes from one to the next."""
    return list(Desk.objects.order_by("id").values_list("id", flat=True))


def at_rest() -> QuerySet[Desk]:
    """The desks whose seller is let in no more: nothing goes out from them by itself."""
    return Desk.objects.filter(owner__is_active=False)


def free_desks() -> list[str]:
    """The titles of the desks at which nobody works."""
    return list(Desk.objects.filter(owner=None).order_by("title").values_list("title", flat=True))
