"""What a user may type into the forms leads to nothing inside the server's own network, and tells nothing of what is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ringback.store.models import CalendarLink, Mailbox
from tests.peers.speaking import speaking
from tests.web.firm import Firm, address, found_firm, served_to_others

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with served_to_others():
        yield found_firm(tmp_path)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "169.254.169.254"])
def test_no_form_knocks_at_a_door_inside(firm: Firm, host: str) -> None:
    nora = firm.browser("nora")
    with speaking(b"220 secret banner\r\n") as (port, came):
        mail = {"address": "nora@seller.example", "password": "x y z", "imap": f"{host.strip('[]')}:{port}"}
        tried = nora.post(address("connect-mailbox"), {**mail, "smtp": mail["imap"]}).content.decode()
        calendar = {"where": f"https://{host}:{port}/", "login": "nora", "password": "x y z"}
        tried += nora.post(address("connect-calendar"), calendar).content.decode()
    assert came == []
    assert "Not connected" in tried
    assert "secret" not in tried.replace('<code class="secret"', "")
    assert not Mailbox.everywhere.exists()
    assert not CalendarLink.everywhere.exists()


def test_who_names_a_port_of_something_else_is_told_whom_to_ask(firm: Firm) -> None:
    given = {"where": "https://127.0.0.1:5432/", "login": "nora", "password": "x y z"}
    page = firm.browser("nora").post(address("connect-calendar"), given).content.decode()
    assert "this server connects to no port 5432" in page
    assert "RINGBACK_INSIDE_HOSTS=127.0.0.1:5432" in page
