"""The chance of an answer within any time ahead, from what the history says: one line of log odds, the same for every horizon."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringback.model.trees import Trees

Floats = NDArray[np.float64]

WEEK_HOURS = 40.0
_LEAST_AHEAD, _MOST_AHEAD = 0.1, 480.0  # working hours
_FURTHEST = 3.0  # standard deviations: beyond that a value says no more


@dataclass(frozen=True, slots=True)
class Weights:
    """The shipped numbers: how each value is standardised, what it weighs, which two weigh together, how the chance grows.

    log odds of an answer within w working hours = constant + z @ single + sum of pair * z_i * z_j + growth of w, where the
    growth is `short` * log(w / 40) below a week of 40 hours and `long` * log(w / 40) above: with slopes below 1 the hazard
    falls as time goes by.
    """

    names: tuple[str, ...]
    centre: Floats
    spread: Floats
    constant: float
    single: Floats
    pairs: tuple[tuple[str, str], ...]
    double: Floats
    short: float
    long: float

    def standard(self, features: Floats) -> Floats:
        """The values as standard deviations from the usual, at most three; what is no number is the usual."""
        clean = np.where(np.isfinite(features), features, self.centre)
        return np.asarray(np.clip((clean - self.centre) / self.spread, -_FURTHEST, _FURTHEST))

    def line(self, features: Floats) -> Floats:
        """The log odds for one week of 40 working hours ahead, for values of shape (n, m)."""
        z = self.standard(np.atleast_2d(features))
        return np.asarray(self.constant + design(z, self.columns) @ np.concatenate([self.single, self.double]))

    @property
    def columns(self) -> tuple[tuple[int, int], ...]:
        """The places of the pairs."""
        return tuple((self.names.index(one), self.names.index(two)) for one, two in self.pairs)


@dataclass(frozen=True, slots=True)
class Shipped:
    """The shipped numbers as a whole: the mean of a line of weights and of trees, which err in different ways.

    `names` are the values in the order in which the history gives them, `usual` what each is taken for where it is no number.
    """

    names: tuple[str, ...]
    usual: Floats
    weights: Weights
    trees: Trees

    def line(self, features: Floats) -> Floats:
        """The log odds for one week of 40 working hours ahead, for values of shape (n, len(names))."""
        values = np.atleast_2d(features)
        known = np.where(np.isfinite(values), values, self.usual)
        parts = (
            self.weights.line(known[:, self._places(self.weights.names)]),
            self.trees.line(known[:, self._places(self.trees.names)]),
        )
        return np.asarray((parts[0] + parts[1]) / 2)

    def within(self, features: Floats, ahead: Floats) -> Floats:
        """The chances of a real inbound within so many working hours ahead."""
        return p_within(self.weights, self.line(features), ahead)

    def _places(self, names: tuple[str, ...]) -> list[int]:
        return [self.names.index(name) for name in names]


def design(z: Floats, pairs: Sequence[tuple[int, int]]) -> Floats:
    """The values and, beside them, the products of the pairs."""
    return np.column_stack([z, *(z[:, one] * z[:, two] for one, two in pairs)])


def growth(ahead: Floats) -> Floats:
    """log(hours / 40), below and above a week apart: shape (n, 2)."""
    log = np.log(np.clip(np.nan_to_num(ahead), _LEAST_AHEAD, _MOST_AHEAD) / WEEK_HOURS)
    return np.column_stack([np.minimum(log, 0.0), np.maximum(log, 0.0)])


def p_within(weights: Weights, line: Floats, ahead: Floats) -> Floats:
    """The chance of a real inbound within so many working hours ahead; none where no working hour lies ahead."""
    odds = line + growth(ahead) @ np.array([weights.short, weights.long])
    return np.asarray(np.where(np.asarray(ahead) > 0, 1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30))), 0.0))


def p_bounds(chance: Floats, seen: Floats, *, alone: float = 0.7, fade: float = 4.0) -> tuple[Floats, Floats]:
    """Bounds (nine in ten) on a chance: how far people with the same values differ, less so the more of their own was seen.

    The log odds move by 1.64 * `alone` / sqrt(1 + seen / fade). Between people of the training mailboxes the odds differed by about
    e^0.3 beyond what the values say; `alone` is wider on purpose, since the user's people are not those.
    """
    clipped = np.clip(chance, 1e-9, 1 - 1e-9)
    odds = np.log(clipped / (1 - clipped))
    error = 1.64 * alone / np.sqrt(1 + np.maximum(seen, 0.0) / fade)
    low, high = (1.0 / (1.0 + np.exp(-(odds + sign * error))) for sign in (-1, 1))
    return np.where(chance > 0, low, 0.0), np.where(chance > 0, high, 0.0)


@dataclass(frozen=True, slots=True)
class Rows:
    """What is learnt from: values of shape (n, m) and, for each of several horizons, arrays of shape (n, horizons).

    `ahead` are the working hours until the horizon, `answered` whether a real inbound came by then, `known` whether the mailbox
    reaches that far. `share` is what each horizon weighs.
    """

    features: Floats
    ahead: Floats
    answered: NDArray[np.bool_]
    known: NDArray[np.bool_]
    share: tuple[float, ...]


def learn(rows: Rows, names: tuple[str, ...], pairs: tuple[tuple[str, str], ...], ridge: float = 300.0) -> Weights:
    """The weights that fit these rows best over all horizons together: logistic regression by Newton's method, with a ridge."""
    centre, spread = rows.features.mean(0), np.maximum(rows.features.std(0), 1e-6)
    z = np.clip((rows.features - centre) / spread, -_FURTHEST, _FURTHEST)
    columns = tuple((names.index(one), names.index(two)) for one, two in pairs)
    base = np.column_stack([np.ones(len(z)), design(z, columns)])
    blocks, answers, shares = [], [], []
    for place, share in enumerate(rows.share):
        known = rows.known[:, place] & (rows.ahead[:, place] > 0)
        blocks.append(np.column_stack([base[known], growth(rows.ahead[known, place])]))
        answers.append(rows.answered[known, place].astype(np.float64))
        shares.append(np.full(int(known.sum()), share))
    fitted = _logistic(np.concatenate(blocks), np.concatenate(answers), np.concatenate(shares), ridge)
    single, double = fitted[1 : 1 + len(names)], fitted[1 + len(names) : -2]
    return Weights(names, centre, spread, float(fitted[0]), single, pairs, double, float(fitted[-2]), float(fitted[-1]))


def _logistic(x: Floats, y: Floats, share: Floats, ridge: float) -> Floats:
    """Maximum of the weighted log likelihood less ridge / 2 * the squares of what follows the constant, the growth apart."""
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = penalty[-2:] = 0.0
    weights = np.zeros(x.shape[1])
    mean = np.average(y, weights=share)
    weights[0] = np.log((mean + 1e-6) / (1 - mean + 1e-6))
    for _ in range(25):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ weights, -30, 30)))
        curvature = (x * (share * p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curvature, x.T @ (share * (y - p)) - penalty * weights)
        weights = weights + step
        if np.abs(step).max() < 1e-9:
            break
    return weights
