"""A firm in the browser: its pages are readable for everybody, and hostile mail runs nothing there."""

from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

from ringback.adapters.clock import now
from tests.browser.conftest import command, serving
from tests.web.firm import PASSWORD

pytestmark = pytest.mark.slow

EVIL = """From: "<script>alert(1)</script> Mallory" <mallory@evil.example>
To: nora@seller.example
Date: {date}
Subject: Offer <img src=x onerror=alert(2)>
Content-Type: text/html

<p>We are interested.</p><script>alert(3)</script><img src="https://evil.example/pixel.gif" onerror="alert(4)">
<a href="javascript:alert(5)">offer</a><svg onload="alert(6)"></svg><iframe srcdoc="<script>alert(7)</script>"></iframe>
<form action="https://evil.example/"><button>Sign in</button></form><style>body {{ display: none }}</style>
"""
OUR = """From: nora@seller.example
To: mallory@evil.example
Date: {date}
Subject: Re: Offer

Shall we go ahead?
"""
PAGES = {
    "ada": ("/firm/users/", "/firm/audit/", "/firm/subjects/?q=mallory@evil.example", "/account/", "/people/"),
    "mona": ("/team/", "/account/second-factor/"),
    "nora": ("/", "/people/?q=mallory", "/account/", "/account/password/", "/outbox/", "/mailboxes/"),
    "": ("/account/login/", "/nowhere/"),
}


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """Where the firm's pages are, and everybody's link to come in."""
    folder = tmp_path_factory.mktemp("firm")
    asked = now() - timedelta(days=12)
    for name, text, at in (("evil", EVIL, asked - timedelta(days=1)), ("our", OUR, asked)):
        (folder / f"{name}.eml").write_text(text.format(date=format_datetime(at)))
    home = folder / "home"
    mails = [str(folder / "evil.eml"), str(folder / "our.eml")]
    command("import", *mails, "--me", "nora@seller.example", home=home)
    links = {}
    for name, role, more in (("ada", "admin", ()), ("nora", "seller", ("--desk", "first")), ("mona", "manager", ())):
        words = ("user", "invite", f"{name}@seller.example", "--role", role, "--team", "North", *more)
        links[name] = command(*words, home=home).stdout.strip().partition("/welcome/")[2]
    with serving(home) as base:
        yield base, links


@pytest.fixture(scope="module")
def browsers(chromium: Browser, firm: tuple[str, dict[str, str]]) -> dict[str, BrowserContext]:
    """A browser each, in which they came in by their link; and one in which nobody is signed in."""
    base, links = firm
    found = {"": chromium.new_context(base_url=base)}
    for name, link in links.items():
        found[name] = chromium.new_context(base_url=base)
        page = found[name].new_page()
        page.goto(f"/welcome/{link}")
        page.fill("#name", name.capitalize())
        page.fill("#password", PASSWORD)
        page.click("main button.primary")
        page.wait_for_url(lambda url: "welcome" not in url)
        page.close()
    return found


@pytest.mark.parametrize("width", [380, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_the_firms_pages_are_readable_for_everybody(browsers: dict[str, BrowserContext], name: str, width: int) -> None:
    page = browsers[name].new_page()
    page.set_viewport_size({"width": width, "height": 900})
    for path in PAGES[name]:
        page.goto(path)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), f"{path} scrolls sideways"
        results = Axe().run(page)
        assert results.violations_count == 0, (path, results.generate_report())
    page.close()


def test_hostile_mail_runs_nothing_and_asks_for_nothing(browsers: dict[str, BrowserContext]) -> None:
    events: list[str] = []
    page, manager = (_watched(browsers[name].new_page(), events) for name in ("nora", "mona"))
    page.goto("/people/?q=mallory@evil.example")
    assert page.locator("h1").inner_text().endswith("Mallory")
    page.click("text=Share with my manager")
    page.wait_for_load_state("networkidle")
    manager.goto("/team/")
    manager.click("text=Mallory >> nth=0")
    manager.wait_for_load_state("networkidle")
    assert "We are interested" in manager.locator("main").inner_text()
    assert manager.locator("main img, main iframe, main script, main style, main form").count() == 0
    assert events == []


def _watched(page: Page, events: list[str]) -> Page:
    """The page, with everything that it does besides showing text written down."""

    def spoken_to(dialog: Dialog) -> None:
        events.append(dialog.message)
        dialog.dismiss()

    def asked(request: Request) -> None:
        if "evil" in request.url.partition("?")[0]:
            events.append(request.url)

    page.on("dialog", spoken_to)
    page.on("pageerror", lambda error: events.append(str(error)))
    page.on("console", lambda message: events.append(message.text))
    page.on("request", asked)
    return page


def test_the_session_is_kept_from_scripts(browsers: dict[str, BrowserContext]) -> None:
    kept = {one["name"]: one for one in browsers["nora"].cookies()}
    assert kept["session"]["httpOnly"]
    assert kept["session"]["sameSite"] == "Lax"
    assert kept["session"]["expires"] == -1, "gone when the browser closes"
    page = browsers["nora"].new_page()
    page.goto("/")
    assert "session" not in page.evaluate("document.cookie")
