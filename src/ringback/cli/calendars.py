"""calendar: the user's calendar server, and the address of his own calendar."""

from dataclasses import asdict
from typing import Annotated

import typer

from ringback.cli.common import now, open_store, say, warn, write_json
from ringback.cli.show import AsJson
from ringback.domain.errors import RingbackError
from ringback.domain.reason import plural

Url = Annotated[str, typer.Argument(help="The server's address, as your calendar's settings give it: https://…")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Calls and meetings in your own calendar.", no_args_is_help=True)
    group.command("connect", epilog="Example: ringback calendar connect nora@seller.example")(connect)
    group.command("sync", epilog="Example: ringback calendar sync --json")(sync)
    group.command("list", epilog="Example: ringback calendar list")(list_)
    group.command("disconnect", epilog="Example: ringback calendar disconnect https://dav.example/")(disconnect)
    group.command("address", epilog="Example: ringback calendar address --renew")(address)
    app.add_typer(group, name="calendar")


def connect(
    where: Annotated[str, typer.Argument(help="Your mail address, or the server's: https://…")],
    password: Annotated[
        str,
        typer.Option(
            prompt=True, hide_input=True, envvar="RINGBACK_PASSWORD", help="An app password, where there are such."
        ),
    ],
    login: Annotated[str, typer.Option(help="Your name there; your mail address, unless said.")] = "",
    tasks: Annotated[str, typer.Option(help="The calendar for calls; the first that takes tasks, unless said.")] = "",
    meetings: Annotated[str, typer.Option(help="The calendar with your meetings; the first, unless said.")] = "",
) -> None:
    """Find the server, try it, choose its calendars and remember them; the password is kept encrypted."""
    open_store()
    from ringback.adapters.account import Secret
    from ringback.flows.calendars import connect_calendar

    link = connect_calendar(where, login, Secret(password), now=now(), tasks=tasks, meetings=meetings)
    say(
        f"connected to {link.url}: calls go to {link.tasks or 'no calendar (none takes tasks)'},"
        f" meetings are in {link.meetings or 'none'}"
    )


def sync(as_json: AsJson = False) -> None:
    """Bring the list and the calendar together now; the worker does so by itself."""
    open_store()
    from ringback.flows.calendars import links, sync_calendar

    found = [(link.url, sync_calendar(link, now())) for link in links()]
    if as_json:
        write_json([{"url": url, **asdict(one)} for url, one in found])
    for url, one in found if not as_json else ():
        steps = ", ".join(f"{count} {step}" for step, count in one.steps.items()) or "nothing changed"
        read = plural(one.meetings, "meeting")
        say(f"{url}: {one.problem or f'{read} read, {steps}'}")
        for sentence in one.refused:
            warn(f"not taken over: {sentence}")
    if not found:
        warn("no calendar is connected: “ringback calendar connect” does it")
    if problems := [one.problem for _, one in found if one.problem]:
        raise RingbackError(problems[0])


def list_() -> None:
    """The calendar servers that are connected."""
    open_store()
    from ringback.flows.calendars import links

    for link in links():
        say(f"{link.url} as {link.login}" + (f": {link.problem}" if link.problem else ""))


def disconnect(url: Url) -> None:
    """Forget a server and its password; what stands in the calendar stays there."""
    open_store()
    from ringback.flows.calendars import disconnect_calendar

    disconnect_calendar(url, now())
    say("forgotten")


def address(
    renew: Annotated[
        bool, typer.Option("--renew", help="Make another one: the old address leads nowhere then.")
    ] = False,
    port: Annotated[int, typer.Option(help="The port of “ringback serve”.")] = 8000,
) -> None:
    """The secret address to which a calendar program on this machine subscribes."""
    open_store()
    from ringback.flows.calendars import own_word, renew_word

    say(f"http://127.0.0.1:{port}/calendar/{renew_word(now()) if renew else own_word()}.ics")
