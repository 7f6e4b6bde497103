"""Planning 10,000 open silences, and today's list on a store of 150,000 messages: `python benchmarks/planning.py`.

The store is made of mailboxes beside the project (../shared/data/enron), imported until it holds 150,000 messages.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
MAIL = ROOT.parent / "shared" / "data" / "enron"
MESSAGES = 150_000
AS_OF = datetime(2001, 6, 15, 12, tzinfo=UTC)


def timed(what: Callable[[], object], runs: int = 5) -> tuple[float, float, float]:
    """Least, median and most seconds."""
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        what()
        seconds.append(time.perf_counter() - started)
    return min(seconds), statistics.median(seconds), max(seconds)


def plan_many(many: int) -> tuple[float, float, float]:
    """Watch and plan so many open silences in this process."""
    from ringback.domain.timeline import Timeline
    from ringback.flows.plan import plan
    from ringback.flows.playbook import Playbooks
    from ringback.flows.watch import watch
    from tests.cast import GRETA, at, mailed, rang, timeline, wrote
    from tests.playbook import shipped

    def one(number: int) -> Timeline:
        who = replace(GRETA, id=f"p{number}", company=f"c{number}.example")
        past = [make(who, at(day + number % 5)) for day in range(-60, -20, 8) for make in (wrote, mailed)]
        return timeline(who, *past, wrote(who, at(-15)), mailed(who, at(2)), rang(who, at(6)))

    timelines = [one(number) for number in range(many)]
    watched = watch(timelines, at(14), shipped().last_words)
    assert len(watched.silences) == many
    return timed(lambda: plan(watched, Playbooks(current=shipped())))


def store(home: Path) -> int:
    """A store of 150,000 messages in that folder; gives how many it holds."""
    if not (home / "ready").exists():
        index = json.loads((MAIL / "index.json").read_text())
        names, total = [], 0
        for name in sorted(index):
            if total < MESSAGES:
                names.append(name)
                total += index[name]["messages"]
        mine = [address for name in names for address in index[name]["addresses"][:1]][:1]
        words = ["import", *[str(MAIL / f"{name}.mbox.xz") for name in names], "--me", mine[0], "--json"]
        done = json.loads(run(home, *words))
        (home / "ready").write_text(str(done["read"]))
    return int((home / "ready").read_text())


def run(home: Path, *words: str) -> str:
    call = [sys.executable, "-m", "ringback.cli.main", *words]
    return subprocess.run(
        call, env={**os.environ, "RINGBACK_HOME": str(home)}, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def today_in_process(home: Path) -> dict[str, tuple[float, float, float]]:
    from django.test import Client

    from ringback.flows.today import today

    client = Client(headers={"host": "localhost"})
    days = iter(range(1, 100))
    address = f"/?as-of={AS_OF:%Y-%m-%dT%H:%M:%S}Z"
    today(AS_OF)
    return {
        "today in process": timed(lambda: today(AS_OF)),
        "today, a day never asked before": timed(lambda: today(AS_OF + timedelta(days=next(days)))),
        "the page": timed(lambda: client.get(address)),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / "ringback-bench-150k")
    home = parser.parse_args().home
    os.environ["RINGBACK_HOME"] = str(home)
    from ringback.store.ready import open_store

    open_store()
    from ringback.store.desk import sit_down
    from ringback.store.desks import desk_called

    sit_down(desk_called(""))
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print("| what | least | median | most | target |\n| --- | --- | --- | --- | --- |")
    row("plan 10,000 open silences", plan_many(10_000), "2 s")
    held = store(home)
    for name, seconds in today_in_process(home).items():
        row(f"{name} ({held:,} messages)", seconds, "0.3 s")
    row(
        "ringback today --json, cold",
        timed(lambda: run(home, "today", "--as-of", AS_OF.isoformat(), "--json"), 3),
        "3 s",
    )
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def row(name: str, seconds: tuple[float, float, float], target: str) -> None:
    print(f"| {name} | {seconds[0]:.2f} s | {seconds[1]:.2f} s | {seconds[2]:.2f} s | {target} |", flush=True)


if __name__ == "__main__":
    main()
