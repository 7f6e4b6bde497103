"""connect, disconnect, mailboxes, sync: the user's own mailboxes."""

import sys
from getpass import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from ringback.cli.common import now, open_store, progress, progress_ends, say, warn, write_json
from ringback.domain.errors import BadInputError
from ringback.domain.reason import plural

if TYPE_CHECKING:
    from ringback.adapters.oauth import Application, Tokens
    from ringback.flows.connect import Leave
    from ringback.flows.sync import Synced

AsJson = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]
_UNREADABLE_SHOWN = 5
_AGREE_WITHIN = 300  # seconds


def register(app: typer.Typer) -> None:
    app.command("connect", epilog="Example: ringback connect nora@seller.example")(connect)
    app.command("mailboxes", epilog="Example: ringback mailboxes --json")(mailboxes)
    app.command("sync", epilog="Example: ringback sync")(sync)
    app.command("disconnect", epilog="Example: ringback disconnect nora@seller.example")(disconnect)


def connect(
    address: Annotated[str, typer.Argument(help="The address of your mailbox.")],
    name: Annotated[str, typer.Option(help="Your name, as it is to stand before the address.")] = "",
    login: Annotated[str, typer.Option(help="The login, where it is not the address.")] = "",
    imap: Annotated[str, typer.Option(help="Where mail is read: HOST:PORT, or HOST:PORT/starttls.")] = "",
    smtp: Annotated[str, typer.Option(help="Where mail is sent: HOST:PORT, or HOST:PORT/starttls.")] = "",
    oauth: Annotated[str, typer.Option(help="google or microsoft: their leave in place of a password.")] = "",
    client_id: Annotated[str, typer.Option(help="Your own client there.")] = "",
    client_secret: Annotated[
        str, typer.Option(envvar="RINGBACK_CLIENT_SECRET", help="Its secret, where it has one.")
    ] = "",
    device: Annotated[
        bool, typer.Option("--device", help="Agree on another device: for a machine without browser.")
    ] = False,
) -> None:
    """Connect a mailbox: its servers are found, every step is tried, and the password is asked for and kept sealed.

    Where standard input is no terminal, its first line is the password.
    """
    open_store()
    from ringback.adapters.account import Secret
    from ringback.adapters.autoconfig import Lookups
    from ringback.flows import connect as flow

    found = flow.servers_of(
        address,
        Lookups(),
        login=login,
        imap=flow.server(imap) if imap else None,
        smtp=flow.server(smtp) if smtp else None,
    )
    given = (
        _leave(oauth, client_id, client_secret, found.login, device=device) if oauth else Secret(_password(found.hint))
    )
    mailbox = flow.connect(address, found, given, now=now(), name=name, told=say)
    say(
        f"connected: {mailbox.address}. “ringback sync” reads it; what is ready goes into your drafts, nothing else is sent"
    )


def mailboxes(as_json: AsJson = False) -> None:
    """The mailboxes that are connected, when each was read last, and what is wrong with it."""
    open_store()
    from ringback.flows.mailboxes import mailboxes as known

    found = known()
    if as_json:
        write_json(
            [
                {
                    "address": one.address,
                    "server": one.server,
                    "mode": one.mode,
                    "synced_at": f"{one.synced_at:%Y-%m-%dT%H:%M:%SZ}" if one.synced_at else None,
                    "problem": one.problem or None,
                    "folders": one.folders,
                    "left": one.left,
                }
                for one in found
            ]
        )
        return
    if not found:
        say("no mailbox is connected: “ringback connect ADDRESS” does it")
    for one in found:
        read = f"read to {one.synced_at:%Y-%m-%d %H:%M} UTC" if one.synced_at else "not read yet"
        say(f"{one.address}  {one.server}  {read}{', older mail is still to be read' if one.left else ''}")
        if one.problem:
            warn(f"  {one.problem}")


def sync(
    address: Annotated[str, typer.Argument(help="One mailbox; without it, all.")] = "", as_json: AsJson = False
) -> None:
    """Read what is new in your mailboxes, and what is older and not read yet. Nothing in them is changed."""
    open_store()
    from ringback.flows.mailboxes import find_mailbox
    from ringback.flows.sync import sync as flow
    from ringback.store.models import Mailbox

    wanted = [find_mailbox(address)] if address else list(Mailbox.objects.order_by("address")) or [find_mailbox("")]
    results = []
    for mailbox in wanted:
        results.append(flow(mailbox, now(), progress=progress))
        progress_ends()
    if as_json:
        write_json([_as_json(one) for one in results])
    else:
        for one in results:
            _show(one)
    if any(one.problem for one in results):
        raise typer.Exit(1)


def disconnect(address: Annotated[str, typer.Argument(help="The address of the mailbox.")]) -> None:
    """Forget a mailbox and its password. What was read from it and sent from it stays; what waits there is stopped."""
    open_store()
    from ringback.flows.connect import disconnect as flow

    say(str(flow(address, now())))


def _as_json(one: "Synced") -> dict[str, object]:
    return {
        "address": one.address,
        "read": one.read,
        "new": one.new,
        "unreadable": [{"where": each.where, "why": each.why} for each in one.unreadable],
        "left": one.left,
        "problem": one.problem or None,
    }


def _show(one: "Synced") -> None:
    say(f"{one.address}: {plural(one.read, 'mail')} read, {one.new:,} new")
    for each in one.unreadable[:_UNREADABLE_SHOWN]:
        warn(f"{each.where}: {each.why}")
    if one.problem:
        warn(one.problem)


def _password(hint: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n") or _none_given()
    if hint:
        say(f"a word on this provider: {hint}")
    return getpass("password (not shown): ") or _none_given()


def _none_given() -> str:
    raise BadInputError("no password was given: nothing was tried")


def _leave(authority: str, client: str, secret: str, login: str, *, device: bool) -> "Leave":
    from ringback.adapters.account import Secret
    from ringback.flows.connect import Leave
    from ringback.flows.mailboxes import application

    if not client:
        raise BadInputError("name your own client with --client-id; docs/how-to/connect.md says how to get one")
    known = application(authority, client, Secret(secret))
    tokens = _by_device(known) if device else _by_browser(known, login)
    return Leave(application=known, tokens=tokens)


def _by_browser(known: "Application", login: str) -> "Tokens":
    from ringback.adapters import oauth

    with oauth.Landing() as landing:
        asked = oauth.ask(known, login, landing.address)
        say(f"open this in your browser and agree:\n{asked.address}")
        return oauth.redeem(asked, landing.wait(_AGREE_WITHIN), now())


def _by_device(known: "Application") -> "Tokens":
    import time

    from ringback.adapters import oauth

    device = oauth.ask_by_device(known, now())
    say(f"open {device.address} on any device and type {device.code}")
    while (tokens := oauth.redeem_device(device, now())) is None:
        time.sleep(device.interval)
    return tokens
