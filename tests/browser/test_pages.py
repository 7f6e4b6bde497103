"""A seller with ten minutes and a browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.slow


def first_person(page: Page) -> str:
    page.goto("/")
    address = page.locator("[data-row] .who a").last.get_attribute("href")
    assert address
    return address


def test_the_list_says_it_all_before_any_row_does(page: Page) -> None:
    page.goto("/")
    lead = page.locator(".lead p").first.inner_text()
    assert re.search(r"silences? means? something today", lead)
    expect(page.locator("h2", has_text="Move now")).to_be_visible()
    moves = page.locator("section", has=page.locator("h2", has_text="Move now")).locator("[data-row]")
    assert 1 <= moves.count() <= 7
    strip = moves.first.locator("svg.strip")
    assert "usually answers within" in (strip.get_attribute("aria-label") or "")


def test_a_person_has_a_silence_a_move_and_its_words(page: Page) -> None:
    page.goto(first_person(page))
    expect(page.locator("svg.strip")).to_be_visible()
    expect(page.locator("h2", has_text="What may have happened")).to_be_visible()
    expect(page.locator("h2", has_text="The ladder")).to_be_visible()
    page.get_by_text("Why not something else?").click()
    assert page.locator(".whynot dt").count() == 12


def test_a_fact_in_a_draft_leads_to_the_message_that_it_comes_from(page: Page) -> None:
    page.goto("/")
    for address in [link.get_attribute("href") for link in page.locator("[data-row] .who a").all()]:
        page.goto(address or "/")
        fact = page.locator(".draft a.fact").first
        if fact.count():
            target = fact.get_attribute("href") or ""
            assert page.locator(f"[id='{target[1:]}']").count() == 1
            return
    raise AssertionError("no draft on the list has a fact")


def test_what_was_put_off_can_be_taken_back(page: Page) -> None:
    page.goto("/")
    before = page.locator(".lead p").first.inner_text()
    page.keyboard.press("j")
    for _ in range(page.locator("[data-row]").count() - 1):
        page.keyboard.press("j")
    page.keyboard.press("s")
    expect(page.locator(".notes")).to_contain_text("Put off until tomorrow")
    page.keyboard.press("u")
    expect(page.locator(".notes")).to_contain_text("Taken back")
    page.goto("/")
    assert page.locator(".lead p").first.inner_text() == before


def test_anybody_can_be_found(page: Page) -> None:
    page.goto("/")
    name = page.locator("[data-row] .who a").first.inner_text()
    page.keyboard.press("/")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)


@pytest.mark.parametrize("path", ["/", "/people/", "/old/", "/mailboxes/", "person"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [380, 1280])
def test_every_page_is_readable_for_everybody(
    chromium: Browser, served: str, path: str, scheme: str, width: int
) -> None:
    context = chromium.new_context(
        base_url=served,
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    page.goto(first_person(page) if path == "person" else path)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), "the page scrolls sideways"
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    context.close()


def test_nothing_but_our_own_files_may_run(page: Page) -> None:
    answer = page.goto("/")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_curve_says_in_words_what_it_shows(page: Page) -> None:
    page.goto(first_person(page))
    curve = page.locator("svg.curve")
    expect(curve).to_be_visible()
    words = curve.evaluate("one => one.querySelector('desc').textContent")
    assert re.match(r"50 after .+, 90 after .+; today, after .+, \d+ would be there\. \S", words)
    assert (curve.locator("text.today").text_content() or "").startswith("today, ")
    sentence = page.locator("svg.curve + p").inner_text()
    assert re.search(r"nine times in ten within .+\. Now ", sentence)
    frame = curve.bounding_box()
    assert frame is not None
    for said in curve.locator("text").all():
        box = said.bounding_box()
        assert box is not None
        assert frame["x"] - 2 <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 22  # the panel's own margin


def test_who_is_not_silent_has_a_curve_without_today(page: Page) -> None:
    page.goto("/")
    page.goto(
        page.locator("section", has=page.locator("h2", has_text="You owe"))
        .locator(".who a")
        .first.get_attribute("href")
        or "/"
    )
    expect(page.locator("svg.curve")).to_be_visible()
    expect(page.locator("svg.curve .today")).to_have_count(0)
