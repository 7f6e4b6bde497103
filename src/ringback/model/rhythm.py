"""How long this person usually takes: their own answer times, with their company, the user's others and everybody behind them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from ringback.domain.belief import Belief
from ringback.model.hazard import Floats, Sums, nothing, share_within, shrunken, sums_of, time_of
from ringback.model.prior import HAZARD

USER_PACE, USER_SHAPE = 20.0, 4.0
"""How many answers the shipped prior is worth against all of the user's: in pace as a whole, and in each interval. A company
against the user and a person against the company take the hazard's own, smaller numbers."""


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of any real inbound in the next seven days, with its bounds (nine in ten)."""

    middle: float
    low: float
    high: float


def user_hazard(all_waits: Sums, behind: Floats = HAZARD) -> Floats:
    """The hazard of the user's people together; behind it the firm's, where that was fitted, else the shipped prior."""
    return shrunken(all_waits, behind, pace=USER_PACE, shape=USER_SHAPE)


def person_hazard(own: Sums, company: Sums, user: Floats) -> Floats:
    """One person's hazard: person behind company behind user. `company` are the sums of the others there, `nothing()` for none."""
    return shrunken(own, shrunken(company, user))


def believe(hazard: Floats, seen: int, elapsed: float, chance: Chance) -> Belief:
    """The belief about one silence of so many working hours; `seen` counts the person's own past answers.

    `surprise` and the usual times are given that an answer comes within four weeks of waiting.
    """
    low, usual, high = time_of(hazard, np.array([0.1, 0.5, 0.9]))
    return Belief(
        usual=timedelta(hours=float(usual)),
        usual_low=timedelta(hours=float(low)),
        usual_high=timedelta(hours=float(high)),
        p_answer_7d=chance.middle,
        p_low=chance.low,
        p_high=chance.high,
        surprise=surprise_of(hazard, elapsed),
        waits_seen=seen,
    )


def usual_time(hazard: Floats, seen: int) -> timedelta:
    """Their median answer time (working time), a working day for somebody none of whose answers was seen."""
    return timedelta(hours=float(time_of(hazard, np.array([0.5]))[0])) if seen else timedelta(hours=8)


def surprise_of(hazard: Floats, elapsed: float) -> float:
    """The share of their answer times, given that an answer comes, that are shorter than this."""
    return min(float(share_within(hazard, np.array([elapsed]))[0]), 1.0)


@dataclass(frozen=True, slots=True)
class NeverShare:
    """The share of waits that nobody ended, with bounds (95 in 100), and of how many that is told."""

    share: float
    low: float
    high: float
    followed: int

    @property
    def caveat(self) -> str:
        """Why the share is no fact about people."""
        return (
            f"counted on {self.followed:,} waits that could be followed for 60 working days: who never answers cannot be told from"
            " who answers later than that"
        )


def never_share(unanswered: int, followed: int) -> NeverShare:
    """The share that never answers, of waits followed for 60 working days; everything is possible where none was (Wilson 1927)."""
    if followed <= 0:
        return NeverShare(0.5, 0.0, 1.0, 0)
    share, z2 = unanswered / followed, 1.96**2
    middle = (share + z2 / (2 * followed)) / (1 + z2 / followed)
    half = 1.96 * np.sqrt(share * (1 - share) / followed + z2 / (4 * followed**2)) / (1 + z2 / followed)
    return NeverShare(share, max(float(middle - half), 0.0), min(float(middle + half), 1.0), followed)


class Rhythms:
    """The answer times of everybody while they come in: one more answer changes a person, a company and the user in O(1)."""

    def __init__(self) -> None:
        self._people = defaultdict[str, Sums](nothing)
        self._companies = defaultdict[str, Sums](nothing)
        self._all = nothing()
        self._seen = defaultdict[str, int](int)

    def take(self, person: str, company: str, hours: float) -> None:
        """One answer after so many working hours; `company` is "" where the person belongs to none."""
        one = sums_of(np.array([hours]), np.array([True]))
        self._people[person] += one
        if company:
            self._companies[company] += one
        self._all += one
        self._seen[person] += 1

    def hazard(self, person: str, company: str) -> Floats:
        """The person's shrunken hazard at this moment."""
        own, others = self._people.get(person, nothing()), self._companies.get(company, nothing())
        if company and person in self._people:
            others = others - own
        return person_hazard(own, others, user_hazard(self._all))

    def seen(self, person: str) -> int:
        """How many answers of theirs were timed."""
        return self._seen.get(person, 0)
