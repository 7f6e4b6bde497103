"""How likely an answer is, hour by working hour: a hazard that is constant between cuts, its sums, its shrinkage and its fit.

Everything rests on two sums for each group and interval: answers that came, and hours that were waited. One message changes two
numbers (O(1)), the sums of a billion messages are one grouped query, and the shrunken hazard is closed form.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CUTS: Floats = np.array([1.0, 2.0, 4.0, 8.0, 16.0, 40.0, 80.0, 160.0])
"""Where the hazard may change, in working hours: one hour to four weeks. The last interval is open."""
LONGEST = 480.0
"""Working hours (sixty days of eight) after which a wait is followed no further: who answers later counts as never answering."""
ANSWER_WITHIN = 160.0
"""Working hours (four weeks) within which a sign of life still counts as the answer, where times are "given that an answer comes"."""
_SHORTEST = 1e-3


@dataclass(frozen=True, slots=True)
class Sums:
    """Answers and hours waited, each of shape (groups, intervals) or (intervals,)."""

    events: Floats
    exposure: Floats

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(self.events + other.events, self.exposure + other.exposure)

    def __sub__(self, other: "Sums") -> "Sums":
        return Sums(self.events - other.events, self.exposure - other.exposure)


def nothing(cuts: Floats = CUTS) -> Sums:
    """The sums of nobody."""
    return Sums(np.zeros(len(cuts) + 1), np.zeros(len(cuts) + 1))


def sums_of(
    hours: Floats, answered: NDArray[np.bool_], group: Ints | None = None, groups: int = 1, cuts: Floats = CUTS
) -> Sums:
    """The sums of some waits, by group: what one GROUP BY gives. Hours that are negative or no number count as none.

    Each wait adds its whole intervals by their number, so that only its last one is added up: three counts over all rows.
    """
    waited, seen = _sane(hours, answered)
    intervals = len(cuts) + 1
    cell = np.searchsorted(cuts, waited, side="left")
    starts = np.concatenate([[0.0], cuts])
    partial = waited - starts[cell]
    if group is not None:
        cell = cell + group * intervals
    size = groups * intervals
    shape = (groups, intervals)
    ended = np.bincount(cell, minlength=size).reshape(shape).astype(np.float64)
    events = np.bincount(cell, weights=seen, minlength=size).astype(np.float64).reshape(shape)
    exposure = np.bincount(cell, weights=partial, minlength=size).astype(np.float64).reshape(shape)
    _add_passed(exposure, ended, starts)
    return Sums(events, exposure) if group is not None else Sums(events[0], exposure[0])


def _add_passed(exposure: Floats, ended: Floats, starts: Floats) -> None:
    """Add to the hours of each interval those of the waits that ended in a later one."""
    longer = np.cumsum(ended[:, ::-1], axis=1)[:, ::-1] - ended
    exposure[:, :-1] += longer[:, :-1] * np.diff(starts)


def _sane(hours: Floats, answered: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """A clock that ran backwards answers at once; what was followed for longer than `LONGEST` is censored there."""
    waited = np.nan_to_num(np.asarray(hours, dtype=np.float64), nan=0.0, posinf=LONGEST, neginf=0.0)
    seen = np.asarray(answered, dtype=np.float64) * (waited <= LONGEST)
    return np.clip(waited, 0.0, LONGEST), seen


@dataclass(frozen=True, slots=True)
class Counted:
    """Waits added up by the interval in which they ended, arrays of shape (n,): which interval, how many waits, how many of them
    answered, and the hours that they spent in that interval together."""

    interval: Ints
    waits: Floats
    answered: Floats
    spent: Floats


def added(table: Counted, group: Ints, groups: int, cuts: Floats = CUTS) -> Sums:
    """`sums_of` for waits that were added up already, by group: the same sums, whoever added."""
    intervals = len(cuts) + 1
    cell, shape = table.interval + group * intervals, (groups, intervals)
    columns = (table.waits, table.answered, table.spent)
    ended, events, exposure = (
        np.bincount(cell, one, groups * intervals).astype(np.float64).reshape(shape) for one in columns
    )
    _add_passed(exposure, ended, np.concatenate([[0.0], cuts]))
    return Sums(events, exposure)


def shrunken(own: Sums, parent: Floats, *, pace: float = 8.0, shape: float = 4.0) -> Floats:
    """The hazard of a group with its parent's behind it (person behind company behind user behind the shipped prior).

    A gamma-Poisson step for the pace as a whole, worth `pace` answers, then one for each interval, worth `shape` answers:
    rate = parent * (pace + answers) / (pace + expected), and the same again by interval. With no data it is the parent's.
    """
    expected = own.exposure * parent
    quick = (pace + own.events.sum(-1, keepdims=True)) / (pace + expected.sum(-1, keepdims=True))
    rate = parent * quick
    return np.asarray(rate * (shape + own.events) / (shape + own.exposure * rate))


def cumulative(hazard: Floats, hours: Floats, cuts: Floats = CUTS) -> Floats:
    """The hazard added up to each of these working hours, for one hazard of shape (intervals,) whose cuts are whole hours.

    By a table of hours, which is exact between whole ones, since the hazard is constant there.
    """
    widths = np.diff(np.concatenate([[0.0], cuts, [LONGEST]])).astype(np.int64)
    rate = np.append(np.repeat(hazard, widths), 0.0)
    steps = np.concatenate([[0.0], np.cumsum(rate)[:-1]])
    within = np.clip(hours, 0.0, LONGEST)
    whole = within.astype(np.int32)
    within -= whole
    within *= rate[whole]
    within += steps[whole]
    return np.asarray(within)


def p_answer(hazard: Floats, elapsed: Floats, ahead: Floats, cuts: Floats = CUTS) -> Floats:
    """P(answer within the next `ahead` hours | none within `elapsed`) = 1 - exp(-(H(elapsed + ahead) - H(elapsed)))."""
    start = np.maximum(elapsed, 0.0)
    grown = cumulative(hazard, start + np.maximum(ahead, 0.0), cuts)
    grown -= cumulative(hazard, start, cuts)
    return np.asarray(-np.expm1(-grown))


def share_within(hazard: Floats, hours: Floats, cuts: Floats = CUTS) -> Floats:
    """The share of answers, given that one comes within `ANSWER_WITHIN`, that come within these hours."""
    ever = -np.expm1(-cumulative(hazard, np.array([ANSWER_WITHIN]), cuts))
    return np.asarray(
        np.minimum(-np.expm1(-cumulative(hazard, np.maximum(hours, 0.0), cuts)) / np.maximum(ever, 1e-12), 1.0)
    )


def time_of(hazard: Floats, share: Floats, cuts: Floats = CUTS) -> Floats:
    """The working hours within which that share of answers comes, given that one comes within `ANSWER_WITHIN`."""
    knots = np.concatenate([[0.0], cuts, [LONGEST]])
    steps = np.concatenate([[0.0], np.cumsum(np.maximum(hazard, 1e-12) * np.diff(knots))])
    ever = -np.expm1(-np.interp(ANSWER_WITHIN, knots, steps))
    return np.asarray(np.interp(-np.log1p(-share * ever), steps, knots))


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fitted hazard: log rate by interval, log multiplier by feature, and the covariance of both together."""

    log_rate: Floats
    weights: Floats
    covariance: Floats
    cuts: Floats

    @property
    def errors(self) -> Floats:
        """The standard errors: intervals first, then features."""
        return np.asarray(np.sqrt(np.maximum(np.diag(self.covariance), 0.0)))


def fit(
    hours: Floats, answered: NDArray[np.bool_], features: Floats, cuts: Floats = CUTS, ridge: float = 1e-6
) -> Fitted:
    """The hazard rate_k * exp(features @ weights) that fits these waits best: maximum likelihood, Newton's method.

    `features` has shape (waits, m) and may have no column. log L = sum of answers * log hazard - hazard * hours waited (Friedman
    1982, piecewise exponential); concave, so that Newton's steps, halved where they overshoot, end at the one best place. The
    rates are profiled out: given the weights they are answers / weighted hours.
    """
    waited, seen = _sane(hours, answered)
    cell = np.searchsorted(cuts, waited, side="left")
    spent = waited - np.concatenate([[0.0], cuts])[cell]
    return fit_counted(Counted(cell, np.ones(len(cell)), seen, spent), features, cuts, ridge)


def fit_counted(table: Counted, features: Floats, cuts: Floats = CUTS, ridge: float = 1e-6) -> Fitted:
    """`fit` on waits that were added up already: one row stands for all that share an interval and their features' values."""
    order = np.argsort(table.interval, kind="stable")
    x = np.nan_to_num(features[order], nan=0.0, posinf=0.0, neginf=0.0)
    rows = (table.interval[order], table.waits[order], table.answered[order], table.spent[order])
    return _climbed(_Table(Counted(*rows), cuts), x, ridge)


def _climbed(table: "_Table", x: Floats, ridge: float) -> Fitted:
    """Newton's steps to the best weights."""
    weights = np.zeros(x.shape[1])
    value = table.profile(x, weights)
    for _ in range(30):
        gradient, curvature, _ = table.slopes(x, weights)
        step = (
            np.linalg.solve(curvature + ridge * np.eye(len(weights)), gradient - ridge * weights)
            if len(weights)
            else weights
        )
        before = value
        while (value := table.profile(x, weights + step)) < before - 1e-12 and np.abs(step).max() > 1e-10:
            step = step / 2
        weights = weights + step
        if not len(weights) or np.abs(step).max() < 1e-7:
            break
    return table.fitted(x, weights)


class _Table:
    """The waits in the order of the interval in which they end, so that sums by interval are sums of runs."""

    def __init__(self, counted: Counted, cuts: Floats) -> None:
        self.cuts, self.seen, self.cell = cuts, counted.answered, counted.interval
        self.waits, self.partial = counted.waits, counted.spent
        seen, cell, starts = self.seen, self.cell, np.concatenate([[0.0], cuts])
        self.widths = np.diff(np.append(starts, LONGEST))
        places = np.searchsorted(cell, np.arange(len(starts) + 1))
        self.runs = [slice(first, last) for first, last in pairwise(places.tolist())]
        self.events = np.array([seen[run].sum() for run in self.runs])

    def exposed(self, risk: Floats) -> Floats:
        """Weighted hours in each interval."""
        ended = np.array([risk[run] @ self.waits[run] for run in self.runs])
        within = np.array([risk[run] @ self.partial[run] for run in self.runs])
        return np.asarray(within + _after(ended) * self.widths)

    def rates(self, risk: Floats) -> Floats:
        return np.asarray(np.maximum(self.events, 1e-3) / np.maximum(self.exposed(risk), _SHORTEST))

    def profile(self, x: Floats, weights: Floats) -> float:
        """The log likelihood with the best rates for these weights, up to a constant."""
        line = x @ weights
        exposed = np.maximum(self.exposed(np.exp(np.clip(line, -50, 50))), _SHORTEST)
        return float(self.seen @ line - self.events @ np.log(exposed))

    def slopes(self, x: Floats, weights: Floats) -> tuple[Floats, Floats, Floats]:
        """Gradient and curvature in the weights with the rates profiled out, and the cross terms with the log rates."""
        risk = np.exp(np.clip(x @ weights, -50, 50))
        rate = self.rates(risk)
        passed = np.concatenate([[0.0], np.cumsum(rate * self.widths)[:-1]])
        expected = risk * (passed[self.cell] * self.waits + rate[self.cell] * self.partial)
        cross = self._by_interval(x, risk) * rate[:, None]
        full = (x * expected[:, None]).T @ x
        inner = np.maximum(self.events, 1e-3)
        gradient = x.T @ (self.seen - expected)
        return gradient, full - cross.T @ (cross / inner[:, None]), cross

    def _by_interval(self, x: Floats, risk: Floats) -> Floats:
        """Weighted hours times features, summed by interval."""
        many = risk * self.waits
        ended = np.array([many[run] @ x[run] for run in self.runs])
        hours = risk * self.partial
        within = np.array([hours[run] @ x[run] for run in self.runs])
        return np.asarray(within + _after(ended) * self.widths[:, None])

    def fitted(self, x: Floats, weights: Floats) -> Fitted:
        risk = np.exp(np.clip(x @ weights, -50, 50))
        rate = self.rates(risk)
        _, profiled, cross = self.slopes(x, weights)
        inner = np.maximum(self.events, 1e-3)
        size = len(inner)
        information = np.zeros((size + len(weights), size + len(weights)))
        information[:size, :size] = np.diag(inner)
        information[:size, size:], information[size:, :size] = cross, cross.T
        information[size:, size:] = profiled + cross.T @ (cross / inner[:, None])
        return Fitted(np.log(rate), weights, np.asarray(np.linalg.pinv(information), dtype=np.float64), self.cuts)


def _after(ended: Floats) -> Floats:
    """For each interval the sum of what ended in a later one."""
    return np.asarray(np.cumsum(ended[::-1], axis=0)[::-1] - ended)
