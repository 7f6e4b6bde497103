"""Where this server connects to for its users: on a shared one not to what only machines inside its network can reach.

Whoever may name a mail or calendar server could else have this one knock at its own doors: the database, the cloud's metadata, a
printer. A name is looked up once, and the connection made to the address that was looked at, so that a name cannot change its
mind in between (DNS rebinding).
"""

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from ringback.adapters.account import MailServerError
from ringback.domain.errors import Whose
from ringback.settings import Inside, settings

MAIL = frozenset({25, 143, 465, 587, 993, 2525})
WEB = frozenset({443, 8443})
Address = IPv4Address | IPv6Address
_NAT64 = ip_network("64:ff9b::/96")
_NOT_FOR_ALL = (
    ip_network("168.63.129.16"),  # Azure's own services: they lie among the public addresses
    ip_network("192.0.0.0/24"),  # the protocols' own, and a cloud's metadata; older Pythons count some as public
    ip_network("fec0::/10"),  # what was site-local once
)


class OutOfReachError(MailServerError):
    """The address that was given is none to which this server connects for a user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, whose=Whose.USERS)


def connect(host: str, port: int, seconds: float | None, ports: frozenset[int]) -> socket.socket:
    """A line to that machine; raises OutOfReachError where a shared server must not make one, OSError where it fails."""
    if settings().is_alone:
        return socket.create_connection((host, port), seconds)
    broken: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
    for family, kind, proto, _, there in checked(host, port, ports, _looked_up(host, port)):
        line = socket.socket(family, kind, proto)
        try:
            line.settimeout(seconds)
            line.connect(there)
            return line
        except OSError as error:
            line.close()
            broken = error
    raise broken


def checked(host: str, port: int, ports: frozenset[int], found: Iterable[Any]) -> list[Any]:
    """Of the addresses that a name has (as getaddrinfo gives them) those that may be connected to.

    Raises OutOfReachError where there is none, or the port is not one of these.
    """
    allowed = settings().inside
    named = [one for one in allowed if one.host == host.lower().rstrip(".")]
    if port not in ports and not any(one.port == port for one in allowed):
        raise OutOfReachError(f"this server connects to no port {port}: {_ask(host, port)}")
    kept = [one for one in found if _may(ip_address(one[4][0].partition("%")[0]), port, ports, allowed, named)]
    if not kept:
        raise OutOfReachError(f"{host} is no machine that this server connects to at port {port}: {_ask(host, port)}")
    return kept


def is_inside(address: Address) -> bool:
    """Can only machines inside some network reach it: this one, its neighbours, its cloud, or nobody at all?

    An IPv4 address that is written inside an IPv6 one (mapped, NAT64, 6to4, Teredo) counts as what it is.
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped or address in _NAT64:
            return is_inside(IPv4Address(address.packed[-4:]))
        if any(is_inside(one) for one in (address.sixtofour, *(address.teredo or ())) if one is not None):
            return True
    odd = address.is_multicast or address.is_reserved or any(address in one for one in _NOT_FOR_ALL)
    return odd or not address.is_global


def _may(
    address: Address, port: int, ports: frozenset[int], allowed: Iterable[Inside], named: Iterable[Inside]
) -> bool:
    usual = port in ports
    if usual and not is_inside(address):
        return True
    return any(one.port == port or (usual and one.port is None) for one in (*named, *_around(address, allowed)))


def _around(address: Address, allowed: Iterable[Inside]) -> list[Inside]:
    """The allowed networks in which it lies; an IPv4 address that is written as an IPv6 one lies in its own."""
    plain = address.ipv4_mapped if isinstance(address, IPv6Address) and address.ipv4_mapped else address
    return [one for one in allowed if one.network is not None and plain in one.network]


def _ask(host: str, port: int) -> str:
    return f"check the address, or let an admin allow it (RINGBACK_INSIDE_HOSTS={host}:{port})"


def _looked_up(host: str, port: int) -> list[Any]:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
