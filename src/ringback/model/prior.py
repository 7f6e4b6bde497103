"""The shipped prior as plain numbers, written by `python -m benchmarks.train_prior`: see docs/model-card.md.

Fitted on 33 mailboxes of a public corpus of office mail of 1999 to 2002; no word, name or address is in it.
"""
# fmt: off

import numpy as np

from ringback.model.chance import Floats, Shipped, Weights
from ringback.model.history import FEATURES
from ringback.model.prior_trees import TREES

HAZARD: Floats = np.array([0.45307, 0.04945, 0.03424, 0.03424, 0.01654, 0.00933, 0.00523, 0.00303, 0.00121])
"""Answers in an hour of waiting, by interval of `hazard.CUTS`; the last one ends after 480 hours."""

WEIGHTS = Weights(
    names=("reached_lately", "asked_long", "named_lately", "signs", "sign_days", "active_weeks", "since_asked",
        "gaps_as_long", "last_recipients", "last_was_reply", "answers_seen", "quick_share", "user_hears_lately",
        "user_asks", "user_hears_more", "turn_of_year"),
    centre=np.array([-1.17924, 1.01812, -1.75315, 1.45350, -0.19090, 0.99715, 3.67711, 0.46955, 1.14949, 0.32746,
        0.45240, 0.35198, 1.52202, 3.77818, 0.09267, 0.45448]),
    spread=np.array([1.08815, 0.92711, 0.97607, 0.82984, 0.93339, 0.91680, 1.01347, 0.69566, 0.55344, 0.46929, 0.22701,
        0.14557, 1.60973, 0.83467, 0.95527, 1.56810]),
    constant=-1.75379,
    single=np.array([0.28281, 0.04866, 0.22725, 0.26016, 0.22676, 0.07126, -0.05016, 0.10041, 0.05928, -0.04746,
        -0.14441, 0.04991, 0.22869, -0.12083, 0.21402, -0.07701]),
    pairs=(
        ("since_asked", "since_asked"),
        ("user_hears_lately", "user_hears_lately"),
        ("named_lately", "gaps_as_long"),
        ("user_hears_lately", "since_asked"),
        ("signs", "since_asked"),
        ("gaps_as_long", "active_weeks"),
    ),
    double=np.array([0.04422, -0.15492, -0.07342, -0.10623, 0.05903, 0.07861]),
    short=0.93899,
    long=0.93919,
)

SHIPPED = Shipped(
    names=FEATURES,
    usual=np.array([-1.17924, 1.01812, -1.75315, 1.45350, -0.19090, 0.99715, 3.67711, 0.46955, 1.14949, 0.32746,
        0.45240, 0.35198, 0.45448, -1.75848, -0.77493, 0.08739, 0.60192, -2.12729, -0.66342, -1.98164, -1.57063,
        4.59583, 3.54563, 3.70828, 1.52202, 3.77818, 0.09267, 1.26041, 2.30524]),
    weights=WEIGHTS,
    trees=TREES,
)
