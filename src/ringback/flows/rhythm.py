"""How long one person's answers take: the curve of a picture, and the same in sentences with the person's own numbers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ringback.domain.belief import Belief
from ringback.domain.reason import plural
from ringback.domain.silence import Silence
from ringback.domain.timeline import Timeline
from ringback.domain.worktime import WORKING_DAY
from ringback.flows.answer_times import AnswerTimes
from ringback.model.curve import AnswerCurve, answer_curve
from ringback.model.hazard import time_of

FEW = 5
"""Fewer answers than these say little of the person alone."""
_LEAST_SHOWN, _MOST_SHOWN = 5.0, 42.0  # working days
_POINTS = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """One person's answer times. `elapsed` and `longer_than` (a share) are None where no silence stands open."""

    name: str
    curve: AnswerCurve
    usual: timedelta
    nine_in_ten: timedelta
    seen: int
    elapsed: timedelta | None = None
    longer_than: float | None = None

    @property
    def sentence(self) -> str:
        """This person's rhythm with their own numbers, and where the silence stands in it."""
        usual, high = spoken(self.usual), spoken(self.nine_in_ten)
        if self.seen < FEW:
            few = f"Only {plural(self.seen, 'answer')}" if self.seen else "No answer"
            said = f"{few} of theirs seen so far; people like them answer in about {usual}, nine times in ten within {high}."
        else:
            said = f"Answers in {usual}, nine times in ten within {high}."
        return f"{said} {self._now}" if self.elapsed is not None else said

    @property
    def _now(self) -> str:
        assert self.elapsed is not None
        if self.longer_than is None or self.seen < FEW:
            return f"Now {spoken(self.elapsed)}."
        if self.elapsed < self.usual:
            return f"Now {spoken(self.elapsed)}, less than usual."
        return f"Now {spoken(self.elapsed)}, longer than {hundredths(self.longer_than)} of 100 of their silences."

    @property
    def confidence(self) -> str:
        """How much lies behind it."""
        if not self.seen:
            return "The curve is that of your other contacts; the wide band says how far this person may be from it."
        if self.seen < FEW:
            return f"The band is wide, because {plural(self.seen, 'answer')} of theirs cannot say much yet."
        return f"Told from {plural(self.seen, 'answer')} of theirs; the band says how sure that is."


def hundredths(share: float) -> int:
    """A share as "of 100"; never a false hundred."""
    return min(int(share * 100), 99)


def spoken(span: timedelta) -> str:
    """Working time as people say it: hours within a day, days beyond."""
    if span < WORKING_DAY * 0.95:
        return plural(max(round(span / timedelta(hours=1)), 1), "working hour")
    return plural(round(span / WORKING_DAY, 1), "working day")


def rhythm_of(timeline: Timeline, times: AnswerTimes, as_of: datetime) -> Rhythm | None:
    """The rhythm of somebody with whom no silence stands open; None where no answer of theirs was ever seen."""
    hazard, seen = times.of(timeline, as_of)
    if not seen:
        return None
    usual, high = (timedelta(hours=float(hours)) for hours in time_of(hazard, np.array([0.5, 0.9])))
    curve = answer_curve(hazard, seen, _hours(high, timedelta(0)))
    return Rhythm(name=timeline.person.name, curve=curve, usual=usual, nine_in_ten=high, seen=seen)


def rhythm_of_silence(silence: Silence, belief: Belief, times: AnswerTimes, as_of: datetime) -> Rhythm:
    """The rhythm of somebody who is silent, with today on it; the numbers are those of the belief that chose the move."""
    hazard, seen = times.of(silence.timeline, as_of)
    elapsed = silence.timeline.clock.elapsed(silence.since, as_of)
    return Rhythm(
        name=silence.timeline.person.name,
        curve=answer_curve(hazard, seen, _hours(belief.usual_high, elapsed)),
        usual=belief.usual,
        nine_in_ten=belief.usual_high,
        seen=belief.waits_seen,
        elapsed=elapsed,
        longer_than=belief.surprise,
    )


def _hours(high: timedelta, elapsed: timedelta) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The working hours to draw: until well after nine answers in ten, and after today; the first ones closer together."""
    days = max(1.6 * (high / WORKING_DAY), 1.15 * (elapsed / WORKING_DAY), _LEAST_SHOWN)
    return np.asarray(np.linspace(0.0, 1.0, _POINTS) ** 2 * min(days, _MOST_SHOWN) * 8.0)
