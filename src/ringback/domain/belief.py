"""What the model tells the rules about one silence, as plain data."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import NormalDist

_LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """How long is too long, for this person.

    `usual`, `usual_low` and `usual_high` are working time: the median answer time and the times within which one and nine
    answers in ten come, given that an answer comes. `p_answer_7d` is the chance of any real inbound from this person within
    the next 7 calendar days, the share that never answers included; `p_low` and `p_high` bound it (nine in ten).
    `surprise` is the share of this person's answer times that are shorter than the working time elapsed, in [0, 1].
    `waits_seen` counts this person's own past answers: few of them mean that the user's average speaks.
    """

    usual: timedelta
    usual_low: timedelta
    usual_high: timedelta
    p_answer_7d: float
    p_low: float
    p_high: float
    surprise: float
    waits_seen: int

    def __post_init__(self) -> None:
        for name in ("p_answer_7d", "p_low", "p_high", "surprise"):
            value = getattr(self, name)
            if not 0.0 <= value <= 1.0:
                raise ValueError(f"{name} is {value}, which is no chance")

    def time_at(self, share: float) -> timedelta:
        """The working time within which that share of their answers comes, given that an answer comes.

        Log-normal through the median and the time of nine in ten: log t = log usual + z(share) / z(0.9) * log(high / usual).
        """
        if not 0.0 < share < 1.0:
            return timedelta(0) if share <= 0.0 else timedelta.max
        spread = max(self.usual_high / self.usual, 1.0) if self.usual else 1.0
        steps = NormalDist().inv_cdf(share) / NormalDist().inv_cdf(0.9)
        return min(self.usual, _LONGEST) * float(min(spread**steps, 1e4))
