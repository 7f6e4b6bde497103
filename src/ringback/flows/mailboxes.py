"""The user's mailboxes: how each is reached, and which there are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from ringback.adapters import oauth
from ringback.adapters.account import Account, Auth, MailServerError, Secret, Security, Server
from ringback.adapters.vault import seal, unseal
from ringback.domain.errors import BadInputError
from ringback.store.codec import seconds
from ringback.store.models import Mailbox

_EARLY = timedelta(minutes=5)
"""So long before its end a token is renewed: it must outlive what is done with it."""
_PASSWORD = frozenset({"password"})
_TOKENS = frozenset({"client", "client_secret", "access", "refresh", "until"})


def account(mailbox: Mailbox, now: datetime) -> Account:
    """How this mailbox is reached; a token that has run out is renewed, and kept.

    Raises BadInputError where the secret cannot be opened, MailServerError where the leave was withdrawn, the authority cannot be
    reached, or the mailbox was disconnected meanwhile.
    """
    held = _opened(mailbox)
    if mailbox.auth == "xoauth2" and datetime.fromtimestamp(held["until"], UTC) - now < _EARLY:
        held = _renewed(mailbox, held, now)
    return Account(
        address=mailbox.address,
        login=mailbox.login,
        secret=Secret(held["access" if mailbox.auth == "xoauth2" else "password"]),
        imap=Server(host=mailbox.imap_host, port=mailbox.imap_port, security=cast(Security, mailbox.imap_security)),
        smtp=Server(host=mailbox.smtp_host, port=mailbox.smtp_port, security=cast(Security, mailbox.smtp_security)),
        auth=cast(Auth, mailbox.auth),
    )


def keep_password(mailbox: Mailbox, password: Secret) -> None:
    """Put the password into the row, sealed; saving it is the caller's."""
    mailbox.auth, mailbox.authority = "password", ""
    _close(mailbox, {"password": password.reveal()})


def keep_tokens(mailbox: Mailbox, application: oauth.Application, tokens: oauth.Tokens) -> None:
    """Put an authority's tokens into the row, sealed, with the client that they were given to."""
    mailbox.auth, mailbox.authority = "xoauth2", application.authority.name
    _close(
        mailbox,
        {
            "client": application.id,
            "client_secret": application.secret.reveal(),
            "access": tokens.access.reveal(),
            "refresh": tokens.refresh.reveal(),
            "until": seconds(tokens.until),
        },
    )


def application(authority: str, client: str, secret: Secret) -> oauth.Application:
    """The user's own client at that authority; raises BadInputError where there is none of that name."""
    if authority not in oauth.AUTHORITIES:
        raise BadInputError(f"“{authority}” gives no leave for mail: choose {' or '.join(oauth.AUTHORITIES)}")
    return oauth.Application(authority=oauth.AUTHORITIES[authority], id=client, secret=secret)


def find_mailbox(address: str) -> Mailbox:
    """The mailbox of this address; "" for the only one. Raises BadInputError with the addresses that there are."""
    known = list(Mailbox.objects.order_by("address"))
    wanted = address.strip().lower()
    for one in known:
        if one.address == wanted or (not wanted and len(known) == 1):
            return one
    if not known:
        raise BadInputError("no mailbox is connected: do it with ringback connect ADDRESS")
    named = ", ".join(one.address for one in known)
    raise BadInputError(f"“{wanted}” is not connected: there are {named}" if wanted else f"name one of {named}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A mailbox as it is shown: no login, no secret. `left` is true where older mail has yet to be read."""

    address: str
    server: str
    mode: str
    synced_at: datetime | None
    problem: str
    folders: int
    left: bool


def mailboxes() -> list[Shown]:
    """The mailboxes of the open desk, by address."""
    return [_shown(one) for one in Mailbox.objects.order_by("address").prefetch_related("folders")]


def _shown(one: Mailbox) -> Shown:
    folders = list(one.folders.all())
    return Shown(
        address=one.address,
        server=one.imap_host,
        mode=one.mode,
        synced_at=datetime.fromtimestamp(one.synced_at, UTC) if one.synced_at else None,
        problem=one.problem,
        folders=len(folders),
        left=not folders or any(folder.left for folder in folders),
    )


def _opened(mailbox: Mailbox) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(unseal(mailbox.secret, _owner(mailbox)).reveal())
    wanted = _TOKENS if mailbox.auth == "xoauth2" else _PASSWORD
    if not wanted <= held.keys():
        raise BadInputError(f"what is kept for {mailbox.address} does not fit the way it logs in: connect it again")
    return held


def _close(mailbox: Mailbox, held: Mapping[str, Any]) -> None:
    mailbox.secret = seal(Secret(json.dumps(held)), _owner(mailbox))


def _owner(mailbox: Mailbox) -> str:
    return f"{mailbox.address} at desk {mailbox.desk_id}"


def _renewed(mailbox: Mailbox, held: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    client = application(mailbox.authority, held["client"], Secret(held["client_secret"]))
    before = mailbox.secret
    keep_tokens(mailbox, client, oauth.refresh(client, Secret(held["refresh"]), now))
    if Mailbox.objects.filter(pk=mailbox.pk, secret=before).update(secret=mailbox.secret) != 1:
        _take_what_is_kept(mailbox)
    return _opened(mailbox)


def _take_what_is_kept(mailbox: Mailbox) -> None:
    """Somebody else wrote while the token was renewed: another renewed it too, or the user disconnected the mailbox, or connected
    it anew. Raises MailServerError where it is not reached by this login any more."""
    there = Mailbox.objects.filter(pk=mailbox.pk, connected_at=mailbox.connected_at, auth=mailbox.auth).first()
    if there is None:
        raise MailServerError(f"{mailbox.address} was disconnected, or connected anew, this moment", retry=True)
    mailbox.secret = there.secret
