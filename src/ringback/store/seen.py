"""What was seen, and until when."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache

from django.db.models import Max

from ringback.store.codec import seconds
from ringback.store.models import Exchange
from ringback.store.version import version
from ringback.store.writing import chunks

_SEEN = {"email": ("email",), "call": ("call", "voicemail"), "calendar": ("meeting",)}


def seen(as_of: datetime) -> Mapping[str, datetime | None]:
    """Until when each channel was seen: the latest exchange on it that was known by then."""
    found: dict[str, datetime | None] = {}
    for name, channels in _SEEN.items():
        rows = Exchange.objects.filter(channel__in=channels, at__lte=seconds(as_of), shelf="", play="")
        last = rows.aggregate(last=Max("at"))["last"]
        found[name] = None if last is None else datetime.fromtimestamp(last, UTC)
    return found


def newest() -> datetime:
    """The instant after which nothing more is known: the latest exchange, or plan, that the store holds."""
    return _newest(version())


@lru_cache(maxsize=2)
def _newest(_version: str) -> datetime:
    last = Exchange.objects.aggregate(at=Max("at"), known=Max("known_at"))
    return datetime.fromtimestamp(max(last["at"] or 0, last["known"] or 0), UTC)


def message_ids(interactions: Iterable[str]) -> Mapping[str, str]:
    """The Message-IDs of these interactions, as in their headers; what has none is left out."""
    found: dict[str, str] = {}
    for some in chunks(interactions):
        found.update(Exchange.objects.filter(key__in=some).exclude(message_id="").values_list("key", "message_id"))
    return found
