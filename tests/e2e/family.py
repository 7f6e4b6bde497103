"""The processes that a program of ours has started, as the system sees them."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def members(group: int) -> dict[int, int]:
    """Who lives in this process group, each with its parent. The dead whom nobody has counted yet are no members."""
    found = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent, of, *_ = file.read_text().rpartition(")")[2].split()
            if int(of) == group and state not in "ZX":
                found[int(file.parent.name)] = int(parent)
    return found


def pool(group: int) -> list[int]:
    """The queue's processes of a worker that leads this group: neither he himself nor whom he started."""
    return sorted(one for one, parent in members(group).items() if group not in (one, parent))


def wait_until(what: Callable[[], object], seconds: float) -> bool:
    """Does it come true within so many seconds?"""
    ends_at = time.monotonic() + seconds
    while not what():
        if time.monotonic() > ends_at:
            return False
        time.sleep(0.1)
    return True


def foreman(group: int) -> int:
    """The one child of this group's leader who has children himself: a worker's keeper of the pool, or the pages' worker."""
    found = members(group)
    (one,) = (one for one, parent in found.items() if parent == group and one in found.values())
    return one


def has_gone(group: int, one: int | None = None) -> bool:
    """Is this member gone, or all of them?"""
    return one not in members(group) if one else not members(group)
