"""The worker's sign of life."""

from datetime import UTC, datetime

from ringback.store.models import Beat


def beat(now: datetime) -> None:
    Beat.objects.update_or_create(id=1, defaults={"at": int(now.timestamp())})


def last_beat() -> datetime | None:
    """When the worker was last seen, None where it never was."""
    found = Beat.objects.filter(id=1).first()
    return datetime.fromtimestamp(found.at, UTC) if found else None
