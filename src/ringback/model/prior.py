"""The shipped prior as plain numbers, written by `python -m benchmarks.train_prior`: see docs/model-card.md.

Fitted on 27 mailboxes of a public corpus of office mail of 1999 to 2002; no word, name or address is in it.
"""
# fmt: off

import numpy as np

from ringback.model.chance import Floats, Weights
from ringback.model.history import FEATURES

HAZARD: Floats = np.array([0.53463, 0.05028, 0.03326, 0.03326, 0.01598, 0.00879, 0.00470, 0.00292, 0.00115])
"""Answers in an hour of waiting, by interval of `hazard.CUTS`; the last one ends after 480 hours."""

WEIGHTS = Weights(
    names=FEATURES,
    centre=np.array([-1.18909, 1.00004, -1.79548, 1.42665, -0.23140, 0.96082, 3.68337, 0.42056, 1.12894, 0.33914,
        0.44515, 0.35424, 1.34111, 3.73178, 0.05756, 0.48021]),
    spread=np.array([1.08011, 0.91069, 0.94897, 0.81525, 0.94093, 0.91087, 0.99974, 0.65711, 0.54603, 0.47342, 0.22824,
        0.14548, 1.65948, 0.86704, 1.02772, 1.60590]),
    constant=-1.83443,
    single=np.array([0.29421, 0.06409, 0.24443, 0.22893, 0.17731, 0.07617, 0.01042, 0.14793, 0.06722, -0.04662, -0.14321,
        0.06489, 0.21195, -0.13377, 0.32175, -0.10247]),
    pairs=(
        ("since_asked", "since_asked"),
        ("user_hears_lately", "user_hears_lately"),
        ("named_lately", "gaps_as_long"),
        ("user_hears_lately", "since_asked"),
        ("signs", "since_asked"),
        ("gaps_as_long", "active_weeks"),
    ),
    double=np.array([0.05699, -0.17299, -0.09953, -0.10281, 0.08825, 0.08383]),
    short=0.93396,
    long=0.90813,
)
