"""worker, jobs: what is done by itself, and what of it does not go well."""

import os
from datetime import UTC, datetime
from typing import Annotated

import typer

from ringback.cli.common import now, open_firm, say, warn, write_json
from ringback.cli.show import AsJson


def register(app: typer.Typer) -> None:
    app.command("worker", epilog="Example: ringback worker --jobs 4")(worker)
    app.command("jobs", epilog="Example: ringback jobs --again")(jobs)


def worker(
    at_once: Annotated[
        int | None, typer.Option("--jobs", min=1, max=64, help="So many at the same time, for RINGBACK_WORKERS.")
    ] = None,
) -> None:
    """Do what is due until interrupted: read the mailboxes, send what is approved, keep calendars alike, the morning digest.

    “ringback serve” starts one by itself. On PostgreSQL any number may run, on any machines with the same RINGBACK_DATABASE.
    """
    if at_once is not None:
        os.environ["RINGBACK_WORKERS"] = str(at_once)
    open_firm()
    from ringback.cli.serving import work

    work()


def jobs(
    as_json: AsJson = False,
    again: Annotated[bool, typer.Option("--again", help="Try at once what stands aside.")] = False,
) -> None:
    """What the worker does for all desks, how that goes, and what stands aside because it failed again and again."""
    open_firm()
    from ringback.store.jobs import again as try_again
    from ringback.store.jobs import problems, sums

    if again:
        warn(f"{try_again(now())} put back into the round")
    done, aside = sums(), problems()
    if as_json:
        shown = [
            {"kind": one.kind, "subject": one.subject, "desk": one.desk_id, "problem": one.problem, "tries": one.tries}
            for one in aside
        ]
        write_json({"kinds": done, "aside": shown})
        return
    for kind, row in done.items():
        say(f"{kind:9} {row['jobs']:6} jobs  {row['runs']:8} runs  {row['failures']:6} failed  {row['made']:8} made")
    for one in aside:
        ran = f"{datetime.fromtimestamp(one.ran_at, UTC):%Y-%m-%d %H:%M} UTC" if one.ran_at else "never"
        warn(f"{one.kind} {one.subject} stands aside since {ran}: {one.problem}")
