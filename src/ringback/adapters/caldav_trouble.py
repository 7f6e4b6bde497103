"""What went wrong with a calendar server, in one sentence, without a word of what it said."""

import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

from caldav.lib import error as dav_error

from ringback.adapters.line import bad_certificate
from ringback.domain.errors import BadInputError, RingbackError, Whose


class CalendarServerError(RingbackError):
    """The calendar server did not do what was asked; the same call may succeed later."""

    whose = Whose.THEIRS
    retry = True


def in_words(error: Exception, url: str, login: str, what: str) -> RingbackError:
    """What the library or its transport raised when that server was to do this, as one sentence that says what to do.

    BadInputError where the user must change something first, CalendarServerError where it may work later.
    """
    parts = urlsplit(url)
    host = parts.hostname or url
    if isinstance(error, dav_error.AuthorizationError):
        return BadInputError(f"{host} refused the login {login}: check the name, and use an app password")
    if isinstance(error, dav_error.NotFoundError):
        return BadInputError(f"{host} has no calendar at that address: check it in your calendar's settings")
    if isinstance(error, dav_error.DAVError) and error.status and error.status >= 500:
        return CalendarServerError(f"{host} did not {what} (status {error.status})")
    if line := _line(error, host, parts.port or (443 if parts.scheme == "https" else 80)):
        return CalendarServerError(f"{line}")
    return CalendarServerError(f"{host} answers, but not as a calendar server does: check the address")


def _line(error: Exception, host: str, port: int) -> str:
    """What became of the connection, "" where it stood."""
    names = set()
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return bad_certificate(cause, host, port)
        names |= {one.__name__ for one in type(cause).__mro__}
    if names & {"gaierror", "NameResolutionError"}:
        return f"no machine named {host} is known: check the address, and that you are online"
    if names & {"SSLError"}:
        return f"{host}:{port} and this machine agree on no safe line: check the address"
    if names & {"TooManyRedirects"}:
        return f"{host} sends from one address to the next: check the address"
    if names & {"InvalidSchema"}:
        return f"{host} sends to an address without https: check the address"
    if names & {"ConnectionRefusedError", "NewConnectionError"}:
        return f"nothing listens on {host}:{port}: check the address"
    if names & {"Timeout", "TimeoutError"}:
        return f"{host}:{port} does not answer: check the address, or a firewall on the way"
    return f"{host}:{port} broke the connection: check the address" if names & {"OSError"} else ""


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and everything that it was made from: the transport hides the cause as an argument or as `reason`."""
    left: list[object] = [error]
    for _ in range(20):
        if not left:
            return
        one = left.pop()
        if isinstance(one, BaseException):
            yield one
            left += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args[:3]]
