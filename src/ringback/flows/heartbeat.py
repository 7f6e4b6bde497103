"""The worker's sign of life."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.db import Error, connection

from ringback.store.models import Beat

BEATS = 20.0
"""Seconds between two beats of whoever is at work."""


def beat(now: datetime) -> None:
    Beat.objects.update_or_create(id=1, defaults={"at": int(now.timestamp())})


@contextmanager
def beating(clock: Callable[[], datetime]) -> Iterator[None]:
    """Beat now, and again and again while this lasts: one job may take minutes, and its worker lives nevertheless."""
    beat(clock())
    over = threading.Event()
    beats = threading.Thread(target=_beat_on, args=(clock, over), daemon=True)
    beats.start()
    try:
        yield
    finally:
        over.set()
        beats.join()


def _beat_on(clock: Callable[[], datetime], over: threading.Event) -> None:
    while not over.wait(BEATS):
        try:
            beat(clock())
        except Error:  # away, or the job itself is writing for long: the next beat may find it well again
            pass
        finally:
            connection.close()  # this thread's own


def last_beat() -> datetime | None:
    """When the worker was last seen, None where it never was."""
    found = Beat.objects.filter(id=1).first()
    return datetime.fromtimestamp(found.at, UTC) if found else None
