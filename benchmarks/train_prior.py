"""Train the shipped prior: `python -m benchmarks.train_prior ../shared/data`; the same mailboxes give the same digits.

Writes `src/ringback/model/prior.py`: weights of the history's values, and the hazard of answer times. Only sums and weights over
all mailboxes together leave this program, no word, name or address.
"""

import argparse
import textwrap
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from benchmarks.waits import WEEK, Floats, complete_boxes, kept_aside, moments_of, read_box, waits_of
from ringback.domain.wait import Standing
from ringback.flows.backtesting.mailbox import Mailbox
from ringback.model.chance import Weights, learn
from ringback.model.decayed import WorkScale
from ringback.model.hazard import LONGEST, Sums, nothing, sums_of
from ringback.model.history import FEATURES

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


def train(data: Path, names: Iterable[str]) -> Weights:
    """The weights that these mailboxes give, by daily instants."""
    return learn(waits_of(data, names).rows, FEATURES, PAIRS)


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


def written(weights: Weights, hazard: Floats, boxes: int) -> str:
    """The numbers as a module."""

    def array(values: Floats) -> str:
        text = "np.array([" + ", ".join(f"{value:.{DIGITS}f}" for value in values) + "])"
        return "\n        ".join(textwrap.wrap(text, 110, break_long_words=False))

    pairs = "".join(f'        ("{one}", "{two}"),\n' for one, two in weights.pairs)
    return f'''"""The shipped prior as plain numbers, written by `python -m benchmarks.train_prior`: see docs/model-card.md.

Fitted on {boxes} mailboxes of a public corpus of office mail of 1999 to 2002; no word, name or address is in it.
"""
# fmt: off

import numpy as np

from ringback.model.chance import Floats, Weights
from ringback.model.history import FEATURES

HAZARD: Floats = {array(hazard)}
"""Answers in an hour of waiting, by interval of `hazard.CUTS`; the last one ends after {LONGEST:.0f} hours."""

WEIGHTS = Weights(
    names=FEATURES,
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
'''


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
    text = written(train(given.data, names), hazard_of(sums), len(names))
    PRIOR.write_text(text)
    print(text)


if __name__ == "__main__":
    main()
