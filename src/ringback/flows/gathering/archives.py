"""What the user wants read, gone through twice: who he is has to be known before anything is understood."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeGuard, TypeVar

from ringback.adapters.files import RawRecord, Unreadable, open_archive
from ringback.flows.gathering.mail import Lying, Parsed, glance, parse
from ringback.flows.gathering.pool import Readers, batches, size_of
from ringback.flows.gathering.whoami import Seen

_KEPT = (
    80_000_000  # bytes; what is not larger is unpacked and parsed only once, and stays in memory until it is understood
)
_PACKED = (
    16_000_000  # bytes on disk; of what is larger nothing is kept, because memory once taken is not all given back
)
Found = TypeVar("Found")
Item = Parsed | RawRecord | Unreadable


class _Batch(NamedTuple):
    """Mails on their way to a reader, and whether they are to be kept."""

    mails: list[Lying]
    keep: bool


class Archives:
    """The records of several paths, in order, parsed by the readers."""

    def __init__(self, paths: Iterable[Path], readers: Readers) -> None:
        self._paths, self._readers = list(paths), readers
        self._kept: deque[Item] | None = None
        self._room = 0

    def first_look(self, wanted: frozenset[str]) -> Iterator[Seen]:
        """What all mails show of who the user is; raises UnreadableError where a path holds nothing that can be read."""
        kept: deque[Item] = deque()
        self._room = _KEPT if self._is_small() else 0
        for places, (seen, parsed) in self._read(partial(_glance, wanted=wanted)):
            if self._room > 0:
                kept.extend(in_place(places, parsed))
            else:
                kept.clear()
            yield seen
        self._kept = kept if self._room > 0 else None

    def _is_small(self) -> bool:
        try:
            return size_of(self._paths, _PACKED) <= _PACKED
        except OSError:  # opening it will say what is wrong
            return False

    def everything(self) -> Iterator[Item]:
        """All records, once; what was kept is given away, so that its memory is free again."""
        if self._kept is None:
            for places, parsed in self._read(_parse):
                yield from in_place(places, parsed)
        while self._kept:
            yield self._kept.popleft()

    def _read(self, verb: Callable[[_Batch], Found]) -> Iterator[tuple[list[RawRecord | Unreadable | str], Found]]:
        """What the verb finds in each batch of mails, and what lies between them: a mail's place there is its `where`."""
        held: deque[list[RawRecord | Unreadable | str]] = deque()

        def mails() -> Iterator[_Batch]:
            number = 0
            opened = chain.from_iterable(open_archive(path) for path in self._paths)
            for batch in batches(opened, lambda one: len(one.raw) if isinstance(one, RawRecord) else 0):
                held.append([one.where if _is_mail(one) else one for one in batch])
                lying = [
                    Lying(place, one.raw, one.folder, one.arrived)
                    for place, one in enumerate((one for one in batch if _is_mail(one)), start=number + 1)
                ]
                number += len(lying)
                self._room -= sum(len(one.raw) for one in batch if isinstance(one, RawRecord))
                yield _Batch(lying, self._room > 0)

        for found in self._readers.read(verb, mails()):
            yield held.popleft(), found


def _is_mail(one: RawRecord | Unreadable) -> TypeGuard[RawRecord]:
    return isinstance(one, RawRecord) and one.format.is_mail


def _glance(batch: _Batch, wanted: frozenset[str]) -> tuple[Seen, list[Parsed]]:
    return glance(batch.mails, wanted, batch.keep)


def _parse(batch: _Batch) -> list[Parsed]:
    return parse(batch.mails)


def in_place(places: Iterable[RawRecord | Unreadable | str], parsed: Iterable[Parsed]) -> Iterator[Item]:
    """The mails back in their places between the rest."""
    mails = iter(parsed)
    for one in places:
        if not isinstance(one, str):
            yield one
        elif (mail := next(mails)).letter:
            yield mail
        else:
            yield Unreadable(where=one, why="it has no headers, so that nobody knows whose it is")
