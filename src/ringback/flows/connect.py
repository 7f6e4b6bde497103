"""A mailbox connected: every step tried before anything is stored, and what is wrong said in one sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from ringback.adapters.account import Account, LoginRefusedError, Secret, Server
from ringback.adapters.autoconfig import Found, Lookups, find_servers, guesses
from ringback.adapters.imap import Imap
from ringback.adapters.oauth import Application, Tokens
from ringback.adapters.probe import greets
from ringback.adapters.smtp import connected
from ringback.domain.errors import BadInputError
from ringback.domain.reason import plural
from ringback.domain.sending import LIVE
from ringback.flows.mailboxes import find_mailbox, keep_password, keep_tokens
from ringback.intake.folder import Folder
from ringback.store.codec import seconds
from ringback.store.models import Mailbox, Outgoing, OwnAddress
from ringback.store.version import changed

_ADDRESS = re.compile(r"[^\s@<>\"',;:\x00-\x1f\x7f]{1,64}@[^\s@<>\"',;:/\x00-\x1f\x7f]{1,253}")
_SERVER = re.compile(r"([^\s:/@]{1,253}):(\d{1,5})(?:/(tls|starttls|none))?")
_BEGIN_IN_THE_CLEAR = frozenset({25, 143, 587, 2525})
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """An authority's leave in place of a password: the user's own client, and the tokens that were given to it."""

    application: Application
    tokens: Tokens


def servers_of(
    address: str, lookups: Lookups, *, login: str = "", imap: Server | None = None, smtp: Server | None = None
) -> Found:
    """Which servers and login this address has: as the user says, else as its domain says, else the usual names.

    Raises BadInputError where it is no address, or nothing tells.
    """
    address = address.strip()
    if not _ADDRESS.fullmatch(address):
        raise BadInputError(f"“{address}” is no mail address: write it like nora@seller.example")
    if imap and smtp:
        found: Found | None = Found(imap=imap, smtp=smtp, login=address, how="as you say")
    else:
        found = find_servers(address, lookups) or _usual(address)
    if found is None:
        domain = address.rpartition("@")[2]
        raise BadInputError(
            f"nothing tells which servers {domain} uses: give them with --imap HOST:993 --smtp HOST:465"
        )
    return replace(found, login=login or found.login, imap=imap or found.imap, smtp=smtp or found.smtp)


def server(text: str) -> Server:
    """A server as people write it: host:port, or host:port/starttls. Raises BadInputError for anything else."""
    found = _SERVER.fullmatch(text.strip())
    if not found or not 0 < int(found.group(2)) < 65_536:
        raise BadInputError(f"“{text}” is no server: write it like imap.seller.example:993")
    host, port, security = found.group(1).lower(), int(found.group(2)), found.group(3)
    if security == "none":
        return Server(host=host, port=port, security="none")
    in_the_clear = security == "starttls" or (not security and port in _BEGIN_IN_THE_CLEAR)
    return Server(host=host, port=port, security="starttls" if in_the_clear else "tls")


def connect(
    address: str, found: Found, given: Secret | Leave, *, now: datetime, name: str = "", told: Told = lambda _: None
) -> Mailbox:
    """Try the mailbox from end to end, and keep it if all is well; one that was connected before gets what is new.

    `told` hears each step that worked. Raises MailServerError with what is wrong and what to do; nothing is stored then.
    """
    address = address.strip().lower()
    account = Account(
        address=address,
        login=found.login,
        secret=given if isinstance(given, Secret) else given.tokens.access,
        imap=found.imap,
        smtp=found.smtp,
        auth="password" if isinstance(given, Secret) else "xoauth2",
    )
    told(f"servers: {_named(found.imap)} and {_named(found.smtp)} ({found.how})")
    try:
        told(f"reading: {_try_reading(account)}")
        with connected(account):
            told("sending: the server lets you in; nothing was sent")
    except LoginRefusedError as error:
        hint = f"; {found.hint}" if found.hint and account.auth == "password" and not error.retry else ""
        raise LoginRefusedError(f"{error}{hint}", retry=error.retry) from None
    return _keep(account, given, name, now)


def disconnect(address: str) -> str:
    """Forget the mailbox, its password and where it was read; what was read stays. Gives its address.

    Raises BadInputError while messages from it are on their way: what became of them could not be found out any more.
    """
    mailbox = find_mailbox(address)
    under_way = Outgoing.objects.filter(mailbox=mailbox, state__in=[one.value for one in LIVE]).count()
    if under_way:
        many = plural(under_way, "message")
        raise BadInputError(f"{many} from {mailbox.address} still wait in the outbox: send or stop them first")
    mailbox.delete()
    return mailbox.address


def _usual(address: str) -> Found | None:
    answering: dict[Server, bool] = {}
    for one in guesses(address):
        for each in (one.imap, one.smtp):
            if each not in answering:
                answering[each] = greets(each)
        if answering[one.imap] and answering[one.smtp]:
            return one
    return None


def _named(one: Server) -> str:
    return f"{one.host}:{one.port}"


def _try_reading(account: Account) -> str:
    """Log in, list the folders, open one: what was found, in words."""
    with Imap(account) as imap:
        folders = imap.folders()
        roles = {one.role: one.name for one in reversed(folders)}
        first = next((one for one in folders if one.read), None)
        mails = imap.open(first.name).exists if first else 0
        idle = ", new mail is announced" if imap.can("IDLE") else ""
    sent, drafts = roles.get(Folder.SENT), roles.get(Folder.DRAFTS)
    where = f"sent mail in “{sent}”" if sent else "no folder of sent mail"
    put = f"drafts in “{drafts}”" if drafts else "no folder of drafts"
    opened = f"{mails:,} mails in “{first.name}”" if first else "no mail"
    return f"{len(folders)} folders, {opened}, {where}, {put}{idle}"


def _keep(account: Account, given: Secret | Leave, name: str, now: datetime) -> Mailbox:
    with transaction.atomic():
        mailbox = Mailbox.objects.filter(address=account.address).first() or Mailbox(address=account.address)
        mailbox.name = name or mailbox.name
        mailbox.login = account.login
        mailbox.imap_host, mailbox.imap_port, mailbox.imap_security = _columns(account.imap)
        mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security = _columns(account.smtp)
        mailbox.connected_at, mailbox.problem = seconds(now), ""
        if isinstance(given, Secret):
            keep_password(mailbox, given)
        else:
            keep_tokens(mailbox, given.application, given.tokens)
        mailbox.save()
        OwnAddress.objects.get_or_create(name=account.address, defaults={"known_by": "stated"})
        changed()
    return mailbox


def _columns(one: Server) -> tuple[str, int, str]:
    return one.host, one.port, one.security
