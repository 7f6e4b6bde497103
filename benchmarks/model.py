"""How good the chance of an answer is, on mailboxes not trained on: `python -m benchmarks.model ../shared/data [--kept-aside]`.

Every figure is of weekly instants (Mondays 00:00 UTC) and "any real inbound within 7 days"; nine groups of mailboxes, each judged by
what the others teach (which learn from daily instants). Baselines are run beside it on the same rows; intervals are resampled by
mailbox. `--kept-aside` judges, with what all the others teach, the six mailboxes that no choice has seen.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.train_prior import learn_line, on_line
from benchmarks.train_prior import train as trained
from benchmarks.waits import Floats, Others, Waits, complete_boxes, kept_aside, others_of, waits_of
from ringback.model import judging
from ringback.model.chance import p_within
from ringback.model.history import FEATURES

HEAD = (
    "| | rows | share | mean chance | AUC | log loss | skill | ECE (floor) | slope |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)
GROUPS = 9
DRAWS = 400
AGES = ((0, 1), (1, 3), (3, 7), (7, 14), (14, 31))  # days
HISTORIES = ((0, 1), (2, 4), (5, 19), (20, 10**9))  # signs of life before
Forecaster = Callable[[Waits, Others, Waits], Floats]
Mask = NDArray[np.bool_]


def ours(train: Waits, others: Others, test: Waits) -> Floats:
    return trained(train, others).within(test.features, test.ahead)


def line_alone(train: Waits, others: Others, test: Waits) -> Floats:
    """Without the trees."""
    weights = learn_line(train)
    return p_within(weights, weights.line(on_line(test.features)), test.ahead)


def fixed_rule(train: Waits, others: Others, test: Waits) -> Floats:
    """A 7-day rule that knows how often it is right."""
    early, late = (train.answered[(train.days_silent >= 7) == side].mean() for side in (False, True))
    return np.asarray(np.where(test.days_silent >= 7, late, early), dtype=np.float64)


def own_waits(train: Waits, others: Others, test: Waits) -> Floats:
    return test.own_share


def plain(rows: Waits) -> Floats:
    """18 plain values of the history, nothing that fades."""
    kept = [FEATURES.index(name) for name in (
        "signs", "active_weeks", "since_asked", "gaps_as_long", "last_recipients", "last_was_reply", "answers_seen", "quick_share",
    )]  # fmt: skip
    more = (np.log1p(rows.elapsed), np.log1p(rows.seen), rows.weekday.astype(np.float64))
    return np.column_stack([rows.features[:, kept], np.log1p(np.maximum(rows.extra, 0)), *more])


def logistic(train: Waits, others: Others, test: Waits) -> Floats:
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    fitted = make_pipeline(StandardScaler(), LogisticRegression(C=0.01)).fit(plain(train), train.answered)
    return np.asarray(fitted.predict_proba(plain(test))[:, 1])


def boosted(train: Waits, others: Others, test: Waits) -> Floats:
    """LightGBM on everything: the fading rates as well."""
    import lightgbm

    settings = {
        "objective": "binary", "learning_rate": 0.05, "num_leaves": 12, "min_data_in_leaf": 200, "feature_fraction": 0.4,
        "bagging_fraction": 0.5, "bagging_freq": 1, "lambda_l2": 20, "verbosity": -1, "num_threads": 1, "seed": 1,
    }  # fmt: skip
    data = lightgbm.Dataset(np.column_stack([train.features, plain(train)]), train.answered)
    return np.asarray(lightgbm.train(settings, data, 100).predict(np.column_stack([test.features, plain(test)])))


FORECASTERS: dict[str, Forecaster] = {
    "fixed 7-day rule": fixed_rule,
    "Kaplan-Meier of own waits": own_waits,
    "logistic, 18 plain values": logistic,
    "LightGBM, all values": boosted,
    "ringback's line of weights alone": line_alone,
    "ringback": ours,
}


def across(rows: Waits, others: Others, weekly: Mask, forecaster: Forecaster) -> Floats:
    """The chances of the weekly rows, each group of mailboxes by what the others teach."""
    names = sorted(set(rows.box))
    group, of_others = (np.array([names.index(name) % GROUPS for name in box]) for box in (rows.box, others.box))
    chance = np.zeros(len(rows.box))
    for one in range(GROUPS):
        test = (group == one) & weekly
        chance[test] = forecaster(rows.of(group != one), others.of(of_others != one), rows.of(test))
    return chance[weekly]


def resampled(boxes: NDArray[np.str_], figure: Callable[[NDArray[np.int64]], float]) -> tuple[float, float]:
    """The middle 95 % of a figure over mailboxes drawn again and again (fixed seed)."""
    rng = np.random.default_rng(1)
    places = [np.flatnonzero(boxes == name) for name in sorted(set(boxes))]
    drawn = [
        figure(np.concatenate([places[one] for one in rng.integers(0, len(places), len(places))])) for _ in range(DRAWS)
    ]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def line(name: str, chance: Floats, answered: Floats) -> str:
    one = judging.judge(chance, answered)
    figures = f"{one.auc or 0:.3f} | {one.log_loss or 0:.4f} | {skill(one):.3f} | {one.ece or 0:.3f} ({one.ece_floor or 0:.3f})"
    return f"| {name} | {one.rows:,} | {one.share:.3f} | {one.mean_chance:.3f} | {figures} | {one.slope or 0:.2f} |"


def skill(one: judging.Judgement) -> float:
    """The share of the log loss of knowing the share alone that is saved: log losses at other shares do not compare."""
    entropy = -(one.share * np.log(one.share) + (1 - one.share) * np.log(1 - one.share))
    return float(1 - (one.log_loss or 0) / entropy)


def bands(title: str, values: Floats, edges: tuple[tuple[int, int], ...], chance: Floats, rows: Waits) -> None:
    print(
        f"\n| {title} | rows | share | mean chance | within 2 SE | AUC | slope, 95 % |\n| --- | --- | --- | --- | --- | --- | --- |"
    )
    for low, high in edges:
        inside = (values >= low) & (values < high if title.startswith("age") else values <= high)
        p, y, box = chance[inside], rows.answered[inside], rows.box[inside]
        if not 0 < y.sum() < len(y):
            continue
        low_gap, high_gap = resampled(box, lambda drawn, p=p, y=y: float(p[drawn].mean() - y[drawn].mean()))  # type: ignore[misc]
        slopes = resampled(box, lambda drawn, p=p, y=y: judging.slope(p[drawn], y[drawn]))  # type: ignore[misc]
        fits = abs(p.mean() - y.mean()) <= 2 * (high_gap - low_gap) / 3.92
        print(
            f"| {low} to {min(high, 9999)} | {len(y):,} | {y.mean():.3f} | {p.mean():.3f} | {'yes' if fits else 'NO'} | "
            f"{judging.auc(p, y):.3f} | {slopes[0]:.2f} to {slopes[1]:.2f} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--kept-aside", action="store_true")
    given = parser.parse_args()
    boxes = complete_boxes(given.data)
    aside = kept_aside(boxes)
    known = [name for name in boxes if name not in aside]
    rows, others = waits_of(given.data, known), others_of(given.data, known)
    print(HEAD)
    if given.kept_aside:
        judged = waits_of(given.data, sorted(aside))
        for label, mask in (("Mondays", judged.weekday == 0), ("every day", judged.weekday >= 0)):
            for name, forecaster in FORECASTERS.items():
                print(line(f"{name}, {label}", forecaster(rows, others, judged.of(mask)), judged.of(mask).answered))
        return
    weekly = rows.weekday == 0
    judged = rows.of(weekly)
    chances = {name: across(rows, others, weekly, forecaster) for name, forecaster in FORECASTERS.items()}
    for name, chance in chances.items():
        print(line(name, chance, judged.answered))
    ours_, y = chances["ringback"], judged.answered
    for name in ("logistic, 18 plain values", "LightGBM, all values", "ringback's line of weights alone"):
        other = chances[name]
        auc = resampled(
            judged.box,
            lambda d, o=other: judging.auc(ours_[d], y[d]) - judging.auc(o[d], y[d]),  # type: ignore[misc]
        )
        loss = resampled(
            judged.box,
            lambda d, o=other: judging.log_loss(ours_[d], y[d]) - judging.log_loss(o[d], y[d]),  # type: ignore[misc]
        )
        print(
            f"\nringback less {name}: AUC {auc[0]:+.4f} to {auc[1]:+.4f}, log loss {loss[0]:+.4f} to {loss[1]:+.4f} (95 %)"
        )
    bands("age of silence, days", judged.days_silent, AGES, ours_, judged)
    bands("signs of life before", judged.history, HISTORIES, ours_, judged)


if __name__ == "__main__":
    main()
