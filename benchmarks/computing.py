"""Who computes how much: seconds of processor time of a process and of all that it started, from Linux's own accounts."""

import os
from collections import defaultdict
from collections.abc import Mapping
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


class Meter:
    """What each of these (a name, and the number of its first process) computes from now on."""

    def __init__(self, roots: Mapping[str, int]) -> None:
        self._roots = roots
        self._before = {name: computed(root) for name, root in roots.items()}

    def read(self) -> dict[str, float]:
        return {name: max(computed(root) - self._before[name], 0.0) for name, root in self._roots.items()}
