"""From the address alone: where the calendars are, and why it is thought so."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import dns.resolver
import pytest

from ringback.adapters import web
from ringback.adapters.autoconfig import Lookups
from ringback.adapters.caldav_address import find_calendars
from ringback.adapters.providers import PROVIDERS
from ringback.domain.errors import BadInputError
from tests.adapters.conftest import Names

Known = tuple[Names, dns.resolver.Resolver]
DNS = {
    ("_caldavs._tcp.seller.example", "SRV"): "20 0 443 other.seller.example.; 10 0 8443 dav.seller.example.",
    ("_caldavs._tcp.seller.example", "TXT"): '"path=/calendars"',
}


def looking(names: Known, leads_to: tuple[str, int] | None = None) -> Lookups:
    return Lookups(resolver=names[1], leads_to=lambda _: leads_to)


def test_an_address_that_is_given_is_taken_as_it_is(names: Known) -> None:
    assert find_calendars(" https://dav.seller.example/x/ ", looking(names)).url == "https://dav.seller.example/x/"
    assert names[0].asked == []


def test_a_well_known_provider_is_asked_nothing(names: Known) -> None:
    assert find_calendars("nora@fastmail.com", looking(names)).url == "https://caldav.fastmail.com/"
    assert names[0].asked == []


@pytest.mark.parametrize("address", ["nora@gmail.com", "nora@outlook.com"])
def test_a_provider_that_lets_nobody_in_by_password_says_what_to_do_instead(names: Known, address: str) -> None:
    with pytest.raises(BadInputError, match="subscribe to your address here instead"):
        find_calendars(address, looking(names))


def test_the_dns_of_the_domain_names_host_port_and_path(names: Known) -> None:
    names[0].records = DNS
    found = find_calendars("Nora@Seller.Example", looking(names))
    assert (found.url, found.how) == ("https://dav.seller.example:8443/calendars", "the DNS of seller.example")


def test_a_service_that_is_not_offered_is_no_server(names: Known) -> None:
    names[0].records = {("_caldavs._tcp.seller.example", "SRV"): "0 0 0 ."}
    with pytest.raises(BadInputError, match=r"where seller\.example keeps"):
        find_calendars("nora@seller.example", looking(names))


def test_the_domain_leads_to_its_server(names: Known) -> None:
    there = ("https://cloud.seller.example/dav/", 401)
    assert find_calendars("nora@seller.example", looking(names, there)).url == there[0]


def test_a_page_for_people_is_no_calendar_server(names: Known) -> None:
    with pytest.raises(BadInputError, match="nothing tells"):
        find_calendars("nora@seller.example", looking(names, ("https://seller.example/welcome", 200)))


def test_a_domain_whose_mail_goes_to_a_provider_has_its_calendars_there(names: Known) -> None:
    names[0].records = {("seller.example", "MX"): "10 in1-smtp.messagingengine.com."}
    assert find_calendars("nora@seller.example", looking(names)).url == "https://caldav.fastmail.com/"


@pytest.mark.parametrize("where", ["", "nora", "nora@", "@", "a b@c d", "nora@x/../y.example", "nora@127.0.0.1:80"])
def test_what_is_no_address_is_said_to_be_none(names: Known, where: str) -> None:
    with pytest.raises(BadInputError, match="is no address"):
        find_calendars(where, looking(names))
    assert names[0].asked == []


def test_every_provider_s_calendars_are_encrypted() -> None:
    assert all(one.calendar.startswith("https://") for one in PROVIDERS if one.calendar)
    assert not [one.name for one in PROVIDERS if one.calendar and one.no_calendar]


@pytest.fixture
def leading() -> Iterator[str]:
    """A web server that leads from the well-known place to its calendars, and asks there who it is."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(301 if self.path == "/.well-known/caldav" else 401)
            self.send_header("Location", "/dav/")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join(5)


def test_where_an_address_leads_is_followed(leading: str) -> None:
    assert web.leads_to(f"{leading}/.well-known/caldav") == (f"{leading}/dav/", 401)
    assert web.leads_to("http://127.0.0.1:9/") is None
    assert web.leads_to("http://calendar.example/") is None  # in the clear, to another machine
