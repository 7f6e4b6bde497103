"""A mailbox connected in the browser, read by the worker, and new mail on the list as soon as it arrives."""

import os
import time
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ringback.adapters.clock import now
from tests.browser.conftest import serving
from tests.peers.mail_system import PASSWORD, MailSystem

pytestmark = pytest.mark.slow


def mail(number: int, to: str) -> bytes:
    return (
        f"From: Greta Lind <greta@silent.example>\r\nTo: {to}\r\nMessage-ID: <{number}@silent.example>\r\n"
        f"Date: {format_datetime(now() - timedelta(hours=1))}\r\n"
        f"Subject: Question {number}\r\n\r\nCan you send me offer {number}?\r\n"
    ).encode()


def fill(page: Page, address: str, password: str, system: MailSystem) -> None:
    page.get_by_label("Address").fill(address)
    page.get_by_label("Password").fill(password)
    if not page.locator("details[open]").count():
        page.locator("summary").click()
    page.get_by_label("Read from").fill(f"localhost:{system.dovecot.imaps}")
    page.get_by_label("Send by").fill(f"localhost:{system.postfix.smtps}")
    page.get_by_role("button", name="Try it and connect").click()


def until(page: Page, path: str, text: str) -> None:
    for _ in range(200):
        page.goto(path)
        if text in page.locator("main").inner_text():
            return
        time.sleep(0.2)
    raise AssertionError(f"“{text}” never stood on {path}")


def test_a_mailbox_is_connected_and_new_mail_is_there_at_once(
    chromium: Browser, trusted: MailSystem, tmp_path: Path
) -> None:
    nora = f"nora{os.urandom(4).hex()}@seller.example"
    trusted.mailbox(nora)
    trusted.put(nora, "INBOX", mail(1, nora))
    with serving(tmp_path / "home") as base:
        page = chromium.new_context(base_url=base).new_page()
        page.goto("/mailboxes/")
        expect(page.locator(".lead p")).to_contain_text("None is connected")
        fill(page, nora, "wrong", trusted)
        expect(page.locator(".notes")).to_contain_text("check the password")
        assert page.get_by_label("Address").input_value() == nora
        assert page.get_by_label("Password").input_value() == ""
        fill(page, nora, PASSWORD, trusted)
        expect(page.locator(".notes")).to_contain_text("is connected")
        until(page, "/mailboxes/", "last read")
        until(page, "/", "Greta Lind")
        trusted.put(nora, "INBOX", mail(2, nora))
        until(page, "/people/", "Greta Lind")
        page.get_by_role("link", name="Greta Lind").click()
        until(page, page.url, "Question 2")
        trusted.put(nora, "INBOX", mail(3, nora))  # the regular round has been: this one is announced
        until(page, page.url, "Question 3")
        page.goto("/mailboxes/")
        page.get_by_role("button", name="Read it now").click()
        expect(page.locator(".notes")).to_contain_text("read")
        page.get_by_role("button", name="Disconnect").click()
        expect(page.locator(".notes")).to_contain_text("what was read and sent stays")
        page.context.close()
    stored = b"".join(file.read_bytes() for file in (tmp_path / "home").rglob("*") if file.is_file())
    assert PASSWORD.encode() not in stored
