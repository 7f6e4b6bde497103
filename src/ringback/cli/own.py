"""me, undo, erase: the user himself, and the way back."""

from typing import Annotated

import typer

from ringback.cli.common import day, now, open_store, say
from ringback.domain.errors import BadInputError


def register(app: typer.Typer) -> None:
    app.command("me", epilog="Example: ringback me --zone Europe/Berlin --country DE --hours 09:00-17:00")(me)
    app.command("undo", epilog="Example: ringback undo")(undo)
    app.command("erase", epilog="Example: ringback erase --all")(erase)


def me(
    name: Annotated[str | None, typer.Option(help="Your name.")] = None,
    zone: Annotated[str | None, typer.Option(help="Your time zone, like Europe/Berlin.")] = None,
    country: Annotated[str | None, typer.Option(help="Your country, two letters.")] = None,
    hours: Annotated[str | None, typer.Option(help="Your working hours, like 09:00-17:00.")] = None,
    company: Annotated[str | None, typer.Option(help="Your firm, as you say it on the phone.")] = None,
    number: Annotated[str | None, typer.Option(help="The number at which you are called back.")] = None,
    address: Annotated[list[str] | None, typer.Option(help="A further address or number of yours.")] = None,
    away: Annotated[tuple[str, str] | None, typer.Option(help="Your first day away and your first day back.")] = None,
) -> None:
    """Say who and where you are; without options, show what is known."""
    open_store()
    from ringback.flows import act
    from ringback.store.models import OwnAddress

    gone = (day(away[0]), day(away[1])) if away else None
    known = act.about_me(
        now=now(),
        name=name,
        zone=zone,
        country=country,
        hours=hours,
        company=company,
        number=number,
        addresses=tuple(address or ()),
        away=gone,
    )
    say(f"name: {known.name or 'unknown'}")
    say(f"addresses: {', '.join(OwnAddress.objects.order_by('name').values_list('name', flat=True)) or 'unknown'}")
    say(f"firm and number: {known.company or 'unknown'}, {known.number or 'unknown'}; voicemails name them")
    say(f"zone: {known.zone or 'unknown, UTC is assumed'}")
    say(f"country: {known.country or 'unknown'}")
    say(f"hours: {known.hours or 'any'}; calls are proposed within them")


def undo() -> None:
    """Take back the last thing that you did by hand; again for the one before."""
    open_store()
    from ringback.flows import act

    say(f"taken back: {act.undo()}")


def erase(everything: Annotated[bool, typer.Option("--all", help="Everything, for ever.")] = False) -> None:
    """Delete everything that was ever stored. This cannot be undone."""
    if not everything:
        raise BadInputError("nothing was erased: say --all to delete everything, for ever")
    open_store()
    from ringback.flows import act

    say(f"erased: {act.erase_all():,} exchanges and all that belongs to them")
