"""Mail in: one mailbox over IMAP, read without leaving a trace in it."""

import imaplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any

from imapclient.exceptions import LoginError

from ringback.adapters.account import Account, MailServerError, RefusedError
from ringback.adapters.imap_folders import RemoteFolder, role_by_labels, the_users_own
from ringback.adapters.imap_holds import LONGEST_MAIL, Fetched, Listed, Opened, told
from ringback.adapters.imap_line import Client
from ringback.adapters.line import broken_line, make_sure_it_is_safe, plain, tls
from ringback.adapters.smtp import refused_login
from ringback.intake.folder import Folder

_HOLDS = 1_000_000  # bytes of an answer that holds no mail
_PATIENCE = 180.0  # seconds for one answer
_FEW, _HEADS = (
    20,
    30_000,
)  # so many of what lies in a folder for one person are looked at, and bytes of the headers of each
_SILENCE = 29 * 60.0
"""Seconds: RFC 2177 lets a server hang up on who idles for half an hour."""
_FOR_NOW = ("[INUSE]", "[UNAVAILABLE]", "[SERVERBUG]", "[LIMIT]", "[OVERQUOTA]")
"""With these a server says that it may do later what it refuses (RFC 5530; Dovecot and Exchange say SERVERBUG of a busy disk)."""


class Imap:
    """An open connection, as a context manager; raises MailServerError with one sentence.

    Folders are opened with EXAMINE and mails read with BODY.PEEK: nothing here changes a flag.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._open: Client | None = None
        self._shared: tuple[str, ...] | None = None
        self._folders: tuple[RemoteFolder, ...] | None = None

    def __enter__(self) -> "Imap":
        make_sure_it_is_safe(self._account.imap)
        with self._asking("connecting"):
            self._open = Client(self._account.imap)
        try:
            self._begin()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._open:
            self._open.protocol.allow(_HOLDS, 5)
            self._open.__exit__(kind, error, trace)
            self._open = None

    def reconnect(self) -> None:
        """Begin again on a new line, where the old one cannot be trusted any more."""
        self.__exit__(None, None, None)
        self.__enter__()

    @property
    def _client(self) -> Client:
        assert self._open is not None, "an Imap is used inside its with-block"
        return self._open

    def _begin(self) -> None:
        server = self._account.imap
        if server.security == "starttls":
            with self._asking("STARTTLS"):
                if not self.can("STARTTLS"):
                    raise MailServerError(
                        f"{server.host}:{server.port} offers no STARTTLS: use tls on port 993, nothing was sent"
                    )
                self._client.starttls(tls())
        with self._asking("the login"):
            self._log_in()

    def _log_in(self) -> None:
        account, client = self._account, self._client
        secret = account.secret.reveal()
        try:
            if account.auth == "xoauth2":
                if not self.can("AUTH=XOAUTH2"):
                    raise MailServerError(f"{account.imap.host} takes no XOAUTH2 login: connect with a password")
                client.oauth2_login(account.login, secret)
            elif self.can("AUTH=PLAIN"):
                client.plain_login(account.login, secret)
            elif self.can("LOGINDISABLED"):
                raise MailServerError(
                    f"{account.imap.host}:{account.imap.port} lets nobody log in without TLS: use starttls, or port 993"
                )
            else:
                client.login(account.login, secret)
        except LoginError as error:
            temporary = any(sign in str(error) for sign in ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]"))
            raise refused_login(account, account.imap, error, temporary=temporary) from None

    def can(self, capability: str) -> bool:
        """Does the server offer this?"""
        return bool(self._client.has_capability(capability))

    def folders(self) -> tuple[RemoteFolder, ...]:
        """The user's own folders that can be opened, as they were when they were last asked for on this line."""
        return self.survey()[0] if self._folders is None else self._folders

    def survey(self) -> tuple[tuple[RemoteFolder, ...], dict[str, Opened]]:
        """The folders as they are now; and by name what each holds, as far as the server tells that in the same breath."""
        self._close_folder()
        with self._asking("the list of folders", 2 * _HOLDS):
            if self._shared is None:
                self._shared = self._shared_prefixes()
            looks: dict[str, dict[bytes, Any]] = {}
            if self.can("LIST-STATUS"):
                listed, looks = self._client.list_with_status(self._told_of_a_folder())
            else:
                listed = self._client.list_folders()
            self._folders = the_users_own(listed, self._shared, gmail=self.can("X-GM-EXT-1"))
            return self._folders, {name: told(name, "MESSAGES", said) for name, said in looks.items()}

    def _shared_prefixes(self) -> tuple[str, ...]:
        if not self.can("NAMESPACE"):
            return ()
        space = self._client.namespace()
        return tuple(prefix for kind in (space.other, space.shared) for prefix, _ in kind or () if prefix)

    def look(self, folder: str) -> Opened:
        """What the folder holds by now, asked without opening it; costs one answer."""
        self._close_folder()
        with self._asking(f"the folder {folder}"):
            return told(folder, "MESSAGES", self._client.folder_status(folder, self._told_of_a_folder()))

    def _told_of_a_folder(self) -> list[str]:
        return ["MESSAGES", "UIDVALIDITY", "UIDNEXT", *(["HIGHESTMODSEQ"] if self.can("CONDSTORE") else [])]

    def _close_folder(self) -> None:
        """Leave the open folder: of that one a server may tell what it was when it was opened (RFC 3501, 6.3.10)."""
        if self._client.protocol.state == "SELECTED":
            with self._asking("leaving the folder"):
                self._client.close_folder()

    def is_alive(self) -> bool:
        """Does the server still answer on this line?"""
        try:
            with self._asking("whether it is there"):
                self._client.noop()
        except MailServerError:
            return False
        return True

    def open(self, folder: str) -> Opened:
        """Open the folder to read it, and only that."""
        with self._asking(f"the folder {folder}"):
            opened = told(folder, "EXISTS", self._client.select_folder(folder, readonly=True))
            if opened.exists and not opened.next_uid:  # some old servers do not say it
                opened = replace(opened, next_uid=self._uids_at(opened.exists, opened.exists, opened.exists)[0] + 1)
            return opened

    def listed(self, first: int, last: int) -> list[Listed]:
        """The mails at these places (1 is the oldest, both included) of the open folder, by number."""
        what = ["UID", "RFC822.SIZE", "FLAGS", *(["X-GM-LABELS"] if self.can("X-GM-EXT-1") else [])]
        with self._asking("the list of mails"):
            found = self._by_place(first, last, what)
        return sorted(
            Listed(
                uid=int(one[b"UID"]),
                size=int(one.get(b"RFC822.SIZE", 0)),
                draft=b"\\Draft" in one.get(b"FLAGS", ()),
                labels=tuple(_text(each) for each in one.get(b"X-GM-LABELS", ())),
            )
            for one in found
        )

    def place_of(self, uid: int, exists: int, guess: int) -> int:
        """How many mails of the open folder have a number not above `uid`; `guess` is tried first.

        Numbers may have gaps of any width, so that this asks by place: twice where the guess holds, else about 20 times
        in a folder of a million.
        """
        with self._asking("the list of mails"):
            low, high = 0, exists  # the answer lies in [low, high]
            tried = min(max(guess, 0), exists)
            while low < high:
                here, after = self._uids_at(tried, tried + 1, exists)
                if here <= uid < after:
                    return tried
                low, high = (tried + 1, high) if after <= uid else (low, tried - 1)
                tried = (low + high) // 2
            return low

    def _uids_at(self, first: int, second: int, exists: int) -> tuple[int, int]:
        """The numbers at two neighbouring places; before the first is 0, after the last is no end."""
        found = {
            int(one[b"SEQ"]): int(one[b"UID"]) for one in self._by_place(max(first, 1), min(second, exists), ["UID"])
        }
        here = 0 if first < 1 else found.get(first, 0)
        return here, found.get(second, here + 1) if second <= exists else 2**32

    def _by_place(self, first: int, last: int, what: list[str]) -> list[dict[bytes, Any]]:
        client = self._client
        client.use_uid = False
        try:
            return [one for one in client.fetch(range(first, last + 1), what).values() if b"UID" in one]
        finally:
            client.use_uid = True

    def fetch(self, mails: Sequence[Listed], role: Folder) -> list[Fetched]:
        """These mails of the open folder, without touching a flag; those that were deleted meanwhile are left out.

        One that is there and whose words the server does not give raises RefusedError: it was not deleted.
        """
        if not mails:
            return []
        size = sum(min(one.size, LONGEST_MAIL) for one in mails)
        with self._asking("the mails", size * 2 + _HOLDS):
            what = [f"BODY.PEEK[]<0.{LONGEST_MAIL}>", "INTERNALDATE"]
            whole = self._client.fetch([one.uid for one in mails], what)
        found = []
        for one in mails:
            given = whole.get(one.uid)
            if given is None:
                continue
            # who knows no parts of a mail gives it whole
            raw, at = given.get(b"BODY[]<0>", given.get(b"BODY[]")), given.get(b"INTERNALDATE")
            if not isinstance(raw, bytes):
                if self._is_there(one.uid):
                    raise RefusedError(f"{self._account.imap.host} gives no words of mail {one.uid}")
                continue
            folder = Folder.DRAFTS if one.draft and role is not Folder.SENT else role_by_labels(one.labels, role)
            arrived = at.astimezone(UTC) if isinstance(at, datetime) and at.tzinfo else None
            found.append(Fetched(one.uid, raw[:LONGEST_MAIL], folder, len(raw) >= LONGEST_MAIL, arrived))
        return found

    def _is_there(self, uid: int) -> bool:
        """Of a mail that was deleted meanwhile some servers still give all but its words, until they have said that it is gone."""
        with self._asking("the list of mails"):
            self._client.noop()
            return uid in self._client.fetch([uid], ["UID"])

    def append(self, folder: str, message: bytes, flags: Sequence[str] = (), at: datetime | None = None) -> None:
        """Put a message into that folder."""
        with self._asking(f"the folder {folder}"):
            self._client.append(folder, message, [one.encode() for one in flags], at)

    def has_message(self, folder: str, message_id: str) -> bool:
        """Does a message with this Message-ID (with its <>) lie in that folder?"""
        if not message_id.isascii() or not message_id.isprintable():
            return False
        with self._asking(f"the folder {folder}"):
            self._client.select_folder(folder, readonly=True)
            return bool(self._client.search(["HEADER", "Message-ID", message_id]))

    def heads_to(self, folder: str, address: str, since: datetime) -> list[bytes]:
        """The headers of what lies in that folder for this recipient and came in since then, the latest last."""
        if not address.isascii() or not address.isprintable():
            return []
        with self._asking(f"the folder {folder}"):
            self._client.select_folder(folder, readonly=True)
            # by the day of the server's clock, whatever zone that is in
            day = (since - timedelta(days=1)).date()
            found = sorted(self._client.search(["TO", address, "SINCE", day]))[-_FEW:]
        if not found:
            return []
        with self._asking("the headers", len(found) * _HEADS + _HOLDS):
            said = self._client.fetch(found, [f"BODY.PEEK[HEADER]<0.{_HEADS}>", "INTERNALDATE"])
        heads = [(one.get(b"BODY[HEADER]<0>"), one.get(b"INTERNALDATE")) for _, one in sorted(said.items())]
        return [
            raw
            for raw, at in heads
            if isinstance(raw, bytes) and isinstance(at, datetime) and at.astimezone(UTC) >= since
        ]

    def arrivals(self, folder: str) -> Iterator[Opened]:
        """The folder as it is now, and again each time that something may have arrived in it; waits in between.

        Nothing falls between two of them: what arrives after one was looked at is in the next. One comes at the latest when the
        server would lose patience. Where the server offers no IDLE, this raises MailServerError.
        """
        if not self.can("IDLE"):
            raise MailServerError(f"{self._account.imap.host} offers no IDLE: it can only be asked from time to time")
        while True:
            yield self.open(folder)
            with self._asking(f"the folder {folder}"):
                self._idle()

    def _idle(self) -> None:
        """Wait until the server says anything, or would lose patience. What it says is not trusted: the folder is asked."""
        protocol = self._client.protocol
        protocol.allow(_HOLDS, _PATIENCE)
        self._client.idle()
        protocol.waiting(_SILENCE)
        protocol.allow(_HOLDS, _PATIENCE)
        self._client.idle_done()

    @contextmanager
    def _asking(self, what: str, size: int = _HOLDS) -> Iterator[None]:
        """Bound the answers, and turn whatever goes wrong into one sentence."""
        if self._open:
            self._open.protocol.allow(size, _PATIENCE)
        server = self._account.imap
        try:
            yield
        except MailServerError:
            raise
        except imaplib.IMAP4.abort as error:
            raise _hung_up(error, account=self._account) from None
        except imaplib.IMAP4.error as error:
            words = plain(error, self._account.secret.reveal())
            for_now = any(code in str(error).upper() for code in _FOR_NOW)
            raise RefusedError(f"{server.host} refuses {what} ({words})", retry=for_now) from None
        except (OSError, ssl.SSLError) as error:
            raise broken_line(error, server) from None
        except Exception as error:  # on garbage the libraries raise whatever comes
            raise broken_line(error, server) from None


def _hung_up(error: imaplib.IMAP4.abort, account: Account) -> MailServerError:
    server = account.imap
    if isinstance(error.__context__, OSError):
        return broken_line(error.__context__, server)
    if any(sign in str(error) for sign in ("unexpected response", "unterminated line")):
        return MailServerError(f"{server.host}:{server.port} is no IMAP server: check the server and the port")
    words = plain(error, account.secret.reveal())
    return MailServerError(f"{server.host}:{server.port} hung up ({words}): try again later", retry=True)


def _text(label: object) -> str:
    return label.decode("utf-8", "replace") if isinstance(label, bytes) else str(label)
