"""log, done, talked: what happened between the user and a person."""

from datetime import timedelta
from typing import Annotated

import typer

from ringback.cli.common import instant, now, open_store, person, say
from ringback.domain.interaction import Direction, Outcome

Who = Annotated[str, typer.Argument(metavar="PERSON", help="A name, an address or a number.")]
At = Annotated[str | None, typer.Option("--at", help="When it was; now, unless said. A bare date means 00:00 UTC.")]
Note = Annotated[str, typer.Option("--note", help="What to remember of it.")]


def register(app: typer.Typer) -> None:
    log = typer.Typer(help="Note a call, a meeting or anything else.", no_args_is_help=True)
    log.command("call", epilog='Example: ringback log call greta --outcome left_voicemail --at "2026-11-20T14:30Z"')(
        call
    )
    log.command("meeting", epilog="Example: ringback log meeting greta --outcome no_show")(meeting)
    log.command("note", epilog='Example: ringback log note greta "prefers mornings"')(note)
    app.add_typer(log, name="log")
    app.command("done", epilog="Example: ringback done greta --outcome connected")(done)
    app.command("talked", epilog="Example: ringback talked greta")(talked)


def call(
    who: Who,
    outcome: Annotated[Outcome, typer.Option(help="How it ended.")],
    at: At = None,
    incoming: Annotated[bool, typer.Option("--in", help="They rang you.")] = False,
    minutes: Annotated[float | None, typer.Option(min=0, max=6000, help="How long you spoke.")] = None,
    note: Note = "",
) -> None:
    """A call that you made, or that came in."""
    open_store()
    from ringback.flows import act

    act.log_call(
        person(who),
        outcome,
        now=now(),
        at=instant(at) if at else None,
        direction=Direction.IN if incoming else Direction.OUT,
        duration=timedelta(minutes=minutes) if minutes is not None else None,
        note=note,
    )
    say("noted")


def meeting(
    who: Who,
    outcome: Annotated[Outcome, typer.Option(help="held, no_show, planned, accepted, declined or cancelled.")],
    at: At = None,
    title: Annotated[str, typer.Option(help="What it was about.")] = "",
    note: Note = "",
) -> None:
    """A meeting that took place, that they missed, or that is agreed."""
    open_store()
    from ringback.flows import act

    act.log_meeting(person(who), outcome, now=now(), at=instant(at) if at else None, title=title, note=note)
    say("noted")


def note(who: Who, text: Annotated[str, typer.Argument(help="What to remember.")], at: At = None) -> None:
    """A note; it moves no clock."""
    open_store()
    from ringback.flows import act

    act.log_note(person(who), text, now=now(), at=instant(at) if at else None)
    say("noted")


def done(
    who: Who,
    outcome: Annotated[Outcome | None, typer.Option(help="How the call ended; left_voicemail unless said.")] = None,
    at: At = None,
) -> None:
    """You did what the list said: it counts as the touch of that play."""
    open_store()
    from ringback.flows.finish import finish

    title = finish(person(who), now(), outcome=outcome, at=instant(at) if at else None)
    say(f"{title}: noted")


def talked(who: Who, at: At = None, note: Note = "") -> None:
    """You spoke with each other, wherever that was."""
    open_store()
    from ringback.flows import act

    act.talked(person(who), now=now(), at=instant(at) if at else None, note=note)
    say("noted")
