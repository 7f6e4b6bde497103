"""Interactions out of rows, many at a time, and each made only once as long as nothing is written."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any

from django.db import connection

from ringback.domain.interaction import Channel, Direction, Interaction, Outcome
from ringback.store.codec import unpacked
from ringback.store.version import version
from ringback.store.writing import chunks

_COLUMNS = (
    "id, key, at, direction, channel, author_id, by_machine, people, matter, subject, recipients, directly, duration, outcome,"
    " ends_at, known_at, address, play, slot, reading, text"
)
# The names are our own columns, and the values numbers of our own.
_ROWS = f"SELECT {_COLUMNS} FROM store_exchange WHERE shelf = '' AND id IN ({{ids}})"  # noqa: S608 - our own columns
_KEYS = "SELECT h.id, o.key FROM store_handle h JOIN store_person o ON o.id = h.person_id"
_AT_ONCE = 10_000
_MOST_KEPT = 100_000

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DIRECTIONS = {one.value: one for one in Direction}
_CHANNELS = {one.value: one for one in Channel}
_OUTCOMES: Mapping[str, Outcome | None] = {**{one.value: one for one in Outcome}, "": None}


@dataclass(slots=True)
class _Kept:
    """What was made at one version of the store; values never change, so that all threads may share them."""

    version: str = ""
    made: dict[int, Interaction] = field(default_factory=dict)


_kept = _Kept()
_lock = Lock()


def interactions(numbers: Iterable[int]) -> Mapping[int, Interaction]:
    """The interactions with these row numbers (drafts and the like are left out), and perhaps others."""
    now, wanted = version(), set(numbers)
    with _lock:
        kept = _kept.made if _kept.version == now and len(_kept.made) <= _MOST_KEPT else {}
    missing = wanted.difference(kept)
    if not missing:
        return kept
    with without_collecting():
        made = kept | _made(sorted(missing))
    with _lock:
        _kept.version, _kept.made = now, made
    return made


def _made(numbers: Sequence[int]) -> dict[int, Interaction]:
    with connection.cursor() as cursor:
        # whose each handle is, all at once: a join for every part of every exchange takes three times as long
        cursor.execute(_KEYS)
        keys = {str(number): key for number, key in cursor.fetchall()}
        made: dict[int, Interaction] = {}
        for some in chunks(numbers, _AT_ONCE):
            cursor.execute(_ROWS.format(ids=",".join(map(str, some))))
            made.update((row[0], _interaction(row, keys)) for row in cursor.fetchall())
        return made


def _interaction(row: tuple[Any, ...], keys: Mapping[str, str]) -> Interaction:
    (_, key, at, direction, channel, author, by_machine, people, matter, subject, recipients, directly, duration, outcome,
     ends_at, known_at, address, play, slot, reading, text) = row  # fmt: skip
    parts = [(part[0], keys[part[1:]]) for part in people.split(",")] if people else []
    return Interaction(
        id=key,
        at=_EPOCH + timedelta(0, at),
        direction=_DIRECTIONS[direction],
        channel=_CHANNELS[channel],
        author="" if by_machine else None if author is None else keys[str(author)],
        to=_in_role("t", parts),
        cc=_in_role("c", parts),
        matter=matter,
        subject=subject,
        recipients=recipients,
        directly=bool(directly),
        duration=None if duration is None else timedelta(0, duration),
        outcome=_OUTCOMES[outcome],
        ends_at=None if ends_at is None else _EPOCH + timedelta(0, ends_at),
        known_at=None if known_at is None else _EPOCH + timedelta(0, known_at),
        address=address,
        play=play,
        slot=slot,
        reading=unpacked(reading, text),
    )


def _in_role(wanted: str, parts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The people in this role, each once: two addresses of one person count as one."""
    found = [key for role, key in parts if role == wanted]
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Tens of thousands of values that all stay: looking for garbage among them takes longer than making them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
