"""From the address alone: which servers, and why it is thought so."""

import dns.resolver
import pytest

from ringback.adapters import web
from ringback.adapters.account import Server
from ringback.adapters.autoconfig import Lookups, find_servers, guesses, read_file
from ringback.adapters.providers import PROVIDERS, by_exchanger
from tests.adapters.conftest import Names

FILE = b"""<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="seller.example">
  <incomingServer type="pop3"><hostname>pop.seller.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
  <incomingServer type="imap">
    <hostname>imap.seller.example</hostname><port>143</port><socketType>plain</socketType><username>%EMAILADDRESS%</username>
  </incomingServer>
  <incomingServer type="imap">
    <hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILLOCALPART%</username>
  </incomingServer>
  <outgoingServer type="smtp">
    <hostname>smtp.seller.example</hostname><port>587</port><socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>
  </outgoingServer>
</emailProvider></clientConfig>"""


def no_pages(_: str) -> bytes | None:
    return None


def test_a_well_known_provider_is_asked_nothing(names: tuple[Names, dns.resolver.Resolver]) -> None:
    held, resolver = names
    found = find_servers("nora@GMX.de", Lookups(page=no_pages, resolver=resolver))
    assert found
    assert (found.imap.host, found.login) == ("imap.gmx.net", "nora@GMX.de")
    assert "switch on" in found.hint
    assert held.asked == []


def test_the_domains_own_file_is_read_and_learns_no_address(names: tuple[Names, dns.resolver.Resolver]) -> None:
    _, resolver = names
    asked: list[str] = []

    def page(address: str) -> bytes | None:
        asked.append(address)
        return FILE if "well-known" in address else None

    found = find_servers("nora@seller.example", Lookups(page=page, resolver=resolver))
    assert found
    assert found.imap == Server(host="imap.seller.example", port=993, security="tls")
    assert found.smtp == Server(host="smtp.seller.example", port=587, security="starttls")
    assert found.login == "nora"
    assert not any("nora" in one for one in asked)
    assert all(one.startswith("https://") for one in asked)


def test_srv_records_by_priority_and_what_is_not_offered(names: tuple[Names, dns.resolver.Resolver]) -> None:
    held, resolver = names
    held.records = {
        ("_imaps._tcp.seller.example", "SRV"): "20 1 993 b.seller.example.; 10 1 9993 a.seller.example.",
        ("_submissions._tcp.seller.example", "SRV"): "0 0 0 .",
        ("_submission._tcp.seller.example", "SRV"): "0 1 587 out.seller.example.",
    }
    found = find_servers("nora@seller.example", Lookups(page=no_pages, resolver=resolver))
    assert found
    assert found.imap == Server(host="a.seller.example", port=9993, security="tls")
    assert found.smtp == Server(host="out.seller.example", port=587, security="starttls")


def test_a_firms_domain_at_a_large_provider_is_known_by_its_mx(names: tuple[Names, dns.resolver.Resolver]) -> None:
    held, resolver = names
    held.records = {("seller.example", "MX"): "10 seller-example.mail.protection.outlook.com."}
    found = find_servers("nora@seller.example", Lookups(page=no_pages, resolver=resolver))
    assert found
    assert (found.oauth, found.imap.host) == ("microsoft", "outlook.office365.com")
    held.records = {("seller.example", "MX"): "10 seller-example.a-v1.mx.microsoft."}
    assert find_servers("nora@seller.example", Lookups(page=no_pages, resolver=resolver)) == found
    held.records = {("seller.example", "MX"): "10 mail.seller.example."}
    assert find_servers("nora@seller.example", Lookups(page=no_pages, resolver=resolver)) is None
    assert [one.imap.host for one in guesses("nora@seller.example")][::2] == [
        "imap.seller.example",
        "mail.seller.example",
    ]


def test_an_ending_of_another_name_is_no_provider() -> None:
    assert by_exchanger("notgoogle.com") is None
    assert by_exchanger("aspmx.l.google.com.") is PROVIDERS[0]


BOMB = b"""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><clientConfig>&b;</clientConfig>"""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>not found",
        BOMB,
        FILE.replace(b"993", b"99999999999999999"),
        FILE.replace(b"imap.%EMAILDOMAIN%", b"imap.seller.example/x"),
        FILE.replace(b"SSL", b"plain"),
        b"\xff\xfe<",
        b"<?xml version='1.0' encoding='nonsense'?><a/>",
    ],
)
def test_a_file_that_is_broken_or_names_no_safe_server_says_nothing(body: bytes) -> None:
    assert read_file(body, "nora@seller.example") is None


def test_only_https_is_asked_outside() -> None:
    assert web.page("http://autoconfig.seller.example/mail/config-v1.1.xml") is None
    assert web.page("file:///etc/passwd") is None
