"""The hazard of an answer: its sums, its fit against an oracle, its shrinkage, and what bad input does to it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines import PiecewiseExponentialFitter

from ringback.model.hazard import (
    CUTS,
    LONGEST,
    Floats,
    cumulative,
    fit,
    nothing,
    p_answer,
    share_within,
    shrunken,
    sums_of,
    time_of,
)

TRUE_RATES = np.array([0.3, 0.2, 0.12, 0.08, 0.04, 0.02, 0.01, 0.006, 0.003])
FEW_CUTS = np.array([2.0, 8.0, 40.0])
FEW_RATES = np.array([0.15, 0.08, 0.03, 0.01])


def simulated(
    rng: np.random.Generator, count: int, rates: Floats, cuts: Floats, risk: Floats
) -> tuple[Floats, np.ndarray]:
    """Answer times by the true hazard, and which of them were seen before the follow-up ended."""
    knots = np.concatenate([[0.0], cuts, [1e6]])
    steps = np.concatenate([[0.0], np.cumsum(rates * np.diff(knots))])
    times = np.interp(rng.exponential(1.0, count) / risk, steps, knots)
    followed = rng.uniform(5, 400, count)
    return np.minimum(times, followed), times <= followed


def test_without_features_the_fit_is_the_oracles() -> None:
    hours, answered = simulated(np.random.default_rng(3), 5_000, FEW_RATES, FEW_CUTS, np.ones(5_000))
    oracle = PiecewiseExponentialFitter(list(FEW_CUTS)).fit(hours, answered)
    rates = np.exp(fit(hours, answered, np.zeros((5_000, 0)), FEW_CUTS).log_rate)
    assert rates == pytest.approx(1 / oracle.params_.to_numpy(), rel=0.01)  # the oracle's parameters are mean times
    ahead = np.array([1.0, 10.0, 100.0])
    ours = 1 - p_answer(rates, np.zeros(3), ahead, FEW_CUTS)
    assert ours == pytest.approx(oracle.survival_function_at_times(ahead).to_numpy(), abs=0.003)


def test_weights_come_back_within_three_standard_errors() -> None:
    rng = np.random.default_rng(5)
    x, truth = rng.normal(size=(20_000, 3)), np.array([0.5, -0.3, 0.0])
    hours, answered = simulated(rng, len(x), TRUE_RATES, CUTS, np.exp(x @ truth))
    found = fit(hours, answered, x)
    off = np.concatenate([found.log_rate - np.log(TRUE_RATES), found.weights - truth])
    assert np.all(np.abs(off) < 3 * found.errors)


@pytest.mark.slow
def test_intervals_cover_what_they_say() -> None:
    """95 of 100 intervals hold the truth: between 93 and 97 over 600 simulated mailboxes with two weights and four rates each."""
    rng = np.random.default_rng(11)
    truth = np.concatenate([np.log(FEW_RATES), [0.4, -0.2]])
    inside = []
    for _ in range(600):
        x = rng.normal(size=(400, 2))
        hours, answered = simulated(rng, 400, FEW_RATES, FEW_CUTS, np.exp(x @ truth[4:]))
        found = fit(hours, answered, x, FEW_CUTS)
        inside.append(np.abs(np.concatenate([found.log_rate, found.weights]) - truth) < 1.96 * found.errors)
    assert 0.93 <= np.mean(inside) <= 0.97


def test_sums_are_what_adding_up_one_by_one_gives() -> None:
    rng = np.random.default_rng(2)
    hours, answered, group = rng.exponential(30, 500), rng.random(500) < 0.6, rng.integers(0, 7, 500)
    sums = sums_of(hours, answered, group, 7)
    events, exposure = np.zeros((7, len(CUTS) + 1)), np.zeros((7, len(CUTS) + 1))
    starts = np.concatenate([[0.0], CUTS])
    for waited, seen, who in zip(np.minimum(hours, LONGEST), answered, group, strict=True):
        exposure[who] += np.clip(waited - starts, 0, np.append(CUTS, LONGEST) - starts)
        events[who, np.searchsorted(CUTS, waited)] += seen
    assert sums.exposure == pytest.approx(exposure)
    assert sums.events == pytest.approx(events)


def test_one_more_message_changes_the_sums_as_a_recount_would() -> None:
    hours, answered = np.array([3.0, 50.0, 200.0]), np.array([True, True, False])
    one_by_one = nothing()
    for waited, seen in zip(hours, answered, strict=True):
        one_by_one += sums_of(np.array([waited]), np.array([seen]))
    recount = sums_of(hours, answered)
    assert one_by_one.events == pytest.approx(recount.events)
    assert one_by_one.exposure == pytest.approx(recount.exposure)


def test_whoever_has_no_history_is_taken_for_the_others() -> None:
    assert shrunken(nothing(), TRUE_RATES) == pytest.approx(TRUE_RATES)


def test_own_answers_take_over_as_they_grow() -> None:
    """A person who always answers after about ten hours: the more of it was seen, the nearer their usual time is to that."""
    usual = []
    for answers in (0, 3, 30, 300):
        own = sums_of(np.linspace(8.5, 12, answers), np.ones(answers, bool))
        usual.append(float(time_of(shrunken(own, TRUE_RATES), np.array([0.5]))[0]))
    off = np.abs(np.array(usual) - 10.0)
    assert off[0] > off[1] > off[2]
    assert off[3] < 1.5  # the hazard is constant within 8 to 16 hours: no nearer than that


def test_the_longer_the_silence_the_smaller_the_chance() -> None:
    """The hazard falls, so what stays silent is less and less likely to be answered in the next week."""
    chances = p_answer(TRUE_RATES, np.array([0.0, 2, 8, 40, 120]), np.full(5, 40.0))
    assert np.all(np.diff(chances) < 0)


@given(
    hours=st.lists(st.floats(allow_nan=True, allow_infinity=True), min_size=1, max_size=30),
    elapsed=st.floats(-1e6, 1e6),
    ahead=st.floats(-1e6, 1e6),
)
def test_bad_input_gives_chances_and_never_nan(hours: list[float], elapsed: float, ahead: float) -> None:
    waited = np.array(hours)
    rate = shrunken(sums_of(waited, np.ones(len(waited), bool)), TRUE_RATES)
    chance = p_answer(rate, np.array([elapsed]), np.array([ahead]))
    surprise = share_within(rate, np.array([elapsed]))
    assert np.all((rate > 0) & np.isfinite(rate))
    assert 0 <= chance[0] <= 1
    assert 0 <= surprise[0] <= 1


@given(waited=st.lists(st.floats(0, 1000), max_size=20), share=st.floats(0.01, 0.99))
def test_time_and_share_are_inverse(waited: list[float], share: float) -> None:
    rate = shrunken(sums_of(np.array(waited), np.ones(len(waited), bool)), TRUE_RATES)
    assert share_within(rate, time_of(rate, np.array([share])))[0] == pytest.approx(share, abs=1e-6)


def test_a_fit_of_nothing_is_a_fit() -> None:
    found = fit(np.zeros(0), np.zeros(0, bool), np.zeros((0, 2)))
    assert np.all(np.isfinite(found.log_rate))
    assert found.weights == pytest.approx([0, 0])


def test_cumulative_hazard_grows_to_the_end_and_no_further() -> None:
    assert cumulative(TRUE_RATES, np.array([LONGEST]))[0] == cumulative(TRUE_RATES, np.array([LONGEST * 3]))[0]
