"""A calendar server (RFC 4791): which calendars there are, what stands in them, and entries put there and taken away."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

from caldav.davclient import DAVClient

from ringback.adapters.account import Secret
from ringback.adapters.caldav_session import guarded
from ringback.adapters.caldav_trouble import CalendarServerError, in_words
from ringback.domain.errors import BadInputError, RingbackError, Whose
from ringback.settings import settings

_PATIENCE = 30  # seconds
_MOST_ENTRIES = 5_000
_TYPE = "text/calendar; charset=utf-8"
_ETAG = "{DAV:}getetag"
_CHANGED_MEANWHILE = 412
_GONE = (404, 410)


class EntryChangedError(RingbackError):
    """Somebody else changed or removed the entry since it was read: read it again before anything is written."""

    whose = Whose.THEIRS
    retry = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAccount:
    """Where the calendars are, and the user's login there."""

    url: str
    login: str
    password: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFolder:
    """One calendar; `holds` names what it takes: VEVENT, VTODO."""

    url: str
    name: str
    holds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as the server keeps it. `etag` tells whether it is still the same one."""

    url: str
    etag: str
    data: bytes


def _if_still(entry: Entry) -> dict[str, str]:
    """Some servers know no versions: there nothing can be made sure of."""
    return {"If-Match": entry.etag} if entry.etag else {}


class CalendarServer:
    """A connection to the user's calendar server, to be used in a `with`."""

    def __init__(self, account: CalendarAccount) -> None:
        parts = urlsplit(account.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BadInputError(f"{account.url} is no address of a calendar server: it begins with https://")
        if parts.scheme == "http" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
            raise BadInputError(f"{account.url} would send your password unencrypted: use https://")
        self._account = account
        self._client = DAVClient(
            account.url,
            username=account.login,
            password=account.password.reveal(),
            timeout=_PATIENCE,
            require_tls=parts.scheme == "https",
            enable_rfc6764=False,  # no look-up elsewhere: the user gave the address
        )
        if not settings().is_alone:
            self._client.session.close()
            self._client.session = guarded()
        if parts.scheme == "https":
            self._client.session.adapters.pop("http://")  # a redirect there would take the password along in the clear

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def folders(self) -> list[CalendarFolder]:
        """The user's calendars."""
        with self._asking("list its calendars"):
            found = self._client.principal().calendars()
            return [
                CalendarFolder(
                    url=str(one.url),
                    name=str(one.get_display_name() or ""),
                    holds=frozenset(one.get_supported_components()),
                )
                for one in found
            ]

    def tasks(self, folder: str) -> list[Entry]:
        """Every task of this calendar, the finished ones too."""
        with self._asking("give its tasks"):
            return self._entries(self._folder(folder).search(todo=True, include_completed=True))

    def events(self, folder: str, since: datetime, until: datetime) -> list[Entry]:
        """The events of this calendar that touch that stretch of time; a series is one entry."""
        with self._asking("give its events"):
            return self._entries(self._folder(folder).search(event=True, start=since, end=until, expand=False))

    def read(self, url: str) -> Entry | None:
        """The entry as it stands there now; None where it is gone."""
        with self._asking("give an entry"):
            answer = self._client.request(url)
        if answer.status in _GONE:
            return None
        self._judge(answer.status, "give an entry")
        return Entry(url=url, etag=str(answer.headers.get("ETag") or ""), data=answer.raw.encode())

    def add(self, folder: str, name: str, data: bytes) -> Entry:
        """A new entry under this file name; raises EntryChangedError where one stands there already."""
        url = urljoin(folder.rstrip("/") + "/", f"{name}.ics")
        return self._put(url, data, {"If-None-Match": "*"})

    def change(self, entry: Entry, data: bytes) -> Entry:
        """The entry with new content; raises EntryChangedError where it is another one, or gone, by now."""
        return self._put(entry.url, data, _if_still(entry))

    def remove(self, entry: Entry) -> None:
        """Take the entry away; one that is gone already is no error."""
        with self._asking("remove an entry"):
            answer = self._client.request(entry.url, "DELETE", "", _if_still(entry))
        if answer.status not in _GONE:
            self._judge(answer.status, "remove an entry")

    def _put(self, url: str, data: bytes, condition: dict[str, str]) -> Entry:
        with self._asking("keep an entry"):
            answer = self._client.put(url, data.decode(), {"Content-Type": _TYPE, **condition})
        self._judge(answer.status, "keep an entry")
        etag = str(answer.headers.get("ETag") or "")
        there = None if etag else self.read(url)  # a server need not say it with the answer to a PUT
        return Entry(url=url, etag=there.etag if there else etag, data=data)

    def _folder(self, url: str) -> Any:
        return self._client.calendar(url=url)

    def _entries(self, found: Any) -> list[Entry]:
        entries = []
        for one in found[:_MOST_ENTRIES]:
            data = one.data or ""
            entries.append(Entry(url=str(one.url), etag=str(one.props.get(_ETAG) or ""), data=data.encode()))
        return entries

    def _judge(self, status: int, what: str) -> None:
        if status == _CHANGED_MEANWHILE or status in _GONE:
            raise EntryChangedError("the calendar entry was changed elsewhere; it is read again first")
        if status >= 400:
            raise CalendarServerError(f"{self._host} did not {what} (status {status})")

    @contextmanager
    def _asking(self, what: str) -> Iterator[None]:
        """Whatever the library raises, as one sentence."""
        try:
            yield
        except RingbackError:
            raise
        except Exception as error:  # the library passes on its transport's own errors, of many kinds
            raise in_words(error, self._account.url, self._account.login, what) from error

    @property
    def _host(self) -> str:
        return urlsplit(self._account.url).hostname or self._account.url
