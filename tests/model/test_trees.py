"""The trees: evaluated like the library that grew them, and smooth enough that a silence never makes an answer likelier."""

from datetime import timedelta

import lightgbm
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.grow import table
from ringback.domain.wait import Said
from ringback.model.decayed import scale_of
from ringback.model.history import FEATURES, History
from ringback.model.lively import FEATURES as LIVELY
from ringback.model.prior import SHIPPED
from ringback.model.trees import Trees
from tests.cast import PLACE, at

GRETA = "greta@silent.example"


def test_a_tree_by_hand() -> None:
    """Above 1 in the first value 5, else above 0 in the second 7 and else -1; beside it a tree that is one leaf."""
    nodes = [(0, 1.0, 1, 2, 0.0), (1, 0.0, 3, 4, 0.0), (0, 0.0, 2, 2, 5.0), (0, 0.0, 3, 3, -1.0), (0, 0.0, 4, 4, 7.0)]
    feature, threshold, left, right, value = (
        np.array(each) for each in zip(*[*nodes, (0, 0.0, 5, 5, 0.5)], strict=True)
    )
    trees = Trees(("a", "b"), np.array([0, 5]), feature, threshold, left, right, value, 2, 100.0)
    values = np.array([[2.0, 0.0], [1.0, 0.1], [0.0, 0.0]])
    assert trees.line(values) == pytest.approx([105.5, 107.5, 99.5])


def test_the_table_says_what_the_library_says() -> None:
    """The last value says whether a wait stands: the table holds what the library says where it does."""
    rng = np.random.default_rng(8)
    x = np.column_stack([rng.normal(size=(4_000, 3)), rng.integers(0, 2, 4_000)])
    y = (rng.random(4_000) < 1 / (1 + np.exp(-(x[:, 0] * x[:, 1] + x[:, 3])))).astype(float)
    settings = {"objective": "binary", "num_leaves": 12, "max_depth": 5, "verbosity": -1, "num_threads": 1, "seed": 1}
    grown = lightgbm.train({**settings, "boost_from_average": False}, lightgbm.Dataset(x, y), 20)
    trees = table(grown.dump_model(), ("a", "b", "c"), 5, 0.0)
    waited = np.column_stack([x[:, :3], np.ones(len(x))])
    assert trees.line(x[:, :3]) == pytest.approx(grown.predict(waited, raw_score=True), abs=1e-9)
    assert len(trees.value) < sum(2 * one["num_leaves"] - 1 for one in grown.dump_model()["tree_info"])


@given(
    hours=st.lists(st.tuples(st.floats(0, 2_000), st.booleans()), min_size=2, max_size=25),
    lively=st.floats(-1, 2),
)
def test_a_silence_never_makes_an_answer_much_likelier(hours: list[tuple[float, bool]], lively: float) -> None:
    """Week by week without a word, the mail of all others as it was: the chance rises by less than 2 points, if at all."""
    history = History(scale_of(PLACE))
    for when, ours in sorted(hours):
        then = at(2) + timedelta(hours=when)
        history.take(
            Said(id="", at=then, author=None, to=(GRETA,)) if ours else Said(id="", at=then, author=GRETA, to=())
        )
    start = at(2) + timedelta(hours=2_000)
    values = np.array([history.features(GRETA, start + week * timedelta(days=7)) for week in range(8)])
    fixed = [FEATURES.index(name) for name in (*LIVELY, "turn_of_year")]
    values[:, fixed] = SHIPPED.usual[fixed] + lively
    chances = SHIPPED.within(values, np.full(8, 40.0))
    assert np.all(np.diff(chances) < 0.02)
    assert chances[-1] <= chances[0] + 0.005
