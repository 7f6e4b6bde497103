"""The outbox in a real browser: by keys, for everybody, in every width."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.conftest import serving

pytestmark = pytest.mark.slow

CONNECTED = """
from ringback.store.ready import open_store
open_store()
from ringback.store.desk import sit_down
sit_down(1)
from ringback.adapters.account import Secret
from ringback.adapters.clock import now
from ringback.domain.interaction import Channel
from ringback.flows import outbox
from ringback.flows.mailboxes import keep_password
from ringback.flows.today import today
from ringback.store.models import Mailbox, Outgoing, OwnAddress
me = OwnAddress.objects.filter(name__contains="@").first().name
box = Mailbox(
    address=me, login=me, mode="approve", connected_at=0, imap_host="127.0.0.1", imap_port=1, imap_security="none",
    smtp_host="127.0.0.1", smtp_port=1, smtp_security="none",
)
keep_password(box, Secret("none"))
box.save()
people = [row.move.silence.timeline.person.id for row in today(now()).due if row.move.channel is Channel.EMAIL]
for person, state in zip(people[1:], ("drafted", "held", "placed"), strict=False):
    row = outbox.approve(person, now())
    Outgoing.objects.filter(id=row.pk).update(state=state, handed_at=1, due_at=2**40)
print(people[0])
"""


@pytest.fixture(scope="module")
def selling(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The pages of a seller with a mailbox and some messages, and who has none yet."""
    folder = tmp_path_factory.mktemp("selling") / "home"
    shutil.copytree(home, folder)
    env = {**os.environ, "RINGBACK_HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", CONNECTED], env=env, capture_output=True, text=True, timeout=120, check=True
    )
    with serving(folder) as base:
        yield base, done.stdout.strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [380, 1280])
def test_the_outbox_is_readable_for_everybody(
    chromium: Browser, selling: tuple[str, str], scheme: str, width: int
) -> None:
    context = chromium.new_context(
        base_url=selling[0],
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    page.goto("/outbox/")
    assert page.locator("[data-row]").count() >= 3
    for words in page.locator("details summary").all():
        words.click()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), "the page scrolls sideways"
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    context.close()


def test_a_move_is_approved_and_taken_back_by_keys(chromium: Browser, selling: tuple[str, str]) -> None:
    base, person = selling
    page = chromium.new_context(base_url=base).new_page()
    page.goto(f"/people/{person}/")
    page.keyboard.press("a")
    expect(page.locator(".notes")).to_contain_text("Approved")
    page.keyboard.press("u")
    expect(page.locator(".notes")).to_contain_text("Taken back: it is a draft again")
    page.goto("/outbox/")
    expect(page.locator("h2", has_text="Not approved")).to_be_visible()
    page.context.close()


def test_own_words_are_approved_on_the_persons_page(chromium: Browser, selling: tuple[str, str]) -> None:
    base, person = selling
    page = chromium.new_context(base_url=base).new_page()
    page.goto("/outbox/")
    row = page.locator("[data-row]", has=page.locator(f"a[href='/people/{person}/']"))
    row.locator("summary").click()
    row.locator("textarea").fill("Just these words.")
    row.get_by_role("button", name="Approve: these words").click()
    expect(page.locator(".notes")).to_contain_text("Approved")
    page.goto(f"/people/{person}/")
    page.get_by_text("The words that were chosen").click()
    expect(page.locator(".draft", has_text="Just these words.")).to_be_visible()
    page.context.close()
