"""Zero characters, which no database of text takes: refused at the door, wherever in a request they stand."""

from pathlib import Path

import pytest
from django.test import Client

from tests.web.firm import NAME, found_firm, served_to_others

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8000")


@pytest.mark.parametrize("where", ["/people/?q=%00", "/people/?q=gre%00ta", "/firm/subjects/?q=%00", "/?%00=1"])
def test_in_what_is_asked_for(where: str, client: Client) -> None:
    said = client.get(where)
    assert said.status_code == 400
    assert "cannot be understood" in said.content.decode()
    assert client.get(where.replace("%00", "")).status_code == 200


@pytest.mark.parametrize(
    ("where", "form"),
    [
        ("/firm/subjects/erase/", {"address": "\0", "again": "\0"}),
        ("/firm/users/invite/", {"email": "piet@seller.example", "role": "seller", "team": "No\0rth"}),
    ],
)
def test_in_a_form(where: str, form: dict[str, str], client: Client) -> None:
    assert client.post(where, form).status_code == 400


@pytest.mark.slow
def test_in_a_call_of_a_program(tmp_path: Path) -> None:
    with served_to_others():
        firm = found_firm(tmp_path)
        person = firm.prospects["nora"]
        client = Client(HTTP_HOST=NAME, headers={"Authorization": f"Bearer {firm.tokens['nora']}"})
        assert client.get("/api/people/%00").status_code == 400
        assert Client(HTTP_HOST=NAME).get("/api/people/%00").status_code == 401
        words = {"verb": "approve", "text": "Hello\0"}
        said = client.post(f"/api/outbox/{person}", words, content_type="application/json")
        assert (said.status_code, "zero character" in said.json()["detail"]) == (400, True)
        assert (
            client.post(f"/api/people/{person}/acts", {"verb": "later"}, content_type="application/json").status_code
            == 200
        )
