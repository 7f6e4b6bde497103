"""The shipped prior as plain numbers, written by `python -m benchmarks.train_prior`: see docs/model-card.md.

Fitted on 33 mailboxes of a public corpus of office mail of 1999 to 2002; no word, name or address is in it.
"""
# fmt: off

import numpy as np

from ringback.model.chance import Floats, Weights
from ringback.model.history import FEATURES

HAZARD: Floats = np.array([0.45323, 0.04949, 0.03423, 0.03423, 0.01651, 0.00935, 0.00524, 0.00303, 0.00121])
"""Answers in an hour of waiting, by interval of `hazard.CUTS`; the last one ends after 480 hours."""

WEIGHTS = Weights(
    names=FEATURES,
    centre=np.array([-1.17803, 1.01915, -1.75319, 1.45332, -0.19088, 0.99752, 3.67619, 0.46949, 1.14820, 0.32816,
        0.45237, 0.35171, 1.51084, 3.77737, 0.09145, 0.45454]),
    spread=np.array([1.08826, 0.92688, 0.97601, 0.82915, 0.93414, 0.91745, 1.01345, 0.69509, 0.55301, 0.46954, 0.22712,
        0.14552, 1.60075, 0.83538, 0.95130, 1.56834]),
    constant=-1.76588,
    single=np.array([0.28117, 0.05067, 0.22530, 0.25776, 0.22377, 0.07155, -0.05097, 0.10084, 0.06275, -0.04758,
        -0.14681, 0.05154, 0.24654, -0.13170, 0.21725, -0.07885]),
    pairs=(
        ("since_asked", "since_asked"),
        ("user_hears_lately", "user_hears_lately"),
        ("named_lately", "gaps_as_long"),
        ("user_hears_lately", "since_asked"),
        ("signs", "since_asked"),
        ("gaps_as_long", "active_weeks"),
    ),
    double=np.array([0.04390, -0.14062, -0.07340, -0.10194, 0.06027, 0.08115]),
    short=0.93962,
    long=0.94108,
)
