"""The timelines of all who have something open, kept in memory and brought to whatever instant is asked about.

What may have changed since is known: of whom something was written (`version.py`), and with whom something is another matter
because time went by (`passing.py`). Only these people are looked at anew.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ringback.domain.timeline import Timeline
from ringback.store import models
from ringback.store.home import MyHome, my_home
from ringback.store.kept import Kept
from ringback.store.passing import moved_by_time
from ringback.store.timelines import owed_timelines, silent_timelines
from ringback.store.turns import Open, open_people
from ringback.store.version import changed_since, version
from ringback.store.writing import chunks

_NEAR = timedelta(days=7)
"""Beyond that nearly everybody has to be looked at anew."""
_ANOTHER = timedelta(minutes=5)
"""Instants as far apart as this are looked at in turn: one list is today's, the other one of the past."""
_MANY = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTimelines:
    """The timelines of those who may be silent, and of those to whom the user may only owe something.

    `old` is how many silences are older than 60 days.
    """

    silent: list[Timeline]
    owed: list[Timeline]
    old: int

    def __iter__(self) -> Iterator[Timeline]:
        return iter((*self.silent, *self.owed))


def open_timelines(as_of: datetime) -> OpenTimelines:
    """The timelines of all who may have something open, for today's list: the same object as long as nothing changed.

    Those of silent people go back to the beginning; of those to whom the user only owes something, one year: what is owed
    begins there. Left out is where they took no turn: mail of others that they only received.
    """
    held = _kept.last() or ()
    # a timeline knows the holidays of the years around it: another year begins with a look at everybody
    near = [one for one in held if abs(as_of - one.at) <= _NEAR and one.at.year == as_of.year]
    before = min(near, key=lambda one: abs(as_of - one.at), default=None)
    now = _brought_to(as_of, before) if before else _look(as_of, version(), my_home(as_of))
    if now is not before:
        looks = (now, *(one for one in held if abs(one.at - as_of) >= _ANOTHER))[:2]
        _kept.put("", looks, weight=sum(len(one.silent) + len(one.owed) for one in looks))
    return now.opened


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """Who had something open at that instant, with all that was written until `word`; each by key.

    `home` is where the user was then: his place is that of all whose own nobody knows.
    """

    word: str
    at: datetime
    home: MyHome
    silent: Mapping[str, Timeline]
    owed: Mapping[str, Timeline]
    old: frozenset[str]
    opened: OpenTimelines


_kept = Kept[tuple[_Look, ...]](most=20_000)


def _brought_to(as_of: datetime, before: _Look) -> _Look:
    word, written = changed_since(before.word)
    same = word == before.word and as_of.date() == before.at.date()
    home = before.home if same else my_home(as_of)
    if written is None or home != before.home:
        return _look(as_of, word, home)
    people = written | moved_by_time(before.at, as_of)
    if not people:
        return before if (word, as_of) == (before.word, before.at) else replace(before, word=word, at=as_of)
    others = _without(before, _keys(people))
    if len(people) > _MANY:
        return _look(as_of, word, home, others)
    return _renewed(as_of, word, open_people(as_of, among=people), others)


def _keys(people: Iterable[int]) -> frozenset[str]:
    rows = (models.Person.objects.filter(id__in=some).values_list("key", flat=True) for some in chunks(people))
    return frozenset(key for some in rows for key in some)


def _without(look: _Look, people: Collection[str]) -> _Look:
    return replace(
        look,
        silent={key: one for key, one in look.silent.items() if key not in people},
        owed={key: one for key, one in look.owed.items() if key not in people},
        old=look.old.difference(people),
    )


def _renewed(as_of: datetime, word: str, found: Open, others: _Look) -> _Look:
    """What was found of some, with the others as they were."""
    silent = {**others.silent, **_made(found.silent, as_of, silent_timelines)}
    owed = {**others.owed, **_made(found.owed, as_of, owed_timelines)}
    return _at(as_of, word, others.home, silent, owed, others.old.union(found.old))


def _look(as_of: datetime, word: str, home: MyHome, known: _Look | None = None) -> _Look:
    """A look at everybody; timelines that are known already are taken over."""
    found = open_people(as_of)
    silent, owed = (dict(known.silent), dict(known.owed)) if known else ({}, {})
    silent |= _made([one for one in found.silent if one not in silent], as_of, silent_timelines)
    owed |= _made([one for one in found.owed if one not in owed], as_of, owed_timelines)
    silent = {key: silent[key] for key in found.silent if key in silent}
    owed = {key: owed[key] for key in found.owed if key in owed}
    return _at(as_of, word, home, silent, owed, frozenset(found.old))


def _at(
    as_of: datetime,
    word: str,
    home: MyHome,
    silent: Mapping[str, Timeline],
    owed: Mapping[str, Timeline],
    old: frozenset[str],
) -> _Look:
    lists = ([some[key] for key in sorted(some)] for some in (silent, owed))
    opened = OpenTimelines(silent=next(lists), owed=next(lists), old=len(old))
    return _Look(word=word, at=as_of, home=home, silent=silent, owed=owed, old=old, opened=opened)


def _made(
    people: Sequence[str], as_of: datetime, make: Callable[[Sequence[str], datetime], list[Timeline]]
) -> dict[str, Timeline]:
    return {timeline.person.id: timeline for timeline in make(people, as_of)} if people else {}
