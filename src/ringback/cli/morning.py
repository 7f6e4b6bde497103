"""digest, agenda: the day as a mail, and as entries for a calendar."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from ringback.cli.common import instant, now, open_store, say, warn, write_json
from ringback.cli.show import AsJson, AsOf
from ringback.domain.errors import BadInputError
from ringback.domain.reason import plural


def register(app: typer.Typer) -> None:
    app.command("digest", epilog="Example: ringback digest --json")(digest)
    app.command("agenda", epilog="Example: ringback agenda --ics calls.ics")(agenda)


def digest(
    as_of: AsOf = None,
    as_json: AsJson = False,
    by_mail: Annotated[
        bool | None,
        typer.Option("--by-mail/--not-by-mail", help="Let it come by mail when your working day begins, or no more."),
    ] = None,
) -> None:
    """Today's list as a short plain text, as the morning mail has it."""
    when = instant(as_of) if as_of else now()
    open_store()
    if by_mail is not None:
        _send_by_mail(by_mail)
        return
    from ringback.flows.digest import digest as words_of

    made = words_of(when)
    if as_json:
        write_json({"subject": made.subject, "body": made.body, "is_needed": made.is_needed})
    else:
        say(f"{made.subject}\n\n{made.body.rstrip()}")


def _send_by_mail(wanted: bool) -> None:
    from ringback.flows.jobs.morning import wants_digest

    if not wants_digest(wanted):
        raise BadInputError("no mailbox is connected from which it could go out: ringback connect ADDRESS")
    say(
        "it comes to your own mailbox when your working day begins, where something is to be done"
        if wanted
        else "it comes no more"
    )


def agenda(
    as_of: AsOf = None,
    as_json: AsJson = False,
    ics: Annotated[Path | None, typer.Option("--ics", help="Write it to this file as a calendar.")] = None,
) -> None:
    """The calls to make, each at a time that is fine at their place, and the meetings ahead."""
    when = instant(as_of) if as_of else now()
    open_store()
    from ringback.flows.agenda import agenda_of
    from ringback.flows.seller import seller
    from ringback.flows.today import today

    found = agenda_of(today(when))
    entries = [(one.starts_at, one.title) for one in found.calls]
    entries += [(one.starts_at, one.title) for one in found.meetings]
    if ics:
        _write(ics, found.as_calendar())
        warn(f"{plural(len(entries), 'entry', 'entries')} written to {ics}")
    if as_json:
        write_json({"calls": [_entry(one) for one in found.calls], "meetings": [_entry(one) for one in found.meetings]})
    elif not ics:
        zone = seller(when).place.zone
        for starts_at, title in sorted(entries):
            say(f"{_shown(starts_at.astimezone(zone))}  {title}")
        if not entries:
            say("no call is due and no meeting is ahead")


def _entry(one: Any) -> dict[str, Any]:
    from ringback.flows.contract import instant as iso

    return {
        "id": one.id,
        "title": one.title,
        "starts_at": iso(one.starts_at),
        "ends_at": iso(one.ends_at),
        "notes": one.notes,
    }


def _shown(local: datetime) -> str:
    return f"{local:%a} {local.day:2} {local:%b %H:%M}"


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise BadInputError(f"{file} cannot be written: {error.strerror}; choose another file") from error
