"""How fast the model is, with lifelines beside it on the same data: `OPENBLAS_NUM_THREADS=1 python -m benchmarks.model_speed`.

One thread: on a busy machine the threads of a matrix product wait for each other longer than they work.
"""

import warnings
from collections.abc import Callable
from time import perf_counter

import numpy as np
import pandas as pd  # type: ignore[import-untyped]

from ringback.model.chance import p_within
from ringback.model.hazard import CUTS, fit, p_answer, shrunken, sums_of
from ringback.model.prior import HAZARD, WEIGHTS

WAITS, FEATURES = 100_000, 10
ROWS, GROUPS, CHANCES = 1_000_000, 50_000, 1_000_000


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The best of several runs."""
    taken = []
    for _ in range(times):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return min(taken)


def main() -> None:
    warnings.simplefilter("ignore")
    from lifelines import PiecewiseExponentialRegressionFitter, WeibullAFTFitter

    rng = np.random.default_rng(1)
    x, weights = rng.normal(size=(WAITS, FEATURES)), rng.normal(size=FEATURES) * 0.3
    knots = np.concatenate([[0.0], CUTS, [1e7]])
    steps = np.concatenate([[0.0], np.cumsum(HAZARD * np.diff(knots))])
    times = np.interp(rng.exponential(size=WAITS) / np.exp(x @ weights), steps, knots)
    followed = rng.uniform(5, 400, WAITS)
    hours, answered = np.maximum(np.minimum(times, followed), 1e-3), times <= followed
    print("| | rows | seconds |\n| --- | --- | --- |")
    print(f"| fit, {FEATURES} features, 9 intervals | {WAITS:,} | {seconds(lambda: fit(hours, answered, x)):.3f} |")
    found = fit(hours, answered, x)
    off = np.abs(found.weights - weights) / found.errors[-FEATURES:]
    print(f"| (largest error of a weight, in standard errors) | | {off.max():.1f} |")
    table = pd.DataFrame(x, columns=[f"x{one}" for one in range(FEATURES)]).assign(hours=hours, answered=answered)
    weibull = seconds(lambda: WeibullAFTFitter().fit(table, "hours", "answered"), 1)
    print(f"| lifelines, Weibull regression | {WAITS:,} | {weibull:.3f} |")
    part = table.head(WAITS // 20)
    piecewise = seconds(lambda: PiecewiseExponentialRegressionFitter(list(CUTS)).fit(part, "hours", "answered"), 1)
    print(f"| lifelines, piecewise exponential regression, on a twentieth | {len(part):,} | {piecewise:.3f} |")
    group, many = rng.integers(0, GROUPS, ROWS), rng.exponential(30, ROWS)
    seen = rng.random(ROWS) < 0.5
    print(f"| grouped sums, {GROUPS:,} groups | {ROWS:,} | {seconds(lambda: sums_of(many, seen, group, GROUPS)):.3f} |")
    sums = sums_of(many, seen, group, GROUPS)
    print(f"| their shrunken hazards | {GROUPS:,} | {seconds(lambda: shrunken(sums, HAZARD)):.3f} |")
    elapsed, ahead = rng.exponential(30, CHANCES), rng.uniform(0, 80, CHANCES)
    print(
        f"| conditional chances from a hazard | {CHANCES:,} | {seconds(lambda: p_answer(HAZARD, elapsed, ahead)):.3f} |"
    )
    line = rng.normal(-2, 1, CHANCES)
    print(f"| chances for any time ahead | {CHANCES:,} | {seconds(lambda: p_within(WEIGHTS, line, ahead)):.3f} |")


if __name__ == "__main__":
    main()
