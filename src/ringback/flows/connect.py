"""A mailbox connected: every step tried before anything is stored, and what is wrong said in one sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from ringback.adapters.account import Account, LoginRefusedError, Secret, Server
from ringback.adapters.autoconfig import Found, Lookups, find_servers, guesses
from ringback.adapters.imap import Imap
from ringback.adapters.imap_folders import the_one_for
from ringback.adapters.oauth import Application, Tokens
from ringback.adapters.probe import greets
from ringback.adapters.smtp import connected
from ringback.domain.errors import BadInputError
from ringback.domain.reason import because, plural
from ringback.domain.sending import CAN_BE_STOPPED, Event, Mode, State
from ringback.flows.mailboxes import find_mailbox, keep_password, keep_tokens
from ringback.intake.folder import Folder
from ringback.store.audit import What, write_down
from ringback.store.codec import seconds
from ringback.store.journal import writing
from ringback.store.models import Mailbox, Outgoing, OwnAddress
from ringback.store.models.user import DISCONNECTED, NAMED
from ringback.store.outbox import move
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Disconnected:
    """What became of a mailbox's messages: so many were stopped, and so many are held, for the user to say what became of them."""

    address: str
    stopped: int
    held: int

    def __str__(self) -> str:
        said = [f"{self.address} is disconnected, its password forgotten; what was read and sent stays"]
        said += [f"{plural(self.stopped, 'message')} from it stopped"] if self.stopped else []
        said += [f"{plural(self.held, 'message')} held: say in the outbox what became of it"] if self.held else []
        return "; ".join(said)


def disconnect(address: str, now: datetime) -> Disconnected:
    """Forget the mailbox, its password and where it was read; what was read from it and what it sent stays.

    What waited to go out from it is stopped; what is held stays held, since nobody can look for it any more. Raises
    BadInputError while a worker has one of its messages in hand: that may be with the server already.
    """
    with writing(), transaction.atomic():
        mailbox = Mailbox.objects.select_for_update().get(id=find_mailbox(address).pk)
        rows = Outgoing.objects.filter(mailbox=mailbox)
        waiting = rows.filter(state__in=[one.value for one in CAN_BE_STOPPED - {State.HELD}])
        stopped = sum(_stop(row, mailbox.address, now) for row in waiting)
        # asked after that: what was stopped no worker can take any more
        if rows.filter(state=State.SENDING.value).exists():
            raise BadInputError(
                f"a message from {mailbox.address} is being sent this moment: disconnect it in a minute"
            )
        done = Disconnected(address=mailbox.address, stopped=stopped, held=rows.filter(state=State.HELD.value).count())
        kept = {"mode": mailbox.mode, "released": mailbox.released, "daily_cap": mailbox.daily_cap}
        write_down(
            What.MAILBOX_DISCONNECTED, now, mailbox.address, stopped=stopped, held=done.held,
            before=_line_of(mailbox) | kept,
        )  # fmt: skip
        OwnAddress.objects.filter(name=mailbox.address).update(known_by=DISCONNECTED)
        _forget(mailbox, now) if rows.exists() else mailbox.delete()
    return done


def _stop(row: Outgoing, address: str, now: datetime) -> bool:
    why = because("mailbox_gone", address=address)
    if row.state == State.PLACED:
        why = because("draft_useless", why=str(why))
    return move(row.pk, Event.YOU_STOP, now, because=why)


def _forget(mailbox: Mailbox, now: datetime) -> None:
    """All but what the messages from it need: the address and the name under which they went out."""
    mailbox.folders.all().delete()
    mailbox.secret, mailbox.problem, mailbox.synced_at, mailbox.gone_at = "", "", None, seconds(now)
    # whoever connects it again lets nothing go by itself that he has not released then
    mailbox.mode, mailbox.released = Mode.DRAFTS.value, []
    mailbox.save()


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
        first = next((one for one in folders if one.read), None)
        mails = imap.open(first.name).exists if first else 0
        idle = ", new mail is announced" if imap.can("IDLE") else ""
    sent, drafts = the_one_for(Folder.SENT, folders), the_one_for(Folder.DRAFTS, folders)
    where = f"sent mail in “{sent.name}”" if sent else "no folder of sent mail"
    put = f"drafts in “{drafts.name}”" if drafts else "no folder of drafts"
    opened = f"{mails:,} mails in “{first.name}”" if first else "no mail"
    return f"{len(folders)} folders, {opened}, {where}, {put}{idle}"


def _keep(account: Account, given: Secret | Leave, name: str, now: datetime) -> Mailbox:
    with transaction.atomic():
        mailbox = Mailbox.with_gone.filter(address=account.address).first() or Mailbox(address=account.address)
        before = _line_of(mailbox) if mailbox.pk and mailbox.gone_at is None else {}
        if mailbox.pk and (mailbox.imap_host, mailbox.login) != (account.imap.host, account.login):
            _begin_anew(mailbox)
        mailbox.name = name or mailbox.name
        mailbox.login = account.login
        mailbox.imap_host, mailbox.imap_port, mailbox.imap_security = _columns(account.imap)
        mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security = _columns(account.smtp)
        mailbox.connected_at, mailbox.gone_at, mailbox.problem = seconds(now), None, ""
        mailbox.refused, mailbox.refused_at, mailbox.refusals = "", 0, 0
        if isinstance(given, Secret):
            keep_password(mailbox, given)
        else:
            keep_tokens(mailbox, given.application, given.tokens)
        mailbox.save()
        OwnAddress.objects.update_or_create(name=account.address, defaults={"known_by": NAMED})
        changed()
        write_down(What.MAILBOX_CONNECTED, now, mailbox.address, before=before, after=_line_of(mailbox))
    return mailbox


def _begin_anew(mailbox: Mailbox) -> None:
    """Another account, whose folders have the same names: where the old one was read to says nothing of it."""
    mailbox.folders.all().delete()
    mailbox.synced_at = None


def _line_of(mailbox: Mailbox) -> dict[str, str]:
    """By which line it is reached and as whom, for the log: no secret."""
    return {
        "imap": f"{mailbox.imap_host}:{mailbox.imap_port}",
        "smtp": f"{mailbox.smtp_host}:{mailbox.smtp_port}",
        "login": mailbox.login,
        "auth": mailbox.auth,
    }


def _columns(one: Server) -> tuple[str, int, str]:
    return one.host, one.port, one.security
