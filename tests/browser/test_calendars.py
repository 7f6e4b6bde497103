"""A calendar connected in the browser, on a real calendar server: chosen, read, subscribed to, and let go."""

import re
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from caldav.davclient import DAVClient
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serving
from tests.peers.radicale import LOGIN, PASSWORD, radicale

pytestmark = pytest.mark.slow


@pytest.fixture
def dav(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "radicale"
    folder.mkdir()
    with radicale(folder) as url:
        yield url


@pytest.fixture
def mine(dav: str) -> Iterator[list[Any]]:
    with DAVClient(dav, username=LOGIN, password=PASSWORD, require_tls=False) as client:
        yield [client.principal().make_calendar(name=name) for name in ("Work", "Calls")]


def fill(page: Page, where: str, password: str) -> None:
    page.get_by_label("Address").fill(where)
    page.get_by_label("Login").fill(LOGIN)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Try it and connect").click()


def until(page: Page, text: str) -> None:
    for _ in range(200):
        page.goto("/calendars/")
        if text in page.locator("main").inner_text():
            return
        time.sleep(0.2)
    raise AssertionError(f"“{text}” never stood on the page")


def said(page: Page) -> Any:
    return expect(page.locator(".notes"))


def test_a_calendar_is_connected_chosen_read_and_let_go(
    chromium: Browser, dav: str, mine: list[Any], tmp_path: Path
) -> None:
    with serving(tmp_path / "home") as base:
        page = chromium.new_context(base_url=base).new_page()
        page.goto("/")
        page.get_by_role("link", name="Calendar", exact=True).click()
        expect(page.locator(".lead p")).to_contain_text("None is connected")
        fill(page, dav, "wrong")
        said(page).to_contain_text("Not connected: 127.0.0.1 refused the login")
        assert page.get_by_label("Address").input_value() == dav
        assert page.get_by_label("Password").input_value() == ""
        fill(page, dav.replace("127.0.0.1", "radicale.example"), PASSWORD)
        said(page).to_contain_text("would send your password unencrypted")
        fill(page, dav, PASSWORD)
        said(page).to_contain_text("is connected. Choose below")
        for label in ("Calls go to", "Meetings are in"):  # none of several is taken before she says which
            assert page.get_by_label(label).locator("option:checked").inner_text() == "no calendar"
        page.get_by_label("Calls go to").select_option(label="Calls")
        page.get_by_label("Meetings are in").select_option(label="Work")
        page.get_by_role("button", name="Use these").click()
        said(page).to_contain_text("used from now on")
        assert page.get_by_label("Calls go to").locator("option:checked").inner_text() == "Calls"
        until(page, "last read")
        page.get_by_role("button", name="Read it now").click()
        said(page).to_contain_text("read")
        page.get_by_role("button", name="Disconnect").click()
        said(page).to_contain_text("what stands in the calendar stays there")
        page.context.close()
    stored = b"".join(file.read_bytes() for file in (tmp_path / "home").rglob("*") if file.is_file())
    assert PASSWORD.encode() not in stored


def test_the_clock_is_said_refused_and_taken_back(chromium: Browser, tmp_path: Path) -> None:
    with serving(tmp_path / "home") as base:
        page = chromium.new_context(base_url=base).new_page()
        page.goto("/calendars/")
        expect(page.locator("#clock")).to_contain_text("UTC is assumed")
        page.get_by_label("Zone").fill("Europe/Atlantis")
        page.get_by_role("button", name="Set it").click()
        said(page).to_contain_text("is no time zone")
        page.get_by_label("Zone").fill("Asia/Kathmandu")
        page.get_by_label("Working hours").fill("09:00-17:00")
        page.get_by_role("button", name="Set it").click()
        said(page).to_contain_text("Your clock is set")
        assert page.get_by_label("Zone").input_value() == "Asia/Kathmandu"
        page.get_by_role("button", name="Undo").click()
        page.goto("/calendars/")
        expect(page.locator("#clock")).to_contain_text("UTC is assumed")
        page.context.close()


def test_the_address_is_made_copied_and_made_anew(chromium: Browser, tmp_path: Path) -> None:
    with serving(tmp_path / "home") as base:
        context = chromium.new_context(base_url=base, permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto("/calendars/")
        page.get_by_role("button", name="Make an address").click()
        first = page.locator("#calendar-address").inner_text()
        assert re.fullmatch(rf"{base}/calendar/[\w-]{{40,}}\.ics", first)
        page.get_by_role("button", name="Copy").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == first
        with urllib.request.urlopen(first, timeout=10) as answer:
            assert answer.read().startswith(b"BEGIN:VCALENDAR")
        page.get_by_role("button", name="Make a new one").click()
        said(page).to_contain_text("the old one leads nowhere")
        assert page.request.get(first).status == 404
        assert page.request.get(page.locator("#calendar-address").inner_text()).status == 200
        context.close()
