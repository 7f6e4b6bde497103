"""Leave instead of a password: by browser, by device, renewed, withdrawn."""

import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from ringback.adapters import web
from ringback.adapters.account import MailServerError, Secret
from ringback.adapters.oauth import AUTHORITIES, Landing, ask, ask_by_device, redeem, redeem_device, refresh
from tests.peers.scripted import Caller, Script, scripted
from tests.peers.tokens import TokenGiver

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NORA = "nora@seller.example"


@pytest.fixture
def giver() -> Iterator[TokenGiver]:
    one = TokenGiver()
    one.start()
    yield one
    one.stop()


def test_the_browser_goes_out_with_a_challenge_and_comes_back_with_a_code(giver: TokenGiver) -> None:
    giver.codes["code-1"] = NORA
    with Landing() as landing:
        asked = ask(giver.application(), NORA, landing.address)
        query = {name: values[0] for name, values in parse_qs(urlsplit(asked.address).query).items()}
        assert query["code_challenge_method"] == "S256"
        assert asked.verifier.reveal() not in asked.address
        came = f"{landing.address}/?state={asked.state}&code=code-1"
        browser = threading.Thread(target=lambda: urllib.request.urlopen(came, timeout=10).read())
        browser.start()
        answer = landing.wait(10)
        browser.join()
    tokens = redeem(asked, answer, NOW)
    assert giver.good[tokens.access.reveal()] == NORA
    assert tokens.until == NOW + timedelta(hours=1)
    assert giver.asked[0]["code_verifier"] == asked.verifier.reveal()
    assert tokens.access.reveal() not in repr(tokens)
    with pytest.raises(MailServerError, match="connect the mailbox again"):
        redeem(asked, answer, NOW)  # a code is good once


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"state": "another", "code": "code-1"}, "not to this question"),
        ({"state": "", "error": "access_denied"}, "not to this question"),
    ],
)
def test_an_answer_to_another_question_is_refused(giver: TokenGiver, answer: dict[str, str], said: str) -> None:
    asked = ask(giver.application(), NORA, "http://127.0.0.1:1/")
    with pytest.raises(MailServerError, match=said):
        redeem(asked, answer, NOW)
    assert giver.asked == []


def test_a_user_who_says_no_is_told_what_that_means(giver: TokenGiver) -> None:
    asked = ask(giver.application(), NORA, "http://127.0.0.1:1/")
    with pytest.raises(MailServerError, match="gave no leave"):
        redeem(asked, {"state": asked.state, "error": "access_denied"}, NOW)


def test_a_token_is_renewed_until_the_leave_is_withdrawn(giver: TokenGiver) -> None:
    giver.refresh["first"] = NORA
    tokens = refresh(giver.application(), Secret("first"), NOW)
    assert giver.good[tokens.access.reveal()] == NORA
    giver.refresh.clear()
    with pytest.raises(MailServerError, match="withdrawn") as caught:
        refresh(giver.application(), tokens.refresh, NOW)
    assert not caught.value.retry
    stranger = replace(giver.application(), id="client-8")
    with pytest.raises(MailServerError, match="does not know this client"):
        refresh(stranger, tokens.refresh, NOW)


def test_an_endpoint_that_cannot_be_reached_may_be_tried_again(giver: TokenGiver) -> None:
    application = giver.application()
    giver.stop()
    with pytest.raises(MailServerError, match="cannot be reached") as caught:
        refresh(application, Secret("first"), NOW)
    assert caught.value.retry


def one_answer(status: bytes, body: bytes) -> Script:
    """A web server that has heard the question, whatever it is, and says this."""

    def script(line: Caller) -> None:
        while line.hear().strip():
            pass
        line.say(status + b"\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body)

    return script


@pytest.mark.parametrize("code", ["temporarily_unavailable", "server_error", "internal_failure"])
def test_an_authority_that_cannot_answer_now_may_be_asked_later(giver: TokenGiver, code: str) -> None:
    script = one_answer(b"HTTP/1.1 503 Later", b'{"error": "%s"}' % code.encode())
    assert _refused_by(giver, script).retry


@pytest.mark.parametrize(
    "script", [one_answer(b"\xff\xfe garbage", b""), one_answer(b"HTTP/1.1 200 " + b"x" * 70_000, b"{}")]
)
def test_garbage_in_place_of_a_token_is_one_sentence(giver: TokenGiver, script: Script) -> None:
    assert "cannot be reached" in str(_refused_by(giver, script))
    with scripted(script) as port:
        assert web.page(f"http://127.0.0.1:{port}/") is None
        assert web.leads_to(f"http://127.0.0.1:{port}/") is None


def _refused_by(giver: TokenGiver, script: Script) -> MailServerError:
    known = giver.application()
    with scripted(script) as port:
        there = replace(known, authority=replace(known.authority, token=f"http://127.0.0.1:{port}/token"))
        with pytest.raises(MailServerError) as caught:
            refresh(there, Secret("first"), NOW)
    return caught.value


def test_a_device_waits_until_the_user_has_agreed_elsewhere(giver: TokenGiver) -> None:
    device = ask_by_device(giver.application(), NOW)
    assert device.code == "ABCD-1234"
    assert redeem_device(device, NOW) is None
    giver.devices["device-1"] = NORA
    tokens = redeem_device(device, NOW)
    assert tokens
    assert giver.good[tokens.access.reveal()] == NORA
    with pytest.raises(MailServerError, match="expired"):
        redeem_device(device, NOW + timedelta(hours=1))
    with pytest.raises(MailServerError, match="without --device"):
        ask_by_device(replace(giver.application(), authority=AUTHORITIES["google"]), NOW)
