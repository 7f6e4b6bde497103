"""Whether anything was written since: a word that is another one after every change."""

import secrets

from ringback.store.models import Version


def version() -> str:
    """The present word; "" for a store that nothing was written to."""
    found = Version.objects.filter(id=1).values_list("word", flat=True).first()
    return found or ""


def changed() -> None:
    """To be called inside every transaction that writes.

    A random word and no number: what was rolled back must never look like what came after it.
    """
    Version.objects.update_or_create(id=1, defaults={"word": secrets.token_hex(8)})
