"""What is known of the user's mail as a whole while one timeline is looked at: the same values that a replay has."""

from datetime import datetime

import numpy as np

from ringback.flows.watch import FRESH, Whole
from ringback.model.decayed import scale_of
from ringback.model.hazard import CUTS, Floats, Sums, sums_of
from ringback.model.lively import Liveliness
from ringback.store.kept import Kept
from ringback.store.lately import Lately, lately
from ringback.store.models import AnswerSums
from ringback.store.seen import newest
from ringback.store.version import version

_MOST = 3  # past instants are asked for one after the other
_kept = Kept[dict[datetime, Whole]]()
_MUCH = 2_000  # hours in which something came or went
_large = Kept[tuple[datetime, Whole]]()
"""Where so much is known one more mail moves it by a hair, and adding it up takes long: it is made anew every few minutes."""


def look_anew() -> None:
    """Let it be made anew at the next question, also where much is known."""
    large = _large.last()
    if large is not None:
        _large.put("", (large[0] - FRESH, large[1]))


def whole(as_of: datetime) -> Whole:
    """The user's mail as a whole at that instant; all instants after the newest exchange share it until something is written."""
    large = _large.last()
    if large is not None and abs(as_of - large[0]) < FRESH:
        return large[1]
    word, moment = version(), min(as_of, newest())
    made = _kept.get(word) or {}
    if moment not in made:
        found = lately(moment)
        made = {
            **dict(list(made.items())[-_MOST:]),
            moment: Whole(lively=_lively(found), named=found.named, rhythm=_rhythm(found), colleagues=_colleagues()),
        }
        _kept.put(word, made)
        if len(found.signs) + len(found.said) + len(found.came) >= _MUCH:
            _large.put("", (as_of, made[moment]))
    return made[moment]


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


def _colleagues() -> Floats | None:
    """What the other desks' answers tell, as it was told last."""
    told = AnswerSums.objects.values_list("behind", flat=True).first()
    return np.array(told) if told and len(told) == len(CUTS) + 1 else None


def _rhythm(found: Lately) -> Sums:
    scale = scale_of(found.place)
    hours = np.array([scale.hours(begun, ended) for begun, ended in found.waits], dtype=np.float64)
    return sums_of(hours, np.ones(len(hours), dtype=np.bool_))
