"""snooze, no, won, release, revive, settled, funnel: what becomes of a matter."""

from typing import Annotated

import typer

from ringback.cli.common import day, now, open_store, person, say
from ringback.cli.touch import Note, Who
from ringback.domain.person import Consent


def register(app: typer.Typer) -> None:
    app.command("snooze", epilog='Example: ringback snooze greta "in 2 weeks"')(snooze)
    app.command("no", epilog="Example: ringback no olaf --opt-out")(no)
    app.command("won", epilog="Example: ringback won piet")(won)
    app.command("release", epilog='Example: ringback release greta --reason "no budget this year" --consent given')(
        release
    )
    app.command("revive", epilog="Example: ringback revive greta")(revive)
    app.command("settled", epilog="Example: ringback settled greta")(settled)
    app.command("funnel", epilog="Example: ringback funnel > funnel.csv")(funnel)


def snooze(
    who: Who, until: Annotated[str, typer.Argument(help='A day: 2026-12-01, friday, "in 2 weeks".')], note: Note = ""
) -> None:
    """Nothing of this person before that day."""
    open_store()
    from ringback.flows import act

    when = day(until)
    act.snooze(person(who), when, now=now(), note=note)
    say(f"put off until {when}")


def no(
    who: Who,
    opt_out: Annotated[bool, typer.Option("--opt-out", help="They never want to hear from you again.")] = False,
    note: Note = "",
) -> None:
    """They said no: a success, and counted as one."""
    open_store()
    from ringback.flows import act

    act.no(person(who), now=now(), note=note, opt_out=opt_out)
    say("a no is a success: counted")


def won(who: Who, note: Note = "") -> None:
    """They said yes."""
    open_store()
    from ringback.flows import act

    act.won(person(who), now=now(), note=note)
    say("won: counted")


def release(
    who: Who,
    reason: Annotated[str, typer.Option(help="Why; it stands in the funnel's list.")] = "",
    consent: Annotated[Consent | None, typer.Option(help="The basis on which the funnel may write to them.")] = None,
    look_again: Annotated[str | None, typer.Option(help="A day for another look; in 90 days unless said.")] = None,
) -> None:
    """Let the matter go, to the funnel's list."""
    open_store()
    from ringback.flows import act

    act.release(
        person(who), now=now(), reason=reason, consent=consent, look_again=day(look_again) if look_again else None
    )
    from ringback.flows.finish import instead_of

    others = instead_of(person(who), now())
    say("let go" + (f"; the time is free for {', '.join(others)}" if others else ""))


def revive(who: Who, note: Note = "") -> None:
    """Take the matter up again."""
    open_store()
    from ringback.flows import act

    act.revive(person(who), now=now(), note=note)
    say("taken up again")


def settled(who: Who, note: Note = "") -> None:
    """You answered elsewhere, or looked at what somebody else in the thread wrote: nothing more is open there."""
    open_store()
    from ringback.flows import act

    act.look(person(who), now=now(), note=note)
    say("settled")


def funnel() -> None:
    """Those who were let go and may be written to, as CSV."""
    open_store()
    from ringback.flows import act

    typer.echo(act.funnel_csv(now()), nl=False)
