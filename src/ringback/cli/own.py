"""me, undo, export, erase: the user himself, the way back, and what the law asks for."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ringback.cli.common import day, now, open_store, person, say, write_json
from ringback.domain.errors import BadInputError
from ringback.domain.reason import plural

if TYPE_CHECKING:
    from ringback.store.models import Desk


def register(app: typer.Typer) -> None:
    app.command("me", epilog="Example: ringback me --zone Europe/Berlin --country DE --hours 09:00-17:00")(me)
    app.command("undo", epilog="Example: ringback undo")(undo)
    app.command("export", epilog="Example: ringback export greta@silent.example greta.zip")(export)
    app.command("erase", epilog="Example: ringback erase greta@silent.example --everywhere")(erase)


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
    _say_what_is_known(known)


def _say_what_is_known(known: "Desk") -> None:
    from ringback.store.home import home_of
    from ringback.store.models import OwnAddress

    say(f"name: {known.name or 'unknown'}")
    say(f"addresses: {', '.join(OwnAddress.objects.order_by('name').values_list('name', flat=True)) or 'unknown'}")
    say(f"firm and number: {known.company or 'unknown'}, {known.number or 'unknown'}; voicemails name them")
    where = home_of(known, now())
    by_mail = "; taken from your mail, --zone says another" if where.by_mail else ""
    unknown = "unknown, UTC is assumed"
    say(f"zone: {where.zone.key + by_mail if known.zone or where.by_mail else unknown}")
    say(
        f"country: {where.country or 'unknown'}{'; taken from your mail' if where.country and not known.country else ''}"
    )
    say(f"hours: {known.hours or 'any'}; calls are proposed within them")


def undo() -> None:
    """Take back the last thing that you did by hand; again for the one before."""
    open_store()
    from ringback.flows import act
    from ringback.store.audit import What, write_down

    taken = act.undo()
    write_down(What.UNDONE, now())
    say(f"taken back: {taken}")


def erase(
    who: Annotated[str | None, typer.Argument(help="A name, an address or a number.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Everything that your desk holds.")] = False,
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="At every desk; give the address or the number in full.")
    ] = False,
) -> None:
    """Erase a person, for ever: never to be written to, and never read in again; or all that your desk holds."""
    if (who is None) is not everything:
        raise BadInputError("nothing was erased: name a person, or say --all to delete everything, for ever")
    open_store()
    from ringback.flows import act
    from ringback.flows.subjects import erase_everywhere, erase_here

    if who is None:
        say(f"erased: {act.erase_all(now()):,} exchanges and all that belongs to them")
    elif everywhere:
        say(f"erased at {plural(erase_everywhere(who, now()), 'desk')}")
    else:
        say(f"erased, with {plural(erase_here(person(who), now()), 'exchange')}")


def export(
    who: Annotated[str, typer.Argument(help="A name, an address or a number.")],
    file: Annotated[
        Path | None, typer.Argument(help="A .zip file; JSON on standard output where none is given.")
    ] = None,
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="At every desk; give the address or the number in full.")
    ] = False,
) -> None:
    """Everything that is held on a person, as the law lets them ask for it."""
    open_store()
    from ringback.flows.subjects import as_zip, held_everywhere, held_here

    held = held_everywhere(who, now()) if everywhere else [held_here(person(who), now())]
    if file is None:
        write_json(held)
        return
    try:
        file.write_bytes(as_zip(held))
    except OSError as error:
        raise BadInputError(f"{file} cannot be written ({error.strerror}): name another file") from error
    say(f"written to {file}")
