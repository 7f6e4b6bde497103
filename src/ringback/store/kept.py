"""What was made out of rows, kept in memory as long as nothing is written: of the desks that were asked for last."""

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

from ringback.store.desk import desk

V = TypeVar("V")
_MOST_DESKS = 16


class Kept(Generic[V]):
    """One value a desk, each with the version of the desk that it was made of; shared by all threads.

    `most` bounds the weight of all of them together: the desks that were asked for longest ago go first.
    """

    def __init__(self, most: int = _MOST_DESKS) -> None:
        self._most = most
        self._of: OrderedDict[int, tuple[str, V, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, version: str) -> V | None:
        """What was kept for the open desk, None where something was written since."""
        found = self._found()
        return found[1] if found and found[0] == version else None

    def last(self) -> V | None:
        """What was kept for the open desk last, whatever was written since."""
        found = self._found()
        return found[1] if found else None

    def put(self, version: str, value: V, weight: int = 1) -> None:
        with self._lock:
            self._of[desk()] = (version, value, weight)
            self._of.move_to_end(desk())
            while len(self._of) > 1 and sum(each for _, _, each in self._of.values()) > self._most:
                self._of.popitem(last=False)

    def desks(self) -> list[int]:
        """The desks of which something is kept."""
        with self._lock:
            return list(self._of)

    def _found(self) -> tuple[str, V, int] | None:
        with self._lock:
            if desk() in self._of:
                self._of.move_to_end(desk())
            return self._of.get(desk())
