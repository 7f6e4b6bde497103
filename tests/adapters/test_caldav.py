"""A real calendar server: entries put there, changed, taken away, and what is said when it does not work."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from caldav.davclient import DAVClient

from ringback.adapters.account import Secret
from ringback.adapters.caldav import CalendarAccount, CalendarServer, EntryChangedError
from ringback.adapters.caldav_trouble import CalendarServerError
from ringback.domain.errors import BadInputError, RingbackError
from ringback.outreach.agenda import Task
from ringback.outreach.calendar import Appointment, finished, meeting, todo
from tests.peers.radicale import LOGIN, PASSWORD, radicale

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CALL = Task(
    id="greta-1", person="greta", title="Call Greta", starts_at=NOW, ends_at=NOW + timedelta(minutes=15), notes=""
)
VISIT = Appointment(id="visit@x.example", title="Visit", starts_at=NOW, ends_at=NOW + timedelta(hours=1))
WEEK = timedelta(days=7)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with radicale(tmp_path_factory.mktemp("radicale")) as url:
        yield url


@pytest.fixture
def server(address: str) -> Iterator[CalendarServer]:
    with CalendarServer(CalendarAccount(url=address, login=LOGIN, password=Secret(PASSWORD))) as found:
        yield found


@pytest.fixture
def folder(address: str) -> Iterator[str]:
    with DAVClient(address, username=LOGIN, password=PASSWORD, require_tls=False) as client:
        made = client.principal().make_calendar(name="Work")
        yield str(made.url)
        made.delete()


def test_the_calendars_are_listed(server: CalendarServer, folder: str) -> None:
    (found,) = server.folders()
    assert (found.url, found.name) == (folder, "Work")
    assert {"VEVENT", "VTODO"} <= found.holds


def test_a_task_is_put_changed_and_taken_away(server: CalendarServer, folder: str) -> None:
    put = server.add(folder, CALL.id, todo(CALL, NOW))
    (found,) = server.tasks(folder)
    assert (found.url, found.etag) == (put.url, put.etag)
    assert server.read(put.url) == found
    done = server.change(found, finished(todo(CALL, NOW), NOW))
    assert b"STATUS:COMPLETED" in server.tasks(folder)[0].data
    server.remove(done)
    server.remove(done)  # gone already
    assert server.tasks(folder) == []


def test_what_somebody_else_changed_is_not_written_over(server: CalendarServer, folder: str) -> None:
    mine = server.add(folder, CALL.id, todo(CALL, NOW))
    server.change(mine, finished(todo(CALL, NOW), NOW))
    with pytest.raises(EntryChangedError):
        server.change(mine, todo(CALL, NOW))
    with pytest.raises(EntryChangedError):
        server.remove(mine)
    with pytest.raises(EntryChangedError):
        server.add(folder, CALL.id, todo(CALL, NOW))


def test_events_are_those_of_the_time(server: CalendarServer, folder: str) -> None:
    server.add(folder, "visit", meeting(VISIT, NOW))
    assert len(server.events(folder, NOW - WEEK, NOW + WEEK)) == 1
    assert server.events(folder, NOW + WEEK, NOW + 2 * WEEK) == []
    assert server.tasks(folder) == []


def test_a_wrong_password_is_one_sentence(address: str) -> None:
    with (
        CalendarServer(CalendarAccount(url=address, login=LOGIN, password=Secret("wrong"))) as server,
        pytest.raises(BadInputError, match=r"^127\.0\.0\.1 refused the login nora: .*app password$"),
    ):
        server.folders()


def test_a_server_that_is_not_there_may_be_later() -> None:
    with (
        CalendarServer(CalendarAccount(url="http://127.0.0.1:9/", login="x", password=Secret("y"))) as server,
        pytest.raises(CalendarServerError, match=r"^nothing listens on 127\.0\.0\.1:9: check the address$"),
    ):
        server.folders()


@pytest.mark.parametrize("url", ["calendar.example", "ftp://calendar.example/", "http://calendar.example/"])
def test_an_address_that_is_none_or_unsafe_is_refused(url: str) -> None:
    with pytest.raises(BadInputError, match="https://"):
        CalendarServer(CalendarAccount(url=url, login="x", password=Secret("y")))


class Odd(BaseHTTPRequestHandler):
    """Answers with what its path says, and with words that are nobody's business."""

    def do_PROPFIND(self) -> None:
        status = int(self.path.strip("/").split("/")[0])
        self.send_response(status)
        self.send_header("Location", self.path)
        if status == 401:
            self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Content-Length", "13")
        self.end_headers()
        self.wfile.write(b"secret banner")

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Odd) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join(5)


class Plain(BaseHTTPRequestHandler):
    """Keeps one entry, and says its version only to who asks for it; the version is its length."""

    kept = b""

    def do_PUT(self) -> None:
        type(self).kept = self.rfile.read(int(self.headers["Content-Length"]))
        self._say(201)

    def do_GET(self) -> None:
        self._say(200 if self.kept else 404, self.kept)

    def do_DELETE(self) -> None:
        still = self.headers["If-Match"] in (None, self._version())
        if still:
            type(self).kept = b""
        self._say(204 if still else 412)

    def _version(self) -> str:
        return f'"{len(self.kept)}"'

    def _say(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        if body:
            self.send_header("Content-Type", "text/calendar")
            self.send_header("ETag", self._version())
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None: ...


def test_a_version_that_comes_with_no_answer_is_asked_for() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Plain) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        with CalendarServer(CalendarAccount(url=url, login="nora", password=Secret("y"))) as there:
            put = there.add(url, CALL.id, todo(CALL, NOW))
            assert put.etag == f'"{len(todo(CALL, NOW))}"'
            Plain.kept += b" "
            with pytest.raises(EntryChangedError):
                there.remove(put)
            found = there.read(put.url)
            assert found is not None
            there.remove(found)
            assert there.read(put.url) is None
        server.shutdown()
        thread.join(5)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (200, "answers, but not as a calendar server does: check the address"),
        (207, "answers, but not as a calendar server does: check the address"),
        (301, "sends from one address to the next: check the address"),
        (401, "refused the login nora: check the name, and use an app password"),
        (404, "has no calendar at that address: check it in your calendar's settings"),
        (405, "answers, but not as a calendar server does: check the address"),
        (500, "did not list its calendars (status 500)"),
    ],
)
def test_a_server_that_is_none_is_told_in_one_sentence_and_its_own_words_are_not(
    odd: str, status: int, sentence: str
) -> None:
    account = CalendarAccount(url=f"{odd}/{status}/", login="nora", password=Secret("y"))
    with CalendarServer(account) as server, pytest.raises(RingbackError) as found:
        server.folders()
    assert str(found.value) == f"127.0.0.1 {sentence}"


def test_a_port_without_tls_is_said_to_have_none(odd: str) -> None:
    account = CalendarAccount(url=odd.replace("http:", "https:"), login="nora", password=Secret("y"))
    with CalendarServer(account) as server, pytest.raises(CalendarServerError, match="agree on no safe line"):
        server.folders()


def test_a_password_is_in_no_log() -> None:
    assert "hidden" not in repr(CalendarAccount(url="https://c.example/", login="x", password=Secret("hidden")))
