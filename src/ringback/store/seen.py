"""What was seen, and until when."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from ringback.domain.interaction import Channel
from ringback.store.codec import BY_HAND, seconds
from ringback.store.kept import Kept
from ringback.store.models import CalendarLink, Exchange, Mailbox
from ringback.store.version import version
from ringback.store.writing import chunks

_SEEN = {"email": ("email",), "call": ("call", "voicemail"), "calendar": ("meeting",)}


def seen(as_of: datetime) -> Mapping[str, datetime | None]:
    """Until when each channel was seen: the latest exchange on it that was known by then.

    Mail and the calendar are seen until they were read, also where nothing new stood there. What the user tells of himself is no
    channel that is seen.
    """
    found: dict[str, datetime | None] = {}
    for name, channels in _SEEN.items():
        latest = [one for one in (_latest(channel, as_of) for channel in channels) if one is not None]
        latest += _read_until(as_of, name)
        found[name] = datetime.fromtimestamp(max(latest), UTC) if latest else None
    return found


def _read_until(as_of: datetime, name: str) -> list[int]:
    """When what is read by itself was read: of several the one read longest ago; nothing where there is none, or one was never."""
    if name == "email":
        read = [one or 0 for one in Mailbox.objects.values_list("synced_at", flat=True)]
    elif name == "calendar":
        links = CalendarLink.objects.exclude(meetings="")
        read = [one or 0 for one in links.values_list("read_at", flat=True)]
    else:
        read = []
    return [min(read)] if read and min(read) > 0 and max(read) <= seconds(as_of) else []


def _latest(channel: str, as_of: datetime) -> int | None:
    """When the channel was last used; one channel at a time, so that the end of an index gives it."""
    rows = Exchange.objects.filter(channel=channel, at__lte=seconds(as_of), shelf="", play="")
    return rows.exclude(key__startswith=BY_HAND).order_by("-at").values_list("at", flat=True).first()


def newest() -> datetime:
    """The instant after which nothing more is known: the latest exchange, or plan, that the store holds."""
    now = version()
    found = _kept.get(now)
    if found is None:
        found = datetime.fromtimestamp(max(_ends()), UTC)
        _kept.put(now, found)
    return found


_kept = Kept[datetime]()


def _ends() -> Iterator[int]:
    """The end of each index that holds instants."""
    for channel in Channel:
        yield Exchange.objects.filter(channel=channel.value).order_by("-at").values_list("at", flat=True).first() or 0
    planned = Exchange.objects.filter(known_at__isnull=False).order_by("-known_at")
    yield planned.values_list("known_at", flat=True).first() or 0


def message_ids(interactions: Iterable[str]) -> Mapping[str, str]:
    """The Message-IDs of these interactions, as in their headers; what has none is left out."""
    found: dict[str, str] = {}
    for some in chunks(interactions):
        found.update(Exchange.objects.filter(key__in=some).exclude(message_id="").values_list("key", "message_id"))
    return found
