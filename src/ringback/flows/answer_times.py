"""Everybody's answer times: how long each person takes, beside their company and all of the user's people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from operator import is_
from pathlib import Path

import numpy as np

from ringback.adapters.firm_file import NAME as FIRM
from ringback.adapters.firm_file import read_firm
from ringback.domain.person import Person
from ringback.domain.timeline import Timeline
from ringback.domain.wait import Wait, waits_of
from ringback.model.hazard import Floats, Sums, nothing, sums_of
from ringback.model.prior import HAZARD
from ringback.model.rhythm import person_hazard, user_hazard
from ringback.settings import settings


def behind(colleagues: Floats | None = None) -> Floats:
    """What stands behind the user's own answer times.

    The firm's, where `ringback refit` wrote them; else what the colleagues' desks tell; else the shipped ones.
    """
    firm = read_firm(firm_file())
    if firm is not None:
        return firm
    return HAZARD if colleagues is None else colleagues


def firm_file() -> Path:
    """Where the firm's answer times lie, if there are any."""
    return settings().home / FIRM


class KnownTimes:
    """Answer times that were added up before: they hold as long as the timeline does.

    Equal ones stay the same object, so that what was made of them can be known by it.
    """

    def __init__(self) -> None:
        self._own: dict[str, tuple[Timeline, Sums, int]] = {}
        self._beside: dict[str, tuple[Sums, ...]] = {}

    def of(self, timeline: Timeline, as_of: datetime) -> tuple[Sums, int]:
        known = self._own.get(timeline.person.id)
        if known is None or known[0] is not timeline:
            own, seen = own_times(timeline, as_of)
            own = known[1] if known and _equal(known[1], own) else own
            known = self._own[timeline.person.id] = (timeline, own, seen)
        return known[1:]

    def beside(self, company: str, own: Sequence[Sums]) -> tuple[Sums, ...]:
        """The same tuple as before where nobody's answer times at that company are other ones."""
        known = self._beside.get(company, ())
        if len(known) != len(own) or not all(map(is_, known, own)):
            known = self._beside[company] = tuple(own)
        return known

    def keep_only(self, people: Collection[str]) -> None:
        for person in self._own.keys() - people:
            self._own.pop(person, None)  # other requests take out the same


class AnswerTimes:
    """Each person's own answer times, their company's, and the user's as a whole.

    `everybody` are the sums of all the user's people, where they are known; else those at hand stand for them. `colleagues` is
    the hazard that the other desks' answers tell, where they are enough.
    """

    def __init__(
        self,
        timelines: Iterable[Timeline],
        as_of: datetime,
        everybody: Sums | None = None,
        colleagues: Floats | None = None,
        known: KnownTimes | None = None,
    ) -> None:
        known = known or KnownTimes()
        self._own: dict[str, Sums] = {}
        self._seen: dict[str, int] = {}
        companies = defaultdict[str, list[Sums]](list)
        for timeline in timelines:
            person = timeline.person
            self._own[person.id], self._seen[person.id] = known.of(timeline, as_of)
            companies[person.company].append(self._own[person.id])
        self._beside = {company: known.beside(company, own) for company, own in companies.items() if company}
        self._companies: dict[str, Sums] = {}
        at_hand = sum(self._own.values(), nothing()) if everybody is None else everybody
        self.user = user_hazard(at_hand, behind(colleagues))

    def hazard(self, person: Person) -> Floats:
        own = self._own[person.id]
        others = self._company(person) - own if person.company else nothing()
        return person_hazard(own, others, self.user)

    def seen(self, person: Person) -> int:
        return self._seen[person.id]

    def beside(self, person: Person) -> tuple[Sums, ...]:
        """The answer times of everybody at their company, theirs included; nothing where they belong to none."""
        return self._beside.get(person.company, ())

    def of(self, timeline: Timeline, as_of: datetime) -> tuple[Floats, int]:
        """The hazard and the number of answers seen, also of somebody with whom nothing stands open."""
        person = timeline.person
        if person.id in self._own:
            return self.hazard(person), self.seen(person)
        own, seen = own_times(timeline, as_of)
        return person_hazard(own, self._company(person), self.user), seen

    def _company(self, person: Person) -> Sums:
        if person.company not in self._companies:
            self._companies[person.company] = sum(self.beside(person), nothing())
        return self._companies[person.company]


def own_times(timeline: Timeline, as_of: datetime) -> tuple[Sums, int]:
    """The sums of one person's own answers, and their number.

    Not the silence at hand: that is what the rhythm is held against, and it must not make itself look ordinary.
    """
    known = [wait for wait in waits_of(timeline, as_of) if wait.answered_at is not None]
    return rhythm(known), len(known)


def rhythm(waits: Sequence[Wait]) -> Sums:
    """The sufficient statistics of one person's waits."""
    hours = np.array([wait.hours for wait in waits], dtype=np.float64)
    answered = np.array([wait.answered_at is not None for wait in waits], dtype=np.bool_)
    return sums_of(hours, answered)


def _equal(one: Sums, other: Sums) -> bool:
    return np.array_equal(one.events, other.events) and np.array_equal(one.exposure, other.exposure)
