"""Which servers an address uses: what its domain says of itself, by file, by DNS, or by where its mail goes.

Only the address's own domain is asked, and by its name alone; no directory of third parties learns that it has a user here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import dns.exception
import dns.resolver
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from ringback.adapters import web
from ringback.adapters.account import Security, Server
from ringback.adapters.providers import Provider, by_domain, by_exchanger

_PATIENCE = 3.0  # seconds for one question to the DNS
_SOCKETS: dict[str, Security] = {"SSL": "tls", "STARTTLS": "starttls"}  # what is in the clear is passed by


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An address's servers and login; `oauth` and `hint` as in Provider, `how` they were found as a few words."""

    imap: Server
    smtp: Server
    login: str
    how: str
    oauth: str = ""
    hint: str = ""


def _resolver() -> dns.resolver.Resolver:
    try:
        return dns.resolver.Resolver()
    except dns.exception.DNSException:  # a machine without /etc/resolv.conf
        return dns.resolver.Resolver(configure=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """How the outside is asked: for a page, for where an address leads, and for a name in the DNS."""

    page: Callable[[str], bytes | None] = web.page
    leads_to: Callable[[str], tuple[str, int] | None] = web.leads_to
    resolver: dns.resolver.Resolver = field(default_factory=_resolver)

    def records(self, name: str, kind: str) -> list[Any]:
        """The DNS records of that kind; none where nobody answers."""
        try:
            return list(self.resolver.resolve(name, kind, lifetime=_PATIENCE))
        except (dns.exception.DNSException, OSError, ValueError):
            return []


def find_servers(address: str, lookups: Lookups) -> Found | None:
    """The servers of this address, by the first of these that knows: well-known providers, the domain's own file, SRV, MX."""
    domain = address.rpartition("@")[2].lower()
    if known := by_domain(domain):
        return _of(known, address, f"{known.name}'s own documentation")
    return _by_file(address, domain, lookups) or _by_srv(address, domain, lookups) or _by_mx(address, domain, lookups)


def guesses(address: str) -> Iterator[Found]:
    """What the servers are often called, to be tried before any login is sent."""
    domain = address.rpartition("@")[2].lower()
    for imap, smtp in ((f"imap.{domain}", f"smtp.{domain}"), (f"mail.{domain}", f"mail.{domain}")):
        for port, security in ((465, "tls"), (587, "starttls")):
            yield Found(
                imap=Server(host=imap, port=993, security="tls"),
                smtp=Server(host=smtp, port=port, security="tls" if security == "tls" else "starttls"),
                login=address,
                how="the usual names, tried",
            )


def _of(provider: Provider, address: str, how: str) -> Found:
    return Found(
        imap=provider.imap,
        smtp=provider.smtp,
        login=address,
        how=how,
        oauth=provider.oauth,
        hint=provider.hint,
    )


def _by_file(address: str, domain: str, lookups: Lookups) -> Found | None:
    """The file that mail programs look for at the domain (Thunderbird's format 1.1)."""
    for place in (
        f"https://autoconfig.{domain}/mail/config-v1.1.xml",
        f"https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
    ):
        if (body := lookups.page(place)) and (found := read_file(body, address)):
            return found
    return None


def read_file(body: bytes, address: str) -> Found | None:
    """What such a file says; None where it names no safe servers or cannot be read."""
    try:
        root = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    incoming = [_server(one, address) for one in root.iter("incomingServer") if one.get("type") == "imap"]
    outgoing = [_server(one, address) for one in root.iter("outgoingServer") if one.get("type") == "smtp"]
    imap, smtp = next(filter(None, incoming), None), next(filter(None, outgoing), None)
    if imap is None or smtp is None:
        return None
    known = by_exchanger(imap[0].host)
    return Found(
        imap=imap[0],
        smtp=smtp[0],
        login=imap[1],
        how=f"the file that {address.rpartition('@')[2]} keeps for mail programs",
        oauth=known.oauth if known else "",
        hint=known.hint if known else "",
    )


def _server(one: Element, address: str) -> tuple[Server, str] | None:
    security = _SOCKETS.get(_inside(one, "socketType", address).upper())
    host, port = _inside(one, "hostname", address).lower(), _inside(one, "port", address)
    if security is None or not _is_host(host) or not (port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65_536):
        return None
    login = _inside(one, "username", address) or address
    return Server(host=host, port=int(port), security=security), login


def _inside(one: Element, name: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    text = (one.findtext(name) or "").strip()[:300]
    for mark, meant in (("%EMAILADDRESS%", address), ("%EMAILLOCALPART%", local), ("%EMAILDOMAIN%", domain)):
        text = text.replace(mark, meant)
    return text


def _is_host(name: str) -> bool:
    return 0 < len(name) < 254 and all(part.replace("-", "").isalnum() for part in name.rstrip(".").split("."))


def _by_srv(address: str, domain: str, lookups: Lookups) -> Found | None:
    """What the domain's DNS says (RFC 6186, RFC 8314)."""
    imap = _service(domain, (("_imaps", "tls"), ("_imap", "starttls")), lookups)
    smtp = _service(domain, (("_submissions", "tls"), ("_submission", "starttls")), lookups)
    if imap is None or smtp is None:
        return None
    return Found(imap=imap, smtp=smtp, login=address, how=f"the DNS of {domain}")


def _service(domain: str, names: tuple[tuple[str, Security], ...], lookups: Lookups) -> Server | None:
    for name, security in names:
        found = lookups.records(f"{name}._tcp.{domain}", "SRV")
        for one in sorted(found, key=lambda record: (record.priority, -record.weight)):
            host = one.target.to_text(omit_final_dot=True).lower()
            if _is_host(host) and one.port:  # "." says that the service is not offered
                return Server(host=host, port=one.port, security=security)
    return None


def _by_mx(address: str, domain: str, lookups: Lookups) -> Found | None:
    """To whose machine the domain's mail goes: many firms' domains live with a large provider."""
    found = lookups.records(domain, "MX")
    for one in sorted(found, key=lambda record: record.preference):
        if known := by_exchanger(one.exchange.to_text()):
            return _of(known, address, f"mail to {domain} goes to {known.name}")
    return None
