"""user, token, audit: who is let in, what their programs show, and what was done."""

from typing import Annotated

import typer

from ringback.cli.common import now, open_firm, say, write_json
from ringback.cli.show import AsJson
from ringback.domain.rights import Role

Email = Annotated[str, typer.Argument(help="The mail address by which somebody signs in.")]
Team = Annotated[str, typer.Option(help="The team; made where there is none by that name.")]


def register(app: typer.Typer) -> None:
    users = typer.Typer(help="Who signs in, as what, and in which team.", no_args_is_help=True)
    users.command("invite", epilog="Example: ringback user invite nora@seller.example --role seller --team North")(
        invite
    )
    users.command("list", epilog="Example: ringback user list --json")(list_)
    users.command("role", epilog="Example: ringback user role mona@seller.example manager --team North")(role_)
    users.command("off", epilog="Example: ringback user off nora@seller.example")(off)
    users.command("on", epilog="Example: ringback user on nora@seller.example")(on)
    users.command("reset", epilog="Example: ringback user reset nora@seller.example")(reset)
    app.add_typer(users, name="user")
    tokens = typer.Typer(help="What programs show to act for a user.", no_args_is_help=True)
    tokens.command("create", epilog='Example: ringback token create nora@seller.example "phone system"')(create)
    tokens.command("list", epilog="Example: ringback token list nora@seller.example")(tokens_)
    tokens.command("revoke", epilog="Example: ringback token revoke nora@seller.example 3")(revoke)
    app.add_typer(tokens, name="token")
    app.command("audit", epilog="Example: ringback audit --json")(audit)


def invite(
    email: Email,
    role: Annotated[Role, typer.Option(help="What they are: a seller, a team's manager, or an admin.")] = Role.SELLER,
    team: Team = "",
    desk: Annotated[str, typer.Option(help="The title of a desk that is there and nobody's; else a new one.")] = "",
) -> None:
    """Make the link by which somebody comes in; it works once, and for a week."""
    open_firm()
    from ringback.flows.accounts import invite as let_in

    say(_address(let_in(email, role, team=team, desk=desk, now=now())))


def _address(word: str) -> str:
    """The whole link, as far as we know under which name the pages are reached."""
    from ringback.settings import settings

    chosen = settings()
    start = "http://127.0.0.1:8000" if chosen.is_local else f"{'https' if chosen.https else 'http'}://{chosen.names[0]}"
    return f"{start}/welcome/{word}/"


def list_(as_json: AsJson = False) -> None:
    """Everybody who ever joined."""
    open_firm()
    from dataclasses import asdict

    from ringback.store.accounts import all_accounts

    found = all_accounts()
    if as_json:
        write_json([asdict(one) for one in found])
        return
    for one in found:
        team, desk = one.team or "no team", f"desk “{one.desk}”" if one.desk else "no desk"
        say(f"{one.email}  {one.role}, {team}, {desk}{'' if one.active else ', not let in'}")
    if not found:
        say("nobody yet: on this machine the pages need no password")


def role_(
    email: Email, role: Annotated[Role, typer.Argument(help="What they are from now on.")], team: Team = ""
) -> None:
    """Change what somebody is."""
    open_firm()
    from ringback.flows.accounts import set_rights
    from ringback.store.accounts import user_called

    set_rights(user_called(email), role=role, team=team, now=now())
    say(f"{email} is {role} now")


def off(email: Email) -> None:
    """Let somebody in no more; browsers and programs of theirs are shut out at once."""
    _set_active(email, active=False)


def on(email: Email) -> None:
    """Let somebody in again."""
    _set_active(email, active=True)


def _set_active(email: str, *, active: bool) -> None:
    open_firm()
    from ringback.flows.accounts import set_active
    from ringback.store.accounts import user_called

    set_active(user_called(email), active, now())
    say(f"{email} {'may sign in again' if active else 'is let in no more'}")


def reset(email: Email) -> None:
    """Make a link for somebody who lost the password or the second factor; it works once, and for a day."""
    open_firm()
    from ringback.flows.accounts import reset_link
    from ringback.store.accounts import user_called

    say(_address(reset_link(user_called(email), now())))


def create(email: Email, name: Annotated[str, typer.Argument(help="What the token is for.")]) -> None:
    """Make a token for a program of this user's; it is shown this once."""
    open_firm()
    from ringback.flows.accounts import make_token
    from ringback.store.accounts import user_called

    say(make_token(user_called(email), name, now()))


def tokens_(email: Email) -> None:
    """The tokens of this user that work."""
    open_firm()
    from ringback.store.accounts import last_used, tokens_of, user_called

    for one in tokens_of(user_called(email).pk):
        used = last_used(one)
        say(f"{one.pk}  {one.name}  {f'last used {used:%Y-%m-%d %H:%M}' if used else 'never used'}")


def revoke(email: Email, number: Annotated[int, typer.Argument(help="The token's number in the list.")]) -> None:
    """Let a token work no more."""
    open_firm()
    from ringback.flows.accounts import revoke_token
    from ringback.store.accounts import user_called

    revoke_token(user_called(email), number, now())
    say("revoked")


def audit(
    as_json: AsJson = False,
    most: Annotated[int, typer.Option(min=1, help="So many lines, the latest.")] = 200,
    what: Annotated[str, typer.Option(help="Only this, like “erased”.")] = "",
) -> None:
    """Who did what to which object, and when; one line of JSON each with --json."""
    open_firm()
    from ringback.flows.contract import instant
    from ringback.store.audit import lines

    for one in lines(most, what=what):
        if as_json:
            write_json(
                {
                    "number": one.number, "at": instant(one.at), "who": one.who, "desk": one.desk, "what": one.what,
                    "about": one.about, "detail": one.detail,
                }
            )  # fmt: skip
        else:
            say(f"{one.at:%Y-%m-%d %H:%M:%S}  {one.who}  {one.what}  {one.about}  {one.detail or ''}".rstrip())
