"""The drawing of the curve: everything inside the frame, and in words for those who do not see it."""

from datetime import timedelta
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ringback.flows.rhythm import Rhythm
from ringback.model.curve import answer_curve
from ringback.model.prior import HAZARD
from ringback.web.drawing.curve import BOTTOM, LEFT, RIGHT, TOP, curve_of

HOURS = st.floats(0, 2000)


def rhythm(
    usual: float, high: float, elapsed: float | None = None, share: float | None = None, seen: int = 9
) -> Rhythm:
    last = max(high * 1.6, elapsed or 0, 40.0)
    return Rhythm(
        name="Greta",
        curve=answer_curve(HAZARD, seen, np.linspace(0, last, 50)),
        usual=timedelta(hours=usual),
        nine_in_ten=timedelta(hours=high),
        seen=seen,
        elapsed=None if elapsed is None else timedelta(hours=elapsed),
        longer_than=share,
    )


@given(HOURS, HOURS, HOURS, st.floats(0, 1))
def test_all_of_it_lies_within_the_frame(usual: float, more: float, elapsed: float, share: float) -> None:
    curve = curve_of(rhythm(usual, usual + more, elapsed, share))
    assert curve.today is not None
    points = [tuple(map(float, one.split(","))) for one in f"{curve.line} {curve.band}".split()]
    points += [(mark.x, mark.y) for mark in (*curve.marks, curve.today)]
    assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in points)
    ticks = [tick.x for tick in curve.ticks]
    assert ticks == sorted(ticks)
    assert all(later - earlier > 40 for earlier, later in pairwise(ticks))


def test_the_words_say_what_the_picture_shows() -> None:
    curve = curve_of(rhythm(14.4, 40.0, 72.0, 0.975))
    assert curve.label.startswith("50 after 1.8 working days, 90 after 5 working days; today, after 9 working days, 97")
    assert [mark.label for mark in curve.marks] == ["half by 1.8 working days", "nine in ten by 5 working days"]
    assert curve.today is not None
    assert curve.today.label == "today, 9 working days: 97 of 100"


def test_without_a_silence_there_is_no_today() -> None:
    curve = curve_of(rhythm(3.0, 12.0))
    assert curve.today is None
    assert "today" not in curve.label
    assert curve.marks[0].label == "half by 3 working hours"
