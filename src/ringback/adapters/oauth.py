"""Leave to read and send mail, given by Google or Microsoft to the user's own client, instead of a password.

RFC 6749 with PKCE (RFC 7636) over a redirect to this machine (RFC 8252), or the device flow (RFC 8628) where there is no
browser; Google gives no leave for mail by device.
"""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from ringback.adapters import web
from ringback.adapters.account import MailServerError, Secret
from ringback.adapters.line import plain
from ringback.domain.errors import Whose

_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
_USUAL_LIFE = 3_000  # seconds, where the endpoint does not say
_FOR_NOW = ("temporarily_unavailable", "server_error", "internal_failure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who gives leave, and where it is asked."""

    name: str
    authorize: str
    token: str
    scope: str
    device: str = ""
    extra: tuple[tuple[str, str], ...] = ()


_MICROSOFT = "https://login.microsoftonline.com/common/oauth2/v2.0"
AUTHORITIES = {
    "google": Authority(
        name="google",
        authorize="https://accounts.google.com/o/oauth2/v2/auth",
        token="https://oauth2.googleapis.com/token",  # noqa: S106 - an address, not a token
        scope="https://mail.google.com/",
        extra=(("access_type", "offline"), ("prompt", "consent")),  # else no refresh token comes the second time
    ),
    "microsoft": Authority(
        name="microsoft",
        authorize=f"{_MICROSOFT}/authorize",
        token=f"{_MICROSOFT}/token",
        scope="https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
        device=f"{_MICROSOFT}/devicecode",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The user's own client, as he registered it; a public one has no secret."""

    authority: Authority
    id: str
    secret: Secret = Secret("")  # noqa: RUF009 - it cannot be changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What was given: a token for now, one to get the next with, and until when the first is good."""

    access: Secret
    refresh: Secret
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that the user answers in his browser, at `address`."""

    application: Application
    address: str
    redirect: str
    state: str
    verifier: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A question that the user answers on any device: he opens `address` and types `code`."""

    application: Application
    address: str
    code: str
    device_code: Secret
    interval: int
    until: datetime


def ask(application: Application, login: str, redirect: str) -> Asked:
    """Where the user is to go, and what is to be kept until he comes back to `redirect`."""
    verifier, state = secrets.token_urlsafe(64), secrets.token_urlsafe(24)
    digest = hashlib.sha256(verifier.encode()).digest()
    authority = application.authority
    query = urlencode(
        {
            "response_type": "code",
            "client_id": application.id,
            "redirect_uri": redirect,
            "scope": authority.scope,
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            "login_hint": login,
            **dict(authority.extra),
        }
    )
    return Asked(
        application=application,
        address=f"{authority.authorize}?{query}",
        redirect=redirect,
        state=state,
        verifier=Secret(verifier),
    )


def redeem(asked: Asked, answer: Mapping[str, str], now: datetime) -> Tokens:
    """The tokens for what the browser brought back; raises MailServerError where it is no leave, or none of ours."""
    if not secrets.compare_digest(answer.get("state", ""), asked.state):
        raise _failed("the answer was not to this question; connect again")
    if "code" not in answer:
        why = plain(answer.get("error_description") or answer.get("error", "no leave was given"))
        raise _failed(f"{asked.application.authority.name} gave no leave ({why}); connect again and agree")
    fields = {
        "grant_type": "authorization_code",
        "code": answer["code"],
        "redirect_uri": asked.redirect,
        "code_verifier": asked.verifier.reveal(),
    }
    return _tokens(asked.application, fields, now)


def refresh(application: Application, token: Secret, now: datetime) -> Tokens:
    """A new token for now. Raises MailServerError; its `retry` is false where the leave was withdrawn."""
    return _tokens(application, {"grant_type": "refresh_token", "refresh_token": token.reveal()}, now, before=token)


def ask_by_device(application: Application, now: datetime) -> Device:
    """A code that the user types at an address; raises MailServerError where the authority has no such way."""
    authority = application.authority
    if not authority.device:
        raise _failed(f"{authority.name} gives leave for mail in a browser only: connect without --device")
    answer = _posted(authority.device, {"client_id": application.id, "scope": authority.scope}, authority)
    if "device_code" not in answer:
        raise _refused(answer, application)
    return Device(
        application=application,
        address=str(answer.get("verification_uri") or answer.get("verification_url", "")),
        code=str(answer.get("user_code", "")),
        device_code=Secret(str(answer["device_code"])),
        interval=min(max(_number(answer.get("interval"), 5), 1), 60),
        until=now + timedelta(seconds=_number(answer.get("expires_in"), 900)),
    )


def redeem_device(device: Device, now: datetime) -> Tokens | None:
    """The tokens once the user has agreed; None as long as he has not."""
    if now >= device.until:
        raise _failed("the code has expired; connect again")
    application = device.application
    fields = {"grant_type": _DEVICE, "device_code": device.device_code.reveal()}
    answer = _posted(application.authority.token, _with_client(application, fields), application.authority)
    if answer.get("error") in ("authorization_pending", "slow_down"):
        return None
    return _read(answer, application, now, None)


def login_of(redirected: str) -> dict[str, str]:
    """What a redirect's address carries."""
    return {name: values[0] for name, values in parse_qs(urlsplit(redirected).query).items()}


class Landing:
    """The place on this machine to which the browser is sent back; listens on loopback only, for one answer."""

    def __init__(self, port: int = 0) -> None:
        landing = self
        self.answer: dict[str, str] = {}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer = login_of(self.path)
                if urlsplit(self.path).path == "/" and "state" in answer:
                    landing.answer = answer
                    self._say(200, "Thank you. You can close this page and go back to ringback.")
                else:
                    self._say(404, "There is nothing here.")

            def _say(self, status: int, text: str) -> None:
                body = f"<!doctype html><title>ringback</title><p>{escape(text)}</p>".encode()
                self.send_response(status)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                """The address holds the code: it goes into no log."""

        self._server = HTTPServer(("127.0.0.1", port), Handler)
        self._server.timeout = 1.0

    def __enter__(self) -> "Landing":
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"http://localhost:{self._server.server_address[1]}"  # as Microsoft wants it: without a path

    def wait(self, seconds: int) -> dict[str, str]:
        """The answer that the browser brings; raises MailServerError where none comes in that time."""
        for _ in range(seconds):
            self._server.handle_request()
            if self.answer:
                return self.answer
        raise _failed(f"nobody agreed within {seconds} seconds; connect again")


def _with_client(application: Application, fields: Mapping[str, str]) -> dict[str, str]:
    secret = application.secret.reveal()
    return {**fields, "client_id": application.id, **({"client_secret": secret} if secret else {})}


def _tokens(application: Application, fields: Mapping[str, str], now: datetime, before: Secret | None = None) -> Tokens:
    answer = _posted(application.authority.token, _with_client(application, fields), application.authority)
    return _read(answer, application, now, before)


def _read(answer: Mapping[str, Any], application: Application, now: datetime, before: Secret | None) -> Tokens:
    if not isinstance(answer.get("access_token"), str):
        raise _refused(answer, application)
    again = answer.get("refresh_token")  # left out where the old one stays good
    keep = Secret(again) if isinstance(again, str) and again else before
    if keep is None:
        raise _failed(f"{application.authority.name} gave leave for an hour only: allow offline access for your client")
    life = _number(answer.get("expires_in"), _USUAL_LIFE)
    return Tokens(access=Secret(answer["access_token"]), refresh=keep, until=now + timedelta(seconds=life))


def _posted(address: str, fields: Mapping[str, str], authority: Authority) -> dict[str, Any]:
    try:
        return web.post(address, fields)
    except (OSError, ValueError):
        raise MailServerError(f"{authority.name} cannot be reached for a login: try again later", retry=True) from None


def _refused(answer: Mapping[str, Any], application: Application) -> MailServerError:
    authority, hidden = application.authority, application.secret.reveal()
    code = plain(answer.get("error", "no token came"), hidden)
    if code in _FOR_NOW:
        return MailServerError(f"{authority.name} gives no token for now ({code}): try again later", retry=True)
    if code == "invalid_grant":
        return _failed(f"{authority.name} has withdrawn the leave, or it has expired: connect the mailbox again")
    if code in ("invalid_client", "unauthorized_client"):
        return _failed(
            f"{authority.name} does not know this client: check its id and secret (--client-id, --client-secret)"
        )
    why = plain(answer.get("error_description") or code, hidden)
    return _failed(f"{authority.name} refuses the login ({why}): check your client's settings there")


def _failed(sentence: str) -> MailServerError:
    return MailServerError(sentence, whose=Whose.USERS)


def _number(value: object, usual: int) -> int:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else usual
