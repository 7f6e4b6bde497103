"""today, person, serve, playbook, demo: what is to be seen."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ringback.cli.common import instant, now, open_firm, open_store, person, say, warn, write_json
from ringback.domain.errors import PlaybookError

AsOf = Annotated[
    str | None, typer.Option("--as-of", help="As it stood at that instant: 2026-03-01T12:00:00Z or a day.")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


def register(app: typer.Typer) -> None:
    app.command("today", epilog="Example: ringback today --as-of 2026-03-01T12:00:00Z --json")(today)
    app.command("person", epilog="Example: ringback person greta")(person_)
    app.command("lint", epilog="Example: ringback lint greta < my-words.txt")(lint)
    app.command("serve", epilog="Example: ringback serve --port 8000")(serve)
    app.command("listener", hidden=True)(listener)
    app.command("playbook", epilog="Example: ringback playbook --edit")(playbook)
    app.command("demo", epilog="Example: ringback demo world && ringback import world")(demo)


def today(
    as_of: AsOf = None,
    as_json: AsJson = False,
    everything: Annotated[bool, typer.Option("--all", help="Show all of it, not only the first seven moves.")] = False,
) -> None:
    """Whom do I owe, what do I do now, what may I leave alone."""
    when = instant(as_of) if as_of else now()
    open_store()
    from ringback.flows.contract import today_json
    from ringback.flows.today import today as list_of

    day = list_of(when)
    if as_json:
        write_json(today_json(day))
        return
    from rich.console import Console

    from ringback.cli.paper import print_today
    from ringback.flows.seller import seller

    print_today(Console(highlight=False), day, seller(when).place.zone, everything=everything)


def person_(
    who: Annotated[str, typer.Argument(help="A name, an address or a number.")],
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """One person: the timeline, the silence, what to do in which words, and why they are (not) on the list."""
    when = instant(as_of) if as_of else now()
    open_store()
    from ringback.flows.portrait import portrait

    shown = portrait(person(who), when)
    if as_json:
        from ringback.flows.contract import portrait_json

        write_json(portrait_json(shown))
        return
    from rich.console import Console

    from ringback.cli.paper import print_person

    print_person(Console(highlight=False), shown)


def lint(
    who: Annotated[str, typer.Argument(help="A name, an address or a number.")],
    file: Annotated[Path | None, typer.Argument(help="The text; standard input where none is given.")] = None,
) -> None:
    """Check your own words for the move at hand: its beats, the tone, and every fact."""
    text = file.read_text(encoding="utf-8", errors="replace") if file else sys.stdin.read()
    open_store()
    from ringback.flows.words import check_words

    found = check_words(person(who), text, now())
    for one in found:
        say(f"{one.because}" + (f": “{one.words}”" if one.words else ""))
    if found:
        raise typer.Exit(1)
    say("all beats are there, nothing begs and nothing blames: fit to send")


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 8000,
    host: Annotated[
        str, typer.Option(envvar="RINGBACK_BIND", help="Where to serve; anywhere but on this machine users sign in.")
    ] = "127.0.0.1",
) -> None:
    """The pages in the browser, with the worker."""
    os.environ["RINGBACK_BIND"] = host  # the settings are read after this
    open_firm()
    from ringback.cli.serving import make_sure_it_is_free, make_sure_somebody_can_come_in
    from ringback.cli.serving import serve as run

    make_sure_somebody_can_come_in()
    make_sure_it_is_free(host, port)
    say(f"http://{f'[{host}]' if ':' in host else host}:{port}")
    run(host, port)


def listener(parent: int) -> None:
    """What waits at the mailboxes for this worker (by its process), alone."""
    open_firm()
    from ringback.cli.serving import wait_for_mail

    wait_for_mail(parent)


def playbook(
    edit: Annotated[
        bool, typer.Option("--edit", help="Copy the shipped playbook to your folder, to be edited there.")
    ] = False,
    running: Annotated[
        bool,
        typer.Option(
            "--running", help="Let it stand for running silences too; else each keeps the version it began with."
        ),
    ] = False,
) -> None:
    """Which playbook is in force, and what is wrong with yours if it was refused."""
    from ringback.flows.playbook import move_running, own_folder, playbook_in_force, start_own

    if edit:
        say(f"your playbook: {start_own()}")
    if running:
        move_running()
    found = playbook_in_force().current
    if problems := playbook_in_force().problems:
        raise PlaybookError(problems)
    where = own_folder() if own_folder().is_dir() else "the shipped one"
    say(f"in force: {found.frame.title} ({found.frame.id}, version {found.version}), {where}")
    say(f"from silence to letting go: {found.frame.longest_days} working days at most")


def demo(
    folder: Annotated[Path, typer.Argument(help="Where the files go.")],
    seed: Annotated[int, typer.Option(help="The same seed on the same day gives the same files.")] = 7,
) -> None:
    """Make a simulated seller's year as files: mail, a call log, a calendar, contacts, and the truth."""
    from ringback.flows.demo import make_demo

    mine = make_demo(folder, now(), seed)
    (folder / "me").write_text(mine + "\n", encoding="utf-8")
    warn(f"a year of mail, calls and meetings lies in {folder}")
