"""Who computes how much, and what it holds in memory: a process and all that it started, from Linux's own accounts."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def computed(root: int) -> float:
    """Seconds that this process and all that it started have computed, those included that have ended.

    Who ends is counted with its parent, who has waited for it: so each second counts once.
    """
    children: dict[int, list[int]] = defaultdict(list)
    spent: dict[int, float] = {}
    for place in Path("/proc").iterdir():
        if place.name.isdigit() and (words := _words(place)):
            children[int(words[1])].append(int(place.name))
            spent[int(place.name)] = sum(map(int, words[11:15])) / _TICKS
    total, waiting = 0.0, [root]
    while waiting:
        one = waiting.pop()
        total += spent.get(one, 0.0)
        waiting += children[one]
    return total


def _words(place: Path) -> list[str]:
    """The account of a process behind its name, which may hold anything; empty where it has just ended."""
    try:
        return (place / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def memory(root: int) -> float:
    """Megabytes that this process and all that it started hold now; what several share counts once (PSS)."""
    return sum(map(_held, _tree(root)))


def _tree(process: int) -> Iterator[int]:
    yield process
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        inner = [int(one) for task in tasks for one in (task / "children").read_text().split()]
    except OSError:  # it has ended meanwhile
        return
    for one in inner:
        yield from _tree(one)


def _held(process: int) -> float:
    try:
        rolled = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in rolled.splitlines() if line.startswith("Pss:")) / 1024


class Meter:
    """What each of these (a name, and the number of its first process) computes from now on."""

    def __init__(self, roots: Mapping[str, int]) -> None:
        self._roots = roots
        self._before = {name: computed(root) for name, root in roots.items()}

    def read(self) -> dict[str, float]:
        return {name: max(computed(root) - self._before[name], 0.0) for name, root in self._roots.items()}
