"""Which mails belong to one matter: by their references, and where they have none by subject and people."""

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from ringback.intake.copies import name_of

APART = timedelta(days=30)
"""Mails of one subject between the same people that lie further apart are two matters."""

# "Re:", "AW:", "RE[2]:", "Fwd:" and their like in the languages that mail programs speak.
_PREFIX = re.compile(
    r"\s{0,5}(?:re|aw|antw|antwort|sv|vs|odp|rv|res|ref|r|wg|fw|fwd|tr|enc|i|vl|vb|pd|doorst|rif|返信|転送|回复|答复|转发)"
    r"\s{0,3}(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s{0,3}[:：]",
    re.IGNORECASE,
)
_TAG = re.compile(r"\s{0,5}\[[^\]]{1,40}\]")


def bare_subject(subject: str) -> str:
    """The subject as it was before anybody answered or passed it on, folded and in lower case."""
    rest = subject[:500]
    for _ in range(12):
        found = _PREFIX.match(rest) or _TAG.match(rest)
        if not found or found.end() == len(rest):
            break
        rest = rest[found.end() :]
    return " ".join(rest.split()).lower()


@lru_cache(maxsize=4096)  # the mails of a thread lie close together
def topic_of(subject: str) -> int:
    return name_of("topic", bare_subject(subject))


class Threaded(NamedTuple):  # made in a third of the time that a frozen dataclass takes
    """One mail for threading: `stamp` orders mails and names a matter; `names` are its own and those it refers to."""

    stamp: str
    at: int  # seconds
    topic: int
    refers: bool
    names: tuple[int, ...]
    people: tuple[int, ...]
    matter: str


def matters(mails: Iterable[Threaded]) -> Mapping[str, str]:
    """The matter of each mail by its stamp: the first stamp of all that hang together.

    Hanging together is a relation between pairs, so that the order in which mails arrive makes no difference: a common name,
    the same matter before, or the same subject and a common person within `APART` where neither refers to anything.
    """
    known = list(mails)
    bonds = _Bonds()
    first: dict[int, str] = {}
    for one in known:
        stamp = one.stamp
        bonds.add(stamp)
        for name in one.names:
            if (before := first.setdefault(name, stamp)) != stamp:
                bonds.tie(before, stamp)
        if one.matter:  # the stamp of its first mail, which need not be among these
            bonds.add(one.matter)
            bonds.tie(one.matter, stamp)
    apart, last = APART.total_seconds(), dict[tuple[int, int], tuple[int, str]]()
    for at, stamp, topic, people in sorted(
        [(one.at, one.stamp, one.topic, one.people) for one in known if not one.refers]
    ):
        for person in people:
            since, earlier = last.get((topic, person), (at, stamp))
            if earlier != stamp and at - since <= apart:
                bonds.tie(earlier, stamp)
            last[topic, person] = (at, stamp)
    return {one.stamp: bonds.root(one.stamp) for one in known}


class _Bonds:
    """Sets that hang together, each named by its least member."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def add(self, one: str) -> None:
        self._up.setdefault(one, one)

    def root(self, one: str) -> str:
        up = self._up
        while up[one] != one:
            up[one] = up[up[one]]
            one = up[one]
        return one

    def tie(self, one: str, two: str) -> None:
        first, second = self.root(one), self.root(two)
        self._up[max(first, second)] = min(first, second)
