"""Whose store this is right now: the desk at which the present thread works.

A desk is one seller's work place. Nothing is read or written without one: where none is open, every query fails.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from ringback.domain.errors import RingbackError

_SHARE = 2**36
"""So many numbers of each table belong to one desk: writers at different desks never take the same one."""

_DESK: ContextVar[int] = ContextVar("the desk that is open")


class NoDeskError(RingbackError):
    """Something was asked of the store before it was said whose."""


def desk() -> int:
    """The number of the open desk; raises NoDeskError where none is."""
    try:
        return _DESK.get()
    except LookupError:
        raise NoDeskError("no desk is open: say first whose people and mail are meant") from None


def open_desk() -> int | None:
    """The number of the open desk, None where none is: for what is written down of either."""
    return _DESK.get(None)


@contextmanager
def at_desk(number: int) -> Iterator[None]:
    """Work at this desk; afterwards at the one before, or at none."""
    token = _DESK.set(number)
    try:
        yield
    finally:
        _DESK.reset(token)


def sit_down(number: int) -> None:
    """Work at this desk from now on: for a process that serves one seller and ends."""
    _DESK.set(number)


def numbers() -> tuple[int, int]:
    """The first number that rows of the open desk may have, and the first one after them."""
    number = desk()
    return (number - 1) * _SHARE, number * _SHARE
