"""The list of those who are never written to again: hashes of addresses, the same for the whole firm."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from ringback.store.codec import seconds
from ringback.store.models import Suppressed


def suppress(addresses: Iterable[str], now: datetime) -> None:
    """Put these addresses on the list; it is kept when the person is erased."""
    for address in addresses:
        Suppressed.objects.get_or_create(hash=hash_of(address), defaults={"at": seconds(now)})


def is_suppressed(addresses: Iterable[str]) -> bool:
    return Suppressed.objects.filter(hash__in=[hash_of(address) for address in addresses]).exists()


def hash_of(address: str) -> str:
    return sha256(address.strip().lower().encode()).hexdigest()
