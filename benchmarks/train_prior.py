"""Train the shipped prior: `python -m benchmarks.train_prior ../shared/data`; the same mailboxes give the same digits.

Writes `src/ringback/model/prior.py` and `prior_trees.py`: weights of the history's values, trees on them, and the hazard of answer
times. Only sums, weights and thresholds over all mailboxes together leave this program, no word, name or address.
"""

import argparse
import textwrap
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from benchmarks.grow import grow
from benchmarks.waits import (
    WEEK,
    Floats,
    Others,
    Waits,
    complete_boxes,
    kept_aside,
    moments_of,
    others_of,
    read_box,
    waits_of,
)
from ringback.domain.wait import Standing
from ringback.flows.backtesting.mailbox import Mailbox
from ringback.model.chance import Rows, Shipped, Weights, learn
from ringback.model.decayed import WorkScale
from ringback.model.hazard import LONGEST, Sums, nothing, sums_of
from ringback.model.history import FEATURES
from ringback.model.trees import Trees

LINE = (
    "reached_lately", "asked_long", "named_lately", "signs", "sign_days", "active_weeks", "since_asked",
    "gaps_as_long", "last_recipients", "last_was_reply", "answers_seen", "quick_share",
    "user_hears_lately", "user_asks", "user_hears_more", "turn_of_year",
)  # fmt: skip
"""What the line of weights sees; what the trees see stands with them."""
PAIRS = (
    ("since_asked", "since_asked"),
    ("user_hears_lately", "user_hears_lately"),
    ("named_lately", "gaps_as_long"),
    ("user_hears_lately", "since_asked"),
    ("signs", "since_asked"),
    ("gaps_as_long", "active_weeks"),
)
"""Pairs that were worth a number of their own, by forward search on the mailboxes that are not kept aside."""
PRIOR = Path(__file__).parents[1] / "src" / "ringback" / "model" / "prior.py"
DIGITS = 5


def on_line(features: Floats) -> Floats:
    """Of all values those that the line of weights sees."""
    return features[:, [FEATURES.index(name) for name in LINE]]


def learn_line(waits: Waits) -> Weights:
    """The line of weights, from the waits alone."""
    rows = waits.rows
    return learn(Rows(on_line(rows.features), rows.ahead, rows.answered, rows.known, rows.share), LINE, PAIRS)


def train(waits: Waits, others: Others) -> Shipped:
    """What these mailboxes teach: waits by daily instants, and everybody else at two a week."""
    weights = learn_line(waits)
    return Shipped(FEATURES, waits.features.mean(0), weights, grow(waits, others, weights))


def answer_times(box: Mailbox) -> Sums:
    """The sums of all waits of a mailbox: those that ended, and those that stood when it ended."""
    moments = moments_of(box, WEEK)
    if not moments:
        return nothing()
    scale, standing, end = WorkScale(box.clock), Standing(), moments[-1] + WEEK
    hours: list[float] = []
    answered: list[bool] = []
    for one in box.said:
        if one.at > end:
            break
        wait = standing.with_(one.author) if one.is_sign and one.author is not None else None
        if wait:
            hours.append(scale.hours(wait.first.at, one.at))
            answered.append(True)
        standing.take(one)
    left = [scale.hours(wait.first.at, end) for wait in standing.all()]
    return sums_of(np.array(hours + left), np.array(answered + [False] * len(left)))


def hazard_of(sums: Sums) -> Floats:
    """Answers by hour waited in each interval, never rising: an interval that would rise is pooled with the one before it."""
    blocks: list[list[float]] = []
    for events, exposure in zip(sums.events, sums.exposure, strict=True):
        blocks.append([events, exposure, 1])
        while len(blocks) > 1 and blocks[-1][0] / blocks[-1][1] > blocks[-2][0] / blocks[-2][1]:
            last = blocks.pop()
            blocks[-1] = [one + two for one, two in zip(blocks[-1], last, strict=True)]
    return np.concatenate([np.full(int(count), events / exposure) for events, exposure, count in blocks])


def array(values: Iterable[float], digits: int = DIGITS) -> str:
    text = "np.array([" + ", ".join(f"{value:.{digits}f}" for value in values) + "])"
    return "\n        ".join(textwrap.wrap(text, 110, break_long_words=False))


def names_of(values: Iterable[str]) -> str:
    return "\n        ".join(textwrap.wrap("(" + ", ".join(f'"{value}"' for value in values) + ")", 110))


HEAD = '''"""{what} as plain numbers, written by `python -m benchmarks.train_prior`: see docs/model-card.md.

Fitted on {boxes} mailboxes of a public corpus of office mail of 1999 to 2002; no word, name or address is in it.
"""
# fmt: off

'''


def written(shipped: Shipped, hazard: Floats, boxes: int) -> str:
    """The numbers but for the trees as a module."""
    weights = shipped.weights
    pairs = "".join(f'        ("{one}", "{two}"),\n' for one, two in weights.pairs)
    return f'''{HEAD.format(what="The shipped prior", boxes=boxes)}import numpy as np

from ringback.model.chance import Floats, Shipped, Weights
from ringback.model.history import FEATURES
from ringback.model.prior_trees import TREES

HAZARD: Floats = {array(hazard)}
"""Answers in an hour of waiting, by interval of `hazard.CUTS`; the last one ends after {LONGEST:.0f} hours."""

WEIGHTS = Weights(
    names={names_of(weights.names)},
    centre={array(weights.centre)},
    spread={array(weights.spread)},
    constant={weights.constant:.{DIGITS}f},
    single={array(weights.single)},
    pairs=(
{pairs}    ),
    double={array(weights.double)},
    short={weights.short:.{DIGITS}f},
    long={weights.long:.{DIGITS}f},
)

SHIPPED = Shipped(
    names=FEATURES,
    usual={array(shipped.usual)},
    weights=WEIGHTS,
    trees=TREES,
)
'''


def written_trees(trees: Trees, boxes: int) -> str:
    """The trees as a module."""
    return f"""{HEAD.format(what="The trees of the shipped prior", boxes=boxes)}import numpy as np

from ringback.model.trees import Trees

TREES = Trees(
    names={names_of(trees.names)},
    roots={array(trees.roots, 0)},
    feature={array(trees.feature, 0)},
    threshold={array(trees.threshold)},
    left={array(trees.left, 0)},
    right={array(trees.right, 0)},
    value={array(trees.value)},
    depth={trees.depth},
    constant={trees.constant:.{DIGITS}f},
)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument(
        "--without-kept-aside", action="store_true", help="leave out the mailboxes kept aside for judging"
    )
    given = parser.parse_args()
    boxes = complete_boxes(given.data)
    names = [name for name in boxes if not (given.without_kept_aside and name in kept_aside(boxes))]
    sums = sum((answer_times(read_box(given.data, name, boxes[name])) for name in names), nothing())
    shipped = train(waits_of(given.data, names), others_of(given.data, names))
    PRIOR.write_text(written(shipped, hazard_of(sums), len(names)))
    PRIOR.with_name("prior_trees.py").write_text(written_trees(shipped.trees, len(names)))
    print(f"{len(names)} mailboxes, {len(shipped.trees.roots)} trees of {len(shipped.trees.value)} nodes together")


if __name__ == "__main__":
    main()
