"""The CalDAV library's transport on a shared server: it connects where reach.py lets it, whatever a server leads to."""

from typing import Any

from niquests import Session
from niquests.packages.urllib3.contrib.resolver.system import SystemResolver

from ringback.adapters.reach import WEB, checked


class _Resolver(SystemResolver):  # type: ignore[misc] # the library's types are those of another package
    """Names become addresses here and nowhere else: each redirect and each calendar elsewhere passes by."""

    def getaddrinfo(self, host: Any, port: Any, *how: Any, **more: Any) -> list[Any]:
        name = host.decode("ascii") if isinstance(host, bytes) else str(host)
        return checked(name, int(port), WEB, super().getaddrinfo(host, port, *how, **more))


def guarded() -> Any:
    """A session that obeys no proxy of the environment (it would do the connecting), and asks nobody about certificates."""
    session = Session(resolver=_Resolver(), disable_http3=True, revocation_configuration=None)
    session.trust_env = False
    return session
