"""Whether anything was written since at this desk: a word that is another one after every change."""

import secrets

from ringback.store.desk import desk
from ringback.store.models import Desk


def version() -> str:
    """The present word; "" for a desk that nothing was written to."""
    return Desk.objects.filter(id=desk()).values_list("version", flat=True).first() or ""


def changed() -> None:
    """To be called inside every transaction that writes.

    A random word and no number: what was rolled back must never look like what came after it.
    """
    Desk.objects.filter(id=desk()).update(version=secrets.token_hex(8))
