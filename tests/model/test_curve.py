"""The curve of answer times: through the figures that the sentence names, with a band that narrows as answers come in."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.model.curve import answer_curve
from ringback.model.hazard import ANSWER_WITHIN, Floats, nothing, share_within, sums_of, time_of
from ringback.model.prior import HAZARD
from ringback.model.rhythm import person_hazard, user_hazard

DAYS = np.linspace(0.0, 30.0, 200) * 8


def hazard_of(hours: list[float]) -> Floats:
    own = sums_of(np.array(hours), np.ones(len(hours), dtype=np.bool_))
    return person_hazard(own, nothing(), user_hazard(nothing()))


@given(st.lists(st.floats(0, 400), max_size=30))
def test_it_runs_through_the_times_that_are_told(hours: list[float]) -> None:
    hazard = hazard_of(hours)
    curve = answer_curve(hazard, len(hours), time_of(hazard, np.array([0.1, 0.5, 0.9])))
    assert curve.share == pytest.approx([0.1, 0.5, 0.9], abs=1e-6)


@given(st.lists(st.floats(0, 400), max_size=30), st.integers(-3, 500))
def test_it_rises_from_none_to_all_between_its_bounds(hours: list[float], seen: int) -> None:
    curve = answer_curve(hazard_of(hours), seen, DAYS)
    assert np.all(curve.low <= curve.share + 1e-12)
    assert np.all(curve.share <= curve.high + 1e-12)
    for line in (curve.share, curve.low, curve.high):
        assert np.all(np.diff(line) >= -1e-12)
        assert line[0] == 0
        assert line[DAYS >= ANSWER_WITHIN] == pytest.approx(1.0)


def test_the_band_is_wider_where_less_was_seen() -> None:
    widths = []
    for seen in (0, 1, 3, 10, 40):
        curve = answer_curve(HAZARD, seen, DAYS)
        widths.append(float((curve.high - curve.low).max()))
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 2 * widths[-1]


def test_the_band_holds_the_true_share_as_often_as_it_says() -> None:
    """Nine in ten people's true shares lie within their bands; their paces differ as the shrinkage takes it, and the user knows
    a hundred others."""
    rng, at = np.random.default_rng(7), np.array([8.0, 24.0])
    paces = rng.gamma(2.0, 0.5, 100)
    others = np.concatenate([time_of(HAZARD * pace, rng.random(5)) for pace in paces])
    user = user_hazard(sums_of(others, np.ones(len(others), dtype=np.bool_)))
    inside = []
    for _ in range(600):
        truth, seen = HAZARD * rng.gamma(2.0, 0.5), int(rng.integers(0, 20))
        own = sums_of(time_of(truth, rng.random(seen)), np.ones(seen, dtype=np.bool_))
        curve, true_share = answer_curve(person_hazard(own, nothing(), user), seen, at), share_within(truth, at)
        inside.append((curve.low <= true_share) & (true_share <= curve.high))
    assert 0.88 <= np.mean(inside) <= 0.98
