"""A firm's table of waits, with the oddities that a real one has, and its sums added up row by row in Python."""

from collections import defaultdict

import numpy as np
import pyarrow as pa

from ringback.adapters.warehouse import CUT_MINUTES, LONGEST_MINUTES, Cells

COUNT = 20_000
SELLERS, PEOPLE = 7, 300


def waits_table() -> pa.Table:
    """Waits of seven sellers: some on the very edges of the intervals, some too long, backwards, or not known."""
    rng = np.random.default_rng(4)
    person = rng.integers(0, PEOPLE, COUNT)
    asked_before = rng.integers(0, 5, COUNT)
    minutes = rng.exponential(900.0 * (1 + asked_before), COUNT).astype(np.int64)
    edges = np.array([0, -5, LONGEST_MINUTES, LONGEST_MINUTES + 1, 2**40, *CUT_MINUTES, *(CUT_MINUTES + 1)])
    minutes[: len(edges) * 20] = np.tile(edges, 20)
    answered = rng.random(COUNT) < 0.7
    unknown = rng.random(COUNT) < 0.01
    return pa.table(
        {
            "mailbox": pa.array([f"seller-{one}" for one in person % SELLERS]),
            "company": pa.array(["" if one % 5 else f"company-{one % 40}" for one in person]),
            "person": pa.array([f"person-{one}" for one in person]),
            "asked_before": pa.array(asked_before),
            "minutes": pa.array(minutes, mask=unknown),
            "answered": pa.array(answered),
        }
    )


def by_hand(table: pa.Table, by: tuple[str, ...]) -> dict[tuple[object, ...], tuple[int, int, int]]:
    """Waits, answers and minutes for each value of `by` and interval, one row after the other."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(lambda: [0, 0, 0])
    columns = [table[name].to_pylist() for name in (*by, "minutes", "answered")]
    for *values, minutes, answered in zip(*columns, strict=True):
        if minutes is None:
            continue
        followed = min(max(minutes, 0), LONGEST_MINUTES)
        interval = sum(followed > cut for cut in CUT_MINUTES)
        sums = found[(*values, interval)]
        sums[0] += 1
        sums[1] += answered and minutes <= LONGEST_MINUTES
        sums[2] += followed
    return {key: (waits, answers, minutes) for key, (waits, answers, minutes) in found.items()}


def as_dict(cells: Cells) -> dict[tuple[object, ...], tuple[int, int, int]]:
    """What a warehouse gave, in the form of `by_hand`."""
    keys = zip(*cells.by.values(), cells.interval.tolist(), strict=True)
    rows = zip(cells.waits.tolist(), cells.answered.tolist(), cells.minutes.tolist(), strict=True)
    return dict(zip(keys, rows, strict=True))


GROUPS: tuple[tuple[str, ...], ...] = ((), ("mailbox",), ("mailbox", "company", "person"), ("asked_before",))
