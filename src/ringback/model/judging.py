"""How good forecasts were: do they tell who answers, and do they mean what they say?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BINS = 15
_SURE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The figures of some forecasts; a figure that cannot be told (nobody answered, or everybody) is None.

    `ece_floor` is what a perfectly calibrated forecast of the same chances shows on average: less than that is luck.
    """

    rows: int
    share: float
    mean_chance: float
    auc: float | None
    log_loss: float | None
    ece: float | None
    ece_floor: float | None
    slope: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Forecasts of about the same chance, and what came of them."""

    rows: int
    mean_chance: float
    share: float


def judge(chance: Floats, answered: Floats) -> Judgement:
    """All figures for chances of shape (n,) and answers that are 0 or 1."""
    rows = len(chance)
    both = rows > 0 and 0 < answered.sum() < rows
    return Judgement(
        rows=rows,
        share=float(answered.mean()) if rows else 0.0,
        mean_chance=float(chance.mean()) if rows else 0.0,
        auc=auc(chance, answered) if both else None,
        log_loss=log_loss(chance, answered) if rows else None,
        ece=ece(chance, answered) if rows else None,
        ece_floor=ece_floor(chance) if rows else None,
        slope=slope(chance, answered) if both else None,
    )


def auc(chance: Floats, answered: Floats) -> float:
    """How often somebody who answered had the higher chance than somebody who did not; ties count half (Mann and Whitney)."""
    _, place, count = np.unique(chance, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[place]
    yes = answered.sum()
    return float((rank[answered > 0].sum() - yes * (yes + 1) / 2) / (yes * (len(chance) - yes)))


def log_loss(chance: Floats, answered: Floats) -> float:
    """The mean of -log(chance given to what happened)."""
    p = np.clip(chance, _SURE, 1 - _SURE)
    return float(-np.mean(answered * np.log(p) + (1 - answered) * np.log(1 - p)))


def ece(chance: Floats, answered: Floats) -> float:
    """The expected calibration error over 15 bins of equal width: how far chance and share are apart, by rows."""
    return sum(abs(one.mean_chance - one.share) * one.rows for one in bins(chance, answered)) / len(chance)


def ece_floor(chance: Floats) -> float:
    """The error that a perfect forecast shows on average: in each bin sqrt(2 / pi) standard errors of its share."""
    place = _bin(chance)
    spread = np.bincount(place, weights=chance * (1 - chance), minlength=BINS)
    return float(np.sqrt(2 / np.pi) * np.sqrt(spread).sum() / len(chance))


def bins(chance: Floats, answered: Floats) -> list[Bin]:
    """The bins that hold any forecast, the least chances first."""
    place = _bin(chance)
    return [
        Bin(rows=int(inside.sum()), mean_chance=float(chance[inside].mean()), share=float(answered[inside].mean()))
        for inside in (place == one for one in range(BINS))
        if inside.any()
    ]


def _bin(chance: Floats) -> NDArray[np.int64]:
    return np.minimum((chance * BINS).astype(np.int64), BINS - 1)


def slope(chance: Floats, answered: Floats) -> float:
    """The calibration slope: 1 where chances are as far apart as they should be, below 1 where they say too much (Cox 1958)."""
    p = np.clip(chance, _SURE, 1 - _SURE)
    x = np.column_stack([np.ones(len(p)), np.log(p / (1 - p))])
    weights = np.array([0.0, 1.0])
    for _ in range(25):
        q = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        curvature = (x * (q * (1 - q))[:, None]).T @ x + 1e-9 * np.eye(2)
        step = np.linalg.solve(curvature, x.T @ (answered - q))
        weights = weights + np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-8:
            break
    return float(weights[1])
