"""Small answers from web servers: encrypted, bounded in size and time, followed to encrypted places only."""

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPMessage, HTTPResponse, HTTPSConnection
from typing import IO, Any
from urllib.parse import urlencode, urlsplit

from ringback.adapters.line import is_loopback, tls
from ringback.adapters.reach import WEB, OutOfReachError, connect
from ringback.settings import settings

_LONGEST = 200_000  # bytes
_PATIENCE = 10.0  # seconds
_NAME = "ringback"


class _OnlyEncrypted(urllib.request.HTTPRedirectHandler):
    max_redirections = 4

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        return super().redirect_request(req, fp, code, msg, headers, newurl) if _is_safe(newurl) else None


def page(address: str) -> bytes | None:
    """What lies at this address; None where there is nothing, or nobody answers."""
    try:
        return _asked(urllib.request.Request(address, headers={"User-Agent": _NAME}), _strangers())[2]  # noqa: S310 - see _asked
    except (OSError, ValueError, OutOfReachError):
        return None


def leads_to(address: str) -> tuple[str, int] | None:
    """Where somebody who asks for this address ends up, and the status there; None where nobody answers."""
    request = urllib.request.Request(address, headers={"User-Agent": _NAME})  # noqa: S310 - see _asked
    try:
        return _asked(request, _strangers())[:2]
    except urllib.error.HTTPError as error:
        with error:
            return error.url, error.code
    except (OSError, ValueError, OutOfReachError):
        return None


def post(address: str, fields: Mapping[str, str]) -> dict[str, Any]:
    """What a token endpoint answers to this form, an error's answer included. Raises OSError where nobody answers."""
    request = urllib.request.Request(  # noqa: S310 - see _asked
        address,
        data=urlencode(fields).encode(),
        headers={"User-Agent": _NAME, "Accept": "application/json"},
    )
    try:
        body = _asked(request, [urllib.request.HTTPSHandler(context=tls())])[2]
    except urllib.error.HTTPError as error:
        with _garbage_is_no_answer(), error:
            body = error.read(_LONGEST)
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise OSError(f"{urlsplit(address).hostname} does not answer with JSON")
    return answer


class _Safe(HTTPSConnection):
    """A connection to a place that a user named, made where this server may make one."""

    def __init__(self, *how: Any, **more: Any) -> None:
        super().__init__(*how, **more)
        self._create_connection = _line


class _Plain(HTTPConnection):
    def __init__(self, *how: Any, **more: Any) -> None:
        super().__init__(*how, **more)
        self._create_connection = _line


def _line(there: tuple[str, int], seconds: float | None = None, _source: object = None) -> socket.socket:
    return connect(*there, seconds, WEB)


class _ByReach(urllib.request.HTTPSHandler, urllib.request.HTTPHandler):
    def https_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(_Safe, req, context=tls())

    def http_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(_Plain, req)


def _strangers() -> list[urllib.request.BaseHandler]:
    """How a place is asked that a user's address led to; on a shared server past its proxy, which could reach inside."""
    return [_ByReach(), *([] if settings().is_alone else [urllib.request.ProxyHandler({})])]


def _asked(request: urllib.request.Request, by: Sequence[urllib.request.BaseHandler]) -> tuple[str, int, bytes]:
    """Only https goes out; plain http to this machine alone, where tests and bridges live."""
    if not _is_safe(request.full_url):
        raise ValueError("only https is asked")
    opener = urllib.request.build_opener(_OnlyEncrypted, *by)
    with _garbage_is_no_answer(), opener.open(request, timeout=_PATIENCE) as answer:
        return answer.url, answer.status, answer.read(_LONGEST)


@contextmanager
def _garbage_is_no_answer() -> Iterator[None]:
    """The library does not count it among the failures of a line that somebody answers, and not in HTTP."""
    try:
        yield
    except HTTPException as error:
        raise OSError(f"it answers what no web server answers ({type(error).__name__})") from None


def _is_safe(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
