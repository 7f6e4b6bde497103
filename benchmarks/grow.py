"""Grow the trees of the shipped prior with LightGBM on all people of the training mailboxes, and hand them over as plain numbers."""

from typing import Any

import numpy as np

from benchmarks.waits import Floats, Others, Waits
from ringback.model.chance import Weights, growth
from ringback.model.history import FEATURES
from ringback.model.trees import Trees

VALUES = (
    "sign_days_3", "sign_days_10", "sign_days_30", "sign_days_90", "since_sign", "since_reached", "gaps_as_long",
    "user_hears_more", "user_hears_lately", "user_gets_lately", "people_lately", "signs_1", "signs_10", "named_1", "named_3",
    "last_gap", "answers_seen", "turn_of_year",
)  # fmt: skip
"""What the trees see: what was worth its place when left out, on the mailboxes that are not kept aside."""
DEEPEST = 6
_ROUNDS = 60
_SETTINGS = {
    "objective": "binary", "learning_rate": 0.12, "num_leaves": 15, "max_depth": DEEPEST, "min_data_in_leaf": 300,
    "feature_fraction": 0.5, "bagging_fraction": 0.5, "bagging_freq": 1, "lambda_l2": 20, "max_bin": 63, "verbosity": -1,
    "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
_WAITED = 0.5  # a daily row of a wait against one of the others, of whom there are two a week


def grow(waits: Waits, others: Others, weights: Weights) -> Trees:
    """The trees for these rows: whether a wait stands is a value while they grow, and a fact once they ship."""
    import lightgbm

    places = [FEATURES.index(name) for name in VALUES]
    fits = waits.ahead > 0
    x = np.concatenate([_with(waits.features[fits][:, places], 1.0), _with(others.features[:, places], 0.0)])
    y = np.concatenate([waits.answered[fits], others.answered])
    ahead = np.concatenate([waits.ahead[fits], others.ahead])
    start = np.log(y.mean() / (1 - y.mean()))
    score = start + growth(ahead) @ np.array([weights.short, weights.long])
    share = np.concatenate([np.full(int(fits.sum()), _WAITED), np.ones(len(others.ahead))])
    data = lightgbm.Dataset(x, y, weight=share, init_score=score)
    return table(lightgbm.train(_SETTINGS, data, _ROUNDS).dump_model(), VALUES, DEEPEST, float(start))


def _with(values: Floats, waited: float) -> Floats:
    return np.column_stack([values, np.full(len(values), waited)])


def table(grown: dict[str, Any], names: tuple[str, ...], depth: int, constant: float) -> Trees:
    """The library's trees as one table; behind the values that are named, they have seen whether a wait stands."""
    rows: list[list[float]] = []
    roots = [_add(one["tree_structure"], rows, len(names)) for one in grown["tree_info"]]
    feature, threshold, left, right, value = (np.array(column) for column in zip(*rows, strict=True))
    places = (feature.astype(int), threshold, left.astype(int), right.astype(int), value)
    return Trees(names, np.array(roots), *places, depth, constant)


def _add(node: dict[str, Any], rows: list[list[float]], waits: int) -> int:
    """Put a node and all below it into the table, and give its place; where it asks for a wait, there is one."""
    if node.get("split_feature") == waits:
        return _add(node["right_child"], rows, waits)
    place = len(rows)
    if "leaf_value" in node:
        rows.append([0, 0.0, place, place, node["leaf_value"]])
        return place
    rows.append([])
    left, right = (_add(node[side], rows, waits) for side in ("left_child", "right_child"))
    rows[place] = [node["split_feature"], node["threshold"], left, right, 0.0]
    return place
