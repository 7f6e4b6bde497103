"""import and inspect: what the user has, into the store or onto the screen."""

from pathlib import Path
from typing import Annotated

import typer

from ringback.cli.common import now, open_store, progress, progress_ends, say, warn, write_json
from ringback.domain.reason import plural

Me = Annotated[list[str] | None, typer.Option("--me", help="An address or number of your own; several are possible.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]
_UNREADABLE_SHOWN = 5


def register(app: typer.Typer) -> None:
    app.command("import", epilog="Example: ringback import ~/Mail calls.xml calendar.ics --me nora@seller.example")(
        import_
    )
    app.command("inspect", epilog="Example: ringback inspect inbox.mbox --me nora@seller.example --json")(inspect)


def import_(
    paths: Annotated[
        list[Path], typer.Argument(help="Mail (mbox, .gz, .xz, Maildir, .eml), call logs, calendars, vCards.")
    ],
    me: Me = None,
    as_json: AsJson = False,
) -> None:
    """Read mail, call logs, calendars and vCards into the store. Importing twice changes nothing."""
    open_store()
    from ringback.flows.gather import gather

    done = gather(paths, me or (), now=now(), progress=progress)
    progress_ends()
    unreadable = [{"where": one.where, "why": one.why} for one in done.unreadable]
    if as_json:
        write_json(
            {
                "read": done.read,
                "new": done.new,
                "duplicates": done.duplicates,
                "unreadable": unreadable,
                "people": done.people,
                "seconds": done.seconds,
                "me": list(done.mine),
                "notes": list(done.notes),
            }
        )
        return
    people = plural(done.people, "person", "people")
    say(f"{done.read:,} read: {done.new:,} new, {done.duplicates:,} known already; {people}; {done.seconds:.1f} s")
    for note in done.notes:
        warn(note)
    for one in done.unreadable[:_UNREADABLE_SHOWN]:
        warn(f"{one.where}: {one.why}")
    if len(unreadable) > _UNREADABLE_SHOWN:
        warn(f"and {len(unreadable) - _UNREADABLE_SHOWN} more that could not be read; --json lists them all")


def inspect(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders with mail.")],
    me: Me = None,
    as_json: AsJson = False,
) -> None:
    """Say what is understood of each mail, without storing anything: one line of JSON a mail."""
    from ringback.flows.inspect import inspect as inspected

    for one in inspected(paths, me or ()):
        if as_json:
            write_json(one)
        else:
            say(f"{one['at'] or '-'}  {one['direction'] or '-'}  {one['kind'] or '-'}  {one['from'] or '-'}")
            for problem in one["problems"]:
                warn(f"  {problem}")
