"""What was made out of rows, kept in memory as long as nothing is written: of few desks, those that were asked for last."""

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

from ringback.store.desk import desk

V = TypeVar("V")
_MOST_DESKS = 16


class Kept(Generic[V]):
    """One value a desk, each with the version of the desk that it was made of; shared by all threads."""

    def __init__(self) -> None:
        self._of: OrderedDict[int, tuple[str, V]] = OrderedDict()
        self._lock = Lock()

    def get(self, version: str) -> V | None:
        """What was kept for the open desk, None where something was written since."""
        with self._lock:
            found = self._of.get(desk())
            return found[1] if found and found[0] == version else None

    def put(self, version: str, value: V) -> None:
        with self._lock:
            self._of[desk()] = (version, value)
            self._of.move_to_end(desk())
            while len(self._of) > _MOST_DESKS:
                self._of.popitem(last=False)
