"""Interactions out of rows, many at a time, and each made only once as long as nothing is written."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from ringback.domain.interaction import Channel, Direction, Interaction, Outcome
from ringback.store.codec import unpacked
from ringback.store.desk import desk
from ringback.store.kept import Kept
from ringback.store.version import version
from ringback.store.writing import chunks

_COLUMNS = (
    "id, key, at, direction, channel, author_id, by_machine, people, matter, subject, recipients, directly, duration, outcome,"
    " ends_at, known_at, address, play, slot, reading, text"
)
# The names are our own columns, and the values numbers of our own.
_ROWS = f"SELECT {_COLUMNS} FROM store_exchange WHERE shelf = '' AND desk_id = {{desk}} AND id IN ({{ids}})"  # noqa: S608 - our own columns and numbers
_KEYS = """
SELECT h.id, o.key FROM store_handle h JOIN store_person o ON o.id = h.person_id
WHERE h.desk_id = {desk} AND h.id IN ({ids})
"""
_AUTHOR, _PEOPLE = 5, 7
_AT_ONCE = 10_000
_MOST_KEPT = 100_000

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DIRECTIONS = {one.value: one for one in Direction}
_CHANNELS = {one.value: one for one in Channel}
_OUTCOMES: Mapping[str, Outcome | None] = {**{one.value: one for one in Outcome}, "": None}


_kept = Kept[dict[int, Interaction]]()


def interactions(numbers: Iterable[int]) -> Mapping[int, Interaction]:
    """The interactions with these row numbers (drafts and the like are left out), and perhaps others."""
    wanted = set(numbers)
    if not wanted:
        return {}
    now = version()
    kept = _kept.get(now) or {}
    if len(kept) > _MOST_KEPT:
        kept = {}
    missing = wanted.difference(kept)
    if not missing:
        return kept
    with without_collecting():
        made = kept | _made(sorted(missing))
    _kept.put(now, made)
    return made


def _made(numbers: Sequence[int]) -> dict[int, Interaction]:
    keys: dict[str, str] = {}
    made: dict[int, Interaction] = {}
    for some in chunks(numbers, _AT_ONCE):
        rows = _found(_ROWS, map(str, some))
        handles = {part[1:] for row in rows if row[_PEOPLE] for part in row[_PEOPLE].split(",")}
        handles.update(str(row[_AUTHOR]) for row in rows if row[_AUTHOR] is not None)
        for unknown in chunks(handles.difference(keys), _AT_ONCE):
            keys.update((str(number), key) for number, key in _found(_KEYS, unknown))
        made.update((row[0], _interaction(row, keys)) for row in rows)
    return made


def _found(sql: str, ids: Iterable[str]) -> list[tuple[Any, ...]]:
    """What the query finds at the open desk for these numbers of our own."""
    with connection.cursor() as cursor:
        cursor.execute(sql.format(desk=desk(), ids=",".join(ids)))
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


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
