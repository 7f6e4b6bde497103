"""The chance from the dialogue's history: every horizon, every odd history, and what the shipped numbers say."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.wait import Said
from ringback.domain.worktime import WorkClock
from ringback.model.chance import Rows, learn, p_bounds
from ringback.model.decayed import Decayed, WorkScale
from ringback.model.history import FEATURES, History
from ringback.model.judging import auc, ece_floor, judge, slope
from ringback.model.prior import HAZARD, SHIPPED, WEIGHTS
from ringback.model.rhythm import never_share
from tests.cast import PLACE, at

GRETA = "greta@silent.example"
SCALE = WorkScale(WorkClock(PLACE))
WEEK = timedelta(days=7)


def told(when: datetime, to: str = GRETA) -> Said:
    return Said(id=f"out-{when:%m%d}", at=when, author=None, to=(to,), recipients=1)


def heard(when: datetime, who: str = GRETA, away_until: date | None = None) -> Said:
    return Said(id=f"in-{when:%m%d}", at=when, author=who, real=away_until is None, away_until=away_until)


def chance(said: list[Said], now: datetime, horizon: timedelta = WEEK) -> float:
    history = History(SCALE)
    for one in sorted(said, key=lambda one: one.at):
        history.take(one)
    ahead = np.array([history.ahead(GRETA, now, horizon)])
    return float(SHIPPED.within(np.array([history.features(GRETA, now)]), ahead)[0])


def test_who_writes_often_is_likelier_to_write() -> None:
    often = [heard(at(day)) for day in (2, 4, 6, 9, 11, 13)] + [told(at(16))]
    once = [heard(at(2)), told(at(16))]
    assert chance(often, at(18)) > 1.5 * chance(once, at(18))


def test_the_chance_falls_while_nothing_comes() -> None:
    others = [heard(at(day), f"colleague{day % 5}@seller.example") for day in range(1, 45)]
    said = [*others, heard(at(2)), heard(at(4)), heard(at(6)), told(at(9))]
    chances = [chance(said, at(9) + timedelta(days=7 * week)) for week in range(5)]
    assert chances == sorted(chances, reverse=True)


def test_a_longer_time_ahead_is_never_less_likely() -> None:
    said = [heard(at(2)), told(at(9))]
    chances = [chance(said, at(11), timedelta(days=days)) for days in (1, 2, 7, 14, 60, 400)]
    assert chances == sorted(chances)
    assert chances[-1] < 1


def test_a_weekend_ahead_is_no_time_to_answer() -> None:
    saturday = at(14, 0)
    assert chance([heard(at(2)), told(at(12))], saturday, timedelta(days=1)) == 0


def test_stated_absence_takes_the_days_away() -> None:
    said = [heard(at(2)), told(at(9))]
    away = [*said, heard(at(10), away_until=date(2026, 3, 18))]
    assert chance(away, at(11)) < chance(said, at(11))


def test_a_mailbox_of_one_message_gives_a_chance() -> None:
    assert 0 < chance([told(at(9))], at(11)) < 0.5


@given(st.lists(st.tuples(st.floats(-5e4, 5e4), st.booleans()), max_size=25), st.floats(-5e4, 5e4))
def test_any_clock_gives_a_chance(steps: list[tuple[float, bool]], now: float) -> None:
    """Clocks that run backwards, answers before questions, years that nobody lives in: taken in any order."""
    history = History(SCALE)
    for hours, ours in steps:
        when = at(9) + timedelta(hours=hours)
        history.take(told(when) if ours else heard(when))
    then = at(9) + timedelta(hours=now)
    values = np.array([history.features(GRETA, then)])
    assert np.all(np.isfinite(values))
    p = SHIPPED.within(values, np.array([history.ahead(GRETA, then, WEEK)]))[0]
    assert 0 <= p <= 1


def test_values_that_are_no_number_are_taken_as_usual() -> None:
    unknown = np.full((1, len(FEATURES)), np.nan)
    assert SHIPPED.line(unknown)[0] == pytest.approx(SHIPPED.line(SHIPPED.usual[None])[0])


def test_bounds_hold_the_chance_and_close_with_what_was_seen() -> None:
    low, high = p_bounds(np.full(3, 0.3), np.array([0.0, 5.0, 100.0]))
    assert np.all((low < 0.3) & (high > 0.3))
    assert np.all(np.diff(high - low) < 0)


def test_the_shipped_hazard_falls() -> None:
    assert np.all(np.diff(HAZARD) <= 0)
    assert 0 < WEIGHTS.short < 1
    assert 0 < WEIGHTS.long < 1


def test_learning_finds_the_weights_that_made_the_rows() -> None:
    rng = np.random.default_rng(4)
    x = rng.normal(size=(40_000, 2))
    ahead = np.tile([16.0, 40.0], (len(x), 1))
    odds = -1.0 + 0.8 * x[:, :1] - 0.5 * x[:, 1:] + 0.9 * np.log(ahead / 40)
    uniform = rng.random((len(x), 1))  # one draw a row: whoever answers within two days answers within the week
    answered = uniform < 1 / (1 + np.exp(-odds))
    found = learn(Rows(x, ahead, answered, np.ones_like(answered), (0.5, 0.5)), ("a", "b"), (), ridge=1.0)
    assert found.single / found.spread == pytest.approx([0.8, -0.5], abs=0.05)
    assert found.short == pytest.approx(0.9, abs=0.1)


def test_a_count_fades_by_the_same_share_every_day() -> None:
    count = Decayed(10)
    count.add(100.0)
    assert count.value(110.0) == pytest.approx(np.exp(-1))
    count.add(90.0)  # a clock that ran backwards
    assert count.value(100.0) <= 2.0


def test_the_scale_counts_working_days() -> None:
    monday, friday = at(2, 9), at(6, 17)
    assert SCALE.hours(monday, friday) == pytest.approx(40)
    assert SCALE.hours(at(6, 17), at(9, 9)) == 0  # a weekend
    assert SCALE.hours(friday, monday) == 0
    assert SCALE.day(datetime(1, 1, 1, tzinfo=UTC)) <= SCALE.day(monday) <= SCALE.day(datetime(9998, 1, 1, tzinfo=UTC))


def test_judging_knows_a_perfect_and_a_blind_forecast() -> None:
    rng = np.random.default_rng(6)
    p = rng.uniform(0.02, 0.6, 4_000)
    y = (rng.random(4_000) < p).astype(float)
    good = judge(p, y)
    assert good.slope is not None
    assert good.ece is not None
    assert good.slope == pytest.approx(1, abs=0.15)
    assert good.ece < 2 * ece_floor(p)
    assert auc(y, y) == 1
    assert auc(np.full(4_000, 0.3), y) == 0.5
    assert slope(np.clip(p**2, 0.01, 0.99), y) < good.slope


def test_nobody_who_answers_is_no_error() -> None:
    assert judge(np.array([0.2, 0.3]), np.zeros(2)).auc is None
    assert judge(np.zeros(0), np.zeros(0)).rows == 0


def test_the_share_that_never_answers_is_wide_where_little_was_followed() -> None:
    few, many = never_share(2, 5), never_share(400, 1_000)
    assert few.low < many.low < 0.4 < many.high < few.high
    assert (never_share(0, 0).low, never_share(0, 0).high) == (0.0, 1.0)
