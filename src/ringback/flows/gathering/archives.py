"""What the user wants read, gone through twice: who he is has to be known before anything is understood."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from ringback.adapters.files import RawRecord, Unreadable, open_archive
from ringback.flows.gathering.pool import size_of

_KEPT = 80_000_000  # bytes; what is not larger stays in memory and is unpacked and split into mails only once
_PACKED = (
    16_000_000  # bytes on disk; of what is larger nothing is kept, because memory once taken is not all given back
)


class Archives:
    """The records of several paths, in order."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = list(paths)
        self._kept: deque[RawRecord | Unreadable] | None = None

    def first_look(self) -> Iterator[RawRecord]:
        """All mails; raises UnreadableError where a path holds nothing that can be read."""
        kept: deque[RawRecord | Unreadable] = deque()
        room = _KEPT if self._is_small() else 0
        for one in self._opened():
            room -= len(one.raw) if isinstance(one, RawRecord) else 0
            if room > 0:
                kept.append(one)
            else:
                kept.clear()
            if isinstance(one, RawRecord) and one.format.is_mail:
                yield one
        self._kept = kept if room > 0 else None

    def _is_small(self) -> bool:
        try:
            return size_of(self._paths, _PACKED) <= _PACKED
        except OSError:  # opening it will say what is wrong
            return False

    def all_records(self) -> Iterator[RawRecord | Unreadable]:
        """Everything, once; what was kept is given away, so that its memory is free again."""
        if self._kept is None:
            yield from self._opened()
        while self._kept:
            yield self._kept.popleft()

    def _opened(self) -> Iterator[RawRecord | Unreadable]:
        return chain.from_iterable(open_archive(path) for path in self._paths)
