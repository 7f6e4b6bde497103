"""The list of those who are never written to again, and never read in again: keyed hashes, the same for the whole firm.

The key lies outside the database, and is the one that opens the mailboxes' passwords: whoever has the list alone cannot even tell
whether an address is on it, and a machine that has another key would find nobody there. Such a machine reads and sends nothing.
"""

import hmac
from collections.abc import Iterable, Sequence
from datetime import datetime

from ringback.domain.errors import BadInputError
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.settings import settings, vault_key
from ringback.store.codec import seconds
from ringback.store.models import Mark, Part, Suppressed

_PURPOSE = b"the list of those who are never written to again"


class AnotherKeyError(BadInputError):
    """The list was made with a key that this machine does not have."""

    retry = True

    def __init__(self) -> None:
        place = "RINGBACK_KEY" if settings().key.get_secret_value() else str(settings().home / "mailbox.key")
        super().__init__(
            f"the list of those who are never written to was not made with the key of this machine ({place}): put the key there"
            " that the others have; until then nothing is read in and nothing is sent from here"
        )


def suppress(addresses: Iterable[str], now: datetime) -> None:
    """Put these addresses on the list; it is kept when the person is erased."""
    check_key()
    text = vault_key(settings(), make=True)
    if not text:
        raise AnotherKeyError
    key = _derived(text)
    for address in addresses:
        Suppressed.objects.get_or_create(hash=_hash(key, address), defaults={"at": seconds(now), "key": _mark(key)})


def is_suppressed(addresses: Iterable[str]) -> bool:
    """Raises AnotherKeyError where this machine cannot tell."""
    keys, asked = check_key(), list(addresses)
    return Suppressed.objects.filter(hash__in=[_hash(key, one) for key in keys for one in asked]).exists()


def opted_out(handles: Sequence[tuple[int, int]]) -> bool:
    """Who asked one of the firm to leave them alone has asked all of it; each a handle at any desk, and its person."""
    if not handles:
        return False
    numbers, people = zip(*handles, strict=True)
    said = Mark.everywhere.filter(person_id__in=people, kind=MarkKind.OPTED_OUT.value)
    parts = Part.everywhere.filter(handle_id__in=numbers, flags__gte=Turn.OPT_OUT.value)
    return said.exists() or any(flags & Turn.OPT_OUT for flags in parts.values_list("flags", flat=True))


def check_key() -> list[bytes]:
    """The keys with which the list was made, none while it is empty. Raises AnotherKeyError where this machine lacks one."""
    return _keys(set(Suppressed.objects.values_list("key", flat=True).distinct()))


class Barred:
    """Who is on the list, for one import: most stores have nobody on it, and pay nothing."""

    def __init__(self) -> None:
        rows = dict(Suppressed.objects.values_list("hash", "key"))
        self._keys = _keys(set(rows.values()))
        self._hashes = frozenset(rows)
        self._asked: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._hashes)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        if name not in self._asked:
            self._asked[name] = any(_hash(key, name) in self._hashes for key in self._keys)
        return self._asked[name]


def _keys(marks: set[str]) -> list[bytes]:
    """The keys of this machine, for hashes that bear these marks."""
    if not marks:
        return []
    text, older = vault_key(settings(), make=False), settings().home / "suppression.key"
    keys = [_derived(text)] if text else []
    known = {_mark(key) for key in keys}
    # Older versions marked nothing: their key was RINGBACK_KEY, or a file of its own in each machine's folder.
    if settings().key.get_secret_value():
        known.add("")
    if older.exists():
        keys.append(older.read_text().strip().encode())
        known.add("")
    if marks - known:
        raise AnotherKeyError
    return keys


def _derived(text: str) -> bytes:
    return hmac.digest(text.encode(), _PURPOSE, "sha256")


def _mark(key: bytes) -> str:
    """By which a key is known again, and which tells nothing of it."""
    return hmac.digest(key, b"whose key is this", "sha256").hex()


def _hash(key: bytes, address: str) -> str:
    return hmac.new(key, address.strip().lower().encode("utf-8", "replace"), "sha256").hexdigest()
