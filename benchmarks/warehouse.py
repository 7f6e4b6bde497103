"""The sums of ten million waits, by DuckDB where they lie, by pandas and by plain NumPy: `python -m benchmarks.warehouse`.

The rounds take turns, so that other work on the machine hits all of them; medians are shown, wall time and processor time.
"""

import tempfile
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import duckdb
import numpy as np
import pandas as pd  # type: ignore[import-untyped]

from ringback.adapters.warehouse import CUT_MINUTES, LONGEST_MINUTES, cells_of, tables_at
from ringback.adapters.warehouse_waits import waits_from
from ringback.flows.refit import refit_of
from ringback.model.hazard import added, sums_of

ROWS, PEOPLE, ROUNDS = 10_000_000, 400_000, 5
DAYS = 700

MESSAGES = f"""
CREATE TABLE messages AS
SELECT 'seller-' || (person % 5000) AS mailbox, '' AS company, 'person-' || person AS person, 'Berlin' AS place,
    DATE '2024-01-01' + (random() * {DAYS})::INT AS day, (random() * 1439)::BIGINT AS minute, random() < 0.45 AS inbound
FROM (SELECT (random() * {PEOPLE})::INT AS person FROM range({ROWS}))
"""
WORKING_DAYS = """
CREATE TABLE working_days AS SELECT 'Berlin' AS place, day::DATE AS day, works,
    coalesce(sum(CASE WHEN works THEN 480 ELSE 0 END)
        OVER (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::BIGINT
        AS worked_before
FROM (SELECT day, isodow(day) < 6 AS works FROM range(DATE '2024-01-01', DATE '2026-12-31', INTERVAL 1 DAY) AS days(day))
"""


def filled(path: Path) -> pd.DataFrame:
    """A DuckDB file with ten million waits and ten million messages; the waits also as a data frame."""
    rng = np.random.default_rng(1)
    signs = rng.integers(0, 20, ROWS)
    minutes = rng.exponential(300.0 + 40 * signs).astype(np.int64)
    frame = pd.DataFrame({"minutes": minutes, "answered": rng.random(ROWS) < 0.7, "signs": signs})
    with duckdb.connect(path) as store:
        store.execute("SELECT setseed(0.5)").fetchall()
        store.register("given", frame).execute("CREATE TABLE waits AS SELECT * FROM given")
        store.execute(MESSAGES)
        store.execute(WORKING_DAYS)
    return frame


def by_pandas(frame: pd.DataFrame) -> pd.DataFrame:
    """The same sums as people write them with pandas."""
    followed = frame["minutes"].clip(0, LONGEST_MINUTES)
    interval = np.searchsorted(CUT_MINUTES, followed, side="left")
    answered = frame["answered"] & (frame["minutes"] <= LONGEST_MINUTES)
    table = pd.DataFrame({"signs": frame["signs"], "interval": interval, "minutes": followed, "answered": answered})
    return table.groupby(["signs", "interval"]).agg(
        waits=("minutes", "size"), answered=("answered", "sum"), minutes=("minutes", "sum")
    )


def taking_turns(works: dict[str, Callable[[], object]]) -> dict[str, tuple[float, float]]:
    """Median wall and processor seconds of each."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            began = perf_counter(), process_time()
            work()
            taken[name].append((perf_counter() - began[0], process_time() - began[1]))
    return {name: (median(wall for wall, _ in each), median(cpu for _, cpu in each)) for name, each in taken.items()}


def main() -> None:
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "firm.duckdb"
        frame = filled(path)
        hours, seen = frame["minutes"].to_numpy() / 60, frame["answered"].to_numpy()
        signs = frame["signs"].to_numpy()
        until = date(2024, 1, 1) + timedelta(days=DAYS)
        with tables_at(f"duckdb://{path}", "waits", "messages", "working_days") as (waits, messages, days):
            cells = cells_of(waits, ["signs"])
            theirs = added(cells.counted, np.array(cells.by["signs"], dtype=np.int64), 20)
            ours, pandas = sums_of(hours, seen, signs, 20), by_pandas(frame)
            assert np.array_equal(theirs.events, ours.events)
            assert np.allclose(theirs.exposure, ours.exposure, rtol=1e-12)
            assert int(pandas["minutes"].sum()) == int(cells.minutes.sum())
            found = taking_turns(
                {
                    "DuckDB through Ibis, 20 by 9 cells": lambda: cells_of(waits, ["signs"]),
                    "pandas, groupby": lambda: by_pandas(frame),
                    "NumPy, in memory already": lambda: sums_of(hours, seen, signs, 20),
                    "the fit after it, one column": lambda: refit_of(cells),
                }
            )
            began = perf_counter(), process_time()
            of_messages = cells_of(waits_from(messages, days, until), ["signs"])
            found["DuckDB: from messages to sums, once"] = (perf_counter() - began[0], process_time() - began[1])
        print(
            f"{ROWS:,} waits; {ROWS:,} messages of {PEOPLE:,} people, {int(of_messages.waits.sum()):,} waits in them\n"
        )
        print("| | wall s | processor s |\n| --- | --- | --- |")
        for name, (wall, cpu) in found.items():
            print(f"| {name} | {wall:.3f} | {cpu:.3f} |")


if __name__ == "__main__":
    main()
