"""When their answers come, as a curve with a band: of a hundred answers, how many are there by each hour, and how sure that is."""

from dataclasses import dataclass

import numpy as np

from ringback.model.hazard import Floats, share_within

_PACE = 2.0  # answers: what a person's company is worth against their own in `hazard.shrunken`
_WORTH = 0.5
"""What one answer narrows the band by, in answers: the pace alone would take it for one, but it also has to tell how the pace
changes with the time waited. So chosen that nine in ten of simulated people's true curves lie within."""
_NINE_IN_TEN = 1.645


@dataclass(frozen=True, slots=True)
class AnswerCurve:
    """The share of answers that have come by so many working hours, given that one comes, and its bounds (nine in ten).

    All arrays have shape (n,) and never fall.
    """

    hours: Floats
    share: Floats
    low: Floats
    high: Floats


def answer_curve(hazard: Floats, seen: int, hours: Floats) -> AnswerCurve:
    """One person's curve from their hazard. The fewer of their own answers were seen, the wider its band.

    A person's pace against their company's is gamma-distributed with `_PACE` answers behind it (see `hazard.shrunken`) and
    `_WORTH` for each one seen: the band is the curve at the pace's fifth and ninety-fifth percentile.
    """
    slow, quick = (_pace(_PACE + _WORTH * max(seen, 0), sign * _NINE_IN_TEN) for sign in (-1, 1))
    share, low, high = (share_within(hazard * pace, hours) for pace in (1.0, slow, quick))
    return AnswerCurve(np.maximum(hours, 0.0), share, low, high)


def _pace(answers: float, deviations: float) -> float:
    """A percentile of a gamma distribution over its mean (Wilson and Hilferty 1931)."""
    return float(max(1 - 1 / (9 * answers) + deviations / np.sqrt(9 * answers), 0.05) ** 3)
