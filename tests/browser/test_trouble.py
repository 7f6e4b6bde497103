"""What the pages say where something is missing, wrong, or meant to harm."""

import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ringback.adapters.clock import now
from tests.browser.conftest import command, serving
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

pytestmark = pytest.mark.slow
NAME = "<script>alert(1)</script> {{ 7*7 }} \u202eRTL"
NOW = now()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The pages of a mailbox whose names, subjects and words want to be more than words."""
    folder = tmp_path_factory.mktemp("hostile")
    bad = "<img src=x onerror=alert(1)> {% debug %} " + "x" * 3000
    mails = [
        Mail(
            sender=f'"{NAME}" <{GRETA}>', to=NORA, at=NOW - timedelta(days=40), subject=bad, body=bad, id="1@x.example"
        ),
        Mail(
            sender=NORA, to=GRETA, at=NOW - timedelta(days=30), subject=bad, body="Shall we go ahead?", id="2@x.example"
        ),
        Mail(sender=PIET, to=NORA, at=NOW - timedelta(days=2), body=f"{bad} What does it cost?", id="3@x.example"),
    ]
    command("import", str(mbox(folder / "all.mbox", mails)), "--me", NORA, home=folder / "home")
    with serving(folder / "home") as base:
        yield base


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The pages before anything was read."""
    with serving(tmp_path_factory.mktemp("blank") / "home") as base:
        yield base


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 380, "height": 900})
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    yield page
    context.close()


def test_hostile_words_stay_words(visit: Page, hostile: str) -> None:
    for path in ("/", "/people/", "/old/"):
        visit.goto(hostile + path)
        assert not visit.evaluate("document.documentElement.scrollWidth > innerWidth"), path
    visit.goto(hostile + "/people/")
    for link in visit.locator("table.pick a").all():
        address = link.get_attribute("href") or ""
        other = visit.context.new_page()
        other.goto(hostile + address)
        assert not other.evaluate("document.documentElement.scrollWidth > innerWidth"), address
        assert not other.locator("main script, main img").count()
        other.close()


def test_before_anything_was_read_the_page_says_what_to_do(visit: Page, blank: str) -> None:
    for path in ("/", "/people/"):
        visit.goto(blank + path)
        expect(visit.locator("main")).to_contain_text("ringback import PATH")


@pytest.mark.parametrize("path", ["/nope", "/people/pnobody/"])
def test_what_is_not_there_is_said_in_the_look_of_the_house(visit: Page, blank: str, path: str) -> None:
    answer = visit.goto(blank + path)
    assert answer is not None
    assert answer.status == 404
    expect(visit.locator("h1")).to_have_text("There is no such page")
    expect(visit.locator("main .btn")).to_have_attribute("href", "/")


@pytest.mark.parametrize(
    ("headers", "method", "status"),
    [
        ({"Host": "evil.example"}, "GET", 400),
        ({}, "POST", 403),
        ({"Origin": "http://evil.example"}, "POST", 403),
    ],
)
def test_other_sites_are_refused(blank: str, headers: dict[str, str], method: str, status: int) -> None:
    request = urllib.request.Request(
        f"{blank}/undo/" if method == "POST" else f"{blank}/", headers=headers, method=method
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    with refused.value as answer:
        assert answer.status == status
        assert b'<a class="btn primary"' in answer.read(), "a page of ours, with a way on"


def test_a_port_in_use_is_one_sentence(blank: str, tmp_path: Path) -> None:
    port = blank.rpartition(":")[2]
    call = [sys.executable, "-m", "ringback.cli.main", "serve", "--port", port]
    done = subprocess.run(
        call, env={**os.environ, "RINGBACK_HOME": str(tmp_path)}, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"port {port} is in use by another program; choose another one with --port\n"
