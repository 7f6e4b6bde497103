"""What is known of the user's mail as a whole while one timeline is looked at: the same values that a replay has."""

from datetime import datetime
from functools import lru_cache

import numpy as np

from ringback.flows.watch import Whole
from ringback.model.decayed import scale_of
from ringback.model.hazard import Sums, sums_of
from ringback.model.lively import Liveliness
from ringback.store.lately import Lately, lately
from ringback.store.seen import newest
from ringback.store.version import version


def whole(as_of: datetime) -> Whole:
    """The user's mail as a whole at that instant; all instants after the newest exchange share it until something is written."""
    return _whole(version(), min(as_of, newest()))


@lru_cache(maxsize=4)
def _whole(_version: str, moment: datetime) -> Whole:
    found = lately(moment)
    return Whole(lively=_lively(found), named=found.named, rhythm=_rhythm(found))


def _lively(found: Lately) -> Liveliness:
    scale = scale_of(found.place)
    state = Liveliness(scale)
    for at, who, many in found.signs:
        state.sign(who, scale.day(at), many)
    for at, many in found.said:
        state.said(scale.day(at), many)
    for at, many in found.came:
        state.came(scale.day(at), many)
    return state


def _rhythm(found: Lately) -> Sums:
    scale = scale_of(found.place)
    hours = np.array([scale.hours(begun, ended) for begun, ended in found.waits], dtype=np.float64)
    return sums_of(hours, np.ones(len(hours), dtype=np.bool_))
