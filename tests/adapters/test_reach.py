"""A shared server connects for its users where anybody could: not to its own network, and not by a name that changes its mind."""

import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.adapters import reach, web
from ringback.adapters.account import Account, MailServerError, Secret, Server
from ringback.adapters.caldav import CalendarAccount, CalendarServer
from ringback.adapters.caldav_trouble import CalendarServerError
from ringback.adapters.imap import Imap
from ringback.adapters.probe import greets
from ringback.adapters.reach import MAIL, WEB, OutOfReachError, is_inside
from ringback.adapters.smtp import connected, send
from ringback.domain.errors import RingbackError
from ringback.settings import Settings, settings
from tests.peers.speaking import speaking

INSIDE = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
)  # fmt: skip
INSIDE_6 = ("::1/128", "::/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32")


def within(networks: tuple[str, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(networks).flatmap(lambda one: st.ip_addresses(network=one))


def is_public(address: reach.Address) -> bool:
    odd = address.is_multicast or address in ip_network("192.0.0.0/24") or str(address) == "168.63.129.16"
    return address.is_global and not odd


WRITTEN: tuple[Callable[[IPv4Address], IPv6Address], ...] = (
    lambda four: IPv6Address(f"::ffff:{four}"),
    lambda four: IPv6Address(f"64:ff9b::{four}"),
    lambda four: IPv6Address((0x2002 << 112) | (int(four) << 80) | 1),
    lambda four: IPv6Address((0x20010000 << 96) | (int(IPv4Address("8.8.8.8")) << 64) | (int(four) ^ 0xFFFFFFFF)),
)


@given(within(INSIDE + INSIDE_6))
def test_what_lies_inside_a_network_is_inside(address: reach.Address) -> None:
    assert is_inside(address)


@given(within(INSIDE), st.sampled_from(WRITTEN))
def test_however_it_is_written(address: IPv4Address, written: Callable[[IPv4Address], IPv6Address]) -> None:
    assert is_inside(written(address))


@given(st.ip_addresses(v=4).filter(is_public))
def test_a_public_address_is_not(address: reach.Address) -> None:
    assert not is_inside(address)
    assert not is_inside(IPv6Address(f"64:ff9b::{address}"))


@pytest.mark.parametrize(
    "where", ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "168.63.129.16", "192.0.0.192"]
)
def test_a_cloud_s_metadata_are_inside(where: str) -> None:
    assert is_inside(ip_address(where))


@pytest.fixture(
    params=[
        ("RINGBACK_HOSTS", "follow.seller.example"),
        ("RINGBACK_DATABASE", "postgresql://db.seller.example/ringback"),
    ],
    ids=["pages", "worker"],
)
def shared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """A server that others reach, or a worker of it on a machine of its own; the call says what its admin allows."""

    def allow(*hosts: str) -> None:
        monkeypatch.setenv("RINGBACK_INSIDE_HOSTS", ",".join(hosts))
        settings.cache_clear()

    monkeypatch.setenv(*request.param)
    allow()
    yield allow
    monkeypatch.undo()
    settings.cache_clear()


def account(host: str, port: int) -> Account:
    there = Server(host=host, port=port, security="tls")
    return Account(address="nora@seller.example", login="nora", secret=Secret("x"), imap=there, smtp=there)


def every_way(host: str, port: int) -> dict[str, str]:
    """What each way out says about that place."""
    said = {"probe": str(greets(Server(host=host, port=port, security="tls")))}
    said["page"] = str(web.page(f"https://{host}:{port}/"))
    said["leads"] = str(web.leads_to(f"https://{host}:{port}/"))
    for name, way in (("imap", Imap), ("smtp", connected)):
        with pytest.raises(MailServerError) as found, way(account(host, port)):
            pass
        said[name] = str(found.value)
    url = f"https://{host}:{port}/"
    dav = CalendarServer(CalendarAccount(url=url, login="nora", password=Secret("x")))
    with dav, pytest.raises(RingbackError) as refused:
        dav.folders()
    said["caldav"] = str(refused.value)
    return said


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "0.0.0.0"])
def test_no_way_leads_to_what_listens_inside(shared: Callable[..., None], host: str) -> None:
    with speaking(b"220 secret banner\r\n") as (port, came):
        shared(f"10.0.0.0/8:{port}")  # the port is fine, the machine is not
        said = every_way(host, port)
    assert came == []
    assert (said["probe"], said["page"], said["leads"]) == ("False", "None", "None")
    for way in ("imap", "smtp", "caldav"):
        assert f"{host} is no machine that this server connects to at port {port}" in said[way]


def test_a_port_that_is_none_of_mail_s_is_refused_before_anything_is_asked(shared: Callable[..., None]) -> None:
    shared("127.0.0.0/8")
    with speaking(b"220 secret banner\r\n") as (port, came):
        assert f"this server connects to no port {port}" in every_way("127.0.0.1", port)["imap"]
    assert came == []


def test_what_the_admin_allows_is_reached_by_name_network_and_port(shared: Callable[..., None]) -> None:
    for entry in ("localhost:{}", "127.0.0.0/8:{}", "127.0.0.1:{}"):
        with speaking(b"SSH-2.0-secret banner\r\n") as (port, came):
            shared(entry.format(port))
            said = every_way("localhost", port)
        assert len(came) >= 5, entry
        assert "secret" not in "".join(said.values())


def test_on_a_machine_of_one_s_own_everything_is_as_before() -> None:
    assert settings().is_alone
    with speaking(b"220 hello\r\n") as (port, came):
        said = every_way("127.0.0.1", port)
    assert len(came) >= 5
    assert "does not begin with TLS" in said["imap"]


@pytest.mark.parametrize(
    ("url", "alone"),
    [
        ("", True),
        ("sqlite:///srv/ringback.sqlite3", True),
        ("postgresql:///ringback?host=/run/postgresql", True),
        ("postgresql:///ringback", True),
        ("postgresql://nora:secret@127.0.0.1:5432/ringback", True),
        ("postgresql://nora:secret@[::1]/ringback", True),
        ("postgresql://nora:secret@db.seller.example/ringback", False),
        ("postgresql:///ringback?host=db.seller.example", False),
        ("postgresql://10.0.0.7/ringback", False),
    ],
)
def test_a_worker_whose_data_lie_elsewhere_is_one_of_a_shared_server(url: str, alone: bool) -> None:
    assert Settings(database=url).is_alone is alone
    assert not Settings(database=url, hosts="follow.seller.example").is_alone


def test_what_listens_there_is_not_quoted() -> None:
    for banner in (b"SSH-2.0-secret\r\n", b"-ERR secret\r\n", b"secret\r\n", b"200 secret\r\n", b"\0secret"):
        with speaking(banner) as (port, _):
            there = Server(host="127.0.0.1", port=port, security="none")
            box = Account(address="n@seller.example", login="n", secret=Secret("x"), imap=there, smtp=there)
            with pytest.raises(MailServerError) as imap, Imap(box):
                pass
            with pytest.raises(MailServerError) as smtp, connected(box):
                pass
        assert "secret" not in f"{imap.value} {smtp.value}", banner


def test_a_name_is_looked_up_once_and_what_was_looked_at_is_connected_to(
    shared: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that gives a public address to whoever checks, and one inside to whoever connects."""
    with speaking(b"220 hello\r\n", "127.0.0.2") as (port, came):
        shared(f"127.0.0.2:{port}")
        answers = iter([("127.0.0.2", "127.0.0.1"), ("127.0.0.1",), ("127.0.0.1",)])
        rebinding = lambda host, port, **_: [  # noqa: E731 - it stands in for another
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in next(answers)
        ]
        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        with reach.connect("turning.example", port, 5, MAIL) as line:
            assert line.getpeername()[0] == "127.0.0.2"
            assert line.recv(100) == b"220 hello\r\n"
        with pytest.raises(OutOfReachError):
            reach.connect("turning.example", port, 5, MAIL)
        monkeypatch.undo()
    assert len(came) == 1


def test_a_redirect_leads_to_nothing_inside_either(shared: Callable[..., None]) -> None:
    with speaking(b"") as (inner, came):

        class Leading(BaseHTTPRequestHandler):
            def do_PROPFIND(self) -> None:
                self.send_response(301)
                self.send_header("Location", f"http://127.0.0.1:{inner}/")
                self.send_header("Alt-Svc", f'h2="127.0.0.1:{inner}"')
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_GET(self) -> None:
                self.do_PROPFIND()

            def log_message(self, format: str, *args: object) -> None: ...

        with ThreadingHTTPServer(("127.0.0.1", 0), Leading) as server:
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            port = server.server_address[1]
            shared(f"127.0.0.1:{port}")
            dav = CalendarServer(CalendarAccount(url=f"http://127.0.0.1:{port}/", login="nora", password=Secret("x")))
            with dav, pytest.raises(RingbackError, match=f"connects to no port {inner}"):
                dav.folders()
            assert web.leads_to(f"http://127.0.0.1:{port}/") is None
            server.shutdown()
            thread.join(5)
    assert came == []


def test_a_proxy_of_the_environment_is_passed_by(shared: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    with speaking(b"") as (port, came):
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
        shared("127.0.0.1:9")
        assert web.page("https://127.0.0.1:9/") is None
        dav = CalendarServer(CalendarAccount(url="https://127.0.0.1:9/", login="nora", password=Secret("x")))
        with dav, pytest.raises(CalendarServerError, match="nothing listens"):
            dav.folders()
        monkeypatch.undo()
    assert came == []


def test_a_message_to_a_server_out_of_reach_goes_out_later_or_never(shared: Callable[..., None]) -> None:
    shared()
    done = send(account("127.0.0.1", 465), b"Subject: x\r\n\r\nx", "nora@seller.example", ["greta@silent.example"])
    assert (done.kind, "no machine that this server connects to" in done.said) == ("later", True)


@pytest.mark.parametrize(
    ("text", "host", "network", "port"),
    [
        ("Mail.Corp.Example", "mail.corp.example", None, None),
        ("mail.corp.example:1143", "mail.corp.example", None, 1143),
        ("10.0.0.0/8", "", "10.0.0.0/8", None),
        ("10.1.2.3:8008", "", "10.1.2.3/32", 8008),
        ("fd00::/8", "", "fd00::/8", None),
        ("[fd00::1]:993", "", "fd00::1/128", 993),
    ],
)
def test_what_is_allowed_is_read(text: str, host: str, network: str | None, port: int | None) -> None:
    (found,) = Settings(inside_hosts=f" {text} ,").inside
    assert (found.host, found.network, found.port) == (host, ip_network(network) if network else None, port)


@pytest.mark.parametrize("text", ["10.0.0.1/8", "a b", "http://x/", "[fd00::1", "10.0.0.0/99", "host:123456"])
def test_what_is_none_is_said_at_once(text: str) -> None:
    with pytest.raises(ValueError, match="RINGBACK_INSIDE_HOSTS"):
        Settings(inside_hosts=text)


def test_the_usual_ports_are_those_of_mail_and_calendars() -> None:
    assert {993, 587, 465} <= MAIL
    assert 443 in WEB
    assert not {22, 80, 5432, 6379, 9200} & (MAIL | WEB)
