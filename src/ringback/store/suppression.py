"""The list of those who are never written to again, and never read in again: keyed hashes, the same for the whole firm.

The key lies outside the database: whoever has the list alone cannot even tell whether an address is on it.
"""

import hmac
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from secrets import token_hex

from ringback.settings import keep_secret, settings
from ringback.store.codec import seconds
from ringback.store.models import Suppressed


def suppress(addresses: Iterable[str], now: datetime) -> None:
    """Put these addresses on the list; it is kept when the person is erased."""
    for address in addresses:
        Suppressed.objects.get_or_create(hash=hash_of(address), defaults={"at": seconds(now)})


def is_suppressed(addresses: Iterable[str]) -> bool:
    return Suppressed.objects.filter(hash__in=[hash_of(address) for address in addresses]).exists()


def hash_of(address: str) -> str:
    return hmac.new(_key(), address.strip().lower().encode("utf-8", "replace"), "sha256").hexdigest()


class Barred:
    """Who is on the list, for one import: most stores have nobody on it, and pay nothing."""

    def __init__(self) -> None:
        self._hashes = frozenset(Suppressed.objects.values_list("hash", flat=True))
        self._asked: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._hashes)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        if name not in self._asked:
            self._asked[name] = hash_of(name) in self._hashes
        return self._asked[name]


@lru_cache(maxsize=1)
def _key() -> bytes:
    """Made once, readable by the owner only; several machines share the one that they are given."""
    given = settings().key.get_secret_value()
    if given:
        return hmac.digest(given.encode(), b"the list of those who are never written to again", "sha256")
    file = settings().home / "suppression.key"
    if not file.exists():
        keep_secret(file, token_hex(32))
    return file.read_text().strip().encode()
