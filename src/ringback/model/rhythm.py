"""A person's answer rhythm, shrunk towards the user's average: the first belief, good enough to rank.

Answer times are log-normal in working hours. With n own answers of mean m and spread s (logs), and the user's average mean M
and spread S worth k = `STRENGTH` answers, the person's mean is (n m + k M) / (n + k) and the predictive spread the root of the
shrunken variance times (1 + 1 / (n + k)), the normal-normal posterior predictive. The share that answers at all is a beta
posterior with the user's share as its mean. Both are sufficient statistics: one new message changes a person in O(1).
"""

from dataclasses import dataclass, field
from datetime import timedelta
from math import exp, log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from ringback.domain.belief import Belief

STRENGTH = 3.0
"""How many answers of the person's own the user's average is worth."""
SHARE_STRENGTH = 4.0
SHORTEST = 0.05  # hours: an answer within minutes, or one by a clock that runs backwards
STANDARD = NormalDist()
NINE_IN_TEN = STANDARD.inv_cdf(0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Sufficient statistics of one person's, or all people's, answer times: count, sum and square sum of log hours; and asks."""

    answers: float = 0.0
    log_sum: float = 0.0
    log_squares: float = 0.0
    asks: float = 0.0  # waits that were answered or have stood long enough to count as never answered

    def __add__(self, other: "Rhythm") -> "Rhythm":
        return Rhythm(
            answers=self.answers + other.answers,
            log_sum=self.log_sum + other.log_sum,
            log_squares=self.log_squares + other.log_squares,
            asks=self.asks + other.asks,
        )

    @property
    def mean(self) -> float:
        return self.log_sum / self.answers if self.answers else 0.0

    @property
    def variance(self) -> float:
        return max(self.log_squares / self.answers - self.mean**2, 0.05) if self.answers > 1 else 1.0


PRIOR = Rhythm(answers=8.0, log_sum=8.0 * log(4.0), log_squares=8.0 * (log(4.0) ** 2 + 1.5**2), asks=12.0)
"""Before any mail was read: half of the answers within 4 working hours, nine in ten within 27; two asks in three are answered."""


def rhythm_of(hours: NDArray[np.float64], answered: NDArray[np.bool_], given_up: float = 80.0) -> Rhythm:
    """The statistics of some waits. `hours` is working time, `answered` False where the wait still stands (censored).

    A standing wait counts as unanswered once it is older than `given_up` working hours (ten working days).
    """
    logs = np.log(np.maximum(hours[answered], SHORTEST))
    asks = float(answered.sum() + (hours[~answered] > given_up).sum())
    return Rhythm(answers=float(len(logs)), log_sum=float(logs.sum()), log_squares=float((logs**2).sum()), asks=asks)


@dataclass(frozen=True, slots=True)
class Shrunken:
    """One person's rhythm with the user's average behind it."""

    own: Rhythm
    average: Rhythm
    mean: float = field(init=False)
    spread: float = field(init=False)
    share: float = field(init=False)
    seen: float = field(init=False)

    def __post_init__(self) -> None:
        total = self.own.answers + STRENGTH
        mean = (self.own.log_sum + STRENGTH * self.average.mean) / total
        apart = (
            self.own.answers * STRENGTH / total * (self.own.mean - self.average.mean) ** 2 if self.own.answers else 0.0
        )
        within = max(self.own.log_squares - self.own.answers * self.own.mean**2, 0.0)
        variance = (within + apart + STRENGTH * self.average.variance) / total
        object.__setattr__(self, "mean", mean)
        object.__setattr__(self, "spread", sqrt(variance * (1 + 1 / total)))
        usual_share = (self.average.answers + 1) / (max(self.average.asks, self.average.answers) + 2)
        asks = max(self.own.asks, self.own.answers)
        object.__setattr__(self, "share", (self.own.answers + SHARE_STRENGTH * usual_share) / (asks + SHARE_STRENGTH))
        object.__setattr__(self, "seen", asks + SHARE_STRENGTH)

    def within(self, hours: float) -> float:
        """The share of answers, given that one comes, that come within so many working hours."""
        return STANDARD.cdf((log(max(hours, SHORTEST)) - self.mean) / self.spread) if hours > 0 else 0.0

    def at(self, share: float) -> timedelta:
        return timedelta(hours=min(exp(self.mean + self.spread * STANDARD.inv_cdf(share)), 1e5))


def believe(own: Rhythm, average: Rhythm, elapsed_hours: float, ahead_hours: float) -> Belief:
    """The belief about one silence: `elapsed_hours` of working time so far, `ahead_hours` in the next 7 calendar days.

    P(answer ahead | silent so far) = w (F(e + a) - F(e)) / (1 - w F(e)), F the share of answers within a time and w the share
    that answers at all; its bounds move w by 1.64 standard errors.
    """
    one = Shrunken(own, average + PRIOR)
    error = 1.64 * sqrt(one.share * (1 - one.share) / one.seen)
    low, middle, high = (
        _chance(one, min(max(share, 0.01), 0.99), elapsed_hours, ahead_hours)
        for share in (one.share - error, one.share, one.share + error)
    )
    return Belief(
        usual=one.at(0.5),
        usual_low=one.at(0.1),
        usual_high=one.at(0.9),
        p_answer_7d=middle,
        p_low=low,
        p_high=high,
        surprise=one.within(elapsed_hours),
        waits_seen=int(own.answers),
    )


def _chance(one: Shrunken, share: float, elapsed: float, ahead: float) -> float:
    so_far, then = one.within(elapsed), one.within(elapsed + ahead)
    return min(max(share * (then - so_far) / (1 - share * so_far), 0.0), 1.0)
